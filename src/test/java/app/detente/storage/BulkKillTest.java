package app.detente.storage;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Action;
import app.detente.model.Bulk;
import app.detente.model.BulkAction;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.TagColour;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A console killed at any moment of a bulk action goes on with it at the next start, and does each conversation once; so does the way back. */
class BulkKillTest {
    private static final int CONVERSATIONS = 5_000;
    private static final int KILLS = 4;

    @TempDir
    Path folder;

    private final Random random = new Random(7);

    @Test
    void whateverTheMomentOfTheKillEachIsDoneOnceAndUndoneOnce() throws IOException, InterruptedException {
        for (String action : List.of("tag", "close")) {
            Path place = Files.createDirectory(folder.resolve(action));
            List<String> before = begin(place, action);
            finish(place);
            try (QueueFixture queue = new QueueFixture(place)) {
                assertThat(queue.number("SELECT count(*) FROM event WHERE action = '" + action + "'")).isEqualTo(CONVERSATIONS);
                assertThat(queue.number("SELECT count(DISTINCT conversation_id) FROM event WHERE action = '" + action + "'")).isEqualTo(CONVERSATIONS);
                assertThat(queue.bulk.find(1)).returns(CONVERSATIONS, Bulk::changed).returns(Bulk.State.DONE, Bulk::state);
                assertThat(Dump.of(queue.database)).isNotEqualTo(before);
                assertThat(queue.doctor.examine()).allMatch(Doctor.Finding::sound);
                queue.bulk.undo(1);
            }
            finish(place);
            try (QueueFixture queue = new QueueFixture(place)) {
                assertThat(queue.number("SELECT count(*) FROM event WHERE action = 'undo'")).isEqualTo(CONVERSATIONS);
                assertThat(queue.bulk.find(1)).returns(CONVERSATIONS, Bulk::undone).returns(Bulk.State.UNDONE, Bulk::state);
                assertThat(Dump.of(queue.database)).isEqualTo(before);
                assertThat(queue.doctor.examine()).allMatch(Doctor.Finding::sound);
            }
        }
    }

    private static List<String> begin(Path place, String action) {
        try (QueueFixture queue = new QueueFixture(place)) {
            queue.ingest.ingest(IntStream.range(0, CONVERSATIONS).mapToObj(n -> from("c" + n, "" + n, null, n % 90, "Ligne " + n + " coupée ?")).toList());
            long tag = new TagStore(queue.database, queue.changes).named("panne", TagColour.RED).id();
            List<String> before = Dump.of(queue.database);
            Action each = action.equals("tag") ? new Action.AddTag(tag) : new Action.Close();
            assertThat(queue.bulk.begin(new BulkAction.Each(each), QueueFilter.of(QueueView.WAITING), queue.me).total()).isEqualTo(CONVERSATIONS);
            return before;
        }
    }

    /** Starts, and is killed some moments after it said that it took a step; at last it may end. */
    private void finish(Path place) throws IOException, InterruptedException {
        Path said = place.resolve("said");
        for (int kill = 0; kill < KILLS; kill++) {
            Files.deleteIfExists(said);
            Process child = ChildJvm.start(Starter.class, place.toString(), said.toString());
            while (child.isAlive() && !Files.exists(said)) {
                Thread.sleep(1);
            }
            child.waitFor(random.nextInt(60), TimeUnit.MILLISECONDS);
            child.destroyForcibly().waitFor();
        }
        assertThat(ChildJvm.run(Starter.class, place.toString(), said.toString()).code()).isZero();
    }

    /** A console that starts, goes on with what it finds unfinished, and ends. */
    static final class Starter {
        public static void main(String[] arguments) throws IOException {
            try (QueueFixture queue = new QueueFixture(Path.of(arguments[0])); OutputStream said = Files.newOutputStream(Path.of(arguments[1]))) {
                for (Bulk job : queue.bulk.unfinished()) {
                    while (queue.bulk.step(job.id()).isUnderWay()) {
                        said.write(1);
                    }
                }
            }
        }
    }
}
