package app.detente.channel.email;

import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.MessageLimit;
import app.detente.model.Network;
import app.detente.model.RemoteEvent;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** Reads mails (RFC 5322, RFC 2045). Whatever its bytes are, a mail is taken or set aside: within limits, and without asking anybody for more. */
final class MailParser {
    private static final int LONGEST_HEADER = 256 << 10;
    /** Lines that may begin a part: counted before anything is made of them. */
    private static final int MOST_DASHES = 2 * Body.MOST_PARTS;
    /** What a clock may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofHours(24);
    private static final Duration SKEW = Duration.ofMinutes(10);
    /** Nobody wrote a mail before (RFC 561). */
    private static final Instant FIRST_MAIL = Instant.parse("1973-09-05T00:00:00Z");
    private final Session session = Session.getInstance(new Properties());
    private final Account account;
    private final MessageIds ids;
    private final InstantSource clock;

    MailParser(Account account, MessageIds ids, InstantSource clock) {
        this.account = account;
        this.ids = ids;
        this.clock = clock;
    }

    /** A mail of the mailbox that customers write to. @throws Unreadable for one that has to be set aside */
    RemoteEvent.Written received(RawMail raw) throws Unreadable {
        return read(raw, false).orElseThrow();
    }

    /** A mail of our own Sent mailbox; empty for one that answers nothing. @throws Unreadable for one that has to be set aside */
    Optional<RemoteEvent.Written> sent(RawMail raw) throws Unreadable {
        return read(raw, true);
    }

    private Optional<RemoteEvent.Written> read(RawMail raw, boolean sent) throws Unreadable {
        if (raw.size() > RawMail.LARGEST) {
            throw new Unreadable("more than 25 MiB");
        }
        byte[] header = header(raw);
        try {
            MimeMessage mail = new MimeMessage(session, new ByteArrayInputStream(raw.bytes()));
            Headers headers = new Headers(mail);
            if (sent && headers.references().isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Reading(raw, mail, headers, sent).written(headers.id().orElseGet(() -> MessageIds.digest(header))));
        } catch (MessagingException e) {
            throw new Unreadable("no mail: " + e.getClass().getSimpleName());
        } catch (RuntimeException e) { // the library, at something that no mail should be
            throw new Unreadable("no mail: " + e.getClass().getSimpleName());
        }
    }

    /** The bytes up to the first empty line. */
    private static byte[] header(RawMail raw) throws Unreadable {
        byte[] bytes = raw.bytes();
        int dashes = 0;
        int end = -1;
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] != '\n') {
                continue;
            }
            if (end < 0 && (bytes[i + 1] == '\n' || bytes[i + 1] == '\r')) {
                end = i;
            }
            if (i + 2 < bytes.length && bytes[i + 1] == '-' && bytes[i + 2] == '-' && ++dashes > MOST_DASHES) {
                throw new Unreadable("more than " + Body.MOST_PARTS + " parts");
            }
        }
        int length = end < 0 ? bytes.length : end;
        if (length > LONGEST_HEADER) {
            throw new Unreadable("more than 256 KiB of headers");
        }
        return Arrays.copyOf(bytes, length);
    }

    /** One mail being read. */
    private final class Reading {
        private final RawMail raw;
        private final MimeMessage mail;
        private final Headers headers;
        private final boolean sent;

        Reading(RawMail raw, MimeMessage mail, Headers headers, boolean sent) {
            this.raw = raw;
            this.mail = mail;
            this.headers = headers;
            this.sent = sent;
        }

        RemoteEvent.Written written(String id) throws Unreadable {
            InternetAddress from = headers.from().orElseThrow(() -> new Unreadable("no author"));
            String author = Decoding.lower(from.getAddress());
            if (author.length() > IncomingMessage.MAX_NAME) {
                throw new Unreadable("an author's address that is too long");
            }
            MessageKind kind = kind(author, id);
            List<String> references = headers.references();
            Optional<Bounce> bounce = Bounce.of(mail).filter(report -> report.original().filter(about -> ids.isOurs(about, account)).isPresent());
            Optional<String> answered = bounce.flatMap(Bounce::original).or(headers::inReplyTo);
            String thread = bounce.map(Reading::thread).orElse(references.isEmpty() ? id : references.getFirst());
            boolean ours = kind == MessageKind.BRAND;
            IncomingMessage message = new IncomingMessage(Network.EMAIL, id, Optional.of(thread), answered, kind, ours ? account.address() : author,
                    name(from, author), Optional.empty(), text(bounce), written(), Optional.empty());
            return new RemoteEvent.Written(message, limits(author, ours), handle(from, author, ours, references));
        }

        private static String thread(Bounce bounce) {
            return bounce.references().isEmpty() ? bounce.original().orElseThrow() : bounce.references().getFirst();
        }

        /** Our address in a mail proves nothing: anybody can write it there. */
        private MessageKind kind(String author, String id) {
            if (headers.isAutomatic()) {
                return MessageKind.AUTOMATIC;
            }
            return sent || account.isOurs(author) && ids.isOurs(id, account) ? MessageKind.BRAND : MessageKind.CUSTOMER;
        }

        private String name(InternetAddress from, String author) {
            String personal = Optional.ofNullable(from.getPersonal()).map(Decoding::words).orElse("");
            return Handle.cut(personal.isBlank() ? author : personal, IncomingMessage.MAX_NAME);
        }

        private Set<MessageLimit> limits(String author, boolean ours) {
            boolean reachable = Addresses.isPlain(author) && !headers.isFromNobody() && (ours || !account.isOurs(author));
            return reachable ? Set.of() : Set.of(MessageLimit.NO_REPLY);
        }

        private String handle(InternetAddress from, String author, boolean ours, List<String> references) {
            InternetAddress other = ours ? headers.to().orElse(from) : from;
            String to = ours ? Decoding.lower(other.getAddress()) : author;
            return new Handle(to, name(other, to), headers.subject(), headers.id().orElse(""), references).text();
        }

        private String text(Optional<Bounce> bounce) throws Unreadable {
            Body body = new Body();
            List<String> pieces = new ArrayList<>(List.of(headers.subject(), body.text(mail), bounce.map(Bounce::text).orElse("")));
            if (!raw.isWhole() && body.endsInText()) {
                throw new Unreadable("a text beyond the first 4 MiB");
            }
            pieces.add(String.join("\n", body.files().stream().map(name -> "📎 " + name).toList()));
            pieces.removeIf(String::isBlank);
            String text = String.join("\n\n", pieces);
            if (text.isEmpty()) {
                throw new Unreadable("neither a subject nor a text");
            }
            if (text.length() > IncomingMessage.MAX_TEXT) {
                throw new Unreadable("a text that is too long");
            }
            return text;
        }

        /** The date it claims; where that cannot be, the moment the server took it. */
        private Instant written() throws Unreadable {
            Optional<Instant> arrived = raw.arrived();
            Optional<Instant> claimed = headers.date().filter(date -> date.isAfter(FIRST_MAIL))
                    .filter(date -> arrived.isEmpty() || date.isBefore(arrived.get().plus(SKEW)));
            Instant written = claimed.or(() -> arrived).orElseThrow(() -> new Unreadable("no date"));
            if (written.isAfter(clock.instant().plus(AHEAD))) {
                throw new Unreadable("a date in the future");
            }
            return written;
        }
    }
}
