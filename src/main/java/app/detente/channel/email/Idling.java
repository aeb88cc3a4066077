package app.detente.channel.email;

import jakarta.mail.MessagingException;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** Waits for the server to tell of something new (RFC 2177), or for the time to pass where it cannot or does not. */
final class Idling {
    /** RFC 2177: servers end an IDLE after half an hour. */
    static final Duration LONGEST = Duration.ofMinutes(29);
    private static final Duration GRACE = Duration.ofSeconds(20);
    /** How soon a wait that broke off is followed by a fetch: a server that breaks off each one must not be asked without end. */
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);
    private final Lines lines;
    private final AtomicReference<Seen> seen = new AtomicReference<>(new Seen(-1, -1, -1));

    Idling(Lines lines) {
        this.lines = lines;
    }

    /** How a mailbox stood when it was read: whatever is different before the wait begins has come in between. */
    private record Seen(long validity, long next, int count) {
        static Seen of(IMAPFolder folder) throws MessagingException {
            return new Seen(folder.getUIDValidity(), folder.getUIDNext(), folder.getMessageCount());
        }
    }

    /** To be told at the end of each reading of the mailbox that will be waited on. */
    void seen(IMAPFolder folder) throws MessagingException {
        seen.set(Seen.of(folder));
    }

    void await(Mailboxes mailboxes, String mailbox, Duration atMost) throws InterruptedException {
        Duration time = atMost.compareTo(LONGEST) < 0 ? atMost : LONGEST;
        long began = System.nanoTime();
        Line line = mailboxes.line();
        Thread waiting = Thread.currentThread();
        boolean toldOrOver;
        try (Lines.Deadline deadline = lines.within(time.plus(GRACE), line)) {
            toldOrOver = mailboxes.reading(mailbox, folder -> !Seen.of(folder).equals(seen.get()) || isAbleTo(folder) && idle(folder, time, line));
        } catch (MessagingException | IOException | RuntimeException e) { // the next fetch tells it
            line.cut();
            toldOrOver = false;
        }
        if (waiting.isInterrupted()) {
            throw new InterruptedException();
        }
        if (!toldOrOver) {
            Duration left = time.minusNanos(System.nanoTime() - began);
            Thread.sleep(line.isCut() && left.compareTo(AFTER_FAILURE) > 0 ? AFTER_FAILURE : left.isNegative() ? Duration.ZERO : left);
        }
    }

    static boolean isAbleTo(IMAPFolder folder) throws MessagingException {
        return Boolean.TRUE.equals(folder.doCommand(protocol -> protocol.hasCapability("IDLE")));
    }

    /**
     * On a thread of its own, for a wait on a socket hears no interruption. False where it broke off. The count is listened to as well: what the server
     * tells before it begins to idle does not end the idling.
     */
    private static boolean idle(IMAPFolder folder, Duration time, Line line) {
        CompletableFuture<Boolean> told = new CompletableFuture<>();
        folder.addMessageCountListener(new MessageCountAdapter() {
            @Override
            public void messagesAdded(MessageCountEvent event) {
                told.complete(true);
            }
        });
        Thread.ofVirtual().name("mail-idle").start(() -> {
            try {
                folder.idle(true);
                told.complete(true);
            } catch (MessagingException | RuntimeException e) { // a closed folder is one way to end
                told.complete(false);
            }
        });
        try {
            return told.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return true;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            line.cut();
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
