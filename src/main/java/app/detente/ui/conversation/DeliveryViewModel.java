package app.detente.ui.conversation;

import app.detente.model.Ability;
import app.detente.model.Conversation;
import app.detente.model.Done;
import app.detente.model.GivingUp;
import app.detente.model.Message;
import app.detente.model.MessageKind;
import app.detente.model.ReplyState;
import app.detente.storage.AccountFactStore;
import app.detente.storage.RemoteActionStore;
import app.detente.storage.TriageStore;
import app.detente.storage.UndeliveredStore;
import app.detente.ui.common.Session;
import app.detente.ui.common.Shown;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * What a person decides about a reply of ours in the open conversation: one that did not get out, and one that is out and should not be. Everything done is
 * said through the session's notices, with its undo. FX thread only.
 */
public final class DeliveryViewModel {
    /** How long a reply that is to be deleted stays where it is: a slip of the hand is seen by then. */
    static final Duration WINDOW = Duration.ofSeconds(10);
    private static final int EXCERPT = 38;
    private final Session session;
    private final UndeliveredStore undelivered;
    private final RemoteActionStore actions;
    private final AccountFactStore accounts;
    private final TriageStore triage;
    private long account = -1;
    private Set<Ability> able = Set.of();

    public DeliveryViewModel(Session session, UndeliveredStore undelivered, RemoteActionStore actions, AccountFactStore accounts, TriageStore triage) {
        this.session = session;
        this.undelivered = undelivered;
        this.actions = actions;
        this.accounts = accounts;
        this.triage = triage;
    }

    /** The conversation that is open now: what its account can do is read. */
    public void show(Conversation row) {
        if (row.account().id() != account) {
            account = row.account().id();
            able = Set.of();
        }
        long asked = account;
        session.background().latest("delivery.able", () -> accounts.able(asked), found -> {
            if (asked == account) {
                able = found;
            }
        }, session.notices()::failed);
    }

    /** Sends one that was refused once more. */
    public void tryAgain(String reply) {
        session.background().run(() -> undelivered.tryAgain(reply), again -> say(again ? "reply.said.again" : "reply.said.settled"),
                session.notices()::failed);
    }

    /** Takes note that one of which nobody could tell is public. */
    public void confirm(String reply) {
        decide(() -> undelivered.confirm(reply, session.me()), "triage.said.confirmed");
    }

    /** Leaves one at that. */
    public void giveUp(String reply, GivingUp why) {
        decide(() -> undelivered.giveUp(reply, why, session.me()), "triage.said.given-up");
    }

    /** Whether a message is ours, public, and its network lets us delete it. */
    public boolean canDelete(Message message) {
        boolean ours = message.kind() == MessageKind.BRAND && message.delivery().map(delivery -> delivery.state() == ReplyState.SENT).orElse(true);
        return ours && able.contains(Ability.DELETE) && !message.remoteId().startsWith("local:") && message.there().deletedAt().isEmpty()
                && message.there().wish().filter(wish -> wish.refused().isEmpty()).isEmpty();
    }

    /** Deletes it on its network in a moment; until then it can be taken back. */
    public void delete(Message message) {
        session.background().run(() -> actions.delete(message.id(), WINDOW, session.me()), done -> done.ifPresentOrElse(
                what -> session.notices().pending(session.texts().get("triage.said.delete", Shown.inSentence(excerpt(message))), WINDOW, () -> undo(what)),
                () -> say("reply.said.settled")), session.notices()::failed);
    }

    private static String excerpt(Message message) {
        String line = Shown.line(message.text());
        return line.length() > EXCERPT ? Shown.text(line, EXCERPT) + "…" : line;
    }

    private void decide(Callable<Optional<Done>> work, String sentence) {
        session.background().run(work, done -> done.ifPresentOrElse(what -> session.notices().done(session.texts().get(sentence), () -> undo(what)),
                () -> say("reply.said.settled")), session.notices()::failed);
    }

    private void undo(Done done) {
        session.undo(() -> triage.undo(done, session.me()), () -> { });
    }

    private void say(String key) {
        session.notices().say(session.texts().get(key));
    }
}
