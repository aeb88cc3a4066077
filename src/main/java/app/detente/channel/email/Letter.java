package app.detente.channel.email;

import app.detente.channel.Outgoing;
import app.detente.model.AttachedFile;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A reply as a mail: plain text, to its one recipient, under our own Message-ID. Nothing that came from outside can begin a header of its own. It
 * never says Auto-Submitted (RFC 3834): a person wrote it.
 */
final class Letter extends MimeMessage {
    private static final Pattern ANSWER = Pattern.compile("^(?:re|ré|aw|sv)\\h*(?:\\[\\d+])?:.*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern TYPE = Pattern.compile("[a-zA-Z0-9.+-]{1,60}/[a-zA-Z0-9.+-]{1,60}");
    private static final String ENCODING = "Content-Transfer-Encoding";
    private final String id;
    private boolean wholeOut;

    Letter(Account account, Outgoing reply, Handle handle, String id) throws MessagingException, IOException {
        super(Session.getInstance(new Properties()));
        this.id = id;
        setFrom(new InternetAddress(account.address(), oneLine(reply.author()), StandardCharsets.UTF_8.name()));
        setRecipient(Message.RecipientType.TO, new InternetAddress(handle.to(), oneLine(handle.name()), StandardCharsets.UTF_8.name()));
        setSubject(subject(handle.subject()), StandardCharsets.UTF_8.name());
        setSentDate(Date.from(reply.at()));
        List<String> references = handle.forAnswer().stream().map(Letter::oneLine).toList();
        if (!references.isEmpty()) {
            setHeader("In-Reply-To", "<" + references.getLast() + ">");
            setHeader("References", references.stream().map(reference -> "<" + reference + ">").collect(Collectors.joining("\r\n ")));
        }
        if (reply.files().isEmpty()) {
            text(this, reply.text());
        } else {
            MimeMultipart parts = new MimeMultipart();
            MimeBodyPart text = new MimeBodyPart();
            text(text, reply.text());
            parts.addBodyPart(text);
            for (AttachedFile file : reply.files()) {
                parts.addBodyPart(file(file));
            }
            setContent(parts);
        }
        saveChanges();
    }

    /** Quoted-printable whatever is in it: no line is long, none is a lone dot, and every line ends as SMTP wants it (RFC 5321, 4.1.1.4). */
    private static void text(Part part, String text) throws MessagingException {
        byte[] bytes = text.replaceAll("\\R", "\r\n").getBytes(StandardCharsets.UTF_8);
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, "text/plain; charset=UTF-8")));
        part.setHeader(ENCODING, "quoted-printable");
    }

    private static MimeBodyPart file(AttachedFile file) throws MessagingException {
        String type = TYPE.matcher(file.type()).matches() ? file.type() : "application/octet-stream";
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), type)));
        part.setFileName(oneLine(file.name()));
        part.setDisposition(Part.ATTACHMENT);
        part.setHeader(ENCODING, "base64");
        return part;
    }

    private static String subject(String original) {
        String one = oneLine(original);
        return ANSWER.matcher(one).matches() ? one : ("Re: " + one).strip();
    }

    /** Without what could end a header. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\x{2028}\\x{2029}]+", " ").strip();
    }

    /** The library would give it another at each attempt. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + id + ">");
    }

    @Override
    public void writeTo(OutputStream out, String[] without) throws IOException, MessagingException {
        super.writeTo(out, without);
        wholeOut = true;
    }

    /** Whether all of it has gone to the server: before, a broken connection means that nothing was sent; afterwards, nobody knows. */
    boolean isWholeOut() {
        return wholeOut;
    }
}
