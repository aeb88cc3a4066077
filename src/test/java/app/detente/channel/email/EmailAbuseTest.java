package app.detente.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.detente.channel.Outcome;
import app.detente.channel.RemoteStage;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Servers that are none, or that mean harm. */
class EmailAbuseTest {
    private static final String GREETING = "* OK [CAPABILITY IMAP4rev1] hello\r\n";

    private static EmailChannel channel(FakeServer server) {
        String address = "127.0.0.1:" + server.port();
        return new EmailChannel(new EmailStage.KeptAccess(Map.of("address", EmailStage.ADDRESS, "imap", address, "smtp", address), EmailStage.PASSWORD),
                InstantSource.system());
    }

    private static AccountTrouble fetching(FakeServer.Manners manners) throws Exception {
        try (FakeServer server = new FakeServer(manners); EmailChannel channel = channel(server)) {
            Trouble trouble = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> catchThrowableOfType(Trouble.class, () -> channel.fetch("")));
            return trouble.kind();
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Test
    void aWebServerIsNoMailServer() throws Exception {
        assertThat(fetching((in, out) -> write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>"))).isEqualTo(AccountTrouble.GARBLED);
    }

    @Test
    void anAnswerWithoutEndIsGivenUp() throws Exception {
        byte[] piece = "x".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        assertThat(fetching((in, out) -> {
            for (;;) {
                out.write(piece);
            }
        })).isEqualTo(AccountTrouble.UNREACHABLE);
    }

    @Test
    void aLiteralLargerThanMemoryIsNotMadeRoomFor() throws Exception {
        assertThat(fetching((in, out) -> {
            write(out, GREETING);
            in.readLine();
            write(out, "* OK {2147483646}\r\n");
            in.readLine();
        })).isIn(AccountTrouble.GARBLED, AccountTrouble.UNREACHABLE);
    }

    @Test
    void linesThatMeanNothingAreATrouble() throws Exception {
        assertThat(fetching((in, out) -> {
            write(out, GREETING);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                write(out, "* FETCH ((((\r\n* \u0000\r\n)\r\n" + line.split(" ")[0] + " OK\r\n");
            }
        })).isIn(AccountTrouble.GARBLED, AccountTrouble.UNREACHABLE, AccountTrouble.INCOMPLETE);
    }

    @Test
    void aServerThatDripsIsLeftInTime() throws Exception {
        try (FakeServer server = new FakeServer((in, out) -> {
            for (;;) {
                write(out, "*");
                Thread.sleep(50);
            }
        })) {
            Lines lines = new Lines();
            Line line = lines.open();
            EmailStage.KeptAccess access = new EmailStage.KeptAccess(Map.of("address", EmailStage.ADDRESS, "imap", "127.0.0.1:" + server.port(), "smtp",
                    "127.0.0.1:" + server.port()), EmailStage.PASSWORD);
            try (lines; Lines.Deadline deadline = lines.within(Duration.ofMillis(700), line)) {
                Trouble trouble = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> catchThrowableOfType(Trouble.class,
                        () -> new MailSessions(access).imap(Account.of(access), line)));
                assertThat(trouble.kind()).isEqualTo(AccountTrouble.UNREACHABLE);
                assertThat(line.isCut()).isTrue();
            }
        }
    }

    @Test
    void nobodyThereIsNothingSent() throws Exception {
        int port;
        try (FakeServer server = new FakeServer("", line -> "")) {
            port = server.port();
        }
        EmailStage.KeptAccess access = new EmailStage.KeptAccess(Map.of("address", EmailStage.ADDRESS, "imap", "127.0.0.1:" + port, "smtp", "127.0.0.1:" + port),
                EmailStage.PASSWORD);
        try (EmailChannel channel = new EmailChannel(access, InstantSource.system())) {
            assertThat(channel.publish(EmailCutTest.reply("key", "x"))).isInstanceOf(Outcome.Retry.class);
            assertThat(channel.lookUp(EmailCutTest.reply("key", "x"))).isInstanceOf(Outcome.Unknown.class);
        }
    }

    /** Whatever the port, nothing is said in the clear to a host that is not this machine. */
    @Test
    void onlyThisMachineIsSpokenToInTheClear() throws Exception {
        assertThat(MailServer.parse("imap.maison.fr:993", 993).protection()).isEqualTo(MailServer.Protection.TLS);
        assertThat(MailServer.parse("imap.maison.fr", 993)).isEqualTo(new MailServer("imap.maison.fr", 993, MailServer.Protection.TLS));
        assertThat(MailServer.parse("imap.maison.fr:143", 993).protection()).isEqualTo(MailServer.Protection.STARTTLS);
        assertThat(MailServer.parse("localhost.evil.fr:143", 993).protection()).isEqualTo(MailServer.Protection.STARTTLS);
        assertThat(MailServer.parse("127.0.0.1.evil.fr:143", 993).protection()).isEqualTo(MailServer.Protection.STARTTLS);
        assertThat(MailServer.parse("127.0.0.1:1143", 993).protection()).isEqualTo(MailServer.Protection.NONE);
        assertThat(MailServer.parse("[::1]:1143", 993).protection()).isEqualTo(MailServer.Protection.NONE);
        assertThat(MailServer.parse("localhost:993", 993).protection()).isEqualTo(MailServer.Protection.TLS);
    }

    @Test
    void aServerThatDoesNotEncryptHearsNoPassword() throws Exception {
        StringBuffer heard = new StringBuffer();
        try (FakeServer server = new FakeServer(GREETING, line -> {
            heard.append(line).append('\n');
            return "* CAPABILITY IMAP4rev1\r\n" + line.split(" ")[0] + " OK\r\n";
        }); Lines lines = new Lines()) {
            Line line = lines.open();
            EmailStage.KeptAccess access = new EmailStage.KeptAccess(Map.of("address", EmailStage.ADDRESS, "imap", "a.fr", "smtp", "b.fr"),
                    RemoteStage.SECRET);
            MailServer remote = new MailServer("127.0.0.1", server.port(), MailServer.Protection.STARTTLS);
            Account account = new Account(EmailStage.ADDRESS, "maison.fr", remote, remote, "u", "INBOX");
            Trouble trouble = catchThrowableOfType(Trouble.class, () -> new MailSessions(access).imap(account, line));
            assertThat(trouble.kind()).isEqualTo(AccountTrouble.UNREACHABLE);
            assertThat(heard.toString()).doesNotContain("LOGIN").doesNotContain(RemoteStage.SECRET);
        }
    }
}
