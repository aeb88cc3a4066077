package app.detente.channel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.SetAside;
import app.detente.model.SetAside.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the values of a record become, and what is set aside. */
class RecordValuesTest {
    private static final String DATE = "2026-03-01T10:00:00Z";

    @TempDir
    private Path folder;

    private Reading row(String row) {
        return Reading.of(folder, Reading.HEADER + row + "\n");
    }

    private Reading json(String fields) {
        return Reading.of(folder, "{" + fields + "}\n");
    }

    @Test
    void charsetIsChosenForEachRecord() {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        table.writeBytes(("\uFEFF" + Reading.HEADER).getBytes(StandardCharsets.UTF_8));
        table.writeBytes(("1,a,in," + DATE + ",réseau coupé €\n").getBytes(StandardCharsets.UTF_8));
        table.writeBytes(("2,a,in," + DATE + ",réseau coupé €\n").getBytes(Charset.forName("windows-1252")));
        table.writeBytes(("3,a,in," + DATE + ",\u0081\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));
        Reading reading = Reading.of(folder, table.toByteArray());

        assertThat(reading.taken()).extracting(IncomingMessage::text).containsExactly("réseau coupé €", "réseau coupé €");
        assertThat(reading.reasons()).containsExactly(Reason.NOT_TEXT);
        assertThat(reading.aside().getFirst().raw()).endsWith(0x81, 0xE9);
    }

    @Test
    void byteOrderMarkInTheMiddleOfAFileIsNoText() {
        String mark = "\uFEFF";

        String table = mark + Reading.HEADER + mark + "\"1\",a,in," + DATE + ",\"x\ny\"\n" + mark + "\n";

        assertThat(Reading.of(folder, table).only().text()).isEqualTo("x\ny");
    }

    @Test
    void entitiesAreDecodedExactlyOnce() {
        assertThat(row("1,a,in," + DATE + ",&amp;lt; &lt;3 &#233; AT&T ?a=1&copy=2").only().text()).isEqualTo("&lt; <3 é AT&T ?a=1&copy=2");
    }

    @Test
    void textOfAJsonLineIsWhatSomebodyWrote() {
        String fields = "\"id\":1,\"channel\":\"x\",\"author\":{\"id\":\"a\"},\"direction\":\"in\",\"at\":\"" + DATE + "\",\"text\":\"&amp;\"";

        assertThat(json(fields).only().text()).isEqualTo("&amp;");
    }

    @Test
    void whatNoDatabaseHoldsIsReplaced() {
        assertThat(json("\"id\":\"1\\u0000\",\"channel\":\"x\",\"author\":{\"id\":\"a\",\"name\":\"n\\ud83d\"},\"direction\":\"in\",\"at\":\"" + DATE
                + "\",\"text\":\"a\\u0000b\\ud83dc\\ud83d\\udcaf\"").only())
                .satisfies(message -> {
                    assertThat(message.id()).isEqualTo("1\uFFFD");
                    assertThat(message.authorName()).isEqualTo("n\uFFFD");
                    assertThat(message.text()).isEqualTo("a\uFFFDb\uFFFDc\uD83D\uDCAF");
                });
        assertThat(row("1,a,in," + DATE + ",a\0b").only().text()).isEqualTo("a\uFFFDb");
    }

    @Test
    void longNameIsCutBetweenCharacters() {
        String half = "n".repeat(IncomingMessage.MAX_NAME - 1);

        assertThat(row("1," + half + "💯💯,in," + DATE + ",x").only()).satisfies(message -> {
            assertThat(message.authorName()).isEqualTo(half);
            assertThat(message.authorId()).isEqualTo(half + "💯💯");
        });
    }

    @Test
    void textOverTheLimitIsSetAsideAndOneOfItsLengthIsTaken() {
        String longest = "x".repeat(IncomingMessage.MAX_TEXT);

        assertThat(row("1,a,in," + DATE + "," + longest).only().text()).hasSize(IncomingMessage.MAX_TEXT);
        assertThat(row("1,a,in," + DATE + "," + longest + "x").reasons()).containsExactly(Reason.TOO_LONG);
        assertThat(json("\"id\":\"1\",\"text\":\"" + longest + "x\"").reasons()).containsExactly(Reason.TOO_LONG);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            ",a,in,2026-03-01T10:00:00Z,x         | MISSING_ID     | ''",
            "1, ,in,2026-03-01T10:00:00Z,x        | MISSING_AUTHOR | ''",
            "1,a,,2026-03-01T10:00:00Z,x          | BAD_DIRECTION  | ''",
            "1,a,sideways,2026-03-01T10:00:00Z,x  | BAD_DIRECTION  | sideways",
            "1,a,in,,x                            | MISSING_DATE   | ''",
            "1,a,in,yesterday,x                   | BAD_DATE       | yesterday",
            "1.34E+18,a,in,2026-03-01T10:00:00Z,x | DESTROYED_ID   | 1.34E+18",
            "1,1.34E+18,in,2026-03-01T10:00:00Z,x | DESTROYED_ID   | 1.34E+18"})
    void rowThatLacksSomethingIsSetAsideWithItsReason(String row, Reason reason, String detail) {
        assertThat(row(row).aside()).singleElement().satisfies(record -> {
            assertThat(record.reason()).isEqualTo(reason);
            assertThat(record.detail()).isEqualTo(detail);
            assertThat(record.line()).isEqualTo(2);
            assertThat(record.raw()).asString(StandardCharsets.UTF_8).isEqualTo(row);
        });
    }

    @Test
    void jsonThatIsNoMessageIsSetAsideWithItsReason() {
        String who = "\"author\":{\"id\":\"a\"},";
        String when = "\"at\":\"" + DATE + "\",";

        assertThat(json("\"id\":").reasons()).containsExactly(Reason.NOT_JSON);
        assertThat(json("}{").reasons()).containsExactly(Reason.NOT_JSON);
        assertThat(json("\"a\":" + "[".repeat(100) + "]".repeat(100)).reasons()).containsExactly(Reason.TOO_LONG);
        assertThat(json("\"author\":{\"id\":\"a\"}").reasons()).containsExactly(Reason.MISSING_ID);
        assertThat(json("\"id\":3.5").reasons()).containsExactly(Reason.MISSING_ID);
        assertThat(json("\"id\":1.34E18,\"text\":\"\"").reasons()).containsExactly(Reason.DESTROYED_ID);
        assertThat(json("\"id\":1,\"author\":\"a\"").reasons()).containsExactly(Reason.MISSING_AUTHOR);
        assertThat(json("\"id\":1," + who + when + "\"direction\":\"in\"").reasons()).containsExactly(Reason.MISSING_FIELD);
        assertThat(json("\"id\":1," + who + when + "\"direction\":\"in\",\"text\":\"\"").aside()).extracting(SetAside::reason, SetAside::detail)
                .containsExactly(tuple(Reason.MISSING_FIELD, "channel"));
        assertThat(json("\"id\":1," + who + when + "\"direction\":\"in\",\"text\":\"\",\"channel\":\"minitel\"").reasons())
                .containsExactly(Reason.UNKNOWN_CHANNEL);
        assertThat(json("\"id\":3.0," + who + when + "\"direction\":\"in\",\"text\":\"\",\"channel\":\"X\"").only().id()).isEqualTo("3");
        assertThat(Reading.of(folder, "{}\n[1]\n\"x\"\n").reasons()).containsExactly(Reason.MISSING_ID, Reason.NOT_JSON, Reason.NOT_JSON);
    }

    @Test
    void roundedIdIsRecoveredFromTheAddressOfTheMessage() {
        String header = "id;author;inbound;created_at;text;in_reply_to;url\n";
        Reading reading = Reading.of(folder, header
                + "1,34E+18;a;in;" + DATE + ";x;1,33E+18;https://x.com/a/status/1340000000000000001?s=20\n"
                + "1,34E+18;a;in;" + DATE + ";x;;https://x.com/a/status/1990000000000000001\n");

        assertThat(reading.taken()).singleElement().satisfies(message -> {
            assertThat(message.id()).isEqualTo("1340000000000000001");
            assertThat(message.inReplyTo()).contains("1,33E+18");
        });
        assertThat(reading.reasons()).containsExactly(Reason.DESTROYED_ID);
    }

    @Test
    void roundedThreadJoinsNobody() {
        assertThat(Reading.of(folder, "id,author,inbound,created_at,text,thread\n1,a,in," + DATE + ",x,1.34E+18\n").only().thread()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TRUE,CUSTOMER", "vrai,CUSTOMER", "1,CUSTOMER", "Inbound,CUSTOMER", "entrant,CUSTOMER", "client,CUSTOMER", "customer,CUSTOMER",
            "False,BRAND", "FAUX,BRAND", "0,BRAND", "out,BRAND", "Sortant,BRAND", "agent,BRAND", "marque,BRAND", "NOTE,NOTE", "internal,NOTE"})
    void whoSpeaksIsReadFromTheUsualWords(String word, MessageKind kind) {
        assertThat(row("1,a," + word + "," + DATE + ",x").only().kind()).isEqualTo(kind);
    }

    @Test
    void authorColumnIsTheNameWhereTheIdHasItsOwn() {
        IncomingMessage message = Reading.of(folder, "Author,Author ID,Tweet-ID,id,INBOUND,Créé le,Created At,Text\n"
                + "Léa &amp; Co,a1,9,0,in,x," + DATE + ",y\n").only();

        assertThat(message.id()).isEqualTo("9");
        assertThat(message.authorId()).isEqualTo("a1");
        assertThat(message.authorName()).isEqualTo("Léa & Co");
        assertThat(message.inReplyTo()).isEqualTo(Optional.empty());
    }
}
