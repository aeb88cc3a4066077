package app.detente.storage;

import static app.detente.storage.QueueFixture.ZONE;
import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static app.detente.storage.QueueFixture.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.model.Action;
import app.detente.model.Adviser;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A queue as version 8 left it, where a customer's first wait was a first response whoever had begun. */
class UnsettledTest {
    private static final InstantSource CLOCK = InstantSource.fixed(QueueFixture.START);
    @TempDir
    Path folder;
    private List<String> right;

    private Path file() {
        return folder.resolve("queue.db");
    }

    /** Four conversations that customers began, as far as is known; and five that the brand did, in two of which nobody waits. */
    @BeforeEach
    void makeOne() {
        try (Queue queue = Queue.open(file(), CLOCK, ZONE)) {
            queue.settings().put("settings.hours", "1=09:00-10:15,14:00-18:00;holidays=none");
            queue.settings().put("settings.target_clock", "opening");
            Adviser me = queue.advisers().named("Sonia");
            queue.targets().set(List.of(new Target(Optional.of(Network.X), Optional.empty(), Optional.empty(), Duration.ofMinutes(90), Duration.ofMinutes(30))), me);
            queue.ingest().ingest(List.of(
                    from("ana", "1", null, 0, "Plus de réseau"), brand("2", "1", 5, "On regarde"), from("ana", "3", "2", 10, "Alors ?"),
                    from("bob", "5", "4", 0, "À qui le dites-vous"), brand("6", "5", 5, "On regarde"), from("bob", "7", "6", 10, "Alors ?"),
                    brand("8", "99", 0, "Voilà"), from("cid", "9", "8", 10, "Merci, mais ?"),
                    brand("20", null, 0, "Panne générale"), from("ana", "21", "20", 10, "Aussi"), from("dan", "22", "20", 60, "Aussi"),
                    brand("30", null, 0, "Une offre"), from("ana", "31", "30", 20, "Combien ?"), brand("32", "31", 25, "Dix euros"), from("ana", "33", "32", 50, "Ah"),
                    brand("40", null, 2, "Bonjour"), from("bob", "41", "40", 0, "Bonjour, par une horloge en retard"),
                    brand("50", null, 0, "Au revoir"), from("cid", "51", "50", 10, "Au revoir"), brand("52", "51", 11, "Merci"),
                    message(MessageKind.AUTOMATIC, "robot", "60", null, 0, "Bienvenue"), from("dan", "61", "60", 1, "Y a-t-il quelqu’un ?"),
                    brand("70", null, 0, "À demain"), from("eva", "71", "70", 10, "À demain")));
            queue.triage().apply(new Action.Close(), number(queue, "SELECT conversation_id FROM message WHERE remote_id = '71'"), me);
            right = content(queue);
        }
        Foreign.run(file(),
                "UPDATE wait SET first = 1 WHERE (conversation_id, opened_by) IN (SELECT conversation_id, min(opened_by) FROM wait GROUP BY conversation_id, customer_id)",
                "UPDATE conversation SET due_target = 90, due_at = due_at + 3600000 WHERE id IN (SELECT w.conversation_id FROM wait w JOIN message m"
                        + " ON m.conversation_id = w.conversation_id WHERE w.closed_at IS NULL AND m.remote_id IN ('20', '30', '40'))",
                "DROP TABLE unsettled", "PRAGMA user_version = 8");
    }

    private static List<String> content(Queue queue) {
        return queue.database().read(handle -> handle.createQuery("""
                        SELECT 'wait', m.remote_id, w.first, w.closed_at, '', '' FROM wait w JOIN message m ON m.id = w.opened_by
                        UNION ALL SELECT 'conversation', id, status, waiting_since, due_at, due_target || ' ' || urgency || ' ' || urgency_why
                          FROM conversation ORDER BY 1, 2""")
                .map((row, context) -> String.join(" | ", row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6)))
                .list());
    }

    private static long number(Queue queue, String sql) {
        return queue.database().read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private static void isRight(Queue queue, List<String> right) {
        assertThat(content(queue)).isEqualTo(right);
        assertThat(number(queue, "SELECT count(*) FROM unsettled")).isZero();
        assertThat(queue.doctor().examine()).allMatch(Doctor.Finding::sound);
    }

    @Test
    void whoWorksInItFindsEverythingSettled() {
        try (Queue queue = Queue.open(file(), CLOCK, ZONE)) {
            assertThat(number(queue, "SELECT count(*) FROM wait WHERE first = 1")).isEqualTo(4);
            isRight(queue, right);
        }
    }

    @Test
    void whoOnlyLooksAtItToo() {
        try (Queue queue = Queue.openToRead(file(), CLOCK, ZONE)) {
            isRight(queue, right);
        }
    }

    @Test
    void whereItIsCutOffTheFiguresAreRightAlreadyAndItGoesOnNextTime() {
        Database.open(file()).close();
        Foreign.run(file(), "CREATE TRIGGER cut BEFORE DELETE ON unsettled WHEN OLD.conversation_id = (SELECT max(conversation_id) FROM unsettled) "
                + "BEGIN SELECT RAISE(ABORT, 'cut off'); END");
        assertThatThrownBy(() -> Queue.open(file(), CLOCK, ZONE)).isInstanceOf(StorageException.class);
        try (Queue looking = Queue.openToRead(file(), CLOCK, ZONE)) {
            assertThat(content(looking)).filteredOn(line -> line.startsWith("wait")).isEqualTo(right.stream().filter(line -> line.startsWith("wait")).toList());
            assertThat(number(looking, "SELECT count(*) FROM unsettled")).isEqualTo(5);
        }
        Foreign.run(file(), "DROP TRIGGER cut");
        try (Queue queue = Queue.open(file(), CLOCK, ZONE)) {
            isRight(queue, right);
        }
    }
}
