package app.detente.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.Page;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import app.detente.model.AttachedFile;
import app.detente.model.MessageKind;
import app.detente.model.RemoteEvent;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmailSendingTest {
    private EmailStage stage;

    @BeforeEach
    void open() throws Exception {
        stage = new EmailStage();
    }

    @AfterEach
    void close() throws Exception {
        stage.close();
    }

    private static Outgoing reply(String author, Handle handle, String text, AttachedFile... files) {
        return new Outgoing("key-1", "email", Optional.of("q1@exemple.fr"), handle.text(), author, "Sonia", text, Instant.parse("2026-11-23T10:00:00Z"),
                List.of(files));
    }

    private static Handle handle(String subject) {
        return new Handle("nadia@exemple.fr", "Nadia", subject, "q1@exemple.fr", List.of("root@exemple.fr"));
    }

    private MimeMessage sent(Outgoing reply) {
        assertThat(stage.channel().publish(reply)).isInstanceOf(Outcome.Sent.class);
        return stage.toCustomers().getLast();
    }

    @Test
    void anAnswerIsThreadedAndWrittenByAPerson() throws Exception {
        MimeMessage mail = sent(reply("Maison", handle("Boîte"), "Bonjour\nNadia"));
        assertThat(mail.getSubject()).isEqualTo("Re: Boîte");
        assertThat(mail.getHeader("In-Reply-To", null)).isEqualTo("<q1@exemple.fr>");
        assertThat(MessageIds.all(mail.getHeader("References", null))).containsExactly("root@exemple.fr", "q1@exemple.fr");
        assertThat(mail.getHeader("Auto-Submitted")).isNull();
        assertThat(mail.getFrom()[0]).hasToString("Maison <bonjour@maison.fr>");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSentDate()).isEqualTo(Instant.parse("2026-11-23T10:00:00Z"));
        assertThat(sent(reply("Maison", handle("RE: Boîte"), "x")).getSubject()).isEqualTo("RE: Boîte");
    }

    @Test
    void theSameReplyHasTheSameIdAtEveryAttempt() throws Exception {
        Outgoing reply = reply("Maison", handle("Box"), "Bonjour");
        assertThat(sent(reply).getMessageID()).isEqualTo(sent(reply).getMessageID());
    }

    @Test
    void nothingThatComesFromOutsideBeginsAHeader() throws Exception {
        String evil = "Box\r\nBcc: victim@exemple.fr\r\n\r\nbody\u2028X: y\nX-Evil: 1";
        Handle handle = new Handle("nadia@exemple.fr", evil, evil, "q1@exemple.fr>\r\nX-Evil: 2\r\n<x", List.of("a\r\nX-Evil: 3"));
        MimeMessage mail = sent(reply("Maison\r\nBcc: victim@exemple.fr", handle, "Bonjour"));
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("X-Evil")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(stage.toCustomers()).hasSize(1);
    }

    @Test
    void aTextCannotEndTheMail() throws Exception {
        String text = "a\r\n.\r\nMAIL FROM:<x@y>\n.\n\r.\r.. fin\n.";
        MimeMessage mail = sent(reply("Maison", handle("Box"), text));
        assertThat(new String(Body.bytes(mail), StandardCharsets.UTF_8).strip()).isEqualTo(text.replaceAll("\\R", "\r\n").strip());
        assertThat(stage.toCustomers()).hasSize(1);
    }

    @Test
    void anAddressThatIsMoreThanOneGetsNothing() {
        for (String to : List.of("a@b.fr, c@d.fr", "a@b.fr>\r\nRCPT TO:<c@d.fr", "\"a> <b\"@c.fr", "nobody", "", "a b@c.fr")) {
            assertThat(stage.channel().publish(reply("Maison", new Handle(to, "", "", "", List.of()), "x"))).isEqualTo(new Outcome.Rejected("no_address"));
        }
        assertThat(stage.toCustomers()).isEmpty();
    }

    @Test
    void filesGoWithIt() throws Exception {
        MimeMessage mail = sent(reply("Maison", handle("Box"), "Voici", new AttachedFile("plan été.pdf", "application/pdf", new byte[] {1, 2, 3})));
        Body body = new Body();
        assertThat(body.text(mail)).isEqualTo("Voici");
        assertThat(body.files()).containsExactly("plan été.pdf");
    }

    @Test
    void aCopyLiesInTheSentMailboxOnceAndComesBackAsOurs() throws Exception {
        stage.withSent();
        Outgoing reply = reply("Maison", handle("Box"), "Bonjour");
        Outcome outcome = stage.channel().publish(reply);
        stage.channel().publish(reply);
        assertThat(stage.folder("Sent").getMessageCount()).isEqualTo(1);
        assertThat(stage.channel().lookUp(reply)).isEqualTo(outcome);
        Page page = stage.channel().fetch("");
        assertThat(page.events()).singleElement().isInstanceOfSatisfying(RemoteEvent.Written.class, written -> {
            assertThat(written.id()).isEqualTo(((Outcome.Sent) outcome).remoteId());
            assertThat(written.message().kind()).isEqualTo(MessageKind.BRAND);
            assertThat(written.message().authorId()).isEqualTo(EmailStage.ADDRESS);
            assertThat(written.message().inReplyTo()).contains("q1@exemple.fr");
        });
    }

    @Test
    void whatTheServerSaysAboutThisReplyIsTold() throws Exception {
        assertThat(scripted("250 ok", "550 5.1.1 no such user", "354 go", "250 ok")).isEqualTo(new Outcome.Rejected("gone"));
        assertThat(scripted("250 ok", "450 4.2.0 greylisted", "354 go", "250 ok")).isInstanceOf(Outcome.Retry.class);
        assertThat(scripted("250 ok", "250 ok", "354 go", "552 5.3.4 too big")).isEqualTo(new Outcome.Rejected("too_long"));
        assertThat(scripted("250 ok", "250 ok", "354 go", "554 5.7.1 spam")).isEqualTo(new Outcome.Rejected("refused"));
        assertThat(scripted("250 ok", "250 ok", "354 go", "451 4.3.0 later")).isInstanceOf(Outcome.Retry.class);
        assertThat(scripted("250 ok", "250 ok", "354 go", "421 4.3.0 closing")).isInstanceOf(Outcome.Held.class);
        assertThat(scripted("550 5.7.1 not your address", "250 ok", "354 go", "250 ok")).isInstanceOfSatisfying(Outcome.Held.class,
                held -> assertThat(held.trouble().kind()).isEqualTo(AccountTrouble.PERMISSION));
        assertThat(scripted("250 ok", "250 ok", "354 go", "??")).isInstanceOf(Outcome.Unknown.class);
        assertThat(scripted("250 ok", "250 ok", "354 go", "250 ok")).isInstanceOf(Outcome.Sent.class);
    }

    /** Against a server that says these four lines to MAIL, RCPT, DATA and the end of the mail. */
    private static Outcome scripted(String mail, String rcpt, String data, String end) throws Exception {
        try (FakeServer smtp = new FakeServer("220 fake\r\n", line -> switch (line.split("[ :]")[0]) {
            case "EHLO" -> "250-fake\r\n250 AUTH PLAIN\r\n";
            case "AUTH" -> "235 in\r\n";
            case "MAIL" -> mail + "\r\n";
            case "RCPT" -> rcpt + "\r\n";
            case "DATA" -> data + "\r\n";
            case "." -> end + "\r\n";
            case "RSET", "QUIT" -> "250 ok\r\n";
            default -> "";
        })) {
            EmailStage.KeptAccess access = new EmailStage.KeptAccess(Map.of("address", EmailStage.ADDRESS, "imap", "127.0.0.1:1", "smtp",
                    "127.0.0.1:" + smtp.port()), EmailStage.PASSWORD);
            try (EmailChannel channel = new EmailChannel(access, InstantSource.system())) {
                return channel.publish(reply("Maison", handle("Box"), "Bonjour"));
            }
        }
    }

    @Test
    void anAccountThatIsNotSetUpInFullSaysSo() {
        for (Map<String, String> fields : List.of(Map.<String, String>of(), Map.of("address", "nobody", "imap", "h:993", "smtp", "h:465"),
                Map.of("address", "a@b.fr", "imap", "h:99999", "smtp", "h:465"), Map.of("address", "a@b.fr", "imap", "h h:993", "smtp", "h:465"))) {
            try (EmailChannel channel = new EmailChannel(new EmailStage.KeptAccess(fields, EmailStage.PASSWORD), InstantSource.system())) {
                assertThatThrownBy(channel::test).isInstanceOfSatisfying(Trouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(AccountTrouble.INCOMPLETE));
            }
        }
    }
}
