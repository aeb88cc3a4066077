package app.detente.storage;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.detente.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    @TempDir
    Path folder;
    private Path copy;
    private Path live;
    private final Backup backup = new Backup(() -> QueueFixture.START);
    private List<String> content;

    @BeforeEach
    void makeQueueAndCopy() {
        copy = folder.resolve("copy.db");
        live = folder.resolve("queue.db");
        try (QueueFixture queue = new QueueFixture(folder)) {
            queue.ingest.ingest(Forest.of(4, 200));
            content = Content.of(queue.database);
            Backup.Copy written = backup.write(queue.database, copy);
            assertThat(written).isEqualTo(new Backup.Copy(copy, queue.number("SELECT count(*) FROM conversation"), 200));
        }
    }

    private Problem refused(Path from) {
        return catchThrowableOfType(Problem.class, () -> backup.restore(from, live));
    }

    private List<String> live() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            return Content.of(queue.database);
        }
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    void aCopyPutBackIsTheQueueAsItWasAndTheOtherOneIsKeptAside() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            queue.take(from("ana", "later", null, 0, "after the copy"));
        }
        assertThat(backup.restore(copy, live).messages()).isEqualTo(200);
        assertThat(live()).isEqualTo(content);
        try (Database aside = Database.openToRead(folder.resolve("queue.db.before-" + QueueFixture.START.toEpochMilli()))) {
            assertThat(Content.of(aside)).hasSizeGreaterThan(content.size());
        }
    }

    @Test
    void puttingBackThatWasCutOffBetweenItsTwoMovesIsEndedByTheNextStart() throws IOException {
        Path aside = folder.resolve("queue.db.before-1000");
        Files.move(live, aside);
        Files.writeString(folder.resolve("queue.db-wal"), "the log of the queue moved aside");
        Files.copy(copy, folder.resolve("queue.db.part"));
        try (Database restored = Database.open(live)) {
            assertThat(Content.of(restored)).isEqualTo(content);
        }
        assertThat(folder.resolve("queue.db.before-1000-wal")).hasContent("the log of the queue moved aside");
        assertThat(folder.resolve("queue.db.part")).doesNotExist();
    }

    @Test
    void aCopyLeftHalfWrittenIsNeverTakenForTheQueue() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("fresh")).resolve("queue.db");
        Files.copy(copy, elsewhere.resolveSibling("queue.db.part"));
        try (Database fresh = Database.open(elsewhere)) {
            assertThat(Content.of(fresh)).isNotEqualTo(content);
        }
    }

    @Test
    void aCopyIsPutWhereThereIsNoQueueYet() {
        Path elsewhere = folder.resolve("new/queue.db");
        assertThat(backup.restore(copy, elsewhere).messages()).isEqualTo(200);
        try (Database restored = Database.open(elsewhere)) {
            assertThat(Content.of(restored)).isEqualTo(content);
        }
    }

    @Test
    void aQueueOpenedToLookAtIsCopiedWithWhatStandsInItsLog() {
        try (QueueFixture queue = new QueueFixture(folder); Database looking = Database.openToRead(live)) {
            queue.take(from("ana", "later", null, 0, "in the log"));
            assertThat(backup.write(looking, folder.resolve("second.db")).messages()).isEqualTo(201);
        }
    }

    @Test
    void anExistingFileIsNeverOverwritten() throws IOException {
        Path mine = Files.writeString(folder.resolve("holiday.txt"), "precious");
        try (QueueFixture queue = new QueueFixture(folder)) {
            assertThat(catchThrowableOfType(Problem.class, () -> backup.write(queue.database, mine)).key()).isEqualTo("backup.exists");
        }
        assertThat(mine).hasContent("precious");
    }

    @Test
    void whatCannotBeWrittenLeavesNoFileBehind() throws IOException {
        long before = files();
        try (QueueFixture queue = new QueueFixture(folder)) {
            assertThat(catchThrowableOfType(Problem.class, () -> backup.write(queue.database, folder.resolve("no/such/folder.db"))).key())
                    .isEqualTo("queue.no_folder");
        }
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aDamagedCopyIsRefusedAndTheQueueIsLeftAlone() throws IOException {
        byte[] bytes = Files.readAllBytes(copy);
        for (int at = bytes.length / 3; at < bytes.length / 3 + 20_000; at++) {
            bytes[at] = (byte) (bytes[at] * 31 + 7);
        }
        Path damaged = Files.write(folder.resolve("damaged.db"), bytes);
        long before = files();
        assertThat(refused(damaged).key()).isIn("backup.not_restored", "queue.damaged");
        assertThat(files()).isEqualTo(before);
        assertThat(live()).isEqualTo(content);
    }

    @Test
    void whatIsNoCopyIsRefused() throws IOException {
        assertThat(refused(folder.resolve("absent.db")).key()).isEqualTo("backup.missing");
        assertThat(refused(Files.createFile(folder.resolve("empty.db"))).key()).isEqualTo("queue.not_ours");
        assertThat(refused(Files.writeString(folder.resolve("text.txt"), "Bonjour")).key()).isEqualTo("queue.not_ours");
        Foreign.make(folder.resolve("foreign.db"));
        assertThat(refused(folder.resolve("foreign.db")).key()).isEqualTo("queue.not_ours");
        assertThat(live()).isEqualTo(content);
    }

    @Test
    void aQueueSomebodyHasOpenIsNotReplaced() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            assertThat(refused(copy).key()).isEqualTo("queue.in_use");
            assertThat(Content.of(queue.database)).isEqualTo(content);
        }
    }
}
