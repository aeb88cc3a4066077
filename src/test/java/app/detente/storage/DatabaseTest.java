package app.detente.storage;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import app.detente.model.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {
    @TempDir
    Path folder;

    private Path queue() {
        return folder.resolve("queue.db");
    }

    private static Problem problem(Path file) {
        return catchThrowableOfType(Problem.class, () -> Database.open(file).close());
    }

    private static String ask(Database database, String sql) {
        return database.read(handle -> handle.createQuery(sql).mapTo(String.class).one());
    }

    private void makeQueue() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            queue.ingest.ingest(Forest.of(1, 200));
        }
    }

    @Test
    void whatFailsNeverTellsTheValuesItWasGiven() {
        try (Database database = Database.open(queue())) {
            Throwable failure = catchThrowable(() -> database.useWrite(handle ->
                    handle.createUpdate("INSERT INTO tag (name, folded, colour) VALUES (:name, NULL, 'red')").bind("name", "what a customer wrote").execute()));
            StringWriter told = new StringWriter();
            failure.printStackTrace(new PrintWriter(told));
            assertThat(told.toString()).contains("NOT NULL").doesNotContain("what a customer wrote");
        }
    }

    @Test
    void theWindowsThreadIsRefused() throws InterruptedException {
        try (Database database = Database.open(queue())) {
            AtomicReference<Throwable> read = new AtomicReference<>();
            AtomicReference<Throwable> write = new AtomicReference<>();
            Thread window = new Thread(() -> {
                read.set(catchThrowable(() -> database.read(handle -> 1)));
                write.set(catchThrowable(() -> database.write(handle -> 1)));
            }, "JavaFX Application Thread");
            window.start();
            window.join();
            assertThat(read.get()).isInstanceOf(IllegalStateException.class);
            assertThat(write.get()).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aSecondOpenSaysWhoHasItAndTheFirstKeepsItsLock() {
        Database first = Database.open(queue());
        for (int i = 0; i < 2; i++) {
            assertThat(problem(queue())).satisfies(e -> {
                assertThat(e.key()).isEqualTo("queue.in_use");
                assertThat(e.arguments()).containsExactly(queue(), Long.toString(ProcessHandle.current().pid()));
            });
        }
        first.close();
        Database.open(queue()).close();
    }

    @Test
    void anotherProcessIsRefusedAlsoAfterThisOneTriedTwice() throws IOException, InterruptedException {
        try (Database first = Database.open(queue())) {
            assertThat(problem(queue())).isNotNull();
            Database.openToRead(queue()).close();
            assertThat(ChildJvm.run(OpenQueue.class, queue().toString()).output()).contains("queue.in_use");
            first.useWrite(handle -> handle.execute("INSERT INTO adviser (name) VALUES (?)", "x"));
        }
        assertThat(ChildJvm.run(OpenQueue.class, queue().toString()).output()).contains("opened");
    }

    /** Tries to open a queue, in a process of its own. */
    static final class OpenQueue {
        public static void main(String[] arguments) {
            try {
                Database.open(Path.of(arguments[0])).close();
                System.out.println("opened");
            } catch (Problem e) {
                System.out.println(e.key());
            }
        }
    }

    @Test
    void oneThatOnlyLooksReadsBesideTheOneThatWritesAndCannotWrite() {
        try (QueueFixture queue = new QueueFixture(folder); Database looking = Database.openToRead(queue())) {
            queue.take(from("ana", "1", null, 0, "a"));
            assertThat(ask(looking, "SELECT count(*) FROM message")).isEqualTo("1");
            assertThat(catchThrowable(() -> looking.write(handle -> 1))).isInstanceOf(IllegalStateException.class);
            assertThat(catchThrowable(() -> looking.read(handle -> handle.execute("DELETE FROM message")))).hasMessageContaining("readonly");
            assertThat(catchThrowable(() -> queue.database.read(handle -> handle.execute("DELETE FROM message")))).hasMessageContaining("readonly");
            queue.take(from("ana", "2", null, 0, "b"));
        }
    }

    @Test
    void lookingAtAQueueThatIsNotThereSaysSoAndMakesNone() {
        Path missing = folder.resolve("elsewhere").resolve("queue.db");
        assertThat(catchThrowableOfType(Problem.class, () -> Database.openToRead(missing)).key()).isEqualTo("queue.missing");
        assertThat(missing.getParent()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"writer,journal_mode,wal", "writer,synchronous,2", "writer,foreign_keys,1", "writer,trusted_schema,0", "writer,cell_size_check,1",
        "writer,secure_delete,2", "writer,query_only,0", "writer,page_size,8192", "reader,journal_mode,wal", "reader,synchronous,2", "reader,query_only,1",
        "reader,trusted_schema,0", "reader,cell_size_check,1", "reader,foreign_keys,1"})
    void everyConnectionHasTheSettingsItPromises(String which, String pragma, String value) {
        try (Database database = Database.open(queue())) {
            String set = which.equals("writer") ? database.maintain(handle -> handle.createQuery("PRAGMA " + pragma).mapTo(String.class).one())
                    : ask(database, "PRAGMA " + pragma);
            assertThat(set).isEqualTo(value);
        }
    }

    @Test
    void aFileThatIsNotOursIsRefusedAndKeepsItsBytes() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "Bonjour ".repeat(2_000));
        Path shortText = Files.writeString(folder.resolve("short.txt"), "Bonjour");
        Path foreign = folder.resolve("foreign.db");
        Foreign.make(foreign);
        for (Path file : new Path[] {text, shortText, foreign}) {
            byte[] before = Files.readAllBytes(file);
            assertThat(problem(file).key()).as(file.toString()).isEqualTo("queue.not_ours");
            assertThat(catchThrowableOfType(Problem.class, () -> Database.openToRead(file)).key()).isEqualTo("queue.not_ours");
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
        }
    }

    @Test
    void aNewerQueueIsRefusedAndKeepsItsBytes() throws IOException {
        makeQueue();
        Foreign.run(queue(), "PRAGMA user_version = " + (Migrator.VERSION + 1));
        byte[] before = Files.readAllBytes(queue());
        assertThat(problem(queue())).satisfies(e -> {
            assertThat(e.key()).isEqualTo("queue.newer");
            assertThat(e.arguments()).containsExactly(queue(), Migrator.VERSION + 1, Migrator.VERSION);
        });
        assertThat(Files.readAllBytes(queue())).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.9, 0.5, 0.1})
    void aTruncatedQueueIsRefusedAndKeepsItsBytes(double share) throws IOException {
        makeQueue();
        byte[] whole = Files.readAllBytes(queue());
        byte[] part = Arrays.copyOf(whole, (int) (whole.length * share));
        Files.write(queue(), part);
        assertThat(problem(queue()).key()).isEqualTo("queue.damaged");
        assertThat(Files.readAllBytes(queue())).isEqualTo(part);
    }

    @Test
    void damageFoundWhileWorkingIsCalledDamage() throws IOException {
        makeQueue();
        Damage.table(Database.open(queue()), "message");
        byte[] bytes = Files.readAllBytes(queue());
        try (Database database = Database.openToRead(queue())) {
            assertThatThrownBy(() -> ask(database, "SELECT count(*) FROM message WHERE body LIKE '%w%'"))
                    .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.key()).isEqualTo("queue.damaged"));
        }
        assertThat(Files.readAllBytes(queue())).isEqualTo(bytes);
    }

    @Test
    void aFullDiskIsCalledSo() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            assertThatThrownBy(() -> queue.database.useWrite(handle -> {
                handle.execute("PRAGMA max_page_count = 10");
                handle.execute("INSERT INTO adviser (name) VALUES (hex(zeroblob(1000000)))");
            })).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.key()).isEqualTo("queue.disk_full"));
        }
    }

    @Test
    void nothingIsPutBesideAFileThatIsNotOurs() throws IOException {
        Files.writeString(queue(), "a letter to somebody", StandardCharsets.UTF_8);
        assertThat(problem(queue()).key()).isEqualTo("queue.not_ours");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(queue());
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aDeviceIsNoQueue() {
        assertThat(problem(Path.of("/dev/null")).key()).isEqualTo("queue.not_ours");
        assertThat(Path.of("/dev/null.lock")).doesNotExist();
    }

    @Test
    void aFolderIsRefused() {
        assertThat(problem(folder).key()).isEqualTo("queue.is_folder");
    }

    @Test
    void aFolderThatIsAFileIsRefused() throws IOException {
        Files.writeString(folder.resolve("file"), "x", StandardCharsets.UTF_8);
        assertThat(problem(folder.resolve("file/queue.db")).key()).isIn("queue.no_folder", "queue.read_only");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aReadOnlyPlaceIsRefused() throws IOException {
        makeQueue();
        Files.setPosixFilePermissions(queue(), PosixFilePermissions.fromString("r--------"));
        assumeFalse(Files.isWritable(queue()), "root writes everywhere");
        assertThat(problem(queue()).key()).isEqualTo("queue.read_only");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void onlyTheOwnerReadsTheQueueAndWhatStandsBesideIt() throws IOException {
        Path home = folder.resolve("a/b");
        try (QueueFixture queue = new QueueFixture(home)) {
            queue.take(from("ana", "1", null, 0, "a"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home))).isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(home)) {
                assertThat(files).hasSizeGreaterThanOrEqualTo(5)
                        .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void aQueueMayHaveAnyName() {
        for (String name : new String[] {"a?journal_mode=DELETE", "é è #1 %20.db", ":memory:", "file:x?mode=ro"}) {
            Path file = folder.resolve(name);
            try (Database database = Database.open(file)) {
                assertThat(Files.exists(file)).as(name).isTrue();
                assertThat(ask(database, "PRAGMA journal_mode")).isEqualTo("wal");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"nfs,true", "NFS4,true", "cifs,true", "smb2,true", "fuse.sshfs,true", "9p,true", "ext4,false", "apfs,false", "NTFS,false", "overlay,false",
        "tmpfs,false", "btrfs,false"})
    void networkFileSystemsAreKnownByName(String type, boolean far) {
        assertThat(Place.isFar(type)).isEqualTo(far);
    }

    @Test
    void aThrowTakesBackTheWholeTransaction() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            assertThatThrownBy(() -> queue.database.useWrite(handle -> {
                handle.execute("INSERT INTO adviser (name) VALUES ('x')");
                throw new IOException("no");
            })).isInstanceOf(IOException.class);
            assertThat(new AdviserStore(queue.database).all()).extracting(a -> a.name()).containsExactly("Sonia");
        }
    }
}
