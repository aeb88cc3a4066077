package app.detente.channel.email;

import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/** The mailboxes of one connection. For one thread at a time; its line may be cut from any. */
final class Mailboxes implements AutoCloseable {
    /** RFC 6154; and for servers without it, what Sent is called where we have seen it. */
    private static final String SENT = "\\sent";
    private static final Set<String> SENT_NAMES = Set.of("sent", "sent items", "sent messages", "sent mail", "envoyés", "messages envoyés",
            "éléments envoyés", "gesendet", "gesendete elemente", "enviados", "posta inviata");
    private final IMAPStore store;
    private final Line line;
    private Optional<IMAPFolder> sent = Optional.empty();
    private boolean looked;

    Mailboxes(IMAPStore store, Line line) {
        this.store = store;
        this.line = line;
    }

    Line line() {
        return line;
    }

    /** What is asked of an open mailbox. */
    @FunctionalInterface
    interface Use<T> {
        T of(IMAPFolder folder) throws MessagingException, IOException;
    }

    /** Opens it for reading, and closes it. @throws FolderNotFoundException where there is none */
    <T> T reading(String mailbox, Use<T> use) throws MessagingException, IOException {
        return with((IMAPFolder) store.getFolder(mailbox), use);
    }

    static <T> T with(IMAPFolder folder, Use<T> use) throws MessagingException, IOException {
        folder.open(Folder.READ_ONLY);
        try {
            return use.of(folder);
        } finally {
            if (folder.isOpen()) {
                folder.close(false);
            }
        }
    }

    /** Where copies of what we sent lie; empty where there is no such mailbox. It is looked for once. */
    Optional<IMAPFolder> sent() throws MessagingException {
        if (!looked) {
            List<IMAPFolder> all = Arrays.stream(store.getDefaultFolder().list("*")).filter(IMAPFolder.class::isInstance).map(IMAPFolder.class::cast)
                    .toList();
            sent = all.stream().filter(Mailboxes::isMarkedSent).findFirst().or(() -> all.stream().filter(Mailboxes::isNamedSent).findFirst());
            looked = true;
        }
        return sent.isEmpty() ? sent : Optional.of((IMAPFolder) store.getFolder(sent.get().getFullName()));
    }

    private static boolean isMarkedSent(IMAPFolder folder) {
        try {
            return Arrays.stream(folder.getAttributes()).anyMatch(attribute -> attribute.toLowerCase(Locale.ROOT).equals(SENT));
        } catch (MessagingException e) {
            return false;
        }
    }

    private static boolean isNamedSent(IMAPFolder folder) {
        return SENT_NAMES.contains(folder.getName().toLowerCase(Locale.ROOT));
    }

    /** Says goodbye if the line is still there, and ends it. */
    @Override
    public void close() {
        try {
            if (!line.isCut()) {
                store.close();
            }
        } catch (MessagingException e) {
            // it is over either way
        } finally {
            line.cut();
        }
    }
}
