package app.detente.ui.common.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.model.Texts;
import app.detente.ui.common.keys.Stroke.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    private final Commands commands = new Commands(Texts.in(Locale.FRANCE));
    private boolean open = true;
    private final Command done = commands.command("conversation.done", () -> { }).on("E").when(() -> open);
    private final Command waiting = commands.command("go.view.waiting", "En attente", () -> { }).on("G W", "DIGIT1");
    private final Command search = commands.command("window.search", () -> { }).on("Ctrl+F");

    CommandsTest() {
        commands.add(done, waiting, search);
    }

    private static Combination keys(String encoded) {
        return Combination.parse(encoded).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"E", "Shift+S", "Ctrl+Shift+ENTER", "G W", "DIGIT1", "F1", "Ctrl+SPACE", "Ctrl+DIGIT4"})
    void combinationsAreReadBackAsTheyWereStored(String encoded) {
        assertThat(keys(encoded).encoded()).isEqualTo(encoded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Alt+E", "Ctrl+", "+", "Ctrl+Alt+E", "e", "SPACE", "TAB", "ESCAPE", "UP", "AMPERSAND", "SLASH", "Ctrl+C", "G W X", "Ctrl+Z"})
    void whatCannotBeUsedIsNotRead(String encoded) {
        assertThat(Combination.parse(encoded)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"C,true,EDITS", "Z,true,EDITS", "V,true,EDITS", "SLASH,false,TYPES", "ENTER,false,", "TAB,true,TYPES", "K,true,", "DEAD_GRAVE,false,TYPES"})
    void refusalsSayWhy(String key, boolean ctrl, Refusal why) {
        assertThat(new Stroke(key, ctrl, false).refusal()).isEqualTo(Optional.ofNullable(why));
    }

    @Test
    void onlyCtrlAndFunctionKeysWorkInAText() {
        assertThat(List.of("Ctrl+K", "F1", "Ctrl+Shift+ENTER")).allMatch(keys -> keys(keys).first().worksInText());
        assertThat(List.of("E", "Shift+S", "ENTER", "DIGIT1", "G W")).noneMatch(keys -> keys(keys).first().worksInText());
    }

    @Test
    void keysFindTheirCommandOnlyWhileItMakesSense() {
        assertThat(commands.at(keys("E"))).contains(done);
        open = false;
        assertThat(commands.at(keys("E"))).isEmpty();
    }

    @Test
    void aFirstStrokeKnowsWhatItCanBecome() {
        assertThat(commands.after(keys("G").first())).containsExactly(waiting);
        assertThat(commands.after(keys("E").first())).isEmpty();
    }

    @Test
    void changedKeysTakeThePlaceOfTheUsualOnesAndAreShownAtOnce() {
        ObservableValue<String> tip = commands.tip("Terminé", "conversation.done");
        assertThat(tip.getValue()).isEqualTo("Terminé (E)");
        commands.keysProperty().set(KeyMap.USUAL.with(done, List.of(keys("Ctrl+Shift+ENTER"))));
        assertThat(tip.getValue()).isEqualTo("Terminé (Ctrl ⇧ ⏎)");
        assertThat(commands.at(keys("E"))).isEmpty();
        commands.keysProperty().set(KeyMap.USUAL.with(done, List.of()));
        assertThat(tip.getValue()).isEqualTo("Terminé");
    }

    @Test
    void withoutSingleLettersOnlyTheOthersAct() {
        commands.keysProperty().set(KeyMap.USUAL.withLetters(false));
        assertThat(commands.at(keys("E"))).isEmpty();
        assertThat(commands.at(keys("DIGIT1"))).isEmpty();
        assertThat(commands.after(keys("G").first())).isEmpty();
        assertThat(commands.at(keys("Ctrl+F"))).contains(search);
        assertThat(commands.caps(waiting)).isEmpty();
    }

    @Test
    void keysThatBeginLikeOthersBelongToThose() {
        assertThat(commands.holder(keys("G"), done)).contains(waiting);
        assertThat(commands.holder(keys("G W"), done)).contains(waiting);
        assertThat(commands.holder(keys("G X"), done)).isEmpty();
        assertThat(commands.holder(keys("E"), done)).isEmpty();
    }

    @Test
    void aKeyMapIsReadBackAsItWasStored() {
        KeyMap map = KeyMap.USUAL.with(done, List.of()).with(waiting, List.of(keys("G Q"), keys("F5"))).withLetters(false);
        assertThat(KeyMap.parse(map.stored())).isEqualTo(map);
        assertThat(KeyMap.parse(KeyMap.USUAL.stored())).isEqualTo(KeyMap.USUAL);
    }

    @Test
    void aDamagedKeyMapKeepsWhatMakesSense() {
        KeyMap read = KeyMap.parse("conversation.done=Alt+E\nlist.next=N\n=\n\u0000\ngo.view.waiting=");
        assertThat(read.changed()).containsOnlyKeys("list.next", "go.view.waiting");
        assertThat(read.letters()).isTrue();
    }

    @Test
    void anAreaNobodyKnowsIsAMistake() {
        assertThatThrownBy(() -> commands.command("elsewhere.run", () -> { })).isInstanceOf(IllegalArgumentException.class);
    }
}
