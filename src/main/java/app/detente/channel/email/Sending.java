package app.detente.channel.email;

import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** The way out: SMTP submission, one mail and one recipient over a connection of its own (RFC 5321; codes of RFC 3463). */
final class Sending {
    private static final Duration WHOLE = Duration.ofSeconds(40);
    /** What greylisting and full queues ask for. */
    private static final Duration LATER = Duration.ofMinutes(5);
    private static final int TEMPORARY = 400;
    private static final int PERMANENT = 500;
    private static final int CLOSING = 421;
    private static final int TOO_LARGE = 552;
    private static final int AUTHENTICATION_REQUIRED = 530;
    private static final long LARGEST = 25L << 20;
    private final MailSessions sessions;
    private final Lines lines;
    private final MessageIds ids;

    Sending(MailSessions sessions, Lines lines, MessageIds ids) {
        this.sessions = sessions;
        this.lines = lines;
        this.ids = ids;
    }

    /** A reply made into a mail, or why it cannot be one. */
    sealed interface Made {
        record Fine(Letter letter, Outcome.Sent sent) implements Made {}

        record Impossible(Outcome.Rejected why) implements Made {}
    }

    Made make(Account account, Outgoing reply) {
        Optional<Handle> handle = Handle.read(reply.handle()).filter(to -> Addresses.isPlain(to.to()));
        if (handle.isEmpty()) {
            return new Made.Impossible(new Outcome.Rejected("no_address"));
        }
        if (reply.files().stream().mapToLong(file -> file.content().length).sum() > LARGEST) {
            return new Made.Impossible(new Outcome.Rejected("too_long"));
        }
        String id = ids.own(reply.key(), account);
        try {
            return new Made.Fine(new Letter(account, reply, handle.get(), id), new Outcome.Sent(id, handle.get().answeredBy(id).text()));
        } catch (MessagingException | IOException e) {
            return new Made.Impossible(new Outcome.Rejected("refused"));
        }
    }

    /** Signs in and goes. @throws Trouble where the account cannot send */
    void test(Account account) throws Trouble {
        Line line = lines.open();
        try (Lines.Deadline deadline = lines.within(WHOLE, line)) {
            connect(account, line).close();
        } catch (MessagingException e) {
            // it let us in, and that was the question
        } finally {
            line.cut();
        }
    }

    Outcome send(Account account, Made.Fine made) {
        Line line = lines.open();
        try (Lines.Deadline deadline = lines.within(WHOLE, line)) {
            SMTPTransport transport = connect(account, line);
            Outcome outcome = deliver(transport, made, line);
            close(transport);
            return outcome;
        } catch (Trouble trouble) {
            return trouble.kind() == AccountTrouble.UNREACHABLE || trouble.kind() == AccountTrouble.GARBLED
                    ? new Outcome.Retry(trouble.waiting(), trouble.kind().key()) : new Outcome.Held(trouble);
        } finally {
            line.cut();
        }
    }

    private SMTPTransport connect(Account account, Line line) throws Trouble {
        SMTPTransport transport = sessions.smtp(account, line);
        return Failures.tell(line, () -> {
            try {
                sessions.connect(transport, account);
                return transport;
            } catch (MessagingException e) {
                throw refused(transport.getLastReturnCode(), e, line);
            }
        });
    }

    private static Trouble refused(int code, MessagingException failure, Line line) {
        if (line.isCut()) {
            return Failures.of(failure, line);
        }
        boolean later = code >= TEMPORARY && code < PERMANENT;
        if (later || code == CLOSING) {
            return Failures.busy();
        }
        if (failure instanceof AuthenticationFailedException || code == AUTHENTICATION_REQUIRED) {
            return new Trouble(AccountTrouble.SIGN_IN, "the server refuses the sign-in for sending");
        }
        if (code >= PERMANENT) {
            return new Trouble(AccountTrouble.PERMISSION, "the server for sending answers " + code);
        }
        return Failures.of(failure, line);
    }

    private static Outcome deliver(SMTPTransport transport, Made.Fine made, Line line) {
        Letter letter = made.letter();
        try {
            transport.sendMessage(letter, letter.getRecipients(Message.RecipientType.TO));
            return made.sent();
        } catch (MessagingException e) {
            return undelivered(e, letter, line);
        } catch (RuntimeException e) { // how the library meets an answer that no server should give
            return letter.isWholeOut() ? new Outcome.Unknown("garbled") : new Outcome.Retry(LATER, "garbled");
        }
    }

    private static Outcome undelivered(MessagingException failure, Letter letter, Line line) {
        List<Throwable> chain = Failures.chain(failure);
        int code = chain.stream().mapToInt(Sending::code).filter(found -> found >= TEMPORARY).findFirst().orElse(-1);
        if (code < TEMPORARY) {
            return letter.isWholeOut() ? new Outcome.Unknown("answer_lost") : new Outcome.Retry(Duration.ZERO, AccountTrouble.UNREACHABLE.key());
        }
        if (code == CLOSING) {
            return new Outcome.Held(Failures.busy());
        }
        if (code < PERMANENT) {
            return new Outcome.Retry(LATER, "later");
        }
        if (code == AUTHENTICATION_REQUIRED) {
            return new Outcome.Held(new Trouble(AccountTrouble.SIGN_IN, "the server wants a sign-in"));
        }
        if (chain.stream().anyMatch(SMTPSenderFailedException.class::isInstance)) {
            return new Outcome.Held(new Trouble(AccountTrouble.PERMISSION, "the server does not let us write from our address"));
        }
        if (code == TOO_LARGE) {
            return new Outcome.Rejected("too_long");
        }
        return new Outcome.Rejected(chain.stream().anyMatch(SMTPAddressFailedException.class::isInstance) ? "gone" : "refused");
    }

    private static int code(Throwable failure) {
        return switch (failure) {
            case SMTPAddressFailedException e -> e.getReturnCode();
            case SMTPSenderFailedException e -> e.getReturnCode();
            case SMTPSendFailedException e -> e.getReturnCode();
            case Throwable other -> -1;
        };
    }

    /** What fails after the server has taken the mail changes nothing about it. */
    private static void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // it is over either way
        }
    }
}
