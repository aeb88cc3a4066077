package app.detente.channel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.channel.file.MessageFile.Position;
import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageFileTest {
    private static final String TWCS = ",tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id\n";
    private static final String JSON = """
            {"id":"m1","channel":"mastodon","author":{"id":"u1","name":"Léa"},"direction":"in","text":"Bonjour","at":"2026-03-01T10:00:00Z"}
            """;

    @TempDir
    private Path folder;

    @Test
    void twcsRowsBecomeMessagesOfX() {
        Reading reading = Reading.of(folder, TWCS
                + "0,101,900,True,Sun Mar 01 10:00:00 +0000 2026,@op my line is dead,102,\n"
                + "1,102,op,False,Sun Mar 01 10:05:00 +0000 2026,@900 On it &amp; sorry,,101.0\n");

        assertThat(reading.format()).isEqualTo(Format.TWCS);
        assertThat(reading.taken()).containsExactly(
                new IncomingMessage(Network.X, "101", Optional.empty(), Optional.empty(), MessageKind.CUSTOMER, "900", "900", Optional.empty(),
                        "@op my line is dead", Instant.parse("2026-03-01T10:00:00Z"), Optional.empty()),
                new IncomingMessage(Network.X, "102", Optional.empty(), Optional.of("101"), MessageKind.BRAND, "op", "op", Optional.empty(),
                        "@900 On it & sorry", Instant.parse("2026-03-01T10:05:00Z"), Optional.empty()));
    }

    @Test
    void frenchTableIsReadByItsUsualNames() {
        Reading reading = Reading.of(folder, """
                Identifiant;Auteur;Nom auteur;Sens;Horodatage;Texte;Canal;Conseiller;Fil;Lien
                7;u7;Léa B.;Entrant;01/03/2026 10:00;Bonjour;facebook;Zoé;f1;https://example.org/7
                """);

        assertThat(reading.format()).isEqualTo(Format.CSV);
        assertThat(reading.only()).isEqualTo(new IncomingMessage(Network.FACEBOOK, "7", Optional.of("f1"), Optional.empty(), MessageKind.CUSTOMER,
                "u7", "Léa B.", Optional.of("Zoé"), "Bonjour", Instant.parse("2026-03-01T10:00:00Z"), Optional.of("https://example.org/7")));
    }

    @Test
    void jsonLineBecomesAMessage() {
        IncomingMessage message = Reading.of(folder, """
                {"id":7,"thread":"t","in_reply_to":6,"channel":"x","author":{"id":42},"direction":"note","text":"à revoir",\
                "at":"2026-03-01T11:00:00+01:00","adviser":"Zoé","url":"https://example.org/7"}
                """).only();

        assertThat(message).isEqualTo(new IncomingMessage(Network.X, "7", Optional.of("t"), Optional.of("6"), MessageKind.NOTE, "42", "42",
                Optional.of("Zoé"), "à revoir", Instant.parse("2026-03-01T10:00:00Z"), Optional.of("https://example.org/7")));
    }

    @Test
    void networkTheCallerNamesWins() {
        Path json = Reading.file(folder, JSON.getBytes(StandardCharsets.UTF_8));
        Path csv = Reading.file(folder, (Reading.HEADER + "1,a,in,2026-03-01 10:00,Bonjour\n").getBytes(StandardCharsets.UTF_8));

        assertThat(Reading.of(json, Format.AUTO, Optional.of(Network.BLUESKY), Position.START).only().network()).isEqualTo(Network.BLUESKY);
        assertThat(Reading.of(csv, Format.AUTO, Optional.of(Network.BLUESKY), Position.START).only().network()).isEqualTo(Network.BLUESKY);
        assertThat(Reading.of(csv, Format.AUTO, Optional.empty(), Position.START).only().network()).isEqualTo(Network.FILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void delimiterIsFoundInTheHeader(String delimiter) {
        String table = (Reading.HEADER + "1,a,in,2026-03-01 10:00,Bonjour\n").replace(",", delimiter);

        assertThat(Reading.of(folder, table).only().text()).isEqualTo("Bonjour");
    }

    @Test
    void headerOfTwcsCanBeReadAsAnyTable() {
        Path file = Reading.file(folder, (TWCS + "0,1,a,True,Sun Mar 01 10:00:00 +0000 2026,Hi,,\n").getBytes(StandardCharsets.UTF_8));

        assertThat(Reading.of(file, Format.CSV, Optional.empty(), Position.START).only().network()).isEqualTo(Network.FILE);
    }

    @Test
    void fileThatIsNoListOfMessagesIsRefused() {
        assertProblem("file_format_unknown", "a,b,c\n1,2,3\n");
        assertProblem("file_format_unknown", "[{\"id\":1}]\n");
        assertProblem("file_format_unknown", "id,author,inbound,text\n1,a,in,no date\n");
        assertProblem("file_empty", "");
        assertProblem("file_empty", "\uFEFF \r\n\n");
    }

    @Test
    void missingColumnsAreNamed() {
        Path file = Reading.file(folder, "id,author,inbound,text\n".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> MessageFile.open(file, Format.CSV, Optional.empty(), Position.START))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.key()).isEqualTo("file_columns_missing");
                    assertThat(problem.arguments()).containsExactly(file.toString(), "date");
                });
        assertThatThrownBy(() -> MessageFile.open(file, Format.TWCS, Optional.empty(), Position.START))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.arguments())
                        .containsExactly(file.toString(), "tweet_id, in_response_to_tweet_id, date"));
    }

    @Test
    void whatIsNoTextFileIsRefused() {
        assertProblem("file_utf16", JSON.getBytes(StandardCharsets.UTF_16));
        assertProblem("file_binary", JSON.getBytes(StandardCharsets.UTF_16LE));
        assertProblem("file_binary", new byte[5_000]);
        assertProblem("file_is_folder", folder);
        assertProblem("file_missing", folder.resolve("nowhere"));
    }

    @Test
    void fileThatIsClosedToUsIsRefused() throws IOException {
        Path file = Reading.file(folder, JSON.getBytes(StandardCharsets.UTF_8));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "root reads everything");
        assertProblem("file_unreadable", file);
    }

    @Test
    void positionBehindTheEndIsRefused() {
        Path file = Reading.file(folder, JSON.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> MessageFile.open(file, Format.AUTO, Optional.empty(), new Position(10_000, 5)))
                .isInstanceOf(Problem.class).hasMessage("file_shorter");
    }

    @Test
    void headerAloneIsAFileWithoutMessages() {
        assertThat(Reading.of(folder, Reading.HEADER).entries()).isEmpty();
    }

    @Test
    void sizeAndPositionsTellTheProgress() {
        byte[] content = (JSON + JSON.replace("m1", "m2")).getBytes(StandardCharsets.UTF_8);
        Path file = Reading.file(folder, content);

        try (MessageFile messages = MessageFile.open(file, Format.AUTO, Optional.empty(), Position.START)) {
            assertThat(messages.size()).isEqualTo(content.length);
            assertThat(messages.next().orElseThrow().after()).isEqualTo(new Position(content.length / 2, 2));
            assertThat(messages.next().orElseThrow().after()).isEqualTo(new Position(content.length, 3));
            assertThat(messages.next()).isEmpty();
        }
    }

    @Test
    void formatIsNamedByItsKey() {
        assertThat(Format.of("TWCS")).isEqualTo(Format.TWCS);
        assertThatThrownBy(() -> Format.of("xlsx")).isInstanceOf(Problem.class).hasMessage("format_unknown");
    }

    private void assertProblem(String key, String content) {
        assertProblem(key, content.getBytes(StandardCharsets.UTF_8));
    }

    private void assertProblem(String key, byte[] content) {
        assertProblem(key, Reading.file(folder, content));
    }

    private static void assertProblem(String key, Path file) {
        assertThatThrownBy(() -> MessageFile.open(file, Format.AUTO, Optional.empty(), Position.START))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.key()).isEqualTo(key);
                    assertThat(problem.arguments()).startsWith(file.toString());
                });
    }
}
