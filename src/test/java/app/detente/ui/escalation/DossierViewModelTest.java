package app.detente.ui.escalation;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Dossier;
import app.detente.model.Escalation;
import app.detente.model.Executive;
import app.detente.model.Priority;
import app.detente.model.Problem;
import app.detente.storage.EscalationStore;
import app.detente.storage.QueueFixture;
import app.detente.ui.common.Notice;
import app.detente.ui.common.TestSession;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierViewModelTest {
    private static final Executive CAMILLE = new Executive("Camille", "camille@example.com", Duration.ofMinutes(30));
    private static final Executive MARC = new Executive("Marc", "", Duration.ofMinutes(60));

    @TempDir
    Path folder;
    private QueueFixture queue;
    private EscalationStore store;
    private TestSession me;
    private DossierViewModel model;
    private final List<URI> letters = new ArrayList<>();
    private final List<String> carried = new ArrayList<>();

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        store = new EscalationStore(queue.database, queue.changes, queue.clock, queue.triage, queue.replies);
        me = new TestSession(queue.me, queue.clock);
        model = new DossierViewModel(me.session, queue.triage, new Courier(me.session, store, letters::add), new ChainViewModel(me.session, store));
        queue.take(from("ana", "1", null, 0, "Plus de réseau"));
        store.chain(List.of(CAMILLE, MARC), queue.me);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private void begin() {
        model.open(List.of(queue.holding("1").id()), Optional.empty(), "Le mois est pour nous.");
    }

    private Escalation handed() {
        return store.open().getFirst();
    }

    private String problem() {
        return model.problemProperty().get().map(Problem::key).orElse("");
    }

    @Test
    void itIsFilledInAsFarAsTheQueueKnows() {
        begin();
        me.time.pass(DossierViewModel.REST);
        assertThat(model.titleProperty().get()).isEqualTo("ana : « Plus de réseau »");
        assertThat(model.proposalProperty().get()).isEqualTo("Le mois est pour nous.");
        assertThat(model.deadlineProperty().get()).isEqualTo(queue.clock.instant().plus(Duration.ofHours(1)));
        assertThat(model.previewProperty().get()).contains("Pour Camille", "> Plus de réseau", "> Le mois est pour nous.", "Rien n’est encore demandé.");
        model.questionProperty().set("Oui ?");
        me.time.pass(DossierViewModel.REST);
        assertThat(model.previewProperty().get()).contains("Oui ?").doesNotContain("Rien n’est encore demandé.");
    }

    @Test
    void handedOverItsClockRunsAndItsTextIsGiven() {
        begin();
        model.questionProperty().set("Offre-t-on le mois ?");
        model.hand(new Way.Copy(), carried::add);
        assertThat(model.aboutProperty().get()).isEmpty();
        assertThat(carried).singleElement().asString().contains("Offre-t-on le mois ?");
        assertThat(handed().current().to()).isEqualTo(CAMILLE);
        assertThat(queue.holding("1").priority()).isEqualTo(Priority.URGENT);
        assertThat(me.last()).contains("Camille", "13:30");
        assertThat(me.notices.undoLast()).isTrue();
        assertThat(store.open()).isEmpty();
        assertThat(queue.holding("1").priority()).isEqualTo(Priority.NORMAL);
    }

    @Test
    void aLetterIsBegunAndAPdfIsThereBeforeTheClockRuns() throws IOException {
        begin();
        model.questionProperty().set("Oui ?");
        model.hand(new Way.Mail(), carried::add);
        assertThat(letters).singleElement().asString().startsWith("mailto:camille@example.com?subject=");
        me.notices.undoLast();
        begin();
        model.questionProperty().set("Oui ?");
        Path file = folder.resolve("dossier.pdf");
        model.hand(new Way.Save(file), carried::add);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        assertThat(store.open()).hasSize(1);
    }

    @Test
    void aPlaceThatCannotBeWrittenHandsNothingOver() {
        begin();
        model.questionProperty().set("Oui ?");
        model.hand(new Way.Save(folder.resolve("gone").resolve("dossier.pdf")), carried::add);
        assertThat(problem()).isEqualTo("file.not_written");
        assertThat(store.open()).isEmpty();
        assertThat(model.aboutProperty().get()).isPresent();
        assertThat(model.questionProperty().get()).isEqualTo("Oui ?");
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsHandedOver() {
        begin();
        model.hand(new Way.Copy(), carried::add);
        assertThat(problem()).isEqualTo("dossier_question");
        model.questionProperty().set("Oui ?");
        assertThat(problem()).isEmpty();
        model.toProperty().set(null);
        model.hand(new Way.Copy(), carried::add);
        assertThat(problem()).isEqualTo("escalation_nobody");
        assertThat(carried).isEmpty();
        assertThat(store.open()).isEmpty();
    }

    @Test
    void aChainThatAColleagueChangedIsNotWrittenOver() {
        begin();
        model.questionProperty().set("Oui ?");
        store.chain(List.of(MARC), queue.me);
        model.hand(new Way.Copy(), carried::add);
        assertThat(problem()).isEqualTo("escalation_chain");
        assertThat(store.chain()).containsExactly(MARC);
        assertThat(store.open()).isEmpty();
        assertThat(model.toProperty().get()).isEqualTo(MARC);
    }

    @Test
    void moreThanADossierHoldsIsCutAndSaid() {
        List<Long> many = LongStream.rangeClosed(1, 1_000).boxed().toList();
        model.open(many, Optional.empty(), "");
        assertThat(model.aboutProperty().get().orElseThrow()).hasSize(Dossier.MOST);
        assertThat(me.said).extracting(Notice::sentence).anyMatch(said -> said.contains("200") && said.contains("1\u202f000"));
    }

    @Test
    void whoeverIsNamedFirstIsTheChain() {
        store.chain(List.of(), queue.me);
        model.open(List.of(queue.holding("1").id()), Optional.of("Panne de Lille"), "");
        assertThat(model.titleProperty().get()).isEqualTo("Panne de Lille");
        model.questionProperty().set("Oui ?");
        model.toProperty().set(new Executive("Eva", "", Duration.ofMinutes(5)));
        model.hand(new Way.Copy(), carried::add);
        assertThat(store.chain()).extracting(Executive::name).containsExactly("Eva");
        assertThat(handed().current().to().name()).isEqualTo("Eva");
        assertThat(model.chain().executives()).hasSize(1);
    }

    @Test
    void itMayGoToTheSecondOfTheChain() {
        begin();
        model.questionProperty().set("Oui ?");
        model.toProperty().set(MARC);
        model.hand(new Way.Copy(), carried::add);
        assertThat(handed().current().to()).isEqualTo(MARC);
    }

    @Test
    void whatWasWrittenIsThereAgain() {
        begin();
        model.questionProperty().set("À moitié");
        model.close();
        assertThat(model.aboutProperty().get()).isEmpty();
        begin();
        assertThat(model.questionProperty().get()).isEqualTo("À moitié");
        model.close();
        model.open(List.of(queue.holding("1").id()), Optional.empty(), "Une autre réponse.");
        assertThat(model.proposalProperty().get()).as("what nobody changed is what the reply says now").isEqualTo("Une autre réponse.");
    }

    @Test
    void theDecisionCanBeAskedForThisEveningWhileThatIsAhead() {
        assertThat(model.deadlines()).extracting(Instant::toString).containsExactly("2026-03-02T13:00:00Z", "2026-03-02T14:00:00Z", "2026-03-02T16:00:00Z",
                "2026-03-02T17:00:00Z", "2026-03-03T08:00:00Z");
        queue.pass(Duration.ofMinutes(4 * 60 + 58));
        assertThat(model.deadlines()).extracting(Instant::toString).containsExactly("2026-03-02T17:58:00Z", "2026-03-02T18:58:00Z", "2026-03-02T20:58:00Z",
                "2026-03-03T08:00:00Z", "2026-03-03T17:00:00Z");
        begin();
        assertThat(model.deadlineProperty().get()).isEqualTo(Instant.parse("2026-03-02T17:58:00Z"));
    }
}
