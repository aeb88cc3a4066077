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
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

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
    private final Stumbles stumbles;

    MailboxReader(InstantSource clock, Stumbles stumbles) {
        this.clock = clock;
        this.stumbles = stumbles;
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
        boolean careful = stumbles.isCareful();
        List<IMAPMessage> batch = later.subList(0, Math.min(careful ? 1 : MOST, later.size()));
        describe(folder, batch);
        Fetching mails = new Fetching(folder, batch, careful ? 1 : Fetching.TOGETHER);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<RemoteEvent> events = new ArrayList<>();
        List<Page.Aside> aside = new ArrayList<>();
        Position position = new Position(folder.getFullName(), folder.getUIDValidity(), last, today);
        long began = System.nanoTime();
        long bytes = 0;
        int read = 0;
        while (read < batch.size() && (read == 0 || bytes <= MANY_BYTES && System.nanoTime() - began <= LONG.toNanos())) {
            position = new Position(position.mailbox(), position.validity(), folder.getUID(batch.get(read)), today);
            stumbles.at(position);
            bytes += take(mails, read++, parsing, events, aside);
            stumbles.passed();
        }
        return new Found(events, aside, position, read < later.size());
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
            Message[] since = folder.search(new ReceivedDateTerm(ComparisonTerm.GE, day));
            FetchProfile numbers = new FetchProfile();
            numbers.add(UIDFolder.FetchProfileItem.UID); // all in one answer, not one question each
            folder.fetch(since, numbers);
            for (Message message : since) {
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
    private long take(Fetching mails, int index, Parsing parsing, List<RemoteEvent> events, List<Page.Aside> aside) throws MessagingException {
        RawMail mail = null;
        try {
            if (stumbles.isHopeless()) {
                throw new Unreadable("the connection ended each time it was read");
            }
            mail = mails.fetch(index);
            parsing.parse(mail).ifPresent(events::add);
        } catch (MessageRemovedException e) {
            return 0;
        } catch (Unreadable e) {
            aside.add(new Page.Aside(e.getMessage(), mail == null ? new byte[0] : mail.beginning()));
        }
        return mail == null ? 0 : mail.bytes().length;
    }
}
