package app.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Adviser;
import app.detente.model.Hide;
import app.detente.model.HideReason;
import app.detente.model.Member;
import app.detente.model.Role;
import app.detente.model.Sort;
import app.detente.model.Texts;
import app.detente.model.filter.Hostile;
import app.detente.storage.Queue;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract scripts rely on: what stands on stdout, what on stderr, and the exit codes. */
class CliTest {
    private static final String DAY = """
            id,author,inbound,created_at,text,in_reply_to
            1,nadia,true,2026-03-02T09:00:00Z,"Résiliation ! J'en ai assez",
            2,Maison,false,2026-03-02T09:10:00Z,On regarde,1
            3,karim,true,2026-03-02T09:05:00Z,Une panne à Lyon ?,
            4,,true,2026-03-02T09:06:00Z,personne,
            """;

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T12:00:00Z"));

    @TempDir
    Path folder;

    private Path queue;
    private Path file;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<Path> opened = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        queue = folder.resolve("queue.db");
        file = Files.writeString(folder.resolve("day.csv"), DAY);
    }

    private int run(Locale locale, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), Texts.in(locale),
                CLOCK, ZoneOffset.UTC, false, Map.of("DETENTE_QUEUE", queue.toString()));
        Screens screens = new Screens((place, orTour) -> {
            opened.add(place);
            return 0;
        }, pictures -> 0, (pictures, theme, language) -> 0);
        return new Cli(terminal, screens, place -> { }).run(arguments);
    }

    private int run(String... arguments) {
        return run(Locale.UK, arguments);
    }

    @Test
    void importEndsWithItsCountsAndTheSecondTimeEverythingIsKnown() {
        assertThat(run("import", file.toString())).isZero();
        assertThat(out.toString()).endsWith("imported 3, already known 0, set aside 1\n");
        assertThat(run("import", file.toString())).isZero();
        assertThat(out.toString()).endsWith("imported 0, already known 3, set aside 1\n");
        assertThat(run("import", "--set-aside", "--format", "csv")).isZero();
        assertThat(out.toString()).contains(",5,").contains("personne");
    }

    @Test
    void registerHoldsEachHidingOnceAndNoNameInEveryForm() throws IOException {
        run("import", file.toString());
        try (Queue open = Queue.open(queue, InstantSource.fixed(Instant.parse("2026-03-02T12:00:00Z")))) {
            long message = open.conversations().thread(1, Optional.empty(), 9).getFirst().id();
            open.moderation().hide(message, new Hide(HideReason.SPAM, "signé nadia", true), open.advisers().named("Sonia"));
        }
        assertThat(run("register", "--format", "csv")).isZero();
        assertThat(out.toString()).isEqualTo("number,date,network,reason,rule,overridden,shown_again\n1,2026-03-02,file,spam,,yes,\n");
        assertThat(run("register", "--from", "2026-03-03", "--format", "csv")).isZero();
        assertThat(out.toString().lines()).hasSize(1);
        for (String form : List.of("table", "json", "html")) {
            Path page = folder.resolve("register." + form);
            assertThat(run("register", "--format", form, "--out", page.toString())).isZero();
            assertThat(out).hasToString("wrote 1 hidings to " + page + "\n");
            assertThat(page).content().doesNotContainIgnoringCase("nadia").doesNotContain("Sonia").doesNotContain("assez").contains("2026-03-02");
        }
        assertThat(run("register", "--out", folder.resolve("none/x").toString())).isEqualTo(1);
        assertThat(run("doctor")).isZero();
        assertThat(out.toString()).contains("ok    register");
    }

    @Test
    void reportHasExactlyTheColumnsAndTheWholeSeconds() {
        run("import", file.toString());
        assertThat(run("report", "first-response", "--definition", "message", "--by", "brand", "--format", "csv")).isZero();
        assertThat(out.toString()).isEqualTo("brand,n,waiting,median_s,p90_s,p95_s,max_s\n,0,1,,,,\nMaison,1,0,600,600,600,600\n");
        assertThat(run("report", "waiting", "--format", "csv")).isZero();
        assertThat(out.toString()).isEqualTo("all,n,median_s,p90_s,p95_s,max_s\nall,1,10500,10500,10500,10500\n");
    }

    @Test
    void theReportToSendOutIsWrittenIntoTheFolderInEachFormAskedFor() throws IOException {
        run("import", file.toString());
        Path reports = Files.createDirectory(folder.resolve("reports"));
        assertThat(run("report", "after", "--out", reports.toString())).isZero();
        assertThat(out).hasToString("wrote " + reports.resolve("detente-2026-03-02.pdf") + "\n");
        assertThat(run("report", "after", "--from", "2026-03-02T08:00:00Z", "--to", "2026-03-02", "--format", "xlsx,csv", "--out", reports.toString())).isZero();
        Path csv = reports.resolve("detente-2026-03-02-0800--2026-03-03-0000.csv");
        assertThat(out.toString().lines()).hasSize(2).last().isEqualTo("wrote " + csv);
        assertThat(csv).content().hasLineCount(3).contains(",answered,600,").doesNotContain("nadia");
        assertThat(run("report", "after", "--out", reports.resolve("gone").toString())).isOne();
        assertThat(err.toString()).contains("is gone").hasLineCount(1);
        assertThat(run("report", "after", "--from", "2025-01-01", "--out", reports.toString())).isOne();
        assertThat(err.toString()).contains("at most 93 days").hasLineCount(1);
        assertThat(Files.list(reports)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"first-response,wait", "first-response,opening", "first-response,thread", "reply-time,wait", "waiting,wait", "volume,wait"})
    void everyReportComesInEveryGroupingAndForm(String kind, String definition) {
        run("import", file.toString());
        for (String by : List.of("all", "brand", "channel", "tag", "template", "day", "hour")) {
            for (String form : List.of("table", "csv", "json")) {
                assertThat(run("report", kind, "--definition", definition, "--by", by, "--format", form)).as(by + form).isZero();
                assertThat(out.toString()).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"first-response", "reply-time", "waiting", "volume"})
    void noReportSinglesOutAPersonUnlessALeadHasSaidWhatFor(String kind) {
        run("import", file.toString());
        for (Locale locale : List.of(Locale.UK, Locale.FRANCE)) {
            for (String definition : List.of("wait", "opening", "message", "thread")) {
                assertThat(run(locale, "report", kind, "--by", "adviser", "--definition", definition, "--from", "2026-03-01", "--to", "2026-03-01")).isEqualTo(1);
                assertThat(out.toString()).isEmpty();
                assertThat(err.toString().lines().count()).isEqualTo(1);
            }
        }
        assertThat(run("report", kind, "--by", "adviser")).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aLeadWhoHasSaidWhatForGetsFiguresByAdviserOfDaysThatAreOver() {
        run("import", file.toString());
        try (Queue open = Queue.open(queue, CLOCK)) {
            Adviser lead = open.advisers().named("Sonia");
            open.settings().put("settings.adviser", "Sonia");
            open.team().change(new Member(lead, Role.LEAD, 0), lead);
            open.people().open("équilibrer les horaires de nuit", lead);
        }
        assertThat(run("report", "first-response", "--by", "adviser", "--from", "2026-03-01", "--to", "2026-03-01", "--format", "csv")).isZero();
        assertThat(out.toString()).isEqualTo("adviser,n,waiting,median_s,p90_s,p95_s,max_s\n");
        assertThat(run("report", "first-response", "--by", "adviser", "--from", "2026-03-02", "--to", "2026-03-02")).isEqualTo(1);
        assertThat(err.toString()).contains("days that are over");
        assertThat(run("report", "first-response", "--by", "adviser", "--from", "2026-03-01T09:00:00Z", "--to", "2026-03-01T10:00:00Z")).isEqualTo(1);
        assertThat(err.toString()).contains("whole days");
    }

    @Test
    void workingHoursAreTheQueuesOwnAndATargetIsInMinutes() {
        run("import", file.toString());
        assertThat(run("report", "reply-time", "--hours", "working")).isEqualTo(1);
        assertThat(err.toString()).contains("No opening hours");
        try (Queue open = Queue.open(queue, CLOCK)) {
            open.settings().put("settings.hours", "1=09:05-12:00;zone=UTC;holidays=none");
        }
        assertThat(run("report", "reply-time", "--hours", "working", "--format", "csv")).isZero();
        assertThat(out.toString()).endsWith("all,1,1,300,300,300,300\n");
        assertThat(run("report", "reply-time", "--target", "9", "--format", "json")).isZero();
        assertThat(out.toString()).contains("\"within_target\"");
        assertThat(err.toString()).doesNotContain("NaN");
        assertThat(run("report", "reply-time", "--target", "0")).isEqualTo(Cli.WRONG_USAGE);
    }

    @Test
    void theForecastIsATableWithoutAnythingThatIsNoNumber() {
        assertThat(run("demo", "--messages", "20")).isZero();
        assertThat(run("report", "forecast", "--format", "csv")).isZero();
        assertThat(out.toString().lines()).first().isEqualTo("until,people,arrivals,done,waiting_p10,waiting,waiting_p90");
        assertThat(out.toString()).doesNotContain("NaN");
    }

    @Test
    void aQueueWithAMessageOrTwoIsTooLittleToForesee() {
        run("import", file.toString());
        assertThat(run("report", "forecast", "--people", "3", "--seconds", "120", "--until", "19:00")).isZero();
        assertThat(err.toString()).contains("too few to forecast");
    }

    @Test
    void tableSaysOnStderrWhichDefinitionItUsed() {
        run("import", file.toString());
        run("report", "first-response");
        assertThat(err.toString()).contains("Definition");
        assertThat(out.toString()).doesNotContain("Definition");
    }

    @Test
    void searchFoldsAccentsAndTakesAnyTextAsWords() {
        run("import", file.toString());
        run("search", "--count", "résiliation");
        String accented = out.toString();
        run("search", "--count", "resiliation");
        assertThat(out.toString()).isEqualTo(accented).isEqualTo("1\n");
        assertThat(run("search", "\" AND ( *")).isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodOfASearchIsSaidAndTheRestIsDone() {
        run("import", file.toString());
        assertThat(run("search", "--count", "panne is:wating")).isZero();
        assertThat(out.toString()).isEqualTo("1\n");
        assertThat(err.toString()).contains("wating").contains("waiting");
        assertThat(run(Locale.FRANCE, "list", "--view", "all", "--filter", "de:karim est:en-attente plus-vieux:jamais", "--format", "csv")).isZero();
        assertThat(out.toString().lines().toList()).hasSize(2).last().asString().contains("karim");
        assertThat(err.toString()).contains("« jamais » n’est pas une durée");
        assertThat(run("list", "--view", "all", "--filter", "-from:karim", "--format", "csv")).isZero();
        assertThat(out.toString()).contains("nadia").doesNotContain("karim");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aSavedViewIsListedByItsName() {
        run("import", file.toString());
        try (Queue open = Queue.open(queue, InstantSource.fixed(Instant.parse("2026-03-02T12:00:00Z")))) {
            Adviser me = open.advisers().named("Sonia");
            open.views().create("Les pannes", "panne", Sort.NEWEST, Optional.empty(), me);
        }
        assertThat(run("list", "--view", "les pannes", "--format", "csv")).isZero();
        assertThat(out.toString().lines().toList()).hasSize(2).last().asString().contains("karim");
    }

    @Test
    void anythingMayBeSearched() {
        run("import", file.toString());
        for (String typed : Hostile.STRINGS) {
            assertThat(run("search", "--count", "--", typed)).as(typed.substring(0, Math.min(40, typed.length()))).isZero();
            assertThat(out.toString()).matches("[0-3]\n");
            assertThat(err.toString()).doesNotContain("Exception", "\u001b", "\0");
        }
        assertThat(run("list", "--filter=" + String.join(" ", Hostile.STRINGS.subList(0, 30)), "--format", "csv")).isZero();
    }

    @Test
    void listShowsTheQueueLongestWaitingFirst() {
        run("import", file.toString());
        assertThat(run("list", "--format", "csv")).isZero();
        assertThat(out.toString().lines().toList()).hasSize(2).last().asString().contains("karim", "10500");
        assertThat(run("list", "--view", "waiting-on-customer", "--format", "csv")).isZero();
        assertThat(out.toString().lines().toList()).last().asString().contains("nadia");
    }

    @Test
    void aTestRunSaysWhatWouldBeTakenAndTakesNothing() throws IOException {
        run("import", file.toString());
        Path canned = Files.writeString(folder.resolve("canned.json"), """
                {"payload": [
                  {"id": 4, "short_code": "bonjour", "content": "Bonjour {{contact.first_name}}, votre dossier {{conversation.id}} est chez nous."},
                  {"id": 5, "short_code": "vide", "content": ""}
                ]}""");
        assertThat(run("templates", "import", canned.toString(), "--dry-run")).isZero();
        assertThat(out.toString().lines().toList()).containsExactly("2 new bonjour", "imported 1, changed 0, unchanged 0, not taken 1");
        assertThat(err.toString()).contains("conversation.id", "chatwoot");
        assertThat(run("templates", "import", canned.toString())).isZero();
        assertThat(out.toString()).isEqualToIgnoringNewLines("imported 1, changed 0, unchanged 0, not taken 1");
        run("templates", "import", canned.toString(), "--format", "chatwoot");
        assertThat(out.toString()).isEqualToIgnoringNewLines("imported 0, changed 0, unchanged 1, not taken 1");
        assertThat(run("templates", "import", canned.toString(), "--format", "json")).isZero();
        assertThat(out.toString()).contains("not taken 2");
    }

    @Test
    void templatesGoOutAndComeBackUnchanged() throws IOException {
        Path first = folder.resolve("a.json");
        Path second = folder.resolve("b.json");
        assertThat(run("templates", "export", first.toString())).isOne();
        run("import", file.toString());
        assertThat(run("templates", "export", first.toString())).isZero();
        assertThat(run("templates", "import", first.toString())).isZero();
        assertThat(out.toString()).contains("imported 0, changed 0, unchanged ").endsWith(", not taken 0\n");
        run("templates", "export", second.toString());
        assertThat(second).hasSameTextualContentAs(first);
    }

    @Test
    void backupComesBack() {
        run("import", file.toString());
        Path copy = folder.resolve("copy.db");
        assertThat(run("backup", copy.toString())).isZero();
        assertThat(run("backup", copy.toString())).isOne();
        assertThat(run("restore", copy.toString())).isZero();
        run("search", "--count", "panne");
        assertThat(out.toString()).isEqualTo("1\n");
        assertThat(run("doctor")).isZero();
    }

    @Test
    void rehearsalIsRefusedWhereMessagesAre() {
        assertThat(run("demo", "--messages", "50", "--seed", "1")).isZero();
        assertThat(out.toString()).isEqualTo("rehearsal of 50 messages, seed 1\n");
        assertThat(run("demo")).isOne();
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void noVerbOpensTheWindow() {
        assertThat(run()).isZero();
        assertThat(opened).containsExactly(queue);
    }

    @ParameterizedTest
    @ValueSource(strings = {"frobnicate", "import --nope x", "list --view nope", "list --limit x", "report", "report nonsense", "report waiting --by moon",
            "report after", "report after --out . --format table,pdf", "report after --out . --format doc", "export", "export x --format xml", "report forecast --people -1", "report forecast --seconds 0", "report forecast --until noon", "report forecast --people many",
            "search", "search --limit -1 x", "list --limit -5", "report waiting --from someday", "report waiting --from 2026-03-02 --to 2026-03-01", "register --from someday", "register --format xml",
            "demo --messages 0", "import", "import x --channel nope", "import x --format nope", "snapshot", "report waiting --format xml", "templates sing a", "templates import a --format nope"})
    void wrongUsageIsSaidInOneClearPlaceAndEndsWithTwo(String line) {
        for (Locale locale : List.of(Locale.UK, Locale.FRANCE)) {
            assertThat(run(locale, line.split(" "))).as(line).isEqualTo(Cli.WRONG_USAGE);
            assertThat(out.toString()).isEmpty();
            assertThat(err.toString().lines().count()).isBetween(1L, 2L);
            assertThat(err.toString()).doesNotContain("Exception").doesNotContain("\tat ");
        }
    }

    @Test
    void whatFailsIsOneSentenceInThePersonsLanguageAndEndsWithOne() throws IOException {
        Path words = Files.writeString(folder.resolve("words.db"), "not a queue ".repeat(20));
        assertThat(run(Locale.FRANCE, "--queue", words.toString(), "list")).isOne();
        assertThat(err.toString()).contains("n’est pas une file Détente").hasLineCount(1);
        assertThat(words).hasContent("not a queue ".repeat(20));
        assertThat(run("import", folder.resolve("missing.csv").toString())).isOne();
        assertThat(err.toString()).hasLineCount(1);
        assertThat(run("--queue", folder.toString(), "list")).isOne();
    }

    @Test
    void anExportNeverTakesTheNameOfAFolder() throws IOException {
        run("import", file.toString());
        Path home = Files.createDirectory(folder.resolve("home"));
        assertThat(run("templates", "export", home.toString())).isOne();
        assertThat(home).isEmptyDirectory();
        assertThat(run("templates", "import", home.toString())).isOne();
        assertThat(err.toString()).contains("is a folder").hasLineCount(1);
    }

    @Test
    void whatCameInBeforeAFileFailedIsCounted() {
        assertThat(run("import", file.toString(), folder.resolve("missing.csv").toString())).isOne();
        assertThat(out.toString()).isEqualTo("imported 3, already known 0, set aside 1\n");
        assertThat(err.toString()).contains("missing.csv").hasLineCount(1);
    }

    @Test
    void csvSaysOnStderrWhichDefinitionItUsed() {
        run("import", file.toString());
        run("report", "first-response", "--format", "csv");
        assertThat(err.toString()).contains("Definition");
        assertThat(out.toString()).startsWith("all,n,");
    }

    @Test
    void nobodyWaitsForLessThanNoTime() throws IOException {
        Path future = Files.writeString(folder.resolve("future.jsonl"), """
                {"id":"1","channel":"x","author":{"id":"u","name":"Ana"},"direction":"in","text":"hello","at":"2999-01-01T00:00:00Z"}
                """);
        run("import", future.toString());
        run("list", "--format", "csv");
        assertThat(out.toString()).contains("Ana,0,");
    }

    @ParameterizedTest
    @CsvSource({"Linux,/home/a/.local/share/detente/queue.db", "Mac OS X,/home/a/Library/Application Support/Detente/queue.db"})
    void usualPlaceIsThePlatformsOwn(String system, String expected) {
        assertThat(QueueAt.usual(Map.of(), system, "/home/a")).isEqualTo(Path.of(expected));
        assertThat(QueueAt.usual(Map.of("XDG_DATA_HOME", "/data"), "Linux", "/home/a")).isEqualTo(Path.of("/data/detente/queue.db"));
    }
}
