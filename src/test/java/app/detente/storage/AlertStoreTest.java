package app.detente.storage;

import static app.detente.storage.QueueFixture.at;
import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Action;
import app.detente.model.Adviser;
import app.detente.model.Alert;
import app.detente.storage.AlertStore.Mark;
import app.detente.storage.AlertStore.News;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertStoreTest {
    @TempDir
    Path folder;

    @Test
    void tellsWhatIsNewSinceAMarkAndNothingTwice() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            AlertStore store = new AlertStore(queue.database);
            Adviser karim = queue.adviser("Karim");
            assertThat(store.mark()).isEqualTo(new Mark(0, 0));
            queue.take(from("Nadia", "1", null, 0, "Bonjour"), from("Lou", "4", "3", 2, "réponse à un message pas encore vu"));
            Mark before = store.mark();
            queue.triage.apply(new Action.Assign(Optional.of(queue.me.id())), queue.holding("4").id(), karim);
            queue.replies.note(queue.holding("1").id(), karim, "@Sonia et @Karim");
            queue.take(brand("3", "1", 1, "Le voici"));
            AlertStore.Told told = store.since(before, queue.me);
            assertThat(told.news()).as("also after the conversations became one").containsExactly(new News(Alert.ASSIGNED, "Karim", "Lou"),
                    new News(Alert.MENTIONED, "Karim", "Lou"));
            assertThat(store.since(told.upTo(), queue.me).news()).isEmpty();
            assertThat(store.since(before, karim).news()).isEmpty();
        }
    }

    @Test
    void whoIsNearlyLateWithoutWhatIsAColleaguesOrPutAway() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            queue.take(from("a", "1", null, 10, "x"), from("b", "2", null, 11, "x"), from("c", "3", null, 12, "x"), from("d", "4", null, 13, "x"),
                    from("e", "5", null, 9, "x"));
            queue.triage.apply(new Action.Assign(Optional.of(queue.adviser("Karim").id())), queue.holding("2").id(), queue.me);
            queue.triage.apply(new Action.Assign(Optional.of(queue.me.id())), queue.holding("3").id(), queue.me);
            queue.triage.apply(new Action.Snooze(Optional.empty()), queue.holding("4").id(), queue.me);
            assertThat(new AlertStore(queue.database).nearlyLate(at(39), 6, queue.me)).as("less than five of thirty minutes left, and more than none")
                    .containsExactly(queue.holding("1").id(), queue.holding("3").id());
        }
    }
}
