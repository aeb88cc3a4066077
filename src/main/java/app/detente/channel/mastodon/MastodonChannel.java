package app.detente.channel.mastodon;

import app.detente.channel.Access;
import app.detente.channel.Channel;
import app.detente.channel.Http;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.Page;
import app.detente.channel.Standing;
import app.detente.channel.Trouble;
import app.detente.model.Ability;
import app.detente.model.AccountTrouble;
import app.detente.model.Budget;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;

/**
 * An account on a Mastodon server, or on another that speaks its API. Set up by {@code server} and the secret {@code token}, with the scopes read and
 * write; {@link MastodonSignIn} gets one. Needs no handle: what answering needs is asked for when one answers. The HTTP client stays its giver's.
 */
public final class MastodonChannel implements Channel {
    private static final Set<Ability> WRITING = Set.of(Ability.REPLY, Ability.ATTACH, Ability.DELETE);
    private final Api api;
    private final Intake intake;
    private final Posting posting;
    private final LookUp lookUp;
    private final Stream stream;

    public MastodonChannel(Access access, Http http, InstantSource clock) {
        this.api = new Api(access, http, clock);
        this.intake = new Intake(api, clock);
        this.posting = new Posting(api, clock);
        this.lookUp = new LookUp(api);
        this.stream = new Stream(http, clock, this::listening);
    }

    @Override
    public Standing test() throws Trouble {
        String name = "@" + api.verify().acct() + "@" + ServerAddress.authority(api.server());
        Set<Ability> abilities = EnumSet.noneOf(Ability.class);
        Set<Ability> missing = EnumSet.noneOf(Ability.class);
        (mayRead() ? abilities : missing).add(Ability.READ);
        (posting.mayWrite() ? abilities : missing).addAll(WRITING);
        if (abilities.contains(Ability.READ) && posting.instance().streaming().isPresent()) {
            abilities.add(Ability.STREAM);
        }
        return new Standing(name, abilities, missing);
    }

    private boolean mayRead() throws Trouble {
        try {
            api.get("v1/notifications?limit=1");
            return true;
        } catch (Trouble e) {
            if (e.kind() == AccountTrouble.PERMISSION) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public Page fetch(String cursor) throws Trouble {
        return intake.fetch(cursor);
    }

    @Override
    public void await(Duration atMost) throws InterruptedException {
        stream.await(atMost);
    }

    private HttpRequest listening() throws Trouble {
        String where = posting.instance().streaming().orElseThrow(() -> new Trouble(AccountTrouble.UNREACHABLE, "no stream"));
        return api.signed(where + "/api/v1/streaming/user/notification").header("Accept", "text/event-stream").GET().build();
    }

    @Override
    public Outcome publish(Outgoing reply) {
        return posting.publish(reply);
    }

    @Override
    public Outcome lookUp(Outgoing reply) {
        return lookUp.of(reply);
    }

    /** Ours alone. Some servers offer no deleting: {@code no_deleting}. */
    @Override
    public Outcome delete(String remoteId) {
        return posting.delete(remoteId);
    }

    @Override
    public Budget budget() {
        return api.budget();
    }

    @Override
    public void close() {
        stream.close();
    }
}
