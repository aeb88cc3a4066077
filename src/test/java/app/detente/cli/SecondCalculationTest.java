package app.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import app.detente.cli.SecondCalculation.Asked;
import app.detente.cli.SecondReading.Post;
import app.detente.model.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every figure that the command line reports, to the second, beside {@link SecondCalculation}: a file that a test makes in every build, and real
 * conversations with `-Dconversations=FILE`.
 */
class SecondCalculationTest {
    @TempDir
    static Path folder;

    private static Beside made;

    @BeforeAll
    static void make() throws Exception {
        made = Beside.take(OddConversations.file(11, 2_000), folder);
    }

    @AfterAll
    static void close() throws SQLException {
        made.close();
    }

    @Test
    void everyFigureIsTheSameInASecondCalculation() throws SQLException {
        assertThat(difficulties(made.second)).allSatisfy((what, how) -> assertThat(how).as(what).isPositive());
        everyFigureAgrees(made);
    }

    @Test
    void everyFigureOfRealConversationsIsTheSameInASecondCalculation(@TempDir Path real) throws Exception {
        String file = System.getProperty("conversations", "");
        if (file.isEmpty()) {
            abort("NO REAL CONVERSATIONS WERE COMPARED: name a file of them, in the format twcs, with -Dconversations=FILE");
        }
        try (Beside beside = Beside.take(Files.readString(Path.of(file)), real)) {
            everyFigureAgrees(beside);
        }
    }

    /** From the file to what is printed; the same of waits made up, without a queue, is held by `PeriodFiguresTest`. */
    @ParameterizedTest
    @CsvSource({"2026-10-25, 25", "2027-03-28, 23"})
    void theHoursOfTheNightsTheClocksChangeAddUpToTheDay(String night, int length) throws SQLException {
        Asked day = new Asked("reply-time", "wait", "customer", "day", "Europe/Paris");
        List<JsonNode> days = made.report(day, "--from", night, "--to", night);
        List<JsonNode> hours = made.report(day.by("hour"), "--from", night, "--to", night);
        assertThat(days).hasSize(1).extracting(Beside::line).containsExactlyElementsOf(made.expected(day, night));
        assertThat(hours).hasSize(length).extracting(Beside::line).containsExactlyElementsOf(made.expected(day.by("hour"), night));
        for (String figure : List.of("n", "waiting")) {
            assertThat(hours.stream().mapToLong(row -> row.get(figure).asLong()).sum()).as(figure).isEqualTo(days.getFirst().get(figure).asLong());
        }
    }

    private static void everyFigureAgrees(Beside beside) throws SQLException {
        SoftAssertions figures = new SoftAssertions();
        for (Asked asked : questions()) {
            figures.assertThat(beside.report(asked)).as(asked.toString()).isNotEmpty().extracting(Beside::line)
                    .containsExactlyElementsOf(beside.expected(asked, ""));
        }
        figures.assertAll();
    }

    /** Everything as somebody in UTC asks it; then from elsewhere, where rows of time are that zone's own and all others know nothing of it. */
    private static List<Asked> questions() {
        List<Asked> questions = new ArrayList<>();
        for (String definition : List.of("wait", "opening", "message", "thread")) {
            for (String report : List.of("first-response", "reply-time")) {
                for (String clock : List.of("customer", "team")) {
                    Stream.of("brand", "all", "channel", "day", "hour").map(by -> new Asked(report, definition, clock, by, "UTC"))
                            .forEach(questions::add);
                }
            }
            for (String zone : List.of("Europe/Paris", "Asia/Kolkata", "Pacific/Auckland")) {
                Stream.of("brand", "all", "day", "hour").map(by -> new Asked("reply-time", definition, "customer", by, zone)).forEach(questions::add);
            }
        }
        return questions;
    }

