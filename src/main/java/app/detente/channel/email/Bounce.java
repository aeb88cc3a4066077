package app.detente.channel.email;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a server tells of a mail it could not deliver (RFC 3464).
 *
 * @param original   the Message-ID of the mail it is about
 * @param references of that mail
 * @param facts      who did not get it, and why, as the report has it
 */
record Bounce(Optional<String> original, List<String> references, List<String> facts) {
    private static final int MOST_PARTS = 20;
    private static final int LONGEST_FACT = 500;
    private static final Set<String> TOLD = Set.of("final-recipient", "action", "status", "diagnostic-code");

    /** Empty for a mail that is no report. */
    static Optional<Bounce> of(MimeMessage mail) {
        if (!Body.type(mail).match("multipart/report")) {
            return Optional.empty();
        }
        Optional<InternetHeaders> returned = Optional.empty();
        List<String> facts = new ArrayList<>();
        for (MimePart part : Body.children(mail).stream().limit(MOST_PARTS).toList()) {
            ContentType type = Body.type(part);
            if (type.match("message/delivery-status")) {
                facts.addAll(facts(Body.bytes(part)));
            } else if (type.match("message/rfc822") || type.match("text/rfc822-headers")) {
                returned = headers(Body.bytes(part));
            }
        }
        String references = returned.map(headers -> headers.getHeader("References", " ")).orElse("");
        return Optional.of(new Bounce(returned.map(headers -> headers.getHeader("Message-ID", null)).flatMap(MessageIds::first),
                MessageIds.all(references), facts));
    }

    private static List<String> facts(byte[] report) {
        return Decoding.text(report, Optional.empty()).replaceAll("\\R\\h+", " ").lines()
                .filter(line -> TOLD.contains(Decoding.lower(line.split(":", 2)[0]))).map(line -> Handle.cut(line, LONGEST_FACT)).limit(MOST_PARTS)
                .collect(Collectors.toList());
    }

    private static Optional<InternetHeaders> headers(byte[] mail) {
        try {
            return Optional.of(new InternetHeaders(new ByteArrayInputStream(mail)));
        } catch (MessagingException e) {
            return Optional.empty();
        }
    }

    /** One line each. */
    String text() {
        return String.join("\n", facts);
    }

}
