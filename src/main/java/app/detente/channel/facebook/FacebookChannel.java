package app.detente.channel.facebook;

import app.detente.channel.Access;
import app.detente.channel.Channel;
import app.detente.channel.Http;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.Page;
import app.detente.channel.Standing;
import app.detente.channel.Trouble;
import app.detente.model.Budget;
import java.time.Duration;
import java.time.InstantSource;

/**
 * A Facebook page: posts on it, and the comments below them with their replies, come in; answers go out below what they answer, or in private. An id
 * is Facebook's own. Facebook tells a program behind a firewall nothing by itself, so the page is asked, at a pace that leaves enough for answers.
 */
public final class FacebookChannel implements Channel {
    private final InstantSource clock;
    private final Graph graph;
    private final Portions portions = new Portions();
    private final Stumbles stumbles = new Stumbles();
    private final Posted posted = new Posted();

    /** @param access {@code page}, the secret {@code token}, and {@code server} with its version where it is another than the usual one */
    public FacebookChannel(Access access, Http http, InstantSource clock) {
        this.clock = clock;
        this.graph = new Graph(access, http, clock);
    }

    @Override
    public Standing test() throws Trouble {
        return new Rights(graph).test();
    }

    @Override
    public Page fetch(String cursor) throws Trouble {
        return new Intake(graph, portions, stumbles, clock.instant(), cursor).fetch();
    }

    /** Longer than asked where Facebook says that little is left: a minute once half is used up, five from 80 % on, fifteen from 95 % on. */
    @Override
    public void await(Duration atMost) throws InterruptedException {
        Duration pace = graph.usage().pace();
        Thread.sleep(pace.compareTo(atMost) > 0 ? pace : atMost);
    }

    /**
     * {@link Outcome.Rejected} with {@code too_long}, {@code gone} (what it answers was deleted), {@code not_allowed}, {@code no_parent},
     * {@code duplicate}, {@code blocked} (taken for spam), {@code refused}; with a file as {@link app.detente.model.FileLimit} has it, and
     * {@code file_refused}; in private also {@code no_files}, {@code already} and {@code too_late}.
     */
    @Override
    public Outcome publish(Outgoing reply) {
        return reply.privately() ? new PrivateReply(graph, reply).publish() : new Posting(graph, posted, reply).publish();
    }

    /** {@link Outcome.Unknown} with {@code alike} where the same words stand there and nobody can say whether they are this reply. */
    @Override
    public Outcome lookUp(Outgoing reply) {
        return reply.privately() ? new PrivateReply(graph, reply).lookUp() : new Posting(graph, posted, reply).lookUp();
    }

    @Override
    public Outcome hide(String remoteId, boolean hidden) {
        return new Moderating(graph).hide(remoteId, hidden);
    }

    /** What is not ours is not deleted: {@link Outcome.Rejected} with {@code not_ours}. */
    @Override
    public Outcome delete(String remoteId) {
        return new Moderating(graph).delete(remoteId);
    }

    @Override
    public Budget budget() {
        return graph.usage().budget();
    }

    @Override
    public void close() {
        // nothing is kept open between calls; who made the Http ends it
    }
}
