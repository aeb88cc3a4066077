package app.detente.ui.templates;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.storage.QueueFixture;
import app.detente.storage.TemplateStore;
import app.detente.ui.common.TestSession;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.TemplateField;
import app.detente.voice.Terms;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionsViewModelTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private TemplateStore store;
    private VersionsViewModel versions;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        store = queue.templates;
        versions = new VersionsViewModel(new TestSession(queue.me, queue.clock).session, store);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private static ReplyTemplate template(String title, String body, String... variants) {
        return new ReplyTemplate("one", title, "", "fr", List.of(), body, Set.of(), 0, false, List.of(variants), Terms.OPEN);
    }

    @Test
    void theNewestComesFirstWithWhatWasChangedAndByWhom() {
        store.save(template("Facture", "Bonjour, on regarde."));
        queue.pass(Duration.ofMinutes(5));
        store.save(template("Facture", "Bonjour, on vérifie.", "Salut !"), queue.me);
        versions.show(Optional.of("one"));
        assertThat(versions.steps()).extracting(VersionsViewModel.Step::newest).containsExactly(true, false);
        VersionsViewModel.Step newest = versions.steps().getFirst();
        assertThat(newest.adviser()).isEqualTo(queue.me.name());
        assertThat(newest.at()).contains(queue.clock.instant());
        assertThat(newest.changed()).containsExactlyInAnyOrder(TemplateField.BODY, TemplateField.VARIANTS);
        assertThat(newest.texts()).extracting(VersionsViewModel.Reworded::wording).containsExactly(0, 1);
        assertThat(versions.steps().getLast().adviser()).isEmpty();
        assertThat(versions.steps().getLast().texts()).isEmpty();
    }

    @Test
    void theWordsThatWentAndCameAreTold() {
        store.save(template("Facture", "Bonjour, on regarde."));
        store.save(template("Facture", "Bonjour, on vérifie."), queue.me);
        versions.show(Optional.of("one"));
        assertThat(versions.steps().getFirst().texts().getFirst().pieces()).containsExactly(
                new WordChange.Piece(WordChange.Kind.SAME, "Bonjour, on "), new WordChange.Piece(WordChange.Kind.REMOVED, "regarde"),
                new WordChange.Piece(WordChange.Kind.ADDED, "vérifie"), new WordChange.Piece(WordChange.Kind.SAME, "."));
    }

    @Test
    void whereNoneIsLookedAtThereIsNothing() {
        store.save(template("Facture", "Bonjour."));
        versions.show(Optional.of("one"));
        versions.show(Optional.empty());
        assertThat(versions.steps()).isEmpty();
    }
}
