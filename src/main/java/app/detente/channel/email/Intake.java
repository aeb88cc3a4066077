package app.detente.channel.email;

import app.detente.channel.Page;
import app.detente.channel.Trouble;
import app.detente.channel.email.Cursor.Position;
import app.detente.channel.email.MailboxReader.Found;
import app.detente.model.RemoteEvent;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** The way in, over one connection that is kept from call to call. One thread fetches and waits; any may close. */
final class Intake implements AutoCloseable {
    /** What both tries of a fetch have together. */
    private static final Duration WHOLE = Duration.ofSeconds(45);
    private final MailSessions sessions;
    private final Lines lines;
    private final MessageIds ids;
    private final InstantSource clock;
    private final Idling idling;
    private final Stumbles stumbles = new Stumbles();
    private final AtomicReference<Mailboxes> kept = new AtomicReference<>();

    Intake(MailSessions sessions, Lines lines, MessageIds ids, InstantSource clock) {
        this.sessions = sessions;
        this.lines = lines;
        this.ids = ids;
        this.clock = clock;
        this.idling = new Idling(lines);
    }

    /** Servers close a connection that was quiet for long, so what fails on a kept one is asked once more on a new one. */
    Page fetch(Account account, String cursor) throws Trouble {
        long began = System.nanoTime();
        boolean wasKept = kept.get() != null;
        try {
            return page(account, cursor, WHOLE);
        } catch (Trouble trouble) {
            Duration left = WHOLE.minusNanos(System.nanoTime() - began);
            if (!wasKept || left.isNegative() || left.isZero()) {
                throw trouble;
            }
            return page(account, cursor, left);
        }
    }

    private Page page(Account account, String cursor, Duration time) throws Trouble {
        Mailboxes mailboxes = kept.get();
        Line line = mailboxes == null ? lines.open() : mailboxes.line();
        boolean fine = false;
        try (Lines.Deadline deadline = lines.within(time, line)) {
            if (mailboxes == null) {
                mailboxes = new Mailboxes(sessions.imap(account, line), line);
                kept.set(mailboxes);
            }
            Mailboxes all = mailboxes;
            Page page = Failures.tell(line, () -> read(all, account, Cursor.read(cursor)));
            fine = true;
            return page;
        } finally {
            if (!fine) {
                stumbles.ended();
                kept.set(null);
                line.cut();
            }
        }
    }

    private Page read(Mailboxes mailboxes, Account account, Cursor cursor) throws MessagingException, IOException {
        MailParser parser = new MailParser(account, ids, clock);
        MailboxReader reader = new MailboxReader(clock, stumbles);
        Found inbox = mailboxes.reading(account.mailbox(), folder -> {
            Found found = reader.read(folder, cursor.inbox(), mail -> Optional.of(parser.received(mail)));
            idling.seen(folder);
            return found;
        });
        List<RemoteEvent> events = new ArrayList<>(inbox.events());
        List<Page.Aside> aside = new ArrayList<>(inbox.aside());
        Optional<Position> sentTo = cursor.sent();
        boolean more = inbox.more();
        Optional<IMAPFolder> sent = mailboxes.sent();
        if (sent.isPresent() && !sent.get().getFullName().equals(account.mailbox())) {
            Found found = Mailboxes.with(sent.get(), folder -> reader.read(folder, cursor.sent(), parser::sent));
            events.addAll(found.events());
            aside.addAll(found.aside());
            sentTo = Optional.of(found.position());
            more = more || found.more();
        }
        return new Page(events, aside, new Cursor(Optional.of(inbox.position()), sentTo).text(), more);
    }

    /** Until the server tells of something new, or for this long. */
    void await(Account account, Duration atMost) throws InterruptedException {
        Mailboxes mailboxes = kept.get();
        if (mailboxes == null) {
            Thread.sleep(atMost);
        } else {
            idling.await(mailboxes, account.mailbox(), atMost);
        }
    }

    @Override
    public void close() {
        Mailboxes mailboxes = kept.getAndSet(null);
        if (mailboxes != null) {
            mailboxes.line().cut();
        }
    }
}
