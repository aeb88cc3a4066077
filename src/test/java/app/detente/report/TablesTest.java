package app.detente.report;

import app.detente.model.WorkingHours;
import static app.detente.report.Facts.answered;
import static app.detente.report.Facts.at;
import static app.detente.report.Facts.by;
import static app.detente.report.Facts.open;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Texts;
import app.detente.model.WaitFact;
import app.detente.report.Table.Cell;
import app.detente.report.Table.Column;
import java.io.IOException;
import java.io.StringWriter;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {
    private static final Question NOW = Question.at(at("13:00"), ZoneOffset.UTC);
    private static final Tables TABLES = new Tables(Texts.in(Locale.ENGLISH));
    private static final List<WaitFact> WAITS = List.of(by(answered("09:00", "09:10"), "Acme, Inc", ""), open("12:00"));

    @Test
    void csvHasTheColumnsThatScriptsRelyOnAndNoOthers() throws IOException {
        assertThat(csv(responseTimes(NOW.by(Grouping.BRAND)))).isEqualTo("""
                brand,n,waiting,median_s,p90_s,p95_s,max_s
                ,0,1,,,,
                "Acme, Inc",1,0,600,600,600,600
                """);
        assertThat(csv(responseTimes(NOW))).isEqualTo("all,n,waiting,median_s,p90_s,p95_s,max_s\nall,1,1,600,600,600,600\n");
        assertThat(csv(TABLES.waiting(NOW, ResponseTimes.waiting(WAITS.stream(), NOW))))
                .isEqualTo("all,n,median_s,p90_s,p95_s,max_s\nall,1,3600,3600,3600,3600\n");
        assertThat(csv(TABLES.volume(NOW, Volume.of(Stream.of(), WAITS.stream(), NOW))))
                .isEqualTo("all,messages,replies,notes,waits_opened,waits_answered\nall,0,0,0,2,1\n");
    }

    @Test
    void fullTableTellsWhatSilenceHides() {
        Table table = responseTimes(NOW);
        List<String> names = table.columns().stream().map(Column::name).toList();
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row).hasSameSizeAs(names);
            assertThat(row.get(names.indexOf("within_target"))).isEqualTo(new Cell.Share(0.5));
            assertThat(row.get(names.indexOf("oldest_waiting_s"))).isEqualTo(new Cell.Seconds(3600));
            assertThat(row.get(names.indexOf("dismissed"))).isEqualTo(new Cell.Count(0));
        });
        assertThat(TABLES.responseTimes(NOW, List.of(Figures.none("all"))).rows().getFirst().get(names.indexOf("median_s")))
                .isEqualTo(new Cell.Missing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait", "opening", "message", "thread"})
    void reportSaysWhichDefinitionItUsed(String key) {
        Question question = NOW.definedBy(Definition.of(key).orElseThrow());
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(new Tables(Texts.in(locale)).responseTimes(question, List.of()).notes().getFirst()).contains(key).startsWith("D");
        }
    }

    @Test
    void whoReadsFirstResponsesReadsWhatHasNone() {
        String said = Texts.in(Locale.ENGLISH).get("report.definition.first");
        assertThat(TABLES.basis(NOW.firstResponses())).contains(said);
        assertThat(TABLES.basis(NOW)).doesNotContain(said);
        assertThat(TABLES.basis(NOW.firstResponses().definedBy(Definition.OPENING))).doesNotContain(said);
    }

    /** A text that is missing comes back as its key. */
    @Test
    void everyTextIsThereInBothLanguages() {
        Period morning = new Period(Optional.of(at("08:00")), Optional.of(at("12:00")));
        WorkingHours hours = WorkingHours.on(EnumSet.noneOf(DayOfWeek.class), ZoneId.of("Europe/Paris"));
        for (Tables tables : List.of(new Tables(Texts.in(Locale.FRENCH)), TABLES)) {
            for (Grouping by : Grouping.values()) {
                Question plain = NOW.by(by);
                Question full = plain.firstResponses().seenBy(View.TEAM).in(hours).during(morning);
                assertThat(Stream.of(plain, full).flatMap(question -> Stream.of(tables.responseTimes(question, List.of()),
                        tables.waiting(question, List.of()), tables.volume(question, List.of()))))
                        .flatExtracting(TablesTest::texts).noneMatch(text -> text.startsWith("report.") || text.contains("{"));
            }
        }
    }

    @Test
    void notesNameTheBoundsOfThePeriodInTheZoneAsked() {
        Period period = new Period(Optional.of(at("08:00")), Optional.empty());
        Question question = Question.at(at("13:00"), ZoneId.of("Europe/Paris")).during(period);
        assertThat(TABLES.responseTimes(question, List.of()).notes()).anySatisfy(note ->
                assertThat(note).contains("waits that opened").contains("09:00").contains("…").contains("Europe/Paris"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {"=1+1 | '=1+1", "+CMD() | '+CMD()", "-x | '-x",
        "@SUM(A1) | '@SUM(A1)", "-12.5 | -12.5", "+33 | +33", "bill | bill", "a=b | a=b", "-1+1 | '-1+1"})
    void cellThatASpreadsheetWouldRunIsDisarmed(String text, String written) {
        assertThat(Csv.guarded(text)).isEqualTo(written);
    }

    @Test
    void tabsReturnsAndNothingAreHandled() {
        assertThat(Csv.guarded("\t=1")).isEqualTo("'\t=1");
        assertThat(Csv.guarded("\r=1")).isEqualTo("'\r=1");
        assertThat(Csv.guarded("")).isEmpty();
    }

    @Test
    void strangersNameCannotRunInTheLeadsSpreadsheet() throws IOException {
        Table table = TABLES.responseTimes(NOW.by(Grouping.BRAND), List.of(Figures.none("=HYPERLINK(\"x\")\n,")));
        assertThat(csv(table)).endsWith("\"'=HYPERLINK(\"\"x\"\")\n,\",0,0,,,,\n");
    }

    private static Table responseTimes(Question question) {
        return TABLES.responseTimes(question, ResponseTimes.of(WAITS.stream(), question));
    }

    private static List<String> texts(Table table) {
        return Stream.of(Stream.of(table.title()), table.notes().stream(), table.columns().stream().map(Column::heading)).flatMap(text -> text)
                .toList();
    }

    private static String csv(Table table) throws IOException {
        StringWriter out = new StringWriter();
        Csv.write(table, out);
        return out.toString();
    }
}
