package app.detente;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.TagColour;
import app.detente.model.Texts;
import app.detente.storage.Queue;
import app.detente.storage.QueueFixture;
import app.detente.ui.common.Snap;
import app.detente.ui.common.Theme;
import app.detente.ui.keys.KeysView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The palette, the sheet and the settings of the keys, used in the window; leaves pictures of them in `target/look`, to be looked at. */
@ExtendWith(ApplicationExtension.class)
class KeysLookTest {
    @TempDir
    private Path folder;
    private Stage stage;
    private Console console;
    private String name;
    private final Keyboard keyboard = new Keyboard();

    @Start
    void start(Stage window) {
        stage = window;
    }

    @AfterEach
    void close() {
        console.close();
    }

    private static void fill(Queue queue) {
        queue.ingest().ingest(List.of(QueueFixture.from("Fatou Camara-Desfontaines de la Roche-sur-Yon et de plus loin encore", "1", null, 1, "Bonjour ?"),
                QueueFixture.from("Fabienne", "2", null, 2, "Allô")));
        queue.tags().named("facturation", TagColour.AMBER);
        queue.advisers().named("Fanny");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 1000, 900", "DARK, en, 900, 600"})
    void everythingAboutKeysIsDrawn(Theme theme, String language, int width, int height) {
        Texts texts = Texts.in(Locale.of(language));
        name = "-" + theme.key() + "-" + language + "-" + width;
        console = new Console(stage, folder, theme, Locale.of(language), KeysLookTest::fill);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        keyboard.until("rows", () -> console.parts.queue().rows().size() == 2);
        keyboard.press(KeyCode.J);
        keyboard.until("a conversation", () -> console.parts.composer().readyProperty().get());
        palette(texts);
        keyboard.press(KeyCode.G);
        picture("keys-hint");
        keyboard.press(KeyCode.ESCAPE);
        keyboard.press(KeyCode.F);
        picture("keys-focus");
        keyboard.press(KeyCode.F);
        sheet();
        settings(texts);
    }

    private void palette(Texts texts) {
        keyboard.press(KeyCode.CONTROL, KeyCode.K);
        picture("palette-open");
        keyboard.write("fa");
        keyboard.until("every kind", () -> console.parts.palette().found().stream().map(target -> target.kind().key()).distinct().count() >= 4);
        picture("palette-found");
        keyboard.write("qqqq");
        keyboard.until("nothing", () -> console.parts.palette().found().isEmpty());
        assertThat(words()).contains(texts.get("palette.none", "faqqqq"));
        picture("palette-none");
        keyboard.press(KeyCode.ESCAPE);
        assertThat(console.window.lookup(".palette")).isNull();
    }

    private void sheet() {
        keyboard.press(KeyCode.F1);
        assertThat(console.window.lookup(".key-sheet")).isNotNull();
        picture("sheet");
        keyboard.press(KeyCode.ESCAPE);
        assertThat(console.window.lookup(".key-sheet")).isNull();
    }

    /** Records a key of another for the first command, and swaps. */
    private void settings(Texts texts) {
        keyboard.press(KeyCode.CONTROL, KeyCode.K);
        keyboard.write(texts.get("commands.title.window.keys"));
        keyboard.press(KeyCode.ENTER);
        keyboard.until("the settings", () -> console.window.lookup(".keys") instanceof KeysView);
        picture("keys-settings");
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Node change = console.window.lookup(".keys-change");
            change.requestFocus();
            ((Button) change).fire();
        });
        keyboard.press(KeyCode.ALT, KeyCode.E);
        assertThat(words()).contains(texts.get("keys.refused.alt"));
        keyboard.press(KeyCode.E);
        assertThat(words()).contains(texts.get("keys.taken", "E", texts.get("commands.title.conversation.done")));
        picture("keys-conflict");
        keyboard.press(KeyCode.ENTER);
        assertThat(console.parts.session().desk().commands().cap("list.next").getValue()).isEqualTo("E");
        assertThat(console.parts.session().desk().commands().cap("conversation.done").getValue()).isEqualTo("J");
        keyboard.until("saved", () -> console.number("SELECT count(*) FROM setting WHERE value LIKE '%list.next=E%'") == 1);
    }

    private List<String> words() {
        return console.window.lookupAll(".label").stream().filter(Label.class::isInstance).filter(Node::isVisible).map(label -> ((Label) label).getText()).toList();
    }

    private void picture(String what) {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            try {
                Snap.png(console.scene.snapshot(null), Files.createDirectories(Path.of("target", "look")).resolve(what + name + ".png"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
