package app.detente.channel.email;

import app.detente.channel.Access;
import app.detente.channel.Channel;
import app.detente.channel.RemoteStage;
import app.detente.model.AccountTrouble;
import app.detente.model.Network;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** GreenMail behind wires that break: IMAP and SMTP on this machine, one account of the brand's. */
public final class EmailStage implements RemoteStage {
    static final String ADDRESS = "bonjour@maison.fr";
    static final String PASSWORD = "pw-" + SECRET;
    private final GreenMail mail = new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)});
    private final GreenMailUser user;
    private final Wire imap;
    private final Wire smtp;
    private final KeptAccess access;
    private final EmailChannel channel;
    private final Set<Feat> feats = EnumSet.of(Feat.CUT, Feat.SIGN_IN, Feat.BUSY, Feat.SPOIL, Feat.GARBLED);
    private final AtomicInteger numbers = new AtomicInteger();

    /** Without a mailbox for what was sent. */
    public EmailStage() throws Exception {
        mail.start();
        user = mail.setUser(ADDRESS, ADDRESS, PASSWORD);
        imap = new Wire(mail.getImap().getPort());
        smtp = new Wire(mail.getSmtp().getPort());
        access = new KeptAccess(Map.of("address", ADDRESS, "imap", "127.0.0.1:" + imap.port(), "smtp", "127.0.0.1:" + smtp.port()), PASSWORD);
        channel = new EmailChannel(access, InstantSource.system());
    }

    /** With one. */
    public EmailStage withSent() throws Exception {
        mail.getManagers().getImapHostManager().createMailbox(user, "Sent");
        return this;
    }

    /** With one that the server fills by itself, as Gmail does. */
    public EmailStage withServersCopies() throws Exception {
        withSent();
        smtp.whenTaken(this::copy);
        feats.add(Feat.LOOK_UP);
        return this;
    }

    private void copy() {
        MimeMessage last = toCustomers().getLast();
        folder("Sent").appendMessage(last, new Flags(Flags.Flag.SEEN), new Date());
    }

    /** What an account was set up with, and what was renewed since. */
    static final class KeptAccess implements Access {
        private final Map<String, String> fields;
        private final Map<String, String> secrets = new ConcurrentHashMap<>();

        KeptAccess(Map<String, String> fields, String password) {
            this.fields = Map.copyOf(fields);
            secrets.put("password", password);
        }

        @Override
        public Map<String, String> fields() {
            return fields;
        }

        @Override
        public Optional<String> secret(String key) {
            return Optional.ofNullable(secrets.get(key));
        }

        @Override
        public void renew(String key, String secret) {
            secrets.put(key, secret);
        }
    }

    public Access access() {
        return access;
    }

    Wire imap() {
        return imap;
    }

    public Wire smtp() {
        return smtp;
    }

    MailFolder folder(String name) {
        return mail.getManagers().getImapHostManager().getFolder(user, name);
    }

    GreenMailUser user() {
        return user;
    }

    @Override
    public Network network() {
        return Network.EMAIL;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Set<Feat> feats() {
        return feats;
    }

    @Override
    public String arrives(String author, String text) throws Exception {
        String id = "m" + numbers.incrementAndGet() + "@exemple.fr";
        arrives("From: " + author + " <" + author.toLowerCase(Locale.ROOT) + "@exemple.fr>\r\nMessage-ID: <" + id + ">\r\nSubject: Question\r\nDate: "
                + now() + "\r\nContent-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + text + "\r\n");
        return id;
    }

    static String now() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(InstantSource.system().instant().atZone(ZoneOffset.UTC));
    }

    /** A mail as it is, byte by byte, into our mailbox. */
    void arrives(String source) throws MessagingException {
        arrives(source.getBytes(StandardCharsets.UTF_8), "INBOX");
    }

    void arrives(byte[] source, String mailbox) throws MessagingException {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(source));
        folder(mailbox).appendMessage(message, new Flags(), new Date());
    }

    /** What customers hold of ours. */
    List<MimeMessage> toCustomers() {
        List<MimeMessage> held = new ArrayList<>();
        for (GreenMailUser customer : mail.getUserManager().listUser()) {
            if (!customer.getEmail().equals(ADDRESS)) {
                inbox(customer).getMessages().forEach(message -> held.add(message.getMimeMessage()));
            }
        }
        return held;
    }

    private MailFolder inbox(GreenMailUser of) {
        try {
            return mail.getManagers().getImapHostManager().getInbox(of);
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> published() throws Exception {
        List<String> texts = new ArrayList<>();
        for (MimeMessage message : toCustomers()) {
            texts.add(new Body().text(message));
        }
        return texts;
    }

    @Override
    public void cut(Cut where) {
        switch (where) {
            case BEFORE -> smtp.cutAt("DATA");
            case AFTER -> smtp.cutAfterDot();
        }
    }

    @Override
    public void trouble(AccountTrouble kind) {
        switch (kind) {
            case UNREACHABLE -> both(Wire::refuse);
            case BUSY -> {
                imap.say("* BYE [UNAVAILABLE] Too many connections\r\n");
                smtp.say("421 4.3.2 Too busy\r\n");
            }
            case GARBLED -> both(wire -> wire.say("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body>Sign in</body></html>\r\n"));
            case SIGN_IN -> {
                user.setPassword("another");
                both(Wire::drop);
            }
            case PERMISSION, CREDIT, INCOMPLETE -> { }
        }
    }

    private void both(Consumer<Wire> what) {
        what.accept(imap);
        what.accept(smtp);
    }

    @Override
    public void well() {
        user.setPassword(PASSWORD);
        both(Wire::well);
    }

    @Override
    public void spoil() throws Exception {
        arrives("Subject: from nobody\r\nDate: " + now() + "\r\n\r\nno author\r\n");
    }

    @Override
    public void close() throws Exception {
        channel.close();
        imap.close();
        smtp.close();
        mail.stop();
    }
}
