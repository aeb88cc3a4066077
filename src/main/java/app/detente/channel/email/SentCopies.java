package app.detente.channel.email;

import app.detente.channel.Trouble;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.search.HeaderTerm;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** Copies of what we sent, in the mailbox for them: colleagues see them in any mail program, and a reply whose fate is unknown is looked for there. */
final class SentCopies {
    private static final Duration KEEPING = Duration.ofSeconds(12);
    private static final Duration LOOKING = Duration.ofSeconds(45);
    private final MailSessions sessions;
    private final Lines lines;

    SentCopies(MailSessions sessions, Lines lines) {
        this.sessions = sessions;
        this.lines = lines;
    }

    /** Puts it there, unless the server has done so by itself, as Gmail does. @throws Trouble where it is not there now */
    void keep(Account account, Letter letter, String id) throws Trouble {
        with(account, KEEPING, sent -> {
            letter.setFlag(Flags.Flag.SEEN, true);
            if (!Mailboxes.with(sent, folder -> holds(folder, id))) {
                sent.appendMessages(new Message[] {letter});
            }
            return true;
        });
    }

    /** Whether one is there; empty where there is no such mailbox. @throws Trouble where nobody can say */
    Optional<Boolean> look(Account account, String id) throws Trouble {
        return with(account, LOOKING, sent -> Mailboxes.with(sent, folder -> holds(folder, id)));
    }

    private <T> Optional<T> with(Account account, Duration time, Mailboxes.Use<T> use) throws Trouble {
        Line line = lines.open();
        try (Lines.Deadline deadline = lines.within(time, line); Mailboxes mailboxes = new Mailboxes(sessions.imap(account, line), line)) {
            return Failures.tell(line, () -> {
                Optional<IMAPFolder> sent = mailboxes.sent();
                return sent.isEmpty() ? Optional.empty() : Optional.of(use.of(sent.get()));
            });
        } finally {
            line.cut();
        }
    }

    /** The search of a server finds parts of words too (RFC 3501, 6.4.4). */
    private static boolean holds(IMAPFolder folder, String id) throws MessagingException {
        for (Message message : folder.search(new HeaderTerm("Message-ID", id))) {
            String[] found = message.getHeader("Message-ID");
            if (found != null && MessageIds.first(found[0]).equals(Optional.of(id))) {
                return true;
            }
        }
        return false;
    }
}
