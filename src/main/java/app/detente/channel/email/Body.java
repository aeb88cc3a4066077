package app.detente.channel.email;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a mail says, from its parts (RFC 2046): plain text before HTML, texts one after the other, files by their names. At most {@value #MOST_PARTS}
 * parts, {@value #DEEPEST} levels deep. Reads one mail.
 */
final class Body {
    static final int MOST_PARTS = 10_000;
    static final int DEEPEST = 50;
    private static final int MOST_FILES = 50;
    private static final int LONGEST_NAME = 120;
    private final List<String> files = new ArrayList<>();
    private int parts;
    private boolean endsInText;

    /** One reading of a part. */
    private record Words(String text, boolean plain) {
        static final Words NONE = new Words("", false);
    }

    /** The text of it, without what is quoted; "" where it has none. @throws Unreadable beyond the limits */
    String text(MimePart mail) throws Unreadable {
        return QuotedText.fresh(words(mail, 0).text());
    }

    /** What came with it, by name, in order. */
    List<String> files() {
        return List.copyOf(files);
    }

    /** Whether the last part is a text: cut short, something of it would be missing. */
    boolean endsInText() {
        return endsInText;
    }

    private Words words(MimePart part, int depth) throws Unreadable {
        if (++parts > MOST_PARTS) {
            throw new Unreadable("more than " + MOST_PARTS + " parts");
        }
        if (depth > DEEPEST) {
            throw new Unreadable("more than " + DEEPEST + " levels of parts");
        }
        ContentType type = type(part);
        if (type.match("multipart/*")) {
            return several(part, type, depth);
        }
        boolean text = (type.match("text/plain") || type.match("text/html")) && !isFile(part);
        endsInText = text;
        if (!text) {
            file(part, type);
            return Words.NONE;
        }
        String words = Decoding.text(bytes(part), Optional.ofNullable(type.getParameter("charset")));
        return type.match("text/html") ? new Words(HtmlText.of(words), false) : new Words(words, true);
    }

    private Words several(MimePart part, ContentType type, int depth) throws Unreadable {
        List<Words> read = new ArrayList<>();
        boolean report = type.match("multipart/report");
        for (MimePart child : children(part)) {
            if (!report || read.isEmpty()) {
                read.add(words(child, depth + 1));
            }
        }
        List<Words> said = read.stream().filter(words -> !words.text().isBlank()).toList();
        if (type.match("multipart/alternative")) {
            return said.stream().filter(Words::plain).findFirst().orElse(said.isEmpty() ? Words.NONE : said.getLast());
        }
        return new Words(String.join("\n\n", said.stream().map(words -> words.text().strip()).toList()), said.stream().allMatch(Words::plain));
    }

    /** The parts of a part; none where their boundary is missing. */
    static List<MimePart> children(MimePart part) {
        List<MimePart> children = new ArrayList<>();
        try {
            MimeMultipart all = new MimeMultipart(part.getDataHandler().getDataSource());
            for (int i = 0; i < all.getCount(); i++) {
                BodyPart child = all.getBodyPart(i);
                if (child instanceof MimePart mime) {
                    children.add(mime);
                }
            }
        } catch (MessagingException e) {
            // what was read until then
        }
        return children;
    }

    /** What a part says it is; text where it says nothing that can be understood (RFC 2045, 5.2). */
    static ContentType type(MimePart part) {
        try {
            return new ContentType(Optional.ofNullable(part.getContentType()).orElse("text/plain"));
        } catch (ParseException e) {
            return new ContentType("text", "plain", null);
        } catch (MessagingException e) {
            return new ContentType("application", "octet-stream", null);
        }
    }

    /** Its content, as far as its encoding holds. */
    static byte[] bytes(MimePart part) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] piece = new byte[8 << 10];
        try (InputStream in = part.getInputStream()) {
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                read.write(piece, 0, length);
            }
        } catch (IOException | MessagingException e) {
            // a base64 that breaks off still says something before
        }
        return read.toByteArray();
    }

    private static boolean isFile(MimePart part) {
        try {
            return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        } catch (MessagingException e) {
            return false;
        }
    }

    private void file(MimePart part, ContentType type) {
        if (files.size() >= MOST_FILES || type.match("text/calendar") || type.match("message/delivery-status")) {
            return;
        }
        String name = "";
        try {
            name = Optional.ofNullable(part.getFileName()).map(Decoding::words).orElse("");
        } catch (MessagingException e) {
            // a name that is none
        }
        boolean drawn = type.match("image/*") && name.isEmpty();
        if (!drawn) {
            files.add(name.isEmpty() ? type.getBaseType().toLowerCase(Locale.ROOT) : Handle.cut(name, LONGEST_NAME));
        }
    }
}
