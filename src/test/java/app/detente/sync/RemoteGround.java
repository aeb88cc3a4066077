package app.detente.sync;

import app.detente.channel.Access;
import app.detente.channel.CuttingProxy;
import app.detente.channel.RemoteStage;
import app.detente.channel.email.EmailStage;
import app.detente.channel.email.Wire;
import app.detente.storage.Queue;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stage of the contract, with a wire that can be cut where a reply passes. */
final class RemoteGround implements Ground {
    private final RemoteStage stage;
    private final Access access;
    private final Cutter cutter;
    private final AutoCloseable wire;

    /** Cuts the next reply at a point of the wire, or with none mends it. */
    private interface Cutter {
        void cut(Optional<CrashPoint> point, Runnable dying);
    }

    private RemoteGround(RemoteStage stage, Access access, Cutter cutter, AutoCloseable wire) {
        this.stage = stage;
        this.access = access;
        this.cutter = cutter;
        this.wire = wire;
    }

    /**
     * A network that is spoken to over HTTP.
     *
     * @param access as the stage's channel has it; its {@code server} is the network's address
     * @param path   how the path begins that publishes
     */
    static Ground http(RemoteStage stage, Access access, String path) throws IOException {
        String server = access.fields().get("server");
        CuttingProxy proxy = new CuttingProxy(server, path);
        Map<String, String> fields = new HashMap<>(access.fields());
        fields.put("server", proxy.address() + URI.create(server).getPath());
        return new RemoteGround(stage, new Moved(access, Map.copyOf(fields)), (point, dying) -> {
            proxy.whenCut(dying);
            point.ifPresent(at -> proxy.cut(switch (at) {
                case CONNECTED -> CuttingProxy.BEFORE;
                case HALF_REQUEST -> CuttingProxy.HALF_REQUEST;
                case WHOLE_REQUEST -> 0;
                case HALF_ANSWER -> CuttingProxy.HALF_ANSWER;
                default -> throw new IllegalArgumentException(at.name());
            }));
        }, proxy);
    }

    /** A mailbox. */
    static Ground mail(EmailStage stage) {
        Wire smtp = stage.smtp();
        stage.access().renew("signing", RemoteStage.SECRET); // as after the first reply: it is kept from then on, whatever dies
        return new RemoteGround(stage, stage.access(), (point, dying) -> {
            smtp.well();
            smtp.whenCut(dying);
            point.ifPresent(at -> {
                switch (at) {
                    case CONNECTED -> smtp.cutQuestionsAfter(0);
                    case HALF_REQUEST -> smtp.cutAt("\r\n");
                    case WHOLE_REQUEST -> smtp.cutAfterDot();
                    case HALF_ANSWER -> smtp.cutInAnswerToDot();
                    default -> throw new IllegalArgumentException(at.name());
                }
            });
        }, smtp);
    }

    /** The same account at the end of the wire. */
    private record Moved(Access access, Map<String, String> fields) implements Access {
        @Override
        public Optional<String> secret(String key) {
            return access.secret(key);
        }

        @Override
        public void renew(String key, String secret) {
            access.renew(key, secret);
        }
    }

    @Override
    public Access access() {
        return access;
    }

    @Override
    public long fill(Queue queue, int messages) throws Exception {
        return Burst.arrive(stage, access.fields(), queue, messages);
    }

    @Override
    public List<String> published() throws Exception {
        return stage.published();
    }

    @Override
    public void cut(CrashPoint point, Runnable dying) {
        cutter.cut(Optional.of(point), dying);
    }

    @Override
    public void mend() {
        cutter.cut(Optional.empty(), () -> { });
    }

    @Override
    public void close() throws Exception {
        wire.close();
        stage.close();
    }
}
