package app.detente.ui.templates;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Conversation;
import app.detente.storage.QueueFixture;
import app.detente.ui.common.TestSession;
import app.detente.voice.Rendering;
import app.detente.voice.ReplyTemplate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewViewModelTest {
    private static final ReplyTemplate GREETING = QueueFixture.template("one", "Salut", "Salut {{first_name}}, ici {{brand}}.");
    @TempDir
    Path folder;
    private QueueFixture queue;
    private TestSession me;
    private Optional<Conversation> open = Optional.empty();
    private PreviewViewModel preview;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        queue.take(from("Nadia Berger", "1", null, 1, "Ma box clignote."), from("Karim Benali", "2", null, 2, "Facture doublée !"));
        me = new TestSession(queue.me, queue.clock);
        preview = new PreviewViewModel(me.session, queue.conversations, new House(() -> "Maison Télécom", () -> open));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private String read() {
        return Rendering.render(GREETING, preview.context()).text();
    }

    private List<String> names() {
        return preview.found().stream().map(Conversation::customerName).toList();
    }

    @Test
    void withoutAConversationItIsTriedOutOnOneself() {
        preview.follow();
        assertThat(preview.whomProperty().get()).isEmpty();
        assertThat(read()).isEqualTo("Salut Sonia, ici Maison Télécom.");
    }

    @Test
    void theConversationOpenAtTheDeskIsTakenUntilAnotherIsChosen() {
        open = Optional.of(queue.holding("1"));
        preview.follow();
        assertThat(read()).startsWith("Salut Nadia");
        preview.choose(queue.holding("2"));
        preview.follow();
        assertThat(read()).startsWith("Salut Karim");
        preview.chooseMyself();
        preview.follow();
        assertThat(read()).startsWith("Salut Sonia");
    }

    @Test
    void othersAreFoundByNameAndByWhatTheyWrote() {
        preview.look();
        assertThat(names()).containsExactlyInAnyOrder("Nadia Berger", "Karim Benali");
        preview.wordsProperty().set("benali");
        me.time.pass(Duration.ofSeconds(1));
        assertThat(names()).containsExactly("Karim Benali");
        preview.wordsProperty().set("clignote");
        me.time.pass(Duration.ofSeconds(1));
        assertThat(names()).containsExactly("Nadia Berger");
        preview.wordsProperty().set("personne de ce nom");
        me.time.pass(Duration.ofSeconds(1));
        assertThat(names()).isEmpty();
    }
}
