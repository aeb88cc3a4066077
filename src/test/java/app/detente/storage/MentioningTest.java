package app.detente.storage;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.model.Done;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MentioningTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private Adviser marie;
    private Adviser curie;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        marie = queue.adviser("Marie");
        curie = queue.adviser("Marie Curie");
        queue.take(from("ana", "1", null, 0, "Bonjour"), from("bob", "2", null, 3, "Bonjour"));
    }

    @AfterEach
    void close() {
        assertThat(queue.doctor.examine()).allMatch(Doctor.Finding::sound);
        queue.close();
    }

    private Done note(String on, String text) {
        return queue.replies.note(queue.holding(on).id(), queue.me, text);
    }

    private List<Long> shown(Adviser to) {
        return queue.conversations.page(QueueFilter.of(QueueView.MENTIONS), to, Optional.empty(), 10).stream().map(Conversation::id).toList();
    }

    private long unseen(Adviser who) {
        return queue.conversations.counts(who).of(QueueView.MENTIONS);
    }

    @Test
    void whoIsNamedSeesTheConversationAmongTheirMentions() {
        note("1", "@marie curie tu connais ?");
        note("2", "@Marie et @Marie Curie, @Sonia");
        assertThat(shown(curie)).containsExactly(queue.holding("2").id(), queue.holding("1").id());
        assertThat(shown(marie)).containsExactly(queue.holding("2").id());
        assertThat(shown(queue.me)).as("who names themselves need not be told").isEmpty();
        assertThat(unseen(curie)).isEqualTo(2);
    }

    @Test
    void severalNotesInOneConversationCountOnce() {
        note("1", "@Marie ?");
        note("1", "@Marie ?? @Marie");
        assertThat(unseen(marie)).isEqualTo(1);
        assertThat(shown(marie)).hasSize(1);
    }

    @Test
    void openingItIsSeeingItForTheOneWhoOpensAlone() {
        note("1", "@Marie @Marie Curie");
        queue.conversations.claim(queue.holding("2").id(), marie);
        assertThat(unseen(marie)).isEqualTo(1);
        queue.conversations.claim(queue.holding("1").id(), marie);
        assertThat(unseen(marie)).isZero();
        assertThat(unseen(curie)).isEqualTo(1);
        assertThat(shown(marie)).as("it stays among the mentions").hasSize(1);
    }

    @Test
    void whoeverMayOnlyLookHasSeenItToo() {
        note("1", "@Marie");
        queue.conversations.claim(queue.holding("1").id(), queue.me);
        assertThat(queue.conversations.claim(queue.holding("1").id(), marie).orElseThrow().claim().orElseThrow().adviser()).isEqualTo(queue.me);
        assertThat(unseen(marie)).isZero();
    }

    @Test
    void takingTheNoteBackTakesTheMentionBack() {
        Done done = note("1", "@Marie");
        assertThat(queue.triage.undo(done, queue.me)).isTrue();
        assertThat(queue.number("SELECT count(*) FROM mention")).isZero();
        assertThat(unseen(marie)).isZero();
        assertThat(shown(marie)).isEmpty();
    }

    @Test
    void aMergeOfTheConversationsKeepsTheMention() {
        queue.take(from("cid", "4", "3", 9, "réponse à un message pas encore vu"));
        note("4", "@Marie");
        long before = queue.holding("4").id();
        queue.take(from("bob", "3", "2", 8, "le voici"));
        assertThat(queue.holding("4").id()).isNotEqualTo(before);
        assertThat(shown(marie)).containsExactly(queue.holding("2").id());
    }
}
