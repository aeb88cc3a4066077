package app.detente.storage;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.detente.model.Action;
import app.detente.model.Problem;
import app.detente.voice.MadeFrom;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigratorTest {
    @TempDir
    Path folder;

    private Path queue() {
        return folder.resolve("queue.db");
    }

    @Test
    void aNewQueueGetsItsShapeAndItsMark() {
        assertThat(new Migrator(queue()).isBehind()).isTrue();
        new Migrator(queue()).run();
        assertThat(new Migrator(queue()).isBehind()).isFalse();
        try (Database database = Database.open(queue())) {
            assertThat(database.<Integer, RuntimeException>read(handle -> handle.createQuery("PRAGMA application_id").mapTo(Integer.class).one()))
                    .isEqualTo(Migrator.APPLICATION_ID);
            assertThat(database.<Integer, RuntimeException>read(handle -> handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one()))
                    .isEqualTo(Migrator.VERSION);
        }
    }

    @Test
    void runningAgainChangesNothing() throws IOException {
        new Migrator(queue()).run();
        byte[] before = Files.readAllBytes(queue());
        new Migrator(queue()).run();
        assertThat(Files.readAllBytes(queue())).isEqualTo(before);
    }

    @Test
    void aFirstStartKilledBeforeItsFirstCommitIsBegunAgain() throws IOException {
        Files.createFile(queue());
        assertThat(new Migrator(queue()).isBehind()).isTrue();
        Foreign.run(queue(), "PRAGMA journal_mode = WAL", "CREATE TABLE x (a)", "DROP TABLE x");
        assertThat(new Migrator(queue()).isBehind()).isTrue();
        try (QueueFixture queue = new QueueFixture(folder)) {
            queue.take(from("ana", "1", null, 0, "a"));
            assertThat(queue.holding("1").messageCount()).isEqualTo(1);
        }
    }

    @Test
    void aFirstStartKilledBeforeItsLogWasFoldedInIsKnownByItsLog() throws IOException, SQLException {
        Path killed = Files.createDirectory(folder.resolve("killed")).resolve("queue.db");
        Foreign.run(queue(), "PRAGMA journal_mode = WAL");
        try (Connection connection = new Connections(queue(), Connections.Use.WRITE).getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA wal_autocheckpoint = 0");
            statement.executeUpdate("CREATE TABLE event (a)");
            statement.executeUpdate("PRAGMA application_id = " + Migrator.APPLICATION_ID);
            statement.executeUpdate("PRAGMA user_version = " + Migrator.VERSION);
            Files.copy(queue(), killed, StandardCopyOption.REPLACE_EXISTING);
            Files.copy(folder.resolve("queue.db-wal"), killed.resolveSibling("queue.db-wal"));
        }
        assertThat(new Migrator(killed).isBehind()).isFalse();
    }

    @Test
    void aDatabaseOfAnotherProgramIsNeverTaken() {
        Foreign.make(queue());
        assertThat(catchThrowableOfType(Problem.class, () -> new Migrator(queue()).isBehind()).key()).isEqualTo("queue.not_ours");
        Foreign.run(queue(), "PRAGMA application_id = 7", "PRAGMA user_version = 1");
        assertThat(catchThrowableOfType(Problem.class, () -> new Migrator(queue()).run()).key()).isEqualTo("queue.not_ours");
    }

    @Test
    void aQueueOfTheVersionBeforeIsBroughtOnAndGoesOnWithWhatItHolds() throws IOException {
        Foreign.run(queue(), "PRAGMA synchronous = OFF", "BEGIN", script("V001"), script("V002"), "COMMIT",
                "PRAGMA application_id = " + Migrator.APPLICATION_ID, "PRAGMA user_version = 2");
        Foreign.run(queue(), "INSERT INTO account (id, network, name) VALUES (1, 'x', 'x')",
                "INSERT INTO customer (id, account_id, remote_id, name, name_at) VALUES (1, 1, 'nadia', 'Nadia Roux', 0)",
                "INSERT INTO adviser (id, name) VALUES (7, 'Sonia')",
                "INSERT INTO draft (conversation_id, adviser_id, note, body, template_id, updated_at) VALUES (5, 7, 0, 'Salut', 'old one', 0)");
        try (QueueFixture queue = new QueueFixture(folder)) {
            assertThat(new CustomerNames(queue.database).beginning("roux", 5)).hasSize(1);
            assertThat(queue.replies.draft(5, queue.me, false)).contains(new ReplyStore.Draft("Salut", List.of(new MadeFrom("old one", 0, false))));
            queue.execute("DELETE FROM draft");
            queue.take(from("nadia", "1", null, 0, "a"), from("ana", "2", null, 1, "b"));
            queue.triage.apply(new Action.Close(), queue.holding("1").id(), queue.me);
            assertThat(new CustomerNames(queue.database).beginning("ana", 5)).hasSize(1);
            assertThat(new CustomerNames(queue.database).beginning("roux", 5)).as("the name she had").isEmpty();
            assertThat(queue.doctor.examine()).allMatch(Doctor.Finding::sound);
        }
        assertThat(folder.resolve("queue.db.v2.bak")).exists();
    }

    private static String script(String name) throws IOException {
        try (InputStream in = MigratorTest.class.getResourceAsStream("/app/detente/db/" + name + ".sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
