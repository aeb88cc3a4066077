package app.detente.ui.reply;

import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.storage.FatigueStore;
import app.detente.storage.QueueFixture;
import app.detente.ui.common.TestSession;
import app.detente.voice.Fatigue.Where;
import app.detente.voice.Rendering;
import app.detente.voice.ReplyContext;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.Terms;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FatigueViewModelTest {
    private static final ReplyContext NADIA = new ReplyContext("Nadia", "Maison", "Sonia", "X");
    private static final ReplyTemplate TWO = new ReplyTemplate("t", "T", "", "fr", List.of(), "Salut {{first_name}}, on regarde votre ligne.", Set.of(), 0, false,
            List.of("Bien reçu {{first_name}}, l’équipe s’en occupe."), Terms.OPEN);

    @TempDir
    Path folder;
    private QueueFixture queue;
    private FatigueViewModel fatigue;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        queue.take(from("Nadia", "1", null, 0, "Panne"), brand("2", "1", 5, "Salut Nadia, on regarde votre ligne."), from("Nadia", "3", "2", 9, "Alors ?"));
        fatigue = new FatigueViewModel(new TestSession(queue.me, queue.clock).session, new FatigueStore(queue.database, queue.clock), () -> "Maison");
        fatigue.look(queue.holding("1").id(), Optional.of(queue.message("3")));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private void read(String text) {
        fatigue.read(new FatigueViewModel.Writing(text, List.of("t"), Optional.of(new FatigueViewModel.Source(TWO, one -> Rendering.render(one, NADIA)))));
    }

    @Test
    void whatTheThreadHasReadIsWarnedAboutWithTheNextWordingInItsPlace() {
        String text = "Re ! Salut Nadia, on regarde votre ligne. À vite";
        read(text);
        FatigueViewModel.Warning warning = fatigue.warningProperty().get().orElseThrow();
        assertThat(warning.fatigue().where()).isEqualTo(Where.THREAD);
        Insertion next = warning.next().orElseThrow();
        assertThat(next.text()).isEqualTo("Bien reçu Nadia, l’équipe s’en occupe.");
        assertThat(text.substring(next.start(), next.end())).isEqualTo("Salut Nadia, on regarde votre ligne.");
    }

    @Test
    void aTextThatItsAuthorHasChangedIsNotReplaced() {
        read("Salut Nadia, on regarde votre ligne !");
        assertThat(fatigue.warningProperty().get().orElseThrow().next()).isEmpty();
    }

    @Test
    void aNewOrEmptyTextRepeatsNothing() {
        read("C’est réparé, dites-nous si ça tient.");
        assertThat(fatigue.warningProperty().get()).isEmpty();
        read("Salut Nadia, on regarde votre ligne.");
        assertThat(fatigue.warningProperty().get()).isPresent();
        read(" ");
        assertThat(fatigue.warningProperty().get()).isEmpty();
    }
}
