package app.detente.channel.bluesky;

import app.detente.channel.Access;
import app.detente.channel.Channel;
import app.detente.channel.Http;
import app.detente.channel.Json;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.Page;
import app.detente.channel.Standing;
import app.detente.channel.Trouble;
import app.detente.channel.bluesky.Session.Talk;
import app.detente.model.Ability;
import app.detente.model.Budget;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * An account on Bluesky: mentions, replies and quotes come in, and what the account writes elsewhere; replies go out under a key of our own, so that
 * they are published once and can always be found again. The account's server is asked for all of it; an id is the at:// address of a post.
 */
public final class BlueskyChannel implements Channel {
    private final InstantSource clock;
    private final Xrpc xrpc;
    private final Session session;

    /** @param access {@code server}, {@code handle} and the secret {@code password}; tokens are kept as {@code access} and {@code refresh} */
    public BlueskyChannel(Access access, Http http, InstantSource clock) {
        this.clock = clock;
        this.xrpc = new Xrpc(access, http, clock);
        this.session = new Session(access, xrpc, clock);
    }

    @Override
    public Standing test() throws Trouble {
        Talk talk = session.talk();
        String name = "@" + talk.meNow().handle();
        talk.need("app.bsky.notification.listNotifications", "limit", "1");
        return new Standing(name, Set.of(Ability.READ, Ability.REPLY, Ability.ATTACH, Ability.HIDE, Ability.DELETE), Set.of());
    }

    @Override
    public Page fetch(String cursor) throws Trouble {
        return new Intake(session.talk(), clock.instant()).fetch(cursor);
    }

    /**
     * {@link Outcome.Rejected} with {@code too_long} (300 graphemes, 3,000 bytes), {@code gone} (what it answers was deleted), {@code not_allowed} (its
     * author lets us not answer), {@code no_parent}, {@code refused}, {@code taken} where another post has its key; with files as
     * {@link app.detente.model.FileLimit} has it, and {@code file_refused} where the server does not take one.
     */
    @Override
    public Outcome publish(Outgoing reply) {
        return new Posting(session.talk(), reply).publish();
    }

    @Override
    public Outcome lookUp(Outgoing reply) {
        return new Posting(session.talk(), reply).lookUp();
    }

    /** Below our own posts only, else {@link Outcome.Rejected} with {@code no_hiding}; at most 300 below one, then {@code hiding_full}. */
    @Override
    public Outcome hide(String remoteId, boolean hidden) {
        return new Threadgates(session.talk(), clock.instant()).hide(remoteId, hidden);
    }

    @Override
    public Outcome delete(String remoteId) {
        Talk talk = session.talk();
        try {
            Optional<AtUri> post = AtUri.ofPost(remoteId);
            if (post.isEmpty() || !post.get().did().equals(talk.me().did())) {
                return new Outcome.Rejected("not_ours");
            }
            JsonNode which = Json.MAPPER.createObjectNode().put("repo", post.get().did()).put("collection", AtUri.POST).put("rkey", post.get().key());
            return switch (talk.tell("com.atproto.repo.deleteRecord", which)) {
                case Said.Fine fine -> new Outcome.Sent(remoteId);
                case Said.Refused refused -> new Outcome.Rejected("refused");
                case Said.Unable(Trouble trouble) -> Settled.notDone(trouble);
                case Said.Doubtful(Trouble trouble) -> Settled.unknown(trouble);
            };
        } catch (Trouble e) {
            return Settled.notDone(e);
        }
    }

    @Override
    public Budget budget() {
        return xrpc.budget();
    }

    @Override
    public void close() {
        // nothing is kept open between calls; who made the Http ends it
    }
}
