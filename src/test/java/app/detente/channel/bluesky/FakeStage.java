package app.detente.channel.bluesky;

import app.detente.channel.Access;
import app.detente.channel.Channel;
import app.detente.channel.Http;
import app.detente.channel.Json;
import app.detente.channel.RemoteStage;
import app.detente.model.AccountTrouble;
import app.detente.model.Network;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Nadia mentions us out of the blue, everybody else answers a post of ours. */
public final class FakeStage implements RemoteStage {
    final FakeBluesky bluesky = new FakeBluesky();
    final Keys keys = new Keys(bluesky.address(), "maison.test", FakeBluesky.PASSWORD);
    final Http http;
    final BlueskyChannel channel;
    final String root;

    public FakeStage() throws IOException {
        this(Http.Limits.USUAL, InstantSource.system());
    }

    FakeStage(Http.Limits limits, InstantSource clock) throws IOException {
        http = new Http(limits);
        channel = new BlueskyChannel(keys, http, clock);
        Instant at = bluesky.world.next();
        root = bluesky.world.write(FakeWorld.US, FakeWorld.post("Nouvelle box !", at), at);
    }

    /** What the account was set up with. */
    public Access access() {
        return keys;
    }

    /** The token that is used now is too old from now on, as after two hours. */
    public void expire() {
        bluesky.revoked.add(keys.secret("access").orElseThrow());
    }

    @Override
    public Network network() {
        return Network.BLUESKY;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Set<Feat> feats() {
        return Set.of(Feat.LOOK_UP, Feat.CUT, Feat.SIGN_IN, Feat.BUSY, Feat.SPOIL, Feat.GARBLED, Feat.HIDE, Feat.DELETE,
                Feat.PICTURE);
    }

    @Override
    public String arrives(String author, String text) {
        return arrivesAt(author, text, bluesky.world.next());
    }

    String arrivesAt(String author, String text, Instant at) {
        ObjectNode record = FakeWorld.post(text, at);
        if (!author.equals("Nadia")) {
            ObjectNode reply = record.putObject("reply");
            reply.set("root", bluesky.world.ref(root));
            reply.set("parent", bluesky.world.ref(root));
        }
        return bluesky.world.write(FakeWorld.did(author), record, at);
    }

    @Override
    public List<String> published() {
        return bluesky.published();
    }

    @Override
    public List<byte[]> pictures() {
        return bluesky.world.ours().reversed().stream().flatMap(post -> FakeBlobs.of(post.path("record"))).map(bluesky.blobs::bytes).toList();
    }

    @Override
    public void cut(Cut where) {
        bluesky.cut = where;
    }

    @Override
    public void trouble(AccountTrouble kind) {
        bluesky.trouble = kind;
    }

    @Override
    public void well() {
        bluesky.trouble = null;
    }

    @Override
    public void spoil() {
        bluesky.world.spoilt.add(Json.MAPPER.createObjectNode().put("uri", 17).put("reason", "mention").put("indexedAt", bluesky.world.next().toString()));
    }

    @Override
    public void delete(String id) {
        bluesky.world.remove(id);
    }

    @Override
    public List<String> hidden() {
        JsonNode gate = bluesky.world.records.get(root.replace(AtUri.POST, "app.bsky.feed.threadgate"));
        return gate == null ? List.of() : gate.path("hiddenReplies").valueStream().map(JsonNode::asString).toList();
    }

    @Override
    public void close() {
        channel.close();
        http.close();
        bluesky.close();
    }
}
