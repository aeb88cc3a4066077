package app.detente.ui.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Charter;
import app.detente.storage.QueueFixture;
import app.detente.storage.SettingStore;
import app.detente.ui.common.TestSession;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CharterViewModelTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private SettingStore settings;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        settings = new SettingStore(queue.database);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private CharterViewModel charter() {
        return new CharterViewModel(new TestSession(queue.me, queue.clock).session, settings);
    }

    @Test
    void untilTheHouseHasItsOwnItIsOurs() {
        assertThat(charter().textProperty().get()).contains("Une critique, même dure");
    }

    @Test
    void whatTheHouseWritesIsKeptAndGivingItUpBringsOursBackInAnyLanguage() {
        CharterViewModel charter = charter();
        charter.save("  Tout reste. ");
        assertThat(charter().textProperty().get()).isEqualTo("Tout reste.");
        charter.save("");
        assertThat(charter().textProperty().get()).isEqualTo(charter.ours());
        charter.save(charter.ours());
        assertThat(settings.get(Charter.SETTING)).contains("");
    }

    @Test
    void oneThatIsTooLongChangesNothing() {
        CharterViewModel charter = charter();
        charter.save("x".repeat(Charter.MOST + 1));
        assertThat(charter.problemProperty().get()).get().matches(problem -> problem.key().equals("charter_long"));
        assertThat(charter().textProperty().get()).isEqualTo(charter.ours());
        charter.save("Bref.");
        assertThat(charter.problemProperty().get()).isEmpty();
    }
}
