package app.detente.channel.email;

import app.detente.channel.Page;
import app.detente.channel.email.Cursor.Position;
import app.detente.model.RemoteEvent;
import jakarta.mail.FetchProfile;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.protocol.BODY;

/** Reads what has come to a mailbox since a position, oldest first, without marking anything as seen. */
final class MailboxReader {
    /** Mails that a first look goes back. */
    static final int NEWEST = 200;
    /** Mails of a page. */
    static final int MOST = 200;
    /** After which a page ends with what it has. */
    private static final Duration LONG = Duration.ofSeconds(12);
    private static final long MANY_BYTES = 48L << 20;
    /** What servers' days, time zones and clocks may differ by. */
    private static final int DAYS_BACK = 2;
    private final InstantSource clock;

    MailboxReader(InstantSource clock) {
        this.clock = clock;
    }

    /** One mail; empty for one that is of no concern. */
    @FunctionalInterface
    interface Parsing {
        Optional<RemoteEvent.Written> parse(RawMail mail) throws Unreadable;
    }

    /** What a mailbox brought. */
    record Found(List<RemoteEvent> events, List<Page.Aside> aside, Position position, boolean more) {}

    /** @param since where the last page ended, in this mailbox or another one */
    Found read(IMAPFolder folder, Optional<Position> since, Parsing parsing) throws MessagingException {
        Position from = since.filter(position -> position.mailbox().equals(folder.getFullName()))
                .filter(position -> position.validity() == validity(folder)).orElse(null);
        long last = from == null ? start(folder, since.filter(position -> position.mailbox().equals(folder.getFullName()))) : from.uid();
        List<IMAPMessage> later = later(folder, last);
        List<IMAPMessage> batch = later.subList(0, Math.min(MOST, later.size()));
        describe(folder, batch);
        List<RemoteEvent> events = new ArrayList<>();
        List<Page.Aside> aside = new ArrayList<>();
        long began = System.nanoTime();
        long bytes = 0;
        int read = 0;
        for (IMAPMessage message : batch) {
            if (read > 0 && (bytes > MANY_BYTES || System.nanoTime() - began > LONG.toNanos())) {
                break;
            }
            bytes += take(folder, message, parsing, events, aside);
            last = folder.getUID(message);
            read++;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new Found(events, aside, new Position(folder.getFullName(), folder.getUIDValidity(), last, today), read < later.size());
    }

    private static long validity(IMAPFolder folder) {
        try {
            return folder.getUIDValidity();
        } catch (MessagingException e) {
            return -1;
        }
    }

    /**
     * The UID before the first one to read: the newest few; and where the server has numbered everything anew, also whatever came since the day we had
     * got to. What we read before comes again, and the queue knows it by its Message-ID.
     */
    private static long start(IMAPFolder folder, Optional<Position> before) throws MessagingException {
        int count = folder.getMessageCount();
        if (count == 0) {
            return 0;
        }
        long start = folder.getUID(folder.getMessage(Math.max(1, count - NEWEST + 1)));
        if (before.isPresent()) {
            Date day = Date.from(before.get().day().minusDays(DAYS_BACK).atStartOfDay(ZoneOffset.UTC).toInstant());
            for (Message message : folder.search(new ReceivedDateTerm(ComparisonTerm.GE, day))) {
                start = Math.min(start, folder.getUID(message));
            }
        }
        return start - 1;
    }

    /** RFC 3501, 6.4.8: a range to the end always holds the last message, even where that is an older one. */
    private static List<IMAPMessage> later(IMAPFolder folder, long last) throws MessagingException {
        List<IMAPMessage> later = new ArrayList<>();
        for (Message message : folder.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
            if (message instanceof IMAPMessage mail && folder.getUID(mail) > last) {
                later.add(mail);
            }
        }
        later.sort(Comparator.comparingLong(mail -> uid(folder, mail)));
        return later;
    }

    private static long uid(IMAPFolder folder, IMAPMessage message) {
        try {
            return folder.getUID(message);
        } catch (MessagingException e) {
            return Long.MAX_VALUE;
        }
    }

    private static void describe(IMAPFolder folder, List<IMAPMessage> batch) throws MessagingException {
        FetchProfile profile = new FetchProfile();
        profile.add(IMAPFolder.FetchProfileItem.SIZE);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        folder.fetch(batch.toArray(Message[]::new), profile);
    }

    /** Takes one mail or sets it aside; gives the bytes that came for it. */
    private static long take(IMAPFolder folder, IMAPMessage message, Parsing parsing, List<RemoteEvent> events, List<Page.Aside> aside)
            throws MessagingException {
        RawMail mail = null;
        try {
            mail = fetch(folder, message);
            parsing.parse(mail).ifPresent(events::add);
        } catch (MessageRemovedException e) {
            return 0;
        } catch (Unreadable e) {
            aside.add(new Page.Aside(e.getMessage(), mail == null ? new byte[0] : mail.beginning()));
        }
        return mail == null ? 0 : mail.bytes().length;
    }

    private static RawMail fetch(IMAPFolder folder, IMAPMessage message) throws MessagingException, Unreadable {
        long size = message.getSizeLong();
        int most = size > RawMail.LARGEST ? 1 << 16 : RawMail.READ;
        byte[] bytes = bytes(folder, message, most);
        if (bytes == null && message.isExpunged()) {
            throw new MessageRemovedException();
        }
        if (bytes == null) {
            throw new Unreadable("the server does not give it");
        }
        return new RawMail(Math.max(size, bytes.length), Optional.ofNullable(message.getReceivedDate()).map(Date::toInstant),
                bytes.length <= most ? bytes : Arrays.copyOf(bytes, most));
    }

    /** Null where the server says that this one cannot be had; a server that is busy with everything is no fault of the mail. */
    private static byte[] bytes(IMAPFolder folder, IMAPMessage message, int most) throws MessagingException {
        try {
            return (byte[]) folder.doCommand(protocol -> {
                BODY body = protocol.peekBody(message.getMessageNumber(), "", 0, most);
                ByteArrayInputStream content = body == null ? null : body.getByteArrayInputStream();
                return content == null ? null : content.readAllBytes();
            });
        } catch (MessagingException e) {
            if (Failures.isRefusal(e)) {
                return null;
            }
            throw e;
        }
    }
}
