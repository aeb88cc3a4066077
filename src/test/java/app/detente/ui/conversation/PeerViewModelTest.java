package app.detente.ui.conversation;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Message;
import app.detente.model.MessageKind;
import app.detente.model.PeerAnswer;
import app.detente.storage.AdviserStore;
import app.detente.storage.QueueFixture;
import app.detente.storage.TagStore;
import app.detente.ui.common.TestSession;
import app.detente.ui.conversation.PeerViewModel.Word;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeerViewModelTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private TestSession me;
    private ConversationViewModel conversation;
    private PeerViewModel peers;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        queue.take(from("Nadia", "1", null, 0, "Comment changer de forfait ?"), from("Momo", "2", "1", 5, "Regarde dans ton espace client."),
                from("Lou", "9", null, 6, "Autre chose"));
        me = new TestSession(queue.me, queue.clock);
        conversation = new ConversationViewModel(me.session, queue.conversations, queue.triage, new TagStore(queue.database, queue.changes),
                new AdviserStore(queue.database), queue.changes);
        peers = new PeerViewModel(me.session, queue.peers, conversation);
        conversation.open(queue.holding("1").id());
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private Message help() {
        return conversation.openedProperty().get().orElseThrow().messages().get(1);
    }

    private PeerAnswer recognised() {
        return peers.recognisedProperty().get().get(help().id());
    }

    @Test
    void helpIsRecognisedInTheOpenConversationAlone() {
        assertThat(recognised().askerName()).isEqualTo("Nadia");
        conversation.open(queue.holding("9").id());
        assertThat(peers.recognisedProperty().get()).isEmpty();
        conversation.close();
        assertThat(peers.recognisedProperty().get()).isEmpty();
    }

    @Test
    void confirmedItIsShownAsHelpAndCanBeTakenBack() {
        peers.confirm(help());
        assertThat(help().kind()).isEqualTo(MessageKind.PEER);
        assertThat(recognised()).isNull();
        assertThat(me.last()).contains("Momo");
        me.notices.undoLast();
        assertThat(help().kind()).isEqualTo(MessageKind.CUSTOMER);
        assertThat(recognised()).isNotNull();
    }

    @Test
    void deniedItIsNotAskedAgainUntilThatIsTakenBack() {
        peers.deny(help());
        assertThat(recognised()).isNull();
        assertThat(help().kind()).isEqualTo(MessageKind.CUSTOMER);
        me.notices.undoLast();
        assertThat(recognised()).isNotNull();
    }

    @Test
    void onlyNoReplyNeededEndsTheWaitOfWhoeverWasHelped() {
        peers.confirm(help());
        assertThat(conversation.openedProperty().get().orElseThrow().row().waitingSince()).contains(QueueFixture.at(0));
        peers.noReplyNeeded(new PeerAnswer(queue.holding("1").customerId().orElseThrow(), "Nadia", Optional.empty(), ""));
        assertThat(conversation.openedProperty().get().orElseThrow().row().waitingSince()).isEmpty();
        me.notices.undoLast();
        assertThat(conversation.openedProperty().get().orElseThrow().row().waitingSince()).contains(QueueFixture.at(0));
    }

    @Test
    void aWordToTheHelperIsWrittenWhereTheWindowSays() {
        List<String> written = new ArrayList<>();
        peers.onWrite((message, word) -> written.add(message.author() + " " + word));
        peers.write(help(), Word.THANK);
        peers.write(help(), Word.CORRECT);
        assertThat(written).containsExactly("Momo THANK", "Momo CORRECT");
    }
}
