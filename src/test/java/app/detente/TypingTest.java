package app.detente;

import static app.detente.Typist.Held.ALT_GR_LINUX;
import static app.detente.Typist.Held.ALT_GR_WINDOWS;
import static app.detente.Typist.Held.CTRL;
import static app.detente.Typist.Held.SHIFT;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.Typist.Key;
import app.detente.model.QueueView;
import app.detente.storage.Queue;
import app.detente.storage.QueueFixture;
import app.detente.ui.common.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** No key takes a character from a text, on AZERTY and QWERTZ keyboards above all: each arrives once, and nothing else happens. */
@ExtendWith(ApplicationExtension.class)
class TypingTest {
    @TempDir
    private Path folder;
    private Stage stage;
    private Console console;
    private Typist typist;
    private final Keyboard keyboard = new Keyboard();

    @Start
    void start(Stage window) {
        stage = window;
    }

    @BeforeEach
    void open() {
        console = new Console(stage, folder, Theme.LIGHT, Locale.FRANCE, TypingTest::fill);
        typist = new Typist(console.scene);
        keyboard.until("rows", () -> console.parts.queue().rows().size() == 3);
        keyboard.press(KeyCode.J);
        keyboard.until("a conversation", () -> console.parts.composer().readyProperty().get());
    }

    @AfterEach
    void close() {
        console.close();
    }

    private static void fill(Queue queue) {
        queue.ingest().ingest(List.of(QueueFixture.from("Nadia", "1", null, 1, "Bonjour ?"), QueueFixture.from("Karim", "2", null, 2, "Allô"),
                QueueFixture.from("Momo", "3", null, 3, "Alors")));
    }

    /** Every letter of ours, small and capital, and the top row as AZERTY has it. */
    private static List<Key> azerty(Typist.Held altGr) {
        List<Key> keys = new ArrayList<>(letters());
        String row = "à&é\"'(-è_ç";
        String third = "@ ~#{[|`\\^";
        for (int digit = 0; digit < 10; digit++) {
            KeyCode code = KeyCode.valueOf("DIGIT" + digit);
            keys.add(Key.plain(code, row.substring(digit, digit + 1)));
            keys.add(new Key(code, Integer.toString(digit), SHIFT));
            if (digit != 1) {
                keys.add(new Key(code, third.substring(digit, digit + 1), altGr));
            }
        }
        keys.add(new Key(KeyCode.UNDEFINED, "]", altGr));
        keys.add(new Key(KeyCode.EQUALS, "}", altGr));
        keys.add(new Key(KeyCode.E, "€", altGr));
        keys.add(new Key(KeyCode.O, "œ", altGr));
        keys.add(new Key(KeyCode.W, "«", altGr));
        keys.add(new Key(KeyCode.X, "»", altGr));
        keys.add(new Key(KeyCode.G, "’", altGr));
        keys.add(new Key(KeyCode.H, "—", altGr));
        keys.add(Key.plain(KeyCode.UNDEFINED, "ù"));
        keys.add(Key.plain(KeyCode.DEAD_CIRCUMFLEX, ""));
        keys.add(Key.plain(KeyCode.E, "ê"));
        keys.add(Key.plain(KeyCode.DEAD_CIRCUMFLEX, ""));
        keys.add(Key.plain(KeyCode.J, "ĵ"));
        keys.add(new Key(KeyCode.DEAD_DIAERESIS, "", SHIFT));
        keys.add(Key.plain(KeyCode.I, "ï"));
        keys.add(new Key(KeyCode.COMMA, "?", SHIFT));
        keys.add(new Key(KeyCode.COLON, "/", SHIFT));
        keys.add(Key.plain(KeyCode.EXCLAMATION_MARK, "!"));
        return keys;
    }

