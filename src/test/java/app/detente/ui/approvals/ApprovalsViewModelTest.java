package app.detente.ui.approvals;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Adviser;
import app.detente.model.Approval;
import app.detente.model.Message;
import app.detente.model.Role;
import app.detente.storage.ApprovalStore;
import app.detente.storage.QueueFixture;
import app.detente.storage.ReplyStore.Outcome;
import app.detente.storage.ReplyStore.Sending;
import app.detente.storage.TeamStore;
import app.detente.ui.common.TestSession;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApprovalsViewModelTest {
    private static final Duration UNDO = Duration.ofSeconds(15);

    @TempDir
    Path folder;
    private QueueFixture queue;
    private TestSession me;
    private ApprovalStore store;
    private ApprovalsViewModel model;
    private Adviser lea;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        me = new TestSession(queue.me, queue.clock);
        store = new ApprovalStore(queue.database, queue.changes, queue.clock, queue.replies);
        TeamStore team = new TeamStore(queue.database, queue.changes, queue.clock);
        lea = queue.adviser("Léa");
        team.change(team.member(lea).as(Role.NEWCOMER), queue.me);
        model = new ApprovalsViewModel(me.session, store, queue.triage, () -> UNDO);
        queue.take(from("ana", "1", null, 0, "Plus de réseau"), from("bob", "2", null, 1, "Moi non plus"));
        send("1", "Bonjour Ana !", lea);
        queue.pass(Duration.ofMinutes(1));
        send("2", "Bonjour Bob !", lea);
        queue.pass(Duration.ofMinutes(1));
        model.look();
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private Outcome send(String message, String text, Adviser who) {
        return queue.replies.send(new Sending(queue.holding(message).id(), Optional.empty(), text, List.of(), "Maison", queue.holding(message).version(),
                UNDO), who);
    }

    private List<String> waiting() {
        return model.waiting().stream().map(Approval::text).toList();
    }

    private Message last(String message) {
        return queue.conversations.thread(queue.holding(message).id(), Optional.empty(), 10).getLast();
    }

    private String shown() {
        return model.reviewProperty().get().orElseThrow().approval().text();
    }

    @Test
    void theOldestIsLookedAtFirstWithWhatLeadsUpToIt() {
        assertThat(waiting()).containsExactly("Bonjour Ana !", "Bonjour Bob !");
        assertThat(model.textProperty().get()).isEqualTo("Bonjour Ana !");
        assertThat(model.reviewProperty().get().orElseThrow().thread()).extracting(Message::text).containsExactly("Plus de réseau");
        assertThat(model.improvedProperty().getValue()).isFalse();
    }

    @Test
    void nothingIsShownBeforeSomebodyLooks() {
        ApprovalsViewModel unseen = new ApprovalsViewModel(me.session, store, queue.triage, () -> UNDO);
        unseen.refresh();
        assertThat(unseen.waiting()).hasSize(2);
        assertThat(unseen.reviewProperty().get()).isEmpty();
    }

    @Test
    void approvedItGoesOutAndTheNextOneIsShown() {
        model.send();
        assertThat(last("1").text()).isEqualTo("Bonjour Ana !");
        assertThat(last("1").adviser()).contains("Léa");
        assertThat(waiting()).containsExactly("Bonjour Bob !");
        assertThat(shown()).isEqualTo("Bonjour Bob !");
        assertThat(me.said.getLast().stays()).isEqualTo(UNDO);
        me.notices.undoLast();
        assertThat(waiting()).containsExactly("Bonjour Ana !", "Bonjour Bob !");
        assertThat(shown()).isEqualTo("Bonjour Ana !");
    }

    @Test
    void changedItIsImproved() {
        model.textProperty().set("Bonjour Ana, on s’en occupe.");
        assertThat(model.improvedProperty().getValue()).isTrue();
        model.send();
        assertThat(last("1").text()).isEqualTo("Bonjour Ana, on s’en occupe.");
        assertThat(store.of(lea, 9)).extracting(Approval::state).containsExactlyInAnyOrder(Approval.State.IMPROVED, Approval.State.ASKED);
    }

    @Test
    void undoneTheReviewersTextIsStillThere() {
        model.textProperty().set("Mieux.");
        model.send();
        me.notices.undoLast();
        assertThat(model.textProperty().get()).isEqualTo("Mieux.");
        assertThat(model.improvedProperty().getValue()).isTrue();
    }

    @Test
    void sentBackWithAWordItIsTheAuthorsAgainAndUndone() {
        model.commentProperty().set("Dis-lui quand.");
        model.sendBack();
        assertThat(store.sentBack(lea)).extracting(Approval::comment).containsExactly("Dis-lui quand.");
        assertThat(waiting()).containsExactly("Bonjour Bob !");
        assertThat(model.commentProperty().get()).isEmpty();
        me.notices.undoLast();
        assertThat(store.sentBack(lea)).isEmpty();
        assertThat(waiting()).hasSize(2);
    }

    @Test
    void whatCannotGoOutDoesNot() {
        model.textProperty().set(" ");
        assertThat(model.obstacleProperty().getValue()).contains("Il ne reste rien à envoyer.");
        model.textProperty().set("à ⟦heure⟧");
        assertThat(model.obstacleProperty().getValue()).contains("Reste à compléter : heure");
        model.send();
        model.textProperty().set("a".repeat(283));
        model.send();
        assertThat(me.last()).isEqualTo("Trop long pour ce réseau, de 3 : la réponse n’est pas partie.");
        assertThat(queue.number("SELECT count(*) FROM outbox")).isZero();
    }

    @Test
    void whatHappenedSinceIsToldAndWhatIsWrittenStays() {
        model.textProperty().set("Mieux.");
        assertThat(model.sinceProperty().getValue()).isEmpty();
        send("1", "C’est réparé", queue.adviser("Karim"));
        queue.take(from("ana", "3", "1", 190, "Alors ?"));
        queue.conversations.claim(queue.holding("1").id(), queue.adviser("Inès"));
        model.send();
        assertThat(me.last()).isEqualTo("La conversation a changé entre-temps : rien n’est parti. Relisez, puis décidez.");
        assertThat(model.sinceProperty().getValue()).hasSize(3).first().asString().contains("Karim");
        assertThat(model.textProperty().get()).isEqualTo("Mieux.");
        model.send();
        assertThat(last("1").text()).isEqualTo("Mieux.");
        assertThat(queue.number("SELECT count(*) FROM outbox")).isEqualTo(2);
    }

    @Test
    void whatSomebodyElseDecidedIsToldAndLeft() {
        store.approve(model.waiting().getFirst().id(), queue.holding("1").version(), UNDO, queue.adviser("Karim"));
        model.send();
        assertThat(me.last()).contains("Karim").contains("déjà approuvée");
        assertThat(shown()).isEqualTo("Bonjour Bob !");
        assertThat(queue.number("SELECT count(*) FROM outbox")).isEqualTo(1);
    }

    @Test
    void onesOwnWaitsForSomebodyElse() {
        ApprovalsViewModel own = new ApprovalsViewModel(new TestSession(lea, queue.clock).session, store, queue.triage, () -> UNDO);
        own.look();
        assertThat(own.obstacleProperty().getValue()).contains("C’est votre réponse : elle attend quelqu’un d’autre.");
    }
}
