package app.detente.channel.email;

import app.detente.channel.Access;
import app.detente.channel.Channel;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.Page;
import app.detente.channel.Standing;
import app.detente.channel.Trouble;
import app.detente.model.Ability;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A mailbox of the brand's: what comes to it, what is answered from it by whatever program, and our answers. Nothing there is marked, moved or
 * deleted; mail knows neither hiding nor taking back.
 */
public final class EmailChannel implements Channel {
    private static final Duration TESTING = Duration.ofSeconds(15);
    private final Access access;
    private final Lines lines = new Lines();
    private final MailSessions sessions;
    private final MessageIds ids;
    private final Intake intake;
    private final Sending sending;
    private final SentCopies copies;

    public EmailChannel(Access access, InstantSource clock) {
        this.access = access;
        this.sessions = new MailSessions(access);
        this.ids = new MessageIds(access);
        this.intake = new Intake(sessions, lines, ids, clock);
        this.sending = new Sending(sessions, lines, ids);
        this.copies = new SentCopies(sessions, lines);
    }

    @Override
    public Standing test() throws Trouble {
        Account account = Account.of(access);
        Set<Ability> abilities = EnumSet.of(Ability.READ, Ability.REPLY, Ability.ATTACH);
        Line line = lines.open();
        try (Lines.Deadline deadline = lines.within(TESTING, line); Mailboxes mailboxes = new Mailboxes(sessions.imap(account, line), line)) {
            if (Failures.tell(line, () -> mailboxes.reading(account.mailbox(), Idling::isAbleTo))) {
                abilities.add(Ability.STREAM);
            }
        } finally {
            line.cut();
        }
        sending.test(account);
        return new Standing(account.address(), abilities, Set.of());
    }

    @Override
    public Page fetch(String cursor) throws Trouble {
        return intake.fetch(Account.of(access), cursor);
    }

    @Override
    public void await(Duration atMost) throws InterruptedException {
        try {
            intake.await(Account.of(access), atMost);
        } catch (Trouble e) { // the next fetch tells it
            Thread.sleep(atMost);
        }
    }

    @Override
    public Outcome publish(Outgoing reply) {
        try {
            Account account = Account.of(access);
            return switch (sending.make(account, reply)) {
                case Sending.Made.Impossible(Outcome.Rejected why) -> why;
                case Sending.Made.Fine made -> {
                    Outcome outcome = sending.send(account, made);
                    if (outcome instanceof Outcome.Sent sent) {
                        keep(account, made.letter(), sent.remoteId());
                    }
                    yield outcome;
                }
            };
        } catch (Trouble trouble) {
            return new Outcome.Held(trouble);
        }
    }

    /** It is sent, whether there is a copy or not. */
    private void keep(Account account, Letter letter, String id) {
        try {
            copies.keep(account, letter, id);
        } catch (Trouble e) {
            // without a copy, a look-up could not find it; but nobody looks for what is known to be sent
        }
    }

    /** Only a copy in our Sent mailbox proves that it went out; without one it may have, and a person decides. */
    @Override
    public Outcome lookUp(Outgoing reply) {
        try {
            Account account = Account.of(access);
            return switch (sending.make(account, reply)) {
                case Sending.Made.Impossible(Outcome.Rejected why) -> why;
                case Sending.Made.Fine made -> {
                    Optional<Boolean> found = copies.look(account, made.sent().remoteId());
                    yield found.orElse(false) ? made.sent() : new Outcome.Unknown("not_found");
                }
            };
        } catch (Trouble trouble) {
            return new Outcome.Unknown(trouble.kind().key());
        }
    }

    @Override
    public void close() {
        intake.close();
        lines.close();
    }
}
