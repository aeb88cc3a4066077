package app.detente.storage;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.detente.model.SetAside;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportStoreTest {
    private static final ImportStore.Progress START = new ImportStore.Progress("/in/a.jsonl", "id", 0, 1, 0, 0, 0);

    @TempDir
    Path folder;
    private QueueFixture queue;
    private ImportStore imports;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        imports = new ImportStore(queue.database, queue.ingest, queue.clock);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private static SetAside aside(String file, long line, String raw) {
        return new SetAside(file, line, SetAside.Reason.NOT_JSON, "detail", raw.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aBatchIsKeptWithThePlaceReadingHasReached() {
        ImportStore.Progress after = imports.take(START, List.of(from("ana", "1", null, 0, "a"), from("ana", "1", null, 0, "a")),
                List.of(aside("a", 3, "x")), 90, 4);
        assertThat(after).isEqualTo(new ImportStore.Progress("/in/a.jsonl", "id", 90, 4, 1, 1, 1));
        assertThat(imports.interrupted("/in/a.jsonl", "id")).contains(after);
        assertThat(imports.interrupted("/in/a.jsonl", "other")).isEmpty();
        assertThat(imports.take(after, List.of(from("ana", "2", null, 0, "b")), List.of(), 99, 5).imported()).isEqualTo(2);
        imports.finished("/in/a.jsonl");
        assertThat(imports.interrupted("/in/a.jsonl", "id")).isEmpty();
    }

    @Test
    void batchAndPlaceAreOneTransaction() {
        List<String> before = Content.of(queue.database);
        for (String table : List.of("import", "set_aside", "message")) {
            queue.execute("CREATE TRIGGER full BEFORE INSERT ON " + table + " BEGIN SELECT RAISE(ABORT, 'disk full'); END");
            assertThat(catchThrowable(() ->
                    imports.take(START, List.of(from("ana", "1", null, 0, "a")), List.of(aside("a", 3, "x")), 90, 4))).isNotNull();
            queue.execute("DROP TRIGGER full");
            assertThat(Content.of(queue.database)).isEqualTo(before);
            assertThat(imports.interrupted("/in/a.jsonl", "id")).isEmpty();
            assertThat(imports.setAside(10)).isEmpty();
        }
    }

    @Test
    void whatIsSetAsideIsKeptOnceByteForByteInTheOrderOfTheLines() {
        byte[] raw = {0, (byte) 0xFF, 'x', '\n'};
        imports.take(START, List.of(), List.of(aside("old", 7, "q"), new SetAside("new", 9, SetAside.Reason.NOT_TEXT, "", raw)), 1, 1);
        queue.pass(Duration.ofSeconds(1));
        imports.take(START, List.of(), List.of(aside("old", 7, "q"), aside("new", 30, ""), aside("new", 12, "y")), 1, 1);
        queue.pass(Duration.ofSeconds(1));
        imports.take(START, List.of(), List.of(aside("new", 40, "z")), 1, 1);

        assertThat(imports.setAside(10)).extracting(SetAside::file).containsExactly("new", "new", "new", "new", "old");
        assertThat(imports.setAside(10)).extracting(SetAside::line).containsExactly(9L, 12L, 30L, 40L, 7L);
        assertThat(imports.setAside(1)).singleElement().satisfies(kept -> {
            assertThat(kept.raw()).isEqualTo(raw);
            assertThat(kept.reason()).isEqualTo(SetAside.Reason.NOT_TEXT);
        });
    }
}
