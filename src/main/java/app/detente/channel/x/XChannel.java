package app.detente.channel.x;

import app.detente.channel.Access;
import app.detente.channel.Channel;
import app.detente.channel.Http;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.Page;
import app.detente.channel.Standing;
import app.detente.channel.Trouble;
import app.detente.channel.x.Session.Me;
import app.detente.channel.x.Session.Talk;
import app.detente.model.Ability;
import app.detente.model.Budget;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * An account on X: mentions come in, and what the account answers elsewhere; replies go out to whoever mentions it, for X lets nobody answer others
 * through its interface. Every call is paid for; {@link #budget} adds up the day. An id is a post's, as it was first written; what it became by edits is
 * the handle.
 */
public final class XChannel implements Channel {
    private final InstantSource clock;
    private final Pace pace;
    private final Spending spending;
    private final Session session;

    /**
     * @param access the secret {@code token} and, to renew it, the secret {@code refresh} with the field {@code client} and, where the app has one, the
     *               secret {@code secret}; {@code server} for another address than X's own
     */
    public XChannel(Access access, Http http, InstantSource clock) {
        this.clock = clock;
        this.pace = new Pace(clock);
        this.spending = new Spending(clock);
        this.session = new Session(access, new Wire(access, http, pace), spending, clock);
    }

    @Override
    public Standing test() throws Trouble {
        Talk talk = session.talk();
        Me me = talk.meNow();
        Moderating moderating = new Moderating(talk, spending);
        Set<Ability> abilities = EnumSet.of(Ability.READ);
        Set<Ability> missing = EnumSet.noneOf(Ability.class);
        (moderating.mayWrite() ? abilities : missing).addAll(Set.of(Ability.REPLY, Ability.DELETE));
        (Media.mayUpload(talk) ? abilities : missing).add(Ability.ATTACH);
        (moderating.mayHide() ? abilities : missing).add(Ability.HIDE);
        return new Standing("@" + me.username(), abilities, missing);
    }

    @Override
    public Page fetch(String cursor) throws Trouble {
        Talk talk = session.talk();
        talk.me();
        return new Intake(talk, spending, clock.instant().plus(pace.ahead())).fetch(Cursor.of(cursor));
    }

    /**
     * {@link Outcome.Rejected} with {@code not_mentioned} (what it answers does not mention us), {@code not_allowed} (its author lets us not answer),
     * {@code gone}, {@code duplicate} (we wrote the same lately, and not as this reply), {@code too_long}, {@code no_parent}, {@code refused};
     * with files as {@link app.detente.model.FileLimit} has it, {@code file_refused}, and {@code no_upload} where the token may not.
     */
    @Override
    public Outcome publish(Outgoing reply) {
        return new Posting(session.talk(), spending, pace, reply).publish();
    }

    @Override
    public Outcome lookUp(Outgoing reply) {
        return new Posting(session.talk(), spending, pace, reply).lookUp();
    }

    /** Below our own posts only, else {@link Outcome.Rejected} with {@code no_hiding}; at most 725 in a conversation, then {@code hiding_full}. */
    @Override
    public Outcome hide(String remoteId, boolean hidden) {
        return new Moderating(session.talk(), spending).hide(remoteId, hidden);
    }

    @Override
    public Outcome delete(String remoteId) {
        return new Moderating(session.talk(), spending).delete(remoteId);
    }

    @Override
    public Budget budget() {
        Optional<Pace.Left> left = pace.tightest();
        return new Budget(left.map(one -> OptionalInt.of(one.percent())).orElse(OptionalInt.empty()), left.map(Pace.Left::until),
                Optional.of(spending.today()));
    }

    @Override
    public void close() {
        // nothing is kept open between calls; who made the Http ends it
    }
}
