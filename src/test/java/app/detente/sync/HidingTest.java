package app.detente.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import app.detente.model.ConnectedAccount.State;
import app.detente.model.Done;
import app.detente.model.Hide;
import app.detente.model.HideReason;
import app.detente.model.Message;
import app.detente.model.RemoteAction;
import app.detente.model.RemoteState;
import app.detente.model.RemoteWish;
import app.detente.storage.Doctor;
import app.detente.storage.QueueFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is hidden here is hidden on its network, or it is said why not. */
class HidingTest {
    private static final Hide SPAM = new Hide(HideReason.SPAM, "", false);
    @TempDir
    Path folder;
    private QueueFixture queue;
    private final List<String> asked = new ArrayList<>();
    private final Deque<Outcome> answers = new ArrayDeque<>();
    private Runnable meanwhile = () -> { };

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        queue.take(QueueFixture.from("ana", "1", null, 0, "Achetez mes montres"));
        queue.accounts.connect(QueueFixture.ACCOUNT, Map.of(), queue.me);
    }

    @AfterEach
    void close() {
        assertThat(queue.doctor.examine()).allMatch(Doctor.Finding::sound);
        queue.close();
    }

    private final class Network implements OutOnly {
        @Override
        public Outcome publish(Outgoing reply) {
            throw new AssertionError("nothing is published");
        }

        @Override
        public Outcome lookUp(Outgoing reply) {
            throw new AssertionError("nothing is looked up");
        }

        @Override
        public Outcome hide(String remoteId, boolean hidden) {
            asked.add((hidden ? "hide " : "show ") + remoteId);
            meanwhile.run();
            return answers.isEmpty() ? new Outcome.Sent(remoteId) : answers.remove();
        }

        @Override
        public Outcome delete(String remoteId) {
            asked.add("delete " + remoteId);
            return answers.isEmpty() ? new Outcome.Sent(remoteId) : answers.remove();
        }
    }

    private boolean carry() {
        return new RemoteActionSender(queue.remoteActions, queue.accounts, QueueFixture.ACCOUNT, new Network()).sendNext();
    }

    private Done hide() {
        return queue.moderation.hide(queue.message("1"), SPAM, queue.me).orElseThrow();
    }

    private RemoteState there() {
        long conversation = queue.database.read(handle -> handle.createQuery("SELECT conversation_id FROM message WHERE remote_id = '1'").mapTo(Long.class).one());
        return queue.conversations.thread(conversation, Optional.empty(), 10).stream().filter(message -> message.remoteId().equals("1")).findFirst()
                .map(Message::there).orElseThrow();
    }

    @Test
    void hiddenHereIsHiddenThereAndShownAgainIsShownThere() {
        assertThat(carry()).isFalse();
        Done done = hide();
        assertThat(there()).isEqualTo(new RemoteState(Optional.empty(), Optional.empty(), false, Optional.of(new RemoteWish(RemoteAction.HIDE, Optional.empty())), Set.of()));
        assertThat(carry()).isTrue();
        assertThat(there()).isEqualTo(new RemoteState(Optional.empty(), Optional.empty(), true, Optional.empty(), Set.of()));
        assertThat(carry()).isFalse();
        queue.triage.undo(done, queue.me);
        carry();
        assertThat(there()).isEqualTo(RemoteState.AS_WRITTEN);
        assertThat(asked).containsExactly("hide 1", "show 1");
    }

    @Test
    void takenBackBeforeItLeftNobodyIsAsked() {
        queue.triage.undo(hide(), queue.me);
        assertThat(carry()).isFalse();
        assertThat(queue.remoteActions.nextDue(QueueFixture.ACCOUNT)).isEmpty();
    }

    @Test
    void takenBackWhileItWasOnItsWayItIsShownAgain() {
        Done done = hide();
        meanwhile = () -> queue.triage.undo(done, queue.me);
        carry();
        meanwhile = () -> { };
        carry();
        assertThat(asked).containsExactly("hide 1", "show 1");
        assertThat(there()).isEqualTo(RemoteState.AS_WRITTEN);
    }

    @Test
    void whatTheNetworkRefusesIsSaidAndNotTriedAgain() {
        hide();
        answers.add(new Outcome.Rejected("no_hiding"));
        carry();
        assertThat(there().wish()).contains(new RemoteWish(RemoteAction.HIDE, Optional.of("no_hiding")));
        queue.pass(Duration.ofDays(1));
        assertThat(carry()).isFalse();
    }

    @Test
    void whatFailsIsTriedAgainLaterAndGivenUpAfterMany() {
        hide();
        for (int i = 0; i < Backoff.MOST_ATTEMPTS; i++) {
            answers.add(i % 2 == 0 ? new Outcome.Retry(Duration.ZERO, "busy") : new Outcome.Unknown("answer_lost"));
        }
        carry();
        assertThat(carry()).as("not at once").isFalse();
        for (int i = 1; i < Backoff.MOST_ATTEMPTS; i++) {
            queue.pass(Duration.ofHours(2));
            assertThat(carry()).isTrue();
        }
        queue.pass(Duration.ofHours(2));
        assertThat(carry()).isFalse();
        assertThat(there().wish().flatMap(RemoteWish::refused)).isPresent();
    }

    @Test
    void anAccountThatCanDoNothingKeepsItForLater() {
        hide();
        answers.add(new Outcome.Held(new Trouble(AccountTrouble.SIGN_IN, "gone")));
        carry();
        assertThat(queue.accounts.find(QueueFixture.ACCOUNT).orElseThrow().state()).isEqualTo(State.RECONNECT);
        assertThat(there().wish()).contains(new RemoteWish(RemoteAction.HIDE, Optional.empty()));
        queue.accounts.connect(QueueFixture.ACCOUNT, Map.of(), queue.me);
        carry();
        assertThat(there().hidden()).isTrue();
    }

    @Test
    void aReplyOfOursIsDeletedThere() {
        queue.take(QueueFixture.brand("9", "1", 2, "On regarde"));
        queue.remoteActions.delete(queue.message("9"), Duration.ZERO, queue.me);
        answers.add(new Outcome.Unknown("answer_lost"));
        carry();
        queue.pass(Duration.ofHours(1));
        carry();
        assertThat(asked).containsExactly("delete 9", "delete 9");
        assertThat(queue.conversations.thread(queue.holding("9").id(), Optional.empty(), 9).getLast().there().deletedAt()).isPresent();
    }

    @Test
    void withoutAConnectionNoNetworkIsAsked() {
        queue.accounts.disconnect(QueueFixture.ACCOUNT, queue.me);
        hide();
        assertThat(carry()).isFalse();
        assertThat(there()).isEqualTo(RemoteState.AS_WRITTEN);
    }
}
