package app.detente.channel.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.file.MessageFile.Position;
import app.detente.model.IncomingMessage;
import app.detente.model.SetAside;
import app.detente.model.SetAside.Reason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where records begin and end, seen through the file that is read. */
class RecordScannerTest {
    private static final String DATE = "2026-03-01T10:00:00Z";

    @TempDir
    private Path folder;

    private static String row(String id, String text) {
        return id + ",a,in," + DATE + "," + text + "\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void everyLineEndEndsARecord(String end) {
        String table = (Reading.HEADER + row("1", "un") + "\n\n" + row("2", "deux") + row("3", "trois")).replace("\n", end);
        Reading reading = Reading.of(folder, table);

        assertThat(reading.taken()).extracting(IncomingMessage::text).containsExactly("un", "deux", "trois");
        assertThat(reading.entries()).extracting(entry -> entry.after().line()).containsExactly(3L, 6L, 7L);
        assertThat(Reading.of(folder, table.substring(0, table.length() - end.length())).taken()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void everyLineEndEndsAJsonLine(String end) {
        String line = "{\"id\":\"%s\",\"channel\":\"x\",\"author\":{\"id\":\"a\"},\"direction\":\"in\",\"text\":\"\",\"at\":\"" + DATE + "\"}" + end;

        assertThat(Reading.of(folder, end + line.formatted("1") + end + line.formatted("2")).taken()).extracting(IncomingMessage::id)
                .containsExactly("1", "2");
    }

    @Test
    void lineEndsMayBeMixed() {
        Reading reading = Reading.of(folder, "id,author,inbound,created_at,text\r\n1,a,in," + DATE
                + ",un\r2,a,in," + DATE + ",deux\n\r3,a,in," + DATE + ",trois");

        assertThat(reading.taken()).extracting(IncomingMessage::id).containsExactly("1", "2", "3");
    }

    @Test
    void lineEndInQuotesBelongsToTheText() {
        Reading reading = Reading.of(folder, Reading.HEADER + row("1", "\"un,\r\ndeux\r\"\"trois\"\"\nquatre\"") + row("2", "x"));

        assertThat(reading.taken()).extracting(IncomingMessage::text).containsExactly("un,\r\ndeux\r\"trois\"\nquatre", "x");
        assertThat(reading.entries()).extracting(entry -> entry.after().line()).containsExactly(6L, 7L);
    }

    @Test
    void bareCarriageReturnBreaksARowThatLacksOnlyOptionalColumnsApart() {
        Reading reading = Reading.of(folder, ",tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id\n"
                + "0,1,a,True,Sun Mar 01 10:00:00 +0000 2026,@op \r\rrest of it,5,\n"
                + "1,2,a,True,Sun Mar 01 10:00:00 +0000 2026,next,,1\n");

        assertThat(reading.taken()).extracting(IncomingMessage::text).containsExactly("@op ", "next");
        assertThat(reading.aside()).singleElement().satisfies(record -> {
            assertThat(record.reason()).isEqualTo(Reason.MISSING_AUTHOR);
            assertThat(record.line()).isEqualTo(4);
            assertThat(record.raw()).asString().isEqualTo("rest of it,5,");
        });
    }

    @Test
    void rowsOfNothingButDelimitersAreBlank() {
        assertThat(Reading.of(folder, Reading.HEADER + ",,,,\n , ,\t,,\n" + row("1", "un") + ",,,,\n").entries()).hasSize(1);
    }

    @Test
    void rowThatEndsBeforeItsTextIsSetAside() {
        assertThat(Reading.of(folder, Reading.HEADER + "1,a,in," + DATE + "\n").reasons()).containsExactly(Reason.MISSING_FIELD);
        assertThat(Reading.of(folder, Reading.HEADER + "1,a,in," + DATE + ",\n").only().text()).isEmpty();
    }

    @Test
    void strayQuoteCostsItsOwnLineOnly() {
        Reading reading = Reading.of(folder, Reading.HEADER + row("1", "\"never closed")
                + row("2", "deux") + row("3", "\"trois\"") + row("4", "quatre"));

        assertThat(reading.taken()).extracting(IncomingMessage::id).containsExactly("2", "3", "4");
        assertThat(reading.aside()).singleElement().satisfies(record -> {
            assertThat(record.reason()).isEqualTo(Reason.UNCLOSED_QUOTE);
            assertThat(record.raw()).asString().isEqualTo("1,a,in," + DATE + ",\"never closed");
        });
    }

    @Test
    void quoteClosedInTheMiddleOfAFieldIsSetAside() {
        Reading reading = Reading.of(folder, Reading.HEADER + row("1", "\"so \"kind\", thanks\"") + row("2", "a \"plain\" quote"));

        assertThat(reading.reasons()).containsExactly(Reason.UNCLOSED_QUOTE);
        assertThat(reading.taken()).extracting(IncomingMessage::text).containsExactly("a \"plain\" quote");
    }

    @Test
    void everyLineOfAFileOfStrayQuotesIsSetAside() {
        int lines = 60_000;

        assertThat(Reading.of(folder, Reading.HEADER + "x\",\"\n".repeat(lines)).reasons()).hasSize(lines).containsOnly(Reason.UNCLOSED_QUOTE);
        assertThat(Reading.of(folder, Reading.HEADER + "x\",\"\n\",a\"b,\"\n".repeat(lines / 2)).reasons()).hasSize(lines)
                .containsOnly(Reason.UNCLOSED_QUOTE);
    }

    @Test
    void tooManyColumnsAreSetAside() {
        Reading reading = Reading.of(folder, Reading.HEADER + row("1", "un,deux") + row("2", ",".repeat(200_000)) + row("3", "trois"));

        assertThat(reading.reasons()).containsExactly(Reason.TOO_MANY_COLUMNS, Reason.TOO_MANY_COLUMNS);
        assertThat(reading.taken()).extracting(IncomingMessage::id).containsExactly("3");
    }

    @Test
    void longLineIsCutAndReadingGoesOnBehindIt() {
        int tooLong = RecordScanner.LIMIT + 70_000;
        Path file = Reading.file(folder, ("x".repeat(tooLong) + "\r\n{}\n").getBytes(StandardCharsets.UTF_8));
        Reading reading = Reading.of(file, Format.JSONL, Optional.empty(), Position.START);

        assertThat(reading.aside()).extracting(SetAside::reason).containsExactly(Reason.TOO_LONG, Reason.MISSING_ID);
        assertThat(reading.aside().getFirst().raw()).hasSize(RecordScanner.LIMIT);
        assertThat(reading.aside().getFirst().detail()).isEqualTo(RecordScanner.LIMIT + " / " + tooLong);
        assertThat(reading.aside().getLast().line()).isEqualTo(2);
    }

    @Test
    void lineOfExactlyTheLimitIsWhole() {
        Path file = Reading.file(folder, ("x".repeat(RecordScanner.LIMIT) + "\n{}").getBytes(StandardCharsets.UTF_8));

        assertThat(Reading.of(file, Format.JSONL, Optional.empty(), Position.START).reasons()).containsExactly(Reason.NOT_JSON, Reason.MISSING_ID);
    }

    @Test
    void quoteOpenForTooLongIsTakenForAStrayOne() {
        String filling = row("9", "z".repeat(1_000));
        int rows = RecordScanner.LIMIT / filling.length() + 10;
        Reading reading = Reading.of(folder, Reading.HEADER + row("1", "\"open") + filling.repeat(rows) + row("2", "closed\""));

        assertThat(reading.reasons()).containsExactly(Reason.UNCLOSED_QUOTE);
        assertThat(reading.taken()).hasSize(rows + 1);
    }
}
