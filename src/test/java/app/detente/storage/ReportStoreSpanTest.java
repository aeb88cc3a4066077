package app.detente.storage;

import static app.detente.storage.QueueFixture.at;
import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.MessageFact;
import app.detente.model.SetAside;
import app.detente.model.WaitFact;
import app.detente.report.Period;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages of the window read: a day rather than the whole queue, the beginning of a record rather than all of it. */
class ReportStoreSpanTest {
    @TempDir
    private Path folder;
    private QueueFixture queue;
    private ReportStore reports;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        reports = new ReportStore(queue.database);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void aSpanHasWhatIsOpenAndWhatBeganOrEndedInIt() {
        queue.ingest.ingest(List.of(
                from("before", "1", null, 0, "Bonjour"), brand("2", "1", 5, "Bonjour"),
                from("into", "3", null, 10, "Bonjour"), brand("4", "3", 70, "Bonjour"),
                from("inside", "5", null, 80, "Bonjour"), brand("6", "5", 90, "Bonjour"),
                from("out", "7", null, 100, "Bonjour"), brand("8", "7", 130, "Bonjour"),
                from("after", "9", null, 140, "Bonjour"), brand("10", "9", 150, "Bonjour"),
                from("open", "11", null, 1, "Bonjour")));
        ReportStore.Facts facts = reports.around(at(60), at(120));
        assertThat(facts.waits()).extracting(WaitFact::openedAt).containsExactlyInAnyOrder(at(1), at(10), at(80), at(100));
        assertThat(facts.messages()).extracting(MessageFact::remoteId).containsExactly("4", "5", "6", "7");
    }

    @Test
    void aSpanHasEachOfItsWaitsOnceWhateverTheThreads() {
        queue.ingest.ingest(Forest.of(7, 400));
        List<WaitFact> all = reports.waits(ReportStore.Wanted.TIMES);
        assertThat(all).anyMatch(wait -> wait.closedAt().filter(wait.openedAt()::isAfter).isPresent()).hasSizeGreaterThan(80);
        List<Instant> edges = all.stream().map(WaitFact::openedAt).sorted().toList();
        for (int i = 0; i < edges.size(); i += 9) {
            Period span = new Period(Optional.of(edges.get(i / 2)), Optional.of(edges.get(i)));
            assertThat(reports.around(edges.get(i / 2), edges.get(i)).waits()).containsExactlyInAnyOrderElementsOf(all.stream().filter(wait ->
                    wait.waiting() || span.contains(wait.openedAt()) || wait.closedAt().filter(span::contains).isPresent()).toList());
        }
    }

    @Test
    void aSpanOfFewWaitsAndOneOfMostAreReadAlike() {
        queue.ingest.ingest(Forest.of(7, 400));
        List<WaitFact> all = reports.waits(ReportStore.Wanted.TIMES);
        List<Instant> edges = all.stream().map(WaitFact::openedAt).sorted().toList();
        for (int i = 1; i < edges.size(); i += 9) {
            Period span = new Period(Optional.of(edges.getFirst()), Optional.of(edges.get(i)));
            assertThat(reports.waits(new ReportStore.Wanted(span.from(), span.to(), false, Set.of())))
                    .containsExactlyInAnyOrderElementsOf(all.stream().filter(wait -> span.contains(wait.openedAt())).toList());
        }
        List<String> ways = queue.database.read(handle -> List.of(WhichWaits.openedIn(handle, 0, edges.get(1).toEpochMilli(), false).order(),
                WhichWaits.openedIn(handle, 0, Long.MAX_VALUE, false).order()));
        assertThat(ways).as("both ways were gone").doesNotHaveDuplicates();
    }

    @Test
    void aSpanHasItsStartAndNotItsEnd() {
        queue.ingest.ingest(List.of(from("a", "1", null, 60, "Bonjour"), from("b", "2", null, 120, "Bonjour")));
        assertThat(reports.around(at(60), at(120)).messages()).extracting(MessageFact::remoteId).containsExactly("1");
    }

    @Test
    void theNewestMessageIsKnownWhateverTheOrderOfArrival() {
        assertThat(reports.newest()).isEmpty();
        queue.ingest.ingest(List.of(from("a", "1", null, 60, "Bonjour")));
        queue.ingest.ingest(List.of(from("b", "2", null, 5, "Bonjour")));
        assertThat(reports.newest()).contains(at(60));
    }

    @Test
    void aRecordSetAsideCanBeReadByItsBeginningAndIsKeptWhole() {
        ImportStore imports = new ImportStore(queue.database, queue.ingest, queue.clock);
        byte[] raw = "x".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        imports.take(new ImportStore.Progress("f", "id", 0, 1, 0, 0, 0), List.of(),
                List.of(new SetAside("f", 1, SetAside.Reason.NOT_JSON, "", raw)), 10_000, 2);
        assertThat(imports.setAside(10, 200)).singleElement().satisfies(record -> assertThat(record.raw()).hasSize(200));
        assertThat(imports.setAside(10)).singleElement().satisfies(record -> assertThat(record.raw()).isEqualTo(raw));
    }
}
