package app.detente.ui.templates;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.storage.QueueFixture;
import app.detente.storage.TemplateImport.Fate;
import app.detente.storage.TemplateStore;
import app.detente.ui.common.TestSession;
import app.detente.voice.ReplyTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewModelTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private TestSession me;
    private TemplateStore store;
    private ImportViewModel imports;
    private Path file;
    private int read;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        store = queue.templates;
        store.saveAll(List.of(template("bill", "Facture"), template("fibre", "Fibre")));
        me = new TestSession(queue.me, queue.clock);
        imports = new ImportViewModel(me.session, store, () -> read++);
        file = folder.resolve("library.json");
        imports.exportTo(file);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private static ReplyTemplate template(String id, String title) {
        return new ReplyTemplate(id, title, "", "fr", List.of(id), "Bonjour {{first_name}}, on regarde.", Set.of(), 3, false);
    }

    private ImportViewModel.Trial trial() {
        return imports.trialProperty().get().orElseThrow();
    }

    private void replace(String from, String to) throws IOException {
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    @Test
    void anExportedLibraryHasNothingToTake() {
        imports.tryOut(file);
        assertThat(trial().tried().orElseThrow().count(Fate.SAME)).isEqualTo(2);
        assertThat(trial().isWorthTaking()).isFalse();
        imports.take();
        assertThat(read).isZero();
    }

    @Test
    void whatWouldChangeIsShownBeforeAnythingDoes() throws IOException {
        replace("\"bill\"", "\"other\"");
        replace("\"Fibre\"", "\"Fibre optique\"");
        imports.tryOut(file);
        assertThat(trial().tried().orElseThrow().count(Fate.NEW)).isEqualTo(1);
        assertThat(trial().tried().orElseThrow().count(Fate.CHANGED)).isEqualTo(1);
        assertThat(store.all()).extracting(ReplyTemplate::title).containsExactlyInAnyOrder("Facture", "Fibre");
        imports.leave();
        assertThat(imports.trialProperty().get()).isEmpty();
        assertThat(store.all()).hasSize(2);
    }

    @Test
    void takingItIsOneStepThatCanBeTakenBack() throws IOException {
        replace("\"bill\"", "\"other\"");
        replace("\"Fibre\"", "\"Fibre optique\"");
        imports.tryOut(file);
        imports.take();
        assertThat(imports.trialProperty().get()).isEmpty();
        assertThat(store.all()).extracting(ReplyTemplate::title).containsExactlyInAnyOrder("Facture", "Facture", "Fibre optique");
        assertThat(me.last()).isEqualTo("2 modèles importés, dont 1 nouveau");
        me.notices.undoLast();
        assertThat(store.all()).filteredOn(template -> !template.retired()).extracting(ReplyTemplate::title).containsExactlyInAnyOrder("Facture", "Fibre");
        assertThat(read).isEqualTo(2);
    }

    @Test
    void oneWrongTemplateCostsItselfAndSaysItsLine() throws IOException {
        replace("\"language\" : \"fr\",\n    \"shortcuts\" : [\n      \"fibre\"", "\"language\" : \"xx\",\n    \"shortcuts\" : [\n      \"fibre\"");
        replace("\"Facture\"", "\"Ma facture\"");
        imports.tryOut(file);
        assertThat(trial().tried().orElseThrow().refused()).singleElement().satisfies(refused -> assertThat(refused.line()).isGreaterThan(1));
        assertThat(trial().tried().orElseThrow().count(Fate.CHANGED)).isEqualTo(1);
    }

    @Test
    void aFileThatIsNoLibrarySaysWhyAndCannotBeTaken() throws IOException {
        Files.writeString(file, "[{\"id\":");
        imports.tryOut(file);
        assertThat(trial().wrong()).isPresent();
        assertThat(trial().isWorthTaking()).isFalse();
        imports.take();
        assertThat(store.all()).hasSize(2);
        imports.exportTo(folder.resolve("nowhere").resolve("x.json"));
        assertThat(me.said).hasSize(2);
    }
}
