package app.detente.ui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Ability;
import app.detente.model.Conversation;
import app.detente.model.GivingUp;
import app.detente.model.Message;
import app.detente.model.ReplyState;
import app.detente.storage.OutboxStore.Due;
import app.detente.storage.QueueFixture;
import app.detente.storage.ReplyStore;
import app.detente.ui.common.Notice;
import app.detente.ui.common.TestSession;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryViewModelTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private DeliveryViewModel model;
    private final List<Notice> said = new ArrayList<>();

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        TestSession me = new TestSession(queue.me, queue.clock);
        me.session.notices().onNotice(said::add, notice -> { });
        model = new DeliveryViewModel(me.session, queue.undelivered, queue.remoteActions, queue.facts, queue.triage);
        queue.take(QueueFixture.from("ana", "1", null, 0, "Plus de réseau"), QueueFixture.brand("9", "1", 2, "On regarde"));
        queue.accounts.connect(QueueFixture.ACCOUNT, Map.of(), queue.me);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private Message last() {
        return queue.conversations.thread(queue.holding("1").id(), Optional.empty(), 9).getLast();
    }

    private String refused() {
        Conversation row = queue.holding("1");
        queue.replies.send(new ReplyStore.Sending(row.id(), Optional.empty(), "Encore nous", List.of(), "Maison", row.version(), Duration.ZERO), queue.me);
        Due due = queue.outbox.take(QueueFixture.ACCOUNT).orElseThrow();
        queue.outbox.failed(due, "refusé");
        return due.key();
    }

    private ReplyState state() {
        return last().delivery().orElseThrow().state();
    }

    @Test
    void aRefusedReplyIsTriedAgain() {
        model.tryAgain(refused());
        assertThat(state()).isEqualTo(ReplyState.QUEUED);
    }

    @Test
    void givingUpIsSaidWithItsUndo() {
        model.giveUp(refused(), GivingUp.NOT_NEEDED);
        assertThat(state()).isEqualTo(ReplyState.GIVEN_UP);
        said.getLast().undo().orElseThrow().run();
        assertThat(state()).isEqualTo(ReplyState.FAILED);
    }

    @Test
    void whatWasDecidedMeanwhileIsSaid() {
        model.confirm(refused());
        assertThat(said).extracting(Notice::sentence).containsExactly("C’était déjà réglé");
    }

    @Test
    void ourPublicRepliesCanBeDeletedWhereTheNetworkLetsUs() {
        model.show(queue.holding("1"));
        assertThat(model.canDelete(last())).as("not known to be able").isFalse();
        queue.facts.keep(QueueFixture.ACCOUNT, Set.of(Ability.DELETE), Set.of());
        model.show(queue.holding("1"));
        Message customer = queue.conversations.thread(queue.holding("1").id(), Optional.empty(), 9).getFirst();
        assertThat(model.canDelete(customer)).isFalse();
        assertThat(model.canDelete(last())).isTrue();
        model.delete(last());
        assertThat(model.canDelete(last())).as("on its way").isFalse();
        assertThat(said.getLast().counting()).isTrue();
        said.getLast().undo().orElseThrow().run();
        assertThat(model.canDelete(last())).isTrue();
        refused();
        assertThat(model.canDelete(last())).as("it never got out").isFalse();
    }
}
