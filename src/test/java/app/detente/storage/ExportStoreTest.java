package app.detente.storage;

import static app.detente.storage.QueueFixture.at;
import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Action;
import app.detente.model.Conversation;
import app.detente.model.IncomingMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportStoreTest {
    @TempDir
    Path folder;

    @Test
    void messagesComeInTheOrderOfTimeAsTheyWereTakenWithoutSpamAndWhatWasDeleted() throws IOException {
        try (QueueFixture queue = new QueueFixture(folder)) {
            List<IncomingMessage> all = List.of(from("ana", "1", null, 5, "Panne"), brand("2", "1", 20, "Réparé"), from("bob", "3", "nowhere", 30, "Et moi ?"),
                    from("spammer", "4", null, 31, "Montres"), from("cid", "5", null, 32, "Retiré"), from("dan", "6", null, 90, "Plus tard"));
            queue.take(all.reversed().toArray(IncomingMessage[]::new));
            queue.triage.apply(new Action.MarkSpam(), queue.holding("4").id(), queue.me);
            queue.execute("UPDATE message SET deleted_at = 1 WHERE remote_id = '5'");
            List<IncomingMessage> given = new ArrayList<>();
            assertThat(new ExportStore(queue.database).each(Optional.empty(), Optional.empty(), given::add)).isEqualTo(4);
            assertThat(given).containsExactly(all.get(0), all.get(1), all.get(2), all.get(5));
            given.clear();
            new ExportStore(queue.database).each(Optional.of(at(20)), Optional.of(at(90)), given::add);
            assertThat(given).containsExactly(all.get(1), all.get(2));
        }
    }

    @Test
    void notesOfTheHouseAndRepliesThatHaveNotGoneOutStayHere() throws IOException {
        try (QueueFixture queue = new QueueFixture(folder)) {
            IncomingMessage asked = from("ana", "1", null, 5, "Panne");
            queue.take(asked);
            queue.replies.note(queue.holding("1").id(), queue.me, "Déjà appelée hier");
            Conversation row = queue.holding("1");
            assertThat(queue.replies.send(new ReplyStore.Sending(row.id(), Optional.of(queue.message("1")), "Bonjour", List.of(), "Maison", row.version(),
                    Duration.ofSeconds(15)), queue.me)).isInstanceOf(ReplyStore.Outcome.Queued.class);
            List<IncomingMessage> given = new ArrayList<>();
            new ExportStore(queue.database).each(Optional.empty(), Optional.empty(), given::add);
            assertThat(given).containsExactly(asked);
        }
    }
}