    /** As QWERTZ has it. */
    private static List<Key> qwertz(Typist.Held altGr) {
        List<Key> keys = new ArrayList<>(letters());
        keys.add(Key.plain(KeyCode.MINUS, "ß"));
        keys.add(Key.plain(KeyCode.UNDEFINED, "ü"));
        keys.add(Key.plain(KeyCode.SEMICOLON, "ö"));
        keys.add(Key.plain(KeyCode.QUOTE, "ä"));
        keys.add(Key.plain(KeyCode.NUMBER_SIGN, "#"));
        keys.add(new Key(KeyCode.DIGIT7, "/", SHIFT));
        keys.add(new Key(KeyCode.MINUS, "?", SHIFT));
        keys.add(new Key(KeyCode.Q, "@", altGr));
        keys.add(new Key(KeyCode.E, "€", altGr));
        keys.add(new Key(KeyCode.M, "µ", altGr));
        keys.add(new Key(KeyCode.DIGIT7, "{", altGr));
        keys.add(new Key(KeyCode.DIGIT8, "[", altGr));
        keys.add(new Key(KeyCode.DIGIT9, "]", altGr));
        keys.add(new Key(KeyCode.DIGIT0, "}", altGr));
        keys.add(new Key(KeyCode.MINUS, "\\", altGr));
        keys.add(new Key(KeyCode.PLUS, "~", altGr));
        keys.add(Key.plain(KeyCode.DEAD_ACUTE, ""));
        keys.add(Key.plain(KeyCode.E, "é"));
        IntStream.range(0, 10).forEach(digit -> keys.add(Key.plain(KeyCode.valueOf("DIGIT" + digit), Integer.toString(digit))));
        IntStream.range(1, 10).forEach(digit -> keys.add(Key.plain(KeyCode.valueOf("NUMPAD" + digit), Integer.toString(digit))));
        return keys;
    }

    private static List<Key> letters() {
        return "jkerntambthxzpgfclos".chars().mapToObj(c -> Character.toString(c)).flatMap(letter -> {
            KeyCode code = KeyCode.valueOf(letter.toUpperCase(Locale.ROOT));
            return List.of(Key.plain(code, letter), new Key(code, letter.toUpperCase(Locale.ROOT), SHIFT)).stream();
        }).toList();
    }

    private static String text(List<Key> keys) {
        return keys.stream().map(Key::writes).collect(Collectors.joining());
    }

    private Node owner() {
        return console.scene.getFocusOwner();
    }

    private void fx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** What must be as it was, whatever is typed. */
    private List<Object> world() {
        return List.of(console.number("SELECT count(*) FROM event"), console.opened(), console.parts.queue().filterProperty().get().view(),
                console.window.lookup(".overlay").isVisible(), console.window.lookup(".key-hint").isVisible(),
                console.window.lookup(".views-pane") != null);
    }

    @Test
    void everyCharacterArrivesInTheComposerOnce() {
        for (List<Key> keys : List.of(azerty(ALT_GR_WINDOWS), azerty(ALT_GR_LINUX), qwertz(ALT_GR_WINDOWS), qwertz(ALT_GR_LINUX))) {
            typist.type(Key.plain(KeyCode.R, "r"));
            assertThat(owner()).isInstanceOf(TextArea.class);
            List<Object> before = world();
            typist.type(keys);
            assertThat(console.parts.composer().textProperty().get()).isEqualTo(text(keys));
            assertThat(world()).isEqualTo(before);
            fx(() -> console.parts.composer().textProperty().set(""));
            typist.type(Key.plain(KeyCode.ESCAPE, ""));
            if (owner() instanceof TextArea) {
                typist.type(Key.plain(KeyCode.ESCAPE, "")); // the first one closed the templates
            }
        }
    }

    @Test
    void everyCharacterArrivesInTheTagPickerOnce() {
        typist.type(Key.plain(KeyCode.T, "t"));
        Popup popup = (Popup) Window.getWindows().stream().filter(Popup.class::isInstance).filter(Window::isShowing).findFirst().orElseThrow();
        TextInputControl field = (TextInputControl) popup.getScene().getFocusOwner();
        assertThat(field.getText()).isEmpty();
        List<Object> before = world();
        List<Key> keys = azerty(ALT_GR_WINDOWS);
        typist.type(keys);
        assertThat(field.getText()).isEqualTo(text(keys));
        assertThat(world()).isEqualTo(before);
        fx(popup::hide);
    }

    @Test
    void everyCharacterArrivesInThePaletteOnce() {
        typist.type(new Key(KeyCode.K, "\u000b", CTRL));
        TextInputControl field = (TextInputControl) owner();
        List<Key> keys = azerty(ALT_GR_LINUX);
        List<Object> before = world();
        typist.type(keys);
        assertThat(field.getText()).isEqualTo(text(keys));
        assertThat(world()).isEqualTo(before);
        typist.type(Key.plain(KeyCode.ESCAPE, ""));
        assertThat(owner()).isInstanceOf(ListView.class);
    }

    @Test
    void everyCharacterArrivesInTheSearchOnce() {
        typist.type(new Key(KeyCode.F, "\u0006", CTRL));
        TextInputControl field = (TextInputControl) owner();
        List<Key> keys = qwertz(ALT_GR_WINDOWS);
        long events = console.number("SELECT count(*) FROM event");
        typist.type(keys);
        assertThat(field.getText()).isEqualTo(text(keys));
        assertThat(console.number("SELECT count(*) FROM event")).isEqualTo(events);
    }

