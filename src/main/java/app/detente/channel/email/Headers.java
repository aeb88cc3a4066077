package app.detente.channel.email;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The headers of a mail, as far as they can be understood; what they say is its sender's claim. */
record Headers(MimeMessage mail) {
    /** Not "list": the address of a brand is often a group, and what comes through it is written by people. */
    private static final Set<String> BULK = Set.of("bulk", "junk", "auto_reply");

    private List<String> all(String name) {
        try {
            String[] values = mail.getHeader(name);
            return values == null ? List.of() : Arrays.stream(values).map(Decoding::header).toList();
        } catch (MessagingException e) {
            return List.of();
        }
    }

    private String one(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    Optional<InternetAddress> from() {
        return Addresses.first(one("From"));
    }

    Optional<InternetAddress> to() {
        return Addresses.first(one("To"));
    }

    String subject() {
        return Decoding.words(one("Subject"));
    }

    Optional<String> id() {
        return MessageIds.first(one("Message-ID"));
    }

    /** The mails it comes after, the first of all first; without itself. */
    List<String> references() {
        List<String> ids = MessageIds.all(String.join(" ", all("References")));
        List<String> known = ids.isEmpty() ? MessageIds.all(one("In-Reply-To")) : ids;
        Optional<String> own = id();
        return known.stream().filter(id -> !own.equals(Optional.of(id))).distinct().toList();
    }

    Optional<String> inReplyTo() {
        List<String> references = references();
        Optional<String> own = id();
        return MessageIds.all(one("In-Reply-To")).stream().filter(id -> !own.equals(Optional.of(id))).findFirst()
                .or(() -> references.isEmpty() ? Optional.empty() : Optional.of(references.getLast()));
    }

    /** RFC 3834, and what mail programs wrote before it. A bounce has nobody it comes from (RFC 5321, 4.5.5). */
    boolean isAutomatic() {
        String submitted = Decoding.lower(one("Auto-Submitted"));
        return !submitted.isEmpty() && !submitted.equals("no") && !submitted.startsWith("no;") && !submitted.startsWith("no ")
                || !all("X-Autoreply").isEmpty() || !all("X-Autorespond").isEmpty() || BULK.contains(Decoding.lower(one("Precedence")))
                || isFromNobody() || Body.type(mail).match("multipart/report");
    }

    boolean isFromNobody() {
        return one("Return-Path").strip().equals("<>") || from().map(InternetAddress::getAddress).map(address -> address.toLowerCase(Locale.ROOT))
                .filter(address -> address.startsWith("mailer-daemon@")).isPresent();
    }

    Optional<Instant> date() {
        MailDateFormat format = new MailDateFormat();
        format.setLenient(false);
        try {
            return Optional.of(format.parse(one("Date").strip()).toInstant());
        } catch (ParseException e) {
            return Optional.empty();
        }
    }
}
