package app.detente.ui.escalation;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Dossier;
import app.detente.model.Escalation;
import app.detente.model.Escalation.State;
import app.detente.model.Executive;
import app.detente.model.Message;
import app.detente.storage.EscalationStore;
import app.detente.storage.QueueFixture;
import app.detente.ui.common.TestSession;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EscalationsViewModelTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private EscalationStore store;
    private TestSession me;
    private EscalationsViewModel model;
    private final List<String> carried = new ArrayList<>();

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        store = new EscalationStore(queue.database, queue.changes, queue.clock, queue.triage, queue.replies);
        me = new TestSession(queue.me, queue.clock);
        model = new EscalationsViewModel(me.session, queue.triage, new Courier(me.session, store, letter -> { }));
        queue.take(from("ana", "1", null, 0, "Plus de réseau"));
        store.chain(List.of(new Executive("Camille", "", Duration.ofMinutes(30)), new Executive("Marc", "", Duration.ofMinutes(60))), queue.me);
        store.begin(new Dossier(List.of(here()), "Panne", "Offre-t-on le mois ?", "", queue.clock.instant().plus(Duration.ofHours(2))), 0, queue.me);
        model.refresh();
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private long here() {
        return queue.holding("1").id();
    }

    private Escalation one() {
        return model.open().getFirst();
    }

    @Test
    void itIsThereAsLongAsSomethingIsToComeBack() {
        assertThat(model.number().getValue()).isEqualTo(1);
        assertThat(model.there().getValue()).isTrue();
        model.withdraw(one());
        assertThat(model.number().getValue()).isZero();
        assertThat(model.ended()).extracting(Escalation::state).containsExactly(State.WITHDRAWN);
        queue.pass(EscalationsViewModel.SHOWN.plusDays(1));
        model.refresh();
        assertThat(model.there().getValue()).isFalse();
    }

    @Test
    void itsConversationKnowsAndIsTheWayBack() {
        List<Long> opened = new ArrayList<>();
        model.onOpen(opened::add);
        model.back(one());
        assertThat(opened).containsExactly(here());
        assertThat(model.hereProperty().get()).isEmpty();
        model.show(Optional.of(here()));
        assertThat(model.hereProperty().get()).contains(one());
        model.show(Optional.of(here() + 1));
        assertThat(model.hereProperty().get()).isEmpty();
    }

    @Test
    void handedOnItsTextIsForTheNext() {
        model.handOn(one(), new Way.Copy(), carried::add);
        assertThat(carried).singleElement().asString().contains("Pour Marc");
        assertThat(one().current().to().name()).isEqualTo("Marc");
        assertThat(me.notices.undoLast()).isTrue();
        assertThat(one().current().to().name()).isEqualTo("Camille");
        queue.pass(Duration.ofHours(1));
        model.again(one(), new Way.Copy(), carried::add);
        assertThat(carried.getLast()).contains("Pour Camille").contains("avant : lundi 2 mars 2026 à 13:30.");
        model.acknowledge(one());
        model.again(one(), new Way.Copy(), carried::add);
        assertThat(carried.getLast()).doesNotContain("Merci de dire que vous l’avez");
    }

    @Test
    void whatWasDecidedStandsInTheConversation() {
        model.acknowledge(one());
        assertThat(one().state()).isEqualTo(State.ACKNOWLEDGED);
        model.decide(one(), "Oui.");
        assertThat(model.open()).isEmpty();
        assertThat(queue.conversations.thread(here(), Optional.empty(), 10)).extracting(Message::text).contains("Décision de Camille : Oui.");
        assertThat(me.notices.undoLast()).isTrue();
        assertThat(one().state()).isEqualTo(State.ACKNOWLEDGED);
    }

    @Test
    void aColleagueWasFaster() {
        Escalation seen = one();
        store.withdraw(seen.id(), queue.me);
        model.acknowledge(seen);
        assertThat(me.last()).startsWith("C’est déjà noté");
    }
}