    @Test
    void everyCharacterArrivesInTheSettingsOnce() {
        typist.type(List.of(Key.plain(KeyCode.G, "g"), Key.plain(KeyCode.P, "p")));
        TextField name = (TextField) console.window.lookup(".settings .text-field");
        fx(() -> {
            name.requestFocus();
            name.clear();
        });
        List<Key> keys = azerty(ALT_GR_WINDOWS);
        typist.type(keys);
        assertThat(name.getText()).isEqualTo(text(keys));
        Spinner<?> number = (Spinner<?>) console.window.lookup(".settings .spinner");
        fx(() -> {
            number.requestFocus();
            number.getEditor().clear();
        });
        typist.type(List.of(Key.plain(KeyCode.DIGIT4, "4"), new Key(KeyCode.DIGIT2, "2", SHIFT), Key.plain(KeyCode.J, "j")));
        assertThat(number.getEditor().getText()).isEqualTo("42j");
        assertThat(console.window.lookup(".settings")).isNotNull();
        assertThat(console.parts.queue().filterProperty().get().view()).isEqualTo(QueueView.WAITING);
    }

    @Test
    void altGrAndSignsNeverActOnTheListEither() {
        List<Object> before = world();
        for (Typist.Held altGr : List.of(ALT_GR_WINDOWS, ALT_GR_LINUX)) {
            for (KeyCode code : List.of(KeyCode.E, KeyCode.Q, KeyCode.M, KeyCode.G, KeyCode.W, KeyCode.K, KeyCode.F, KeyCode.DIGIT3)) {
                typist.type(new Key(code, "€", altGr));
            }
        }
        typist.type(List.of(new Key(KeyCode.COMMA, "?", SHIFT), new Key(KeyCode.COLON, "/", SHIFT), Key.plain(KeyCode.NUMBER_SIGN, "#"),
                new Key(KeyCode.Q, "Q", SHIFT), Key.plain(KeyCode.DEAD_CIRCUMFLEX, "")));
        assertThat(world()).isEqualTo(before);
        typist.type(new Key(KeyCode.DIGIT3, "3", SHIFT)); // a digit as AZERTY writes it
        assertThat(console.parts.queue().filterProperty().get().view()).isEqualTo(QueueView.values()[2]);
    }

    @Test
    void theKeyThatOpensAFieldWritesNothingInItHoweverLongItIsHeld() {
        Key note = Key.plain(KeyCode.N, "n");
        typist.press(note);
        typist.press(note);
        typist.press(note);
        assertThat(owner()).isInstanceOf(TextArea.class);
        typist.press(Key.plain(KeyCode.S, "s"));
        typist.release(note);
        typist.type(note);
        assertThat(console.parts.composer().textProperty().get()).isEqualTo("sn");
    }

    @Test
    void theSameInAPopup() {
        Key tag = Key.plain(KeyCode.T, "t");
        typist.press(tag);
        typist.press(tag);
        Popup popup = (Popup) Window.getWindows().stream().filter(Popup.class::isInstance).filter(Window::isShowing).findFirst().orElseThrow();
        TextInputControl field = (TextInputControl) popup.getScene().getFocusOwner();
        assertThat(field.getText()).isEmpty();
        typist.release(tag);
        typist.type(List.of(tag, Key.plain(KeyCode.E, "e")));
        assertThat(field.getText()).isEqualTo("te");
        fx(popup::hide);
    }

    @Test
    void whileAMenuIsOpenLettersDoNothing() {
        typist.type(Key.plain(KeyCode.A, "a"));
        List<Object> before = world();
        typist.type(List.of(Key.plain(KeyCode.E, "e"), Key.plain(KeyCode.J, "j"), Key.plain(KeyCode.G, "g"), Key.plain(KeyCode.X, "x")));
        assertThat(world()).isEqualTo(before);
        typist.type(Key.plain(KeyCode.ESCAPE, ""));
    }

    @Test
    void aFirstKeyIsGivenUpByAnyOther() {
        typist.type(Key.plain(KeyCode.G, "g"));
        assertThat(console.window.lookup(".key-hint").isVisible()).isTrue();
        typist.type(Key.plain(KeyCode.Q, "q"));
        assertThat(console.window.lookup(".key-hint").isVisible()).isFalse();
        List<Object> before = world();
        typist.type(List.of(Key.plain(KeyCode.G, "g"), Key.plain(KeyCode.ESCAPE, ""), Key.plain(KeyCode.G, "g"), Key.plain(KeyCode.Q, "q")));
        assertThat(world()).isEqualTo(before);
    }
}