    /** How often the file made here holds each thing that could be miscounted. */
    private static Map<String, Long> difficulties(SecondCalculation second) throws SQLException {
        String conversations =
                "SELECT count(*) FROM (SELECT 1 FROM said JOIN conversation USING (id) WHERE %s GROUP BY root HAVING count(DISTINCT author) > 1)";
        String replies = "SELECT count(*) FROM said AS reply JOIN said AS asked ON reply.parent = asked.id WHERE ";
        String silence = "SELECT count(*) FROM pair JOIN addressed ON id = opened_by WHERE closed_by IS NULL AND brand = '%s'";
        String begun = "SELECT count(*) FROM pair JOIN conversation ON id = opened_by WHERE definition = 'wait' AND root %s begun_by_brand";
        Map<String, String> queries = new TreeMap<>(Map.of(
                "several customers in one conversation", conversations.formatted("customer"),
                "two brands in one conversation", conversations.formatted("NOT customer"),
                "answered twice", "SELECT count(*) - count(DISTINCT parent) FROM said WHERE NOT customer AND parent IS NOT NULL",
                "at the instant of what it replies to, its id the smaller", replies + "reply.authored = asked.authored AND reply.id < asked.id",
                "dated before what it replies to", replies + "reply.authored < asked.authored",
                "replies to a brand that began", replies + "reply.customer AND NOT asked.customer AND asked.parent IS NULL",
                "parent never seen", "SELECT count(*) FROM said WHERE parent NOT IN (SELECT id FROM said)",
                "unanswered, of a brand that never comes first", silence.formatted(OddConversations.SECOND),
                "unanswered, of nobody who ever answers", silence.formatted(""),
                "another wait of the same customer", begun.formatted("NOT IN") + " AND NOT first"));
        queries.put("where the brand began", begun.formatted("IN"));
        queries.put("dated before the brand that began", replies + "reply.customer AND NOT asked.customer AND asked.parent IS NULL"
                + " AND reply.authored < asked.authored");
        queries.put("a reply of the brand to what was never seen, and then a customer", replies + "reply.customer AND NOT asked.customer"
                + " AND asked.parent NOT IN (SELECT id FROM said)");
        Map<String, Long> found = new TreeMap<>();
        for (Map.Entry<String, String> query : queries.entrySet()) {
            found.put(query.getKey(), second.number(query.getValue()));
        }
        return found;
    }

    /** A queue that has taken a file, and the second calculation of it. */
    private record Beside(Path folder, SecondCalculation second, Instant now) implements AutoCloseable {
        /** Half of the file comes in at a time in its middle, all of it when the last message has been written: the team's clock has much to tell. */
        static Beside take(String text, Path folder) throws Exception {
            List<Post> posts = SecondReading.posts(text);
            List<Instant> written = posts.stream().map(Post::authored).sorted().toList();
            int half = posts.get(posts.size() / 2).end();
            Instant early = written.get(posts.size() / 2).plusMillis(400);
            Instant late = written.getLast().plus(Duration.ofHours(1));
            Instant now = late.plus(Duration.ofHours(25)).plusMillis(700);
            Beside beside = new Beside(folder, new SecondCalculation(posts, post -> post.end() <= half ? early : late, now), now);
            beside.take("half.csv", text.substring(0, half), early);
            beside.take("whole.csv", text, late);
            return beside;
        }

        private void take(String name, String text, Instant at) throws IOException {
            run(at, "UTC", "import", Files.writeString(folder.resolve(name), text).toString(), "--format", "twcs");
        }

        List<JsonNode> report(Asked asked, String... more) {
            List<String> arguments = new ArrayList<>(List.of("report", asked.report(), "--definition", asked.definition(), "--clock", asked.clock(),
                    "--by", asked.by(), "--format", "json"));
            arguments.addAll(List.of(more));
            return JsonMapper.shared().readTree(run(now, asked.zone(), arguments.toArray(String[]::new))).get("rows").valueStream().toList();
        }

        /** The rows whose keys begin so. */
        List<String> expected(Asked asked, String key) throws SQLException {
            return second.rows(asked).stream().filter(row -> row.startsWith(key)).toList();
        }

        private String run(Instant at, String zone, String... arguments) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), Texts.in(Locale.UK), InstantSource.fixed(at),
                    ZoneId.of(zone), false, Map.of("DETENTE_QUEUE", folder.resolve("queue.db").toString()));
            Screens none = new Screens((place, orTour) -> 0, pictures -> 0, (pictures, theme, language) -> 0);
            assertThat(new Cli(terminal, none, place -> { }).run(arguments)).as(err.toString()).isZero();
            return out.toString();
        }

        /** A row as {@link SecondCalculation#rows} writes it; its key is its first value. */
        static String line(JsonNode row) {
            return row.valueStream().findFirst().orElseThrow().asString() + SecondCalculation.FIGURES.stream()
                    .map(figure -> " " + figure + "=" + (row.get(figure).isNull() ? "" : row.get(figure).asString())).collect(Collectors.joining());
        }

        @Override
        public void close() throws SQLException {
            second.close();
        }
    }
}
