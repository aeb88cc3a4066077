package app.detente.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.MessageLimit;
import app.detente.model.RemoteEvent;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailParserTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final String DATE = "Date: 23 Nov 2026 11:00:00 +0100\r\n";
    private Account account;
    private MessageIds ids;
    private MailParser parser;

    @BeforeEach
    void begin() throws Exception {
        EmailStage.KeptAccess access = new EmailStage.KeptAccess(Map.of("address", "Bonjour@Maison.fr", "imap", "imap.maison.fr", "smtp",
                "smtp.maison.fr"), EmailStage.PASSWORD);
        account = Account.of(access);
        ids = new MessageIds(access);
        parser = new MailParser(account, ids, InstantSource.fixed(NOW));
    }

    private static RawMail raw(byte[] bytes) {
        return new RawMail(bytes.length, Optional.of(NOW), bytes);
    }

    private RemoteEvent.Written received(String source) throws Unreadable {
        return parser.received(raw(source.getBytes(StandardCharsets.UTF_8)));
    }

    private IncomingMessage read(String source) throws Unreadable {
        return received(source).message();
    }

    private String text(String charset, byte[] content) throws Unreadable {
        byte[] head = ("From: a@b.fr\r\n" + DATE + "Content-Type: text/plain" + charset + "\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(content)).getBytes(StandardCharsets.US_ASCII);
        return parser.received(raw(head)).message().text();
    }

    private static final String PLAIN = "From: =?UTF-8?Q?Zo=C3=A9_D=2E?= <Zoe@Exemple.fr>\r\nMessage-ID: <q1@exemple.fr>\r\nSubject: =?iso-8859-1?Q?Bo=EEte?= en\r\n panne\r\n"
            + DATE + "Content-Type: text/plain; charset=utf-8\r\n\r\nÀ l’aide\r\n";

    @Test
    void aMailIsItsSubjectAndItsText() throws Exception {
        IncomingMessage message = read(PLAIN);
        assertThat(message.id()).isEqualTo("q1@exemple.fr");
        assertThat(message.text()).isEqualTo("Boîte en panne\n\nÀ l’aide");
        assertThat(message.authorId()).isEqualTo("zoe@exemple.fr");
        assertThat(message.authorName()).isEqualTo("Zoé D.");
        assertThat(message.authored()).isEqualTo(Instant.parse("2026-11-23T10:00:00Z"));
        assertThat(message.kind()).isEqualTo(MessageKind.CUSTOMER);
        assertThat(message.thread()).contains("q1@exemple.fr");
    }

    @Test
    void theThreadIsTheFirstReferenceAndTheParentTheMailAnswered() throws Exception {
        IncomingMessage message = read("References: <root@a.fr>\r\n <mid@a.fr>\r\nIn-Reply-To: <mid@a.fr>\r\n" + PLAIN);
        assertThat(message.thread()).contains("root@a.fr");
        assertThat(message.inReplyTo()).contains("mid@a.fr");
        assertThat(read("References: <q1@exemple.fr>\r\nIn-Reply-To: <q1@exemple.fr>\r\n" + PLAIN).inReplyTo()).isEmpty();
    }

    @Test
    void aMailWithoutAnIdIsKnownByItsHeaders() throws Exception {
        String without = PLAIN.replace("Message-ID: <q1@exemple.fr>\r\n", "");
        assertThat(read(without).id()).isEqualTo(read(without).id()).isNotEqualTo(read(without.replace("panne", "fuite")).id()).startsWith("sha256-");
    }

    @Test
    void anIdWithoutEndIsKeptByItsDigestEverywhere() throws Exception {
        String endless = "x".repeat(5_000) + "@a.fr";
        String id = read(PLAIN.replace("q1@exemple.fr", endless)).id();
        assertThat(id).hasSizeLessThan(100);
        assertThat(read("In-Reply-To: <" + endless + ">\r\n" + PLAIN).inReplyTo()).contains(id);
    }

    @Test
    void charsetsAreTriedAsDeclaredThenAsUtf8ThenAsWindows() throws Exception {
        byte[] utf8 = "Où ? — 12 €".getBytes(StandardCharsets.UTF_8);
        byte[] windows = "Où ? — 12 €".getBytes(Charset.forName("windows-1252"));
        assertThat(text("", utf8)).isEqualTo("Où ? — 12 €");
        assertThat(text("", windows)).isEqualTo("Où ? — 12 €");
        assertThat(text("; charset=us-ascii", utf8)).isEqualTo("Où ? — 12 €");
        assertThat(text("; charset=iso-8859-1", windows)).isEqualTo("Où ? — 12 €");
        assertThat(text("; charset=utf-8", windows)).isEqualTo("Où ? — 12 €");
        assertThat(text("; charset=martian", utf8)).isEqualTo("Où ? — 12 €");
        assertThat(text("; charset=utf-16le", "Où".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("Où");
    }

    @Test
    void headersWithBareBytesAreReadTheSameWay() throws Exception {
        byte[] windows = ("From: Zoé <z@a.fr>\r\nSubject: Été\r\n" + DATE + "\r\nx").getBytes(Charset.forName("windows-1252"));
        IncomingMessage message = parser.received(raw(windows)).message();
        assertThat(message.authorName()).isEqualTo("Zoé");
        assertThat(message.text()).startsWith("Été");
        assertThat(read("From: Zoé <z@a.fr>\r\nSubject: Été\r\n" + DATE + "\r\nx").text()).startsWith("Été");
    }

    @Test
    void plainTextComesBeforeHtmlAndFilesAreNamed() throws Exception {
        String mixed = "From: a@b.fr\r\nSubject: S\r\n" + DATE + "Content-Type: multipart/mixed; boundary=o\r\n\r\n--o\r\nContent-Type: multipart/alternative;"
                + " boundary=i\r\n\r\n--i\r\nContent-Type: text/plain\r\n\r\nclair\r\n--i\r\nContent-Type: text/html\r\n\r\n<b>gras</b>\r\n--i--\r\n--o\r\n"
                + "Content-Type: image/jpeg; name=\"photo.jpg\"\r\nContent-Disposition: attachment\r\n\r\n....\r\n--o--\r\n";
        assertThat(read(mixed).text()).isEqualTo("S\n\nclair\n\n📎 photo.jpg");
        assertThat(read(mixed.replace("clair", "")).text()).isEqualTo("S\n\ngras\n\n📎 photo.jpg");
    }

    @Test
    void ourAddressAloneProvesNothing() throws Exception {
        String forged = PLAIN.replaceFirst("From: .*\r\n", "From: Maison <bonjour@maison.fr>\r\n");
        assertThat(read(forged).kind()).isEqualTo(MessageKind.CUSTOMER);
        assertThat(received(forged).limits()).contains(MessageLimit.NO_REPLY);
        String guessed = forged.replace("q1@exemple.fr", "key-1.0123456789abcdef0123456789abcdef@maison.fr");
        assertThat(read(guessed).kind()).isEqualTo(MessageKind.CUSTOMER);
        String own = forged.replace("q1@exemple.fr", ids.own("key-1", account));
        assertThat(read(own).kind()).isEqualTo(MessageKind.BRAND);
        assertThat(read(own).authorId()).isEqualTo("bonjour@maison.fr");
        assertThat(read(PLAIN.replace("q1@exemple.fr", ids.own("key-1", account))).kind()).isEqualTo(MessageKind.CUSTOMER);
    }

    @Test
    void anIdOfOursCannotBeMadeFromAnother() {
        String own = ids.own("key-1", account);
        assertThat(ids.isOurs(own, account)).isTrue();
        assertThat(ids.isOurs(own.replace("key-1", "key-2"), account)).isFalse();
        assertThat(ids.isOurs(own.replace("maison.fr", "maison.example"), account)).isFalse();
        assertThat(ids.isOurs(own.toUpperCase(Locale.ROOT), account)).isFalse();
        assertThat(ids.isOurs("@maison.fr", account)).isFalse();
        assertThat(ids.own("key with\r\nspaces", account)).matches("[\\w.-]+@maison\\.fr");
        assertThat(ids.isOurs(ids.own("key with\r\nspaces", account), account)).isTrue();
    }

    @Test
    void whatLiesInOurSentMailboxIsOursAndOnlyAnswersCount() throws Exception {
        String sent = PLAIN.replaceFirst("From: .*\r\n", "From: Maison <bonjour@maison.fr>\r\nTo: Nadia <nadia@exemple.fr>\r\n");
        assertThat(parser.sent(raw(sent.getBytes(StandardCharsets.UTF_8)))).isEmpty();
        RemoteEvent.Written answer = parser.sent(raw(("In-Reply-To: <a@b>\r\n" + sent).getBytes(StandardCharsets.UTF_8))).orElseThrow();
        assertThat(answer.message().kind()).isEqualTo(MessageKind.BRAND);
        assertThat(Handle.read(answer.handle()).orElseThrow().to()).isEqualTo("nadia@exemple.fr");
    }

    @Test
    void machinesAreTold() throws Exception {
        assertThat(read("Auto-Submitted: auto-replied\r\n" + PLAIN).kind()).isEqualTo(MessageKind.AUTOMATIC);
        assertThat(read("X-Autoreply: yes\r\n" + PLAIN).kind()).isEqualTo(MessageKind.AUTOMATIC);
        assertThat(read("Precedence: bulk\r\n" + PLAIN).kind()).isEqualTo(MessageKind.AUTOMATIC);
        assertThat(read("Return-Path: <>\r\n" + PLAIN).kind()).isEqualTo(MessageKind.AUTOMATIC);
        assertThat(read("Auto-Submitted: no\r\n" + PLAIN).kind()).isEqualTo(MessageKind.CUSTOMER);
        assertThat(read("Precedence: list\r\n" + PLAIN).kind()).isEqualTo(MessageKind.CUSTOMER);
    }

    private String bounce(String original) {
        return "Return-Path: <>\r\nFrom: Mail Delivery System <MAILER-DAEMON@mx.fr>\r\nMessage-ID: <b1@mx.fr>\r\nSubject: Undelivered\r\n" + DATE
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=r\r\n\r\n--r\r\n\r\nI could not deliver it.\r\n--r\r\n"
                + "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.fr\r\n\r\nFinal-Recipient: rfc822; nadia@exemple.fr\r\n"
                + "Action: failed\r\nStatus: 5.1.1\r\n--r\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <" + original + ">\r\n"
                + "References: <root@exemple.fr> <q1@exemple.fr>\r\n\r\nBonjour\r\n--r--\r\n";
    }

    @Test
    void aBounceOfOurReplyStandsUnderIt() throws Exception {
        String own = ids.own("key-1", account);
        RemoteEvent.Written bounce = received(bounce(own));
        assertThat(bounce.message().kind()).isEqualTo(MessageKind.AUTOMATIC);
        assertThat(bounce.message().inReplyTo()).contains(own);
        assertThat(bounce.message().thread()).contains("root@exemple.fr");
        assertThat(bounce.message().text()).contains("I could not deliver it.").contains("Status: 5.1.1").contains("nadia@exemple.fr");
        assertThat(bounce.limits()).contains(MessageLimit.NO_REPLY);
    }

    @Test
    void aBounceOfAMailThatWasNeverOursIsNoAnswerToAnything() throws Exception {
        IncomingMessage message = read(bounce("stolen@maison.fr"));
        assertThat(message.kind()).isEqualTo(MessageKind.AUTOMATIC);
        assertThat(message.inReplyTo()).isEmpty();
        assertThat(message.thread()).contains("b1@mx.fr");
    }

    @Test
    void aDateThatCannotBeIsReplacedByTheMomentOfArrival() throws Exception {
        assertThat(read(PLAIN.replace("2026", "2036")).authored()).isEqualTo(NOW);
        assertThat(read(PLAIN.replace(DATE, "Date: 31 Brumaire\r\n")).authored()).isEqualTo(NOW);
        assertThat(read(PLAIN.replace("2026", "1969")).authored()).isEqualTo(NOW);
        byte[] future = PLAIN.replace("2026", "2036").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> parser.received(new RawMail(9, Optional.empty(), future))).isInstanceOf(Unreadable.class).hasMessageContaining("future");
    }

    @Test
    void whatHasNoAuthorOrNothingToSayIsSetAside() {
        assertThatThrownBy(() -> read("Subject: x\r\n" + DATE + "\r\nx")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> read("From: undisclosed-recipients:;\r\n" + DATE + "\r\nx")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> read("From: a@b.fr\r\n" + DATE + "\r\n")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> parser.received(raw(new byte[0]))).isInstanceOf(Unreadable.class);
    }

    @Test
    void limitsHoldAndNothingTakesLong() {
        String head = "From: a@b.fr\r\n" + DATE;
        String parts = head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n\r\nx\r\n".repeat(Body.MOST_PARTS + 1) + "--b--";
        StringBuilder nested = new StringBuilder(head).append("Content-Type: multipart/mixed; boundary=b0\r\n\r\n");
        for (int i = 1; i < 1_000; i++) {
            nested.append("--b").append(i - 1).append("\r\nContent-Type: multipart/mixed; boundary=b").append(i).append("\r\n\r\n");
        }
        String swarm = head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\n\n".repeat(600_000);
        String header = head + "X-Long: " + "x".repeat(300 << 10) + "\r\n\r\nx";
        String text = head + "\r\n" + "x".repeat(IncomingMessage.MAX_TEXT + 1);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String hostile : new String[] {parts, nested.toString(), swarm, header, text}) {
                assertThatThrownBy(() -> read(hostile)).isInstanceOf(Unreadable.class);
            }
            read(head + "Subject: " + "=?UTF-8?B?w6k=?= ".repeat(10_000) + "\r\n\r\nx");
            read(head + "Content-Type: text/plain; " + "a*0*=b; ".repeat(20_000) + "\r\n\r\nx");
            read(head + "References: " + "<a@b> ".repeat(40_000) + "\r\n\r\nx");
        });
        assertThatThrownBy(() -> parser.received(new RawMail(RawMail.LARGEST + 1, Optional.of(NOW), PLAIN.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Unreadable.class).hasMessageContaining("25 MiB");
    }

    @Test
    void aTextThatWasNotReadToItsEndIsNotTakenForWhole() {
        String head = "From: a@b.fr\r\n" + DATE + "Content-Type: text/html\r\n\r\nBonjour";
        byte[] cut = (head + "<!-- " + "x".repeat(RawMail.READ - head.length() - 5)).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> parser.received(new RawMail(RawMail.READ * 2L, Optional.of(NOW), cut))).isInstanceOf(Unreadable.class);
    }

    @Test
    void aMailCutAnywhereOrWithAnyByteChangedIsTakenOrSetAside() {
        byte[] whole = bounce(ids.own("key-1", account)).getBytes(StandardCharsets.UTF_8);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261123);
        for (int i = 0; i < whole.length; i++) {
            tryTo(Arrays.copyOf(whole, i));
            byte[] spoilt = whole.clone();
            spoilt[i] = (byte) random.nextInt();
            spoilt[random.nextInt(whole.length)] = (byte) random.nextInt();
            tryTo(spoilt);
        }
    }

    private void tryTo(byte[] mail) {
        try {
            RemoteEvent.Written written = parser.received(raw(mail));
            assertThat(written.message().id()).isNotBlank();
            assertThat(written.handle()).hasSizeLessThanOrEqualTo(RemoteEvent.Written.LONGEST_HANDLE);
        } catch (Unreadable e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
