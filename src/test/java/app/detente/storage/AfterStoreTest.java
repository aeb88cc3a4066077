package app.detente.storage;

import static app.detente.storage.QueueFixture.at;
import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Action;
import app.detente.model.AfterFacts;
import app.detente.model.Hide;
import app.detente.model.HideReason;
import app.detente.model.MessageFact;
import app.detente.model.TagColour;
import app.detente.model.WaitFact;
import app.detente.storage.AfterStore.Stretch;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AfterStoreTest {
    private static final Stretch HOUR = new Stretch(at(0), at(60));
    private static final Stretch BEFORE = new Stretch(at(-60), at(0));

    @TempDir
    Path folder;
    private QueueFixture queue;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private AfterFacts facts() {
        return new AfterStore(queue.database).facts(HOUR, BEFORE);
    }

    @Test
    void anEmptyQueueHasNoFacts() {
        assertThat(facts()).isEqualTo(new AfterFacts(List.of(), List.of(), List.of(), List.of(), 1, List.of(), List.of("Sonia"), Optional.empty(), Optional.empty()));
    }

    @Test
    void everyWaitComesWithItsConversationItsTagsAndItsBrand() {
        queue.take(from("ana", "1", null, 5, "Panne"), brand("2", "1", 20, "Réparé"), from("bob", "3", null, -30, "Facture"), from("cid", "4", null, 90, "Plus tard"));
        long tag = new TagStore(queue.database, queue.changes).named("panne", TagColour.RED).id();
        queue.triage.apply(new Action.AddTag(tag), queue.holding("1").id(), queue.me);
        List<WaitFact> waits = facts().waits();
        assertThat(waits).extracting(wait -> wait.source().conversation())
                .containsExactly(queue.holding("3").id(), queue.holding("1").id(), queue.holding("4").id());
        assertThat(waits.get(1).tags()).containsExactly("panne");
        assertThat(waits.get(1).brand()).isEqualTo("Maison");
        assertThat(waits.get(1).closedAt()).contains(at(20));
    }

    @Test
    void messagesAndWordsAreThoseOfBothStretchesApart() {
        queue.take(from("ana", "1", null, 5, "Panne"), from("bob", "3", null, -30, "Facture"), from("cid", "4", null, 90, "Plus tard"), from("dan", "5", null, 60, "À l’heure"));
        AfterFacts facts = facts();
        assertThat(facts.messages()).extracting(MessageFact::remoteId).containsExactly("3", "1");
        assertThat(facts.said()).extracting(said -> said.text()).containsExactly("Panne");
        assertThat(facts.saidBefore()).extracting(said -> said.text()).containsExactly("Facture");
        assertThat(facts.oldest()).contains(at(-30));
        assertThat(facts.newest()).contains(at(90));
    }

    @Test
    void whatIsHiddenIsCountedWithItsReasonAndNotRead() {
        queue.take(from("ana", "1", null, 5, "Achetez mes montres"));
        queue.moderation.hide(queue.message("1"), new Hide(HideReason.SPAM, "", false), queue.me);
        AfterFacts facts = new AfterStore(queue.database).facts(new Stretch(at(0), at(600)), BEFORE);
        assertThat(facts.said()).isEmpty();
        assertThat(facts.hidings()).extracting(hiding -> hiding.reason()).containsExactly(HideReason.SPAM);
        assertThat(facts.messages()).extracting(MessageFact::hidden).containsExactly(true);
        assertThat(facts.waits()).extracting(WaitFact::dismissed).containsExactly(true);
    }
}
