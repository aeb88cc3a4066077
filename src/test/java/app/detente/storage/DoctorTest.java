package app.detente.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Action;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorTest {
    @TempDir
    Path folder;
    private QueueFixture queue;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        Forest.shuffled(Forest.of(9, 300), 9).forEach(queue.ingest::ingest);
        queue.conversations.page(QueueFilter.of(QueueView.WAITING), queue.me, Optional.empty(), 5)
                .forEach(row -> queue.triage.apply(new Action.Close(), row.id(), queue.me));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private List<Doctor.Check> unsound() {
        return queue.doctor.examine().stream().filter(finding -> !finding.sound()).map(Doctor.Finding::check).toList();
    }

    @Test
    void aQueueNobodyTouchedIsSound() {
        assertThat(unsound()).isEmpty();
    }

    @Test
    void ofADamagedFileNothingButTheDamageIsSaid() throws IOException {
        Path file = queue.database.file();
        Damage.table(queue.database, "wait");
        try (Database damaged = Database.openToRead(file)) {
            assertThat(new Doctor(damaged, InstantSource.system()).examine()).singleElement().satisfies(finding -> {
                assertThat(finding.check()).isEqualTo(Doctor.Check.FILE);
                assertThat(finding.sound()).isFalse();
            });
        }
        Files.delete(file);
        queue = new QueueFixture(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "WAITS | UPDATE wait SET closed_at = closed_at + 1 WHERE closed_by IS NOT NULL",
        "WAITS | DELETE FROM wait WHERE rowid_is_missing",
        "WAITS | UPDATE wait SET first = 1 - first",
        "WAITS | UPDATE conversation SET waiting_since = waiting_since - 1",
        "WAITS | UPDATE conversation SET message_count = message_count + 1 WHERE id = (SELECT max(id) FROM conversation)",
        "COUNTERS | UPDATE counter SET n = n + 1 WHERE lane = 0",
        "COUNTERS | DELETE FROM counter WHERE lane = 1",
        "COUNTERS | INSERT INTO tag_counter VALUES (7, 1)",
        "INDEX | DELETE FROM search WHERE rowid = (SELECT max(id) FROM message)",
        "INDEX | INSERT INTO search (rowid, body, author) VALUES (999999, 'a', 'b')"
    })
    void whatIsDerivedIsComparedWithTheMessagesAndRebuiltFromThem(Doctor.Check check, String tampering) {
        List<String> before = Content.of(queue.database);
        queue.execute(tampering.replace("WHERE rowid_is_missing", "WHERE opened_by = (SELECT min(opened_by) FROM wait)"));
        assertThat(unsound()).containsExactly(check);
        assertThat(queue.doctor.rebuild()).isEqualTo((int) queue.number("SELECT count(*) FROM conversation"));
        assertThat(unsound()).isEmpty();
        assertThat(Content.of(queue.database)).isEqualTo(before);
    }

    @Test
    void rebuildingFindsEveryWordAgain() {
        long before = queue.search.count("facture");
        queue.execute("INSERT INTO search (search) VALUES ('delete-all')");
        assertThat(queue.search.count("facture")).isZero();
        queue.doctor.rebuild();
        assertThat(queue.search.count("facture")).isEqualTo(before).isPositive();
    }

    @Test
    void aRowThatPointsNowhereIsFound() {
        queue.database.maintain(handle -> {
            handle.execute("PRAGMA foreign_keys = OFF");
            handle.execute("UPDATE message SET customer_id = 99999 WHERE id = (SELECT min(id) FROM message WHERE customer_id IS NOT NULL)");
            return handle.execute("PRAGMA foreign_keys = ON");
        });
        assertThat(unsound()).contains(Doctor.Check.REFERENCES);
    }

    @Test
    void aRepliesFateThatNobodyKnowsIsSaid() {
        queue.execute("""
                INSERT INTO message (account_id, conversation_id, remote_id, kind, author, body, authored_at, received_at)
                SELECT account_id, id, 'local:k', 'automatic', 'a', 'b', last_at, last_at FROM conversation LIMIT 1""");
        queue.execute("INSERT INTO reply (message_id, key, adviser_id) SELECT id, 'k', 1 FROM message WHERE remote_id = 'local:k'");
        queue.execute("INSERT INTO outbox (key, account_id, state, not_before) VALUES ('k', 1, 'unknown', 0)");
        assertThat(unsound()).contains(Doctor.Check.OUTBOX);
    }
}
