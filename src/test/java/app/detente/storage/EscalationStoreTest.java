package app.detente.storage;

import static app.detente.storage.QueueFixture.at;
import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.model.Action;
import app.detente.model.Deed;
import app.detente.model.Done;
import app.detente.model.Dossier;
import app.detente.model.DossierFacts;
import app.detente.model.Escalation;
import app.detente.model.Escalation.State;
import app.detente.model.Executive;
import app.detente.model.Message;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.Priority;
import app.detente.model.Problem;
import app.detente.model.TagColour;
import app.detente.storage.EscalationStore.Handed;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EscalationStoreTest {
    private static final Executive CAMILLE = new Executive("Camille", "camille@example.com", Duration.ofMinutes(30));
    private static final Executive MARC = new Executive("Marc", "", Duration.ofMinutes(60));

    @TempDir
    Path folder;
    private QueueFixture queue;
    private EscalationStore store;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        store = new EscalationStore(queue.database, queue.changes, queue.clock, queue.triage, queue.replies);
        queue.take(from("ana", "1", null, 0, "Plus de réseau depuis lundi"), brand("2", "1", 10, "On regarde"), from("ana", "3", "2", 20, "Toujours rien"));
        store.chain(List.of(CAMILLE, MARC), queue.me);
    }

    @AfterEach
    void close() {
        assertThat(queue.doctor.examine()).allMatch(Doctor.Finding::sound);
        queue.close();
    }

    private long here() {
        return queue.holding("1").id();
    }

    private Dossier dossier(Long... conversations) {
        return new Dossier(List.of(conversations), "Panne", "Offre-t-on le mois ?", "Le mois est pour nous.", queue.clock.instant().plus(Duration.ofHours(2)));
    }

    private Handed begun() {
        return store.begin(dossier(here()), 0, queue.me);
    }

    private Escalation now() {
        return store.open().getFirst();
    }

    private boolean undo(Handed handed) {
        return queue.triage.undo(handed.done(), queue.me);
    }

    private String said() {
        return queue.conversations.thread(here(), Optional.empty(), 10).stream().filter(message -> message.kind() == MessageKind.NOTE)
                .map(Message::text).findFirst().orElse("");
    }

    @Test
    void theClockRunsFromTheHandingOverAndItsConversationIsUrgent() {
        Handed handed = begun();
        assertThat(handed.escalation().current().to()).isEqualTo(CAMILLE);
        assertThat(now().due()).isEqualTo(queue.clock.instant().plus(Duration.ofMinutes(30)));
        assertThat(now().next()).contains(MARC);
        assertThat(now().isOverdue(queue.clock.instant())).isFalse();
        assertThat(now().isOverdue(now().due())).isTrue();
        assertThat(queue.holding("1").priority()).isEqualTo(Priority.URGENT);
    }

    @Test
    void itMayBeginFurtherUpTheChain() {
        Escalation one = store.begin(dossier(here()), 1, queue.me).escalation();
        assertThat(one.current().to()).isEqualTo(MARC);
        assertThat(one.next()).isEmpty();
        assertThatThrownBy(() -> store.handOn(one.id(), now().reached(), queue.me)).isInstanceOf(Problem.class).hasMessage("escalation_last");
    }

    @Test
    void whoDoesNotSayThatTheyHaveItIsFollowedByTheNextWhoseClockBeginsThen() {
        long id = begun().escalation().id();
        queue.pass(Duration.ofMinutes(45));
        store.handOn(id, now().reached(), queue.me);
        assertThat(now().current().to()).isEqualTo(MARC);
        assertThat(now().due()).isEqualTo(queue.clock.instant().plus(Duration.ofHours(1)));
        assertThat(now().isOverdue(queue.clock.instant())).isFalse();
    }

    @Test
    void onceSaidThatTheyHaveItNoClockRunsAndNobodyFollows() {
        long id = begun().escalation().id();
        store.acknowledge(id, now().reached(), queue.me);
        assertThat(now().state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(now().isOverdue(Instant.MAX)).isFalse();
        assertThatThrownBy(() -> store.acknowledge(id, now().reached(), queue.me)).hasMessage("escalation_settled");
        assertThatThrownBy(() -> store.handOn(id, now().reached(), queue.me)).hasMessage("escalation_settled");
    }

    @Test
    void theDecisionComesBackAsANoteInTheConversation() {
        long id = begun().escalation().id();
        Handed decided = store.decide(id, " Oui. ", "Décision de Camille : Oui.", queue.me);
        assertThat(store.open()).isEmpty();
        assertThat(store.ended(Instant.EPOCH, 10)).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.DECIDED);
            assertThat(one.decision()).isEqualTo("Oui.");
        });
        assertThat(said()).isEqualTo("Décision de Camille : Oui.");
        assertThat(undo(decided)).isTrue();
        assertThat(said()).isEmpty();
        assertThat(now().state()).isEqualTo(State.WAITING);
        assertThat(queue.replies.draft(here(), queue.me, true)).isEmpty();
    }

    @Test
    void everyStepCanBeTakenBackAsLongAsNoneHasFollowed() {
        Handed begun = begun();
        long id = begun.escalation().id();
        Handed next = store.handOn(id, now().reached(), queue.me);
        Handed acknowledged = store.acknowledge(id, now().reached(), queue.me);
        Handed withdrawn = store.withdraw(id, queue.me);
        assertThat(undo(begun)).isFalse();
        assertThat(undo(next)).isFalse();
        assertThat(undo(withdrawn)).isTrue();
        assertThat(now().state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(undo(acknowledged)).isTrue();
        assertThat(now().state()).isEqualTo(State.WAITING);
        assertThat(undo(next)).isTrue();
        assertThat(now().current().to()).isEqualTo(CAMILLE);
        assertThat(undo(begun)).isTrue();
        assertThat(undo(begun)).isFalse();
        assertThat(store.open()).isEmpty();
        assertThat(queue.holding("1").priority()).isEqualTo(Priority.NORMAL);
    }

    @Test
    void whatWasUrgentBeforeStaysSo() {
        queue.triage.apply(new Action.SetPriority(Priority.URGENT), here(), queue.me);
        assertThat(undo(begun())).isTrue();
        assertThat(queue.holding("1").priority()).isEqualTo(Priority.URGENT);
    }

    @Test
    void theDayTellsWhichStepsCanStillBeTakenBack() {
        Handed begun = begun();
        store.acknowledge(begun.escalation().id(), now().reached(), queue.me);
        List<Deed> day = new TodayStore(queue.database).since(Instant.EPOCH, queue.me, 10);
        assertThat(day).filteredOn(Deed.One.class::isInstance).extracting(deed -> ((Deed.One) deed).done().key() + " " + deed.standing())
                .containsExactly("escalate-acknowledged UNDOABLE", "escalate MOVED_ON", "priority UNDOABLE");
    }

    @Test
    void oneConversationIsBeforeOneAtATime() {
        begun();
        assertThatThrownBy(this::begun).isInstanceOf(Problem.class).hasMessage("escalation_open");
        assertThat(store.open()).hasSize(1);
    }

    @Test
    void whatIsWrongIsRefusedAndChangesNothing() {
        Instant soon = queue.clock.instant().plusSeconds(60);
        assertThatThrownBy(() -> store.begin(new Dossier(List.of(), "t", "q", "", soon), 0, queue.me)).hasMessage("dossier_empty");
        assertThatThrownBy(() -> store.begin(new Dossier(List.of(9_999L), "t", "q", "", soon), 0, queue.me)).hasMessage("dossier_empty");
        assertThatThrownBy(() -> store.begin(new Dossier(List.of(here()), " ", "q", "", soon), 0, queue.me)).hasMessage("dossier_title");
        assertThatThrownBy(() -> store.begin(new Dossier(List.of(here()), "t", "\n", "", soon), 0, queue.me)).hasMessage("dossier_question");
        assertThatThrownBy(() -> store.begin(new Dossier(List.of(here()), "t", "q", "x".repeat(5_000), soon), 0, queue.me)).hasMessage("dossier_long");
        assertThatThrownBy(() -> store.begin(new Dossier(List.of(here()), "t", "q", "", queue.clock.instant()), 0, queue.me)).hasMessage("dossier_late");
        assertThatThrownBy(() -> store.begin(dossier(here()), 2, queue.me)).hasMessage("escalation_nobody");
        assertThatThrownBy(() -> store.chain(Collections.nCopies(9, MARC), queue.me)).hasMessage("executives_many");
        assertThatThrownBy(() -> store.chain(List.of(new Executive(" ", "", Duration.ofMinutes(1))), queue.me)).hasMessage("executive_nameless");
        assertThatThrownBy(() -> store.chain(List.of(new Executive("A", "", Duration.ofDays(8))), queue.me)).hasMessage("executive_within");
        assertThat(store.open()).isEmpty();
        assertThat(store.chain()).containsExactly(CAMILLE, MARC);
        assertThat(queue.holding("1").priority()).isEqualTo(Priority.NORMAL);
    }

    @Test
    void aChainThatChangesLeavesWhatIsHandedOverAsItWas() {
        begun();
        store.chain(List.of(MARC), queue.me);
        assertThat(now().steps()).extracting(step -> step.to().name()).containsExactly("Camille", "Marc");
    }

    @Test
    void mergedConversationsLeadToTheOneThatIsLeft() {
        queue.take(from("ben", "12", "11", 40, "Idem"), from("ben", "9", null, 30, "Autre"));
        long lost = queue.holding("12").id();
        long kept = queue.holding("9").id();
        store.begin(dossier(lost), 0, queue.me);
        queue.take(from("eva", "11", "9", 35, "Pareil"));
        long home = queue.holding("12").id();
        assertThat(home).isIn(lost, kept);
        assertThat(now().dossier().conversations()).containsExactly(home);
    }

    @Test
    void theWayBackSurvivesAMergeOfTwoOfItsOwn() {
        queue.take(from("eva", "30", null, 5, "Autre"), from("ben", "9", null, 30, "Sur le même"), from("ben", "12", "11", 40, "Idem"));
        long later = queue.holding("12").id();
        store.begin(dossier(later, queue.holding("30").id(), queue.holding("9").id()), 0, queue.me);
        queue.take(from("ben", "11", "9", 35, "Pareil"));
        assertThat(now().dossier().conversations()).containsExactly(queue.holding("12").id(), queue.holding("30").id());
        assertThatThrownBy(() -> store.begin(dossier(queue.holding("12").id()), 0, queue.me)).hasMessage("escalation_open");
    }

    @Test
    void pressedTwiceItIsHandedOnOnce() {
        Escalation seen = begun().escalation();
        store.chain(List.of(CAMILLE, MARC, MARC), queue.me);
        store.handOn(seen.id(), seen.reached(), queue.me);
        assertThatThrownBy(() -> store.handOn(seen.id(), seen.reached(), queue.me)).hasMessage("escalation_settled");
        assertThatThrownBy(() -> store.acknowledge(seen.id(), seen.reached(), queue.me)).hasMessage("escalation_settled");
        assertThat(now().current().to()).isEqualTo(MARC);
    }

    @Test
    void whatEndedIsNotTakenBackOverWhatHasBegunSince() {
        Handed withdrawn = store.withdraw(begun().escalation().id(), queue.me);
        begun();
        assertThat(undo(withdrawn)).isFalse();
        assertThat(store.open()).hasSize(1);
    }

    @Test
    void notesAndRepliesThatNeverLeftAreNotAmongWhatWasSaid() {
        queue.take(from("dan", "50", null, 30, "Et moi ?"));
        queue.replies.note(queue.holding("50").id(), queue.me, "Interne : client pénible");
        queue.replies.send(new ReplyStore.Sending(here(), Optional.empty(), "Encore dans la file", List.of(), "Maison", queue.holding("1").version(),
                Duration.ofMinutes(5)), queue.me);
        DossierFacts facts = store.facts(List.of(here(), queue.holding("50").id()), QueueFixture.ZONE);
        assertThat(facts.thread()).extracting(Message::text).doesNotContain("Encore dans la file");
        assertThat(facts.left()).isZero();
        assertThat(facts.newest().get(queue.holding("50").id()).text()).isEqualTo("Et moi ?");
    }

    @Test
    void whatIsOverdueIsToldAtTheMinute() {
        AlertStore alerts = new AlertStore(queue.database);
        long id = begun().escalation().id();
        Instant due = now().due();
        assertThat(alerts.overdueEscalations(due.minusMillis(1))).isEmpty();
        assertThat(alerts.overdueEscalations(due)).containsExactly(id);
        queue.pass(Duration.ofMinutes(31));
        store.handOn(id, now().reached(), queue.me);
        assertThat(alerts.overdueEscalations(queue.clock.instant())).isEmpty();
        store.acknowledge(id, now().reached(), queue.me);
        assertThat(alerts.overdueEscalations(queue.clock.instant().plus(Duration.ofDays(365)))).isEmpty();
    }

    @Test
    void theFactsAreOfTheThreadWithoutNotes() {
        queue.replies.note(here(), queue.me, "Interne");
        DossierFacts facts = store.facts(List.of(here()), QueueFixture.ZONE);
        assertThat(facts.thread()).extracting(Message::text).containsExactly("Plus de réseau depuis lundi", "On regarde", "Toujours rien");
        assertThat(facts.left()).isZero();
        assertThat(facts.person()).hasValueSatisfying(person -> assertThat(person.customer().name()).isEqualTo("ana"));
        assertThat(facts.reach()).isEqualTo(new DossierFacts.Reach(1, 2, Set.of(Network.X)));
        assertThatThrownBy(() -> store.facts(List.of(9_999L), QueueFixture.ZONE)).hasMessage("dossier_empty");
    }

    @Test
    void theWaveIsWhateverBearsATagOfIt() {
        TagStore tags = new TagStore(queue.database, queue.changes);
        long outage = tags.named("panne", TagColour.RED).id();
        queue.take(from("ben", "10", null, 30, "Idem"), from("eva", "20", null, 40, "Autre chose"));
        assertThat(store.facts(List.of(here()), QueueFixture.ZONE).wave().voices()).hasSize(2);
        queue.triage.apply(new Action.AddTag(outage), here(), queue.me);
        queue.triage.apply(new Action.AddTag(outage), queue.holding("10").id(), queue.me);
        DossierFacts.Wave wave = store.facts(List.of(here()), QueueFixture.ZONE).wave();
        assertThat(wave.tags()).containsExactly("panne");
        assertThat(wave.voices()).extracting(DossierFacts.Voice::at).containsExactly(at(0), at(20), at(30));
        assertThat(wave.waiting()).isEqualTo(2);
        DossierFacts several = store.facts(List.of(here(), queue.holding("20").id()), QueueFixture.ZONE);
        assertThat(several.wave().tags()).isEmpty();
        assertThat(several.wave().voices()).hasSize(3);
        assertThat(several.count()).isEqualTo(2);
    }

    @Test
    void theTrailSaysWhoDidWhat() {
        Done done = begun().done();
        assertThat(queue.number("SELECT count(*) FROM event WHERE seq = " + done.event() + " AND action = 'escalate' AND adviser = 'Sonia'")).isEqualTo(1);
        assertThat(queue.number("SELECT count(*) FROM event WHERE action = 'escalation-chain'")).isEqualTo(1);
    }
}
