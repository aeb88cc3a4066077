package app.detente.storage;

import static app.detente.storage.QueueFixture.at;
import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Action;
import app.detente.model.MessageFact;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.TagColour;
import app.detente.model.WaitFact;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportStoreTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private ReportStore reports;
    private Instant received;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        reports = new ReportStore(queue.database);
        received = queue.clock.instant();
        queue.take(from("ana", "1", null, 0, "Bonjour"), brand("2", "1", 10, "Bonjour Ana"), from("ana", "3", "2", 20, "Encore"),
                from("bob", "4", null, 30, "@autre @maison au secours"), from("cid", "5", null, 40, "Personne ?"),
                from("dan", "6", null, 50, "Spam"));
        queue.triage.apply(new Action.MarkSpam(), queue.holding("6").id(), queue.me);
        queue.triage.apply(new Action.Close(), queue.holding("5").id(), queue.me);
        queue.triage.apply(new Action.AddTag(new TagStore(queue.database, queue.changes).named("panne", TagColour.RED).id()), queue.holding("1").id(),
                queue.me);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void everyWaitIsAFactExceptInSpam() {
        assertThat(reports.waits()).containsExactly(
                new WaitFact(Network.X, at(0), received, Optional.of(at(10)), Optional.of(received), false, true, false, "Maison", "",
                        List.of("panne")),
                new WaitFact(Network.X, at(20), received, Optional.empty(), Optional.empty(), false, false, false, "Maison", "", List.of("panne")),
                new WaitFact(Network.X, at(30), received, Optional.empty(), Optional.empty(), false, true, false, "Maison", "", List.of()),
                new WaitFact(Network.X, at(40), received, Optional.empty(), Optional.empty(), true, true, false, "", "", List.of()));
    }

    @Test
    void everyMessageIsAFactWithItsParentAndWhomItAddresses() {
        List<MessageFact> facts = reports.messages();
        assertThat(facts).extracting(MessageFact::remoteId).containsExactly("1", "2", "3", "4", "5");
        assertThat(facts).extracting(MessageFact::brand).containsExactly("Maison", "Maison", "Maison", "Maison", "");
        assertThat(facts.get(1)).isEqualTo(new MessageFact(queue.message("2"), "2", queue.holding("1").id(), Network.X, MessageKind.BRAND,
                Optional.of(queue.message("1")), true, "Maison", "", at(10), received, false, List.of("panne")));
        assertThat(facts.get(3).linked()).isFalse();
    }
}
