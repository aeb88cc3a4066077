package app.detente.ui.moderation;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Conversation;
import app.detente.model.HideReason;
import app.detente.model.Message;
import app.detente.storage.QueueFixture;
import app.detente.storage.SettingStore;
import app.detente.ui.common.TestSession;
import app.detente.ui.moderation.HideViewModel.Proposal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HideViewModelTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private TestSession me;
    private HideViewModel hide;
    private final List<Long> finished = new ArrayList<>();

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        me = new TestSession(queue.me, queue.clock);
        hide = new HideViewModel(me.session, queue.moderation, queue.triage, queue.conversations,
                new CharterViewModel(me.session, new SettingStore(queue.database)));
        hide.onFinished(finished::add);
        queue.take(from("ana", "1", null, 0, "Achetez mes montres"), QueueFixture.brand("b", "9", 1, "Non merci"),
                from("ana", "2", "1", 2, "Bande de voleurs, je vais chez Free"));
        show();
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private void show() {
        Conversation row = queue.holding("1");
        hide.show(row, queue.conversations.thread(row.id(), Optional.empty(), 50));
    }

    private Proposal proposal() {
        return hide.proposalProperty().get().orElseThrow();
    }

    private String hidden(String id) {
        return queue.database.read(handle -> handle.createQuery("SELECT coalesce(hidden, '') FROM message WHERE remote_id = :id").bind("id", id)
                .mapTo(String.class).one());
    }

    private Message message(String id) {
        return queue.conversations.thread(queue.holding(id).id(), Optional.empty(), 50).stream().filter(m -> m.remoteId().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void theNewestMessageOfTheirsIsProposedAndTheOthersAreAStepAway() {
        hide.propose();
        assertThat(proposal()).satisfies(now -> {
            assertThat(now.message().remoteId()).isEqualTo("2");
            assertThat(now.place()).isEqualTo(2);
            assertThat(now.of()).isEqualTo(2);
        });
        hide.step(-1);
        assertThat(proposal().message().remoteId()).isEqualTo("1");
        hide.step(-1);
        assertThat(proposal().message().remoteId()).isEqualTo("1");
    }

    @Test
    void nothingIsHiddenWithoutAReason() {
        hide.propose(message("1"));
        assertThat(hide.readyProperty().get()).isFalse();
        hide.confirm();
        assertThat(hidden("1")).isEmpty();
        assertThat(hide.proposalProperty().get()).isPresent();
    }

    @Test
    void otherAsksForWords() {
        hide.propose(message("1"));
        hide.form().reasonProperty().set(Optional.of(HideReason.OTHER));
        assertThat(hide.readyProperty().get()).isFalse();
        hide.form().explanationProperty().set("copie");
        assertThat(hide.readyProperty().get()).isTrue();
    }

    @Test
    void criticismIsHiddenOnlyOnceOverruledAndThatDoesNotGoOverToAnotherMessage() {
        hide.propose(message("2"));
        hide.form().reasonProperty().set(Optional.of(HideReason.SPAM));
        assertThat(proposal().criticism().only()).isTrue();
        assertThat(hide.readyProperty().get()).isFalse();
        hide.overrideProperty().set(true);
        assertThat(hide.readyProperty().get()).isTrue();
        hide.step(-1);
        hide.step(1);
        assertThat(hide.overrideProperty().get()).isFalse();
        hide.overrideProperty().set(true);
        hide.confirm();
        assertThat(hidden("2")).isEqualTo("spam");
        assertThat(queue.number("SELECT overridden FROM hiding")).isEqualTo(1);
    }

    @Test
    void whatWasDoneIsSaidWithItsUndoAndTheReasonIsKnownInTheThread() {
        hide.propose(message("1"));
        hide.form().reasonProperty().set(Optional.of(HideReason.SPAM));
        hide.confirm();
        show();
        assertThat(me.last()).contains("masqué").contains("Spam");
        assertThat(hide.hidingsProperty().get()).containsOnlyKeys(queue.message("1"));
        me.notices.undoLast();
        assertThat(hidden("1")).isEmpty();
        show();
        assertThat(hide.hidingsProperty().get().get(queue.message("1")).inForce()).isFalse();
    }

    @Test
    void theWindowGoesOnOnceNobodyWaitsAnyMore() {
        hide.propose(message("1"));
        hide.form().reasonProperty().set(Optional.of(HideReason.SPAM));
        hide.confirm();
        assertThat(finished).isEmpty();
        show();
        hide.propose();
        hide.form().reasonProperty().set(Optional.of(HideReason.OFFENSIVE));
        hide.overrideProperty().set(true);
        hide.confirm();
        assertThat(finished).containsExactly(queue.holding("1").id());
    }

    @Test
    void shownAgainItIsSaidAndASecondTimeThereIsNothingToDo() {
        hide.propose(message("1"));
        hide.form().reasonProperty().set(Optional.of(HideReason.SPAM));
        hide.confirm();
        hide.showAgain(message("1"));
        assertThat(hidden("1")).isEmpty();
        hide.showAgain(message("1"));
        assertThat(me.last()).contains("déjà");
    }

    @Test
    void anotherConversationTakesTheQuestionAway() {
        hide.propose();
        queue.take(from("bob", "7", null, 3, "Bonjour"));
        Conversation other = queue.holding("7");
        hide.show(other, List.of());
        assertThat(hide.proposalProperty().get()).isEmpty();
        hide.propose();
        assertThat(hide.proposalProperty().get()).isEmpty();
    }
}
