package app.detente.ui.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordingsTest {
    private int edits;
    private final Wordings wordings = new Wordings(() -> edits++);

    @Test
    void typingChangesTheOpenOneAlone() {
        wordings.load(List.of("Bonjour", "Salut"), true);
        wordings.open(1);
        assertThat(edits).isZero();
        wordings.textProperty().set("Hello");
        assertThat(wordings.texts()).containsExactly("Bonjour", "Hello");
        wordings.open(0);
        assertThat(wordings.textProperty().get()).isEqualTo("Bonjour");
        assertThat(edits).isEqualTo(1);
    }

    @Test
    void anEmptyOneIsNotAddedTwice() {
        wordings.load(List.of("Bonjour"), true);
        wordings.add();
        wordings.open(0);
        wordings.add();
        assertThat(wordings.texts()).containsExactly("Bonjour", "");
        assertThat(wordings.openProperty().get()).isEqualTo(1);
    }

    @Test
    void whatWasRemovedComesBackToItsPlace() {
        wordings.load(List.of("a", "b", "c"), true);
        wordings.open(1);
        String gone = wordings.remove();
        assertThat(wordings.texts()).containsExactly("a", "c");
        assertThat(wordings.textProperty().get()).isEqualTo("c");
        wordings.restore(1, gone);
        assertThat(wordings.texts()).containsExactly("a", "b", "c");
        assertThat(wordings.textProperty().get()).isEqualTo("b");
    }

    @Test
    void theLastOneIsEmptiedNotTakenAway() {
        wordings.load(List.of("Bonjour"), true);
        String gone = wordings.remove();
        assertThat(wordings.texts()).containsExactly("");
        wordings.restore(0, gone);
        assertThat(wordings.texts()).containsExactly("Bonjour");
    }

    @Test
    void movingStopsAtTheEnds() {
        wordings.load(List.of("a", "b", "c"), true);
        wordings.move(-1);
        assertThat(wordings.texts()).containsExactly("a", "b", "c");
        wordings.move(1);
        assertThat(wordings.texts()).containsExactly("b", "a", "c");
        assertThat(wordings.textProperty().get()).isEqualTo("a");
        wordings.textProperty().set("A");
        assertThat(wordings.texts()).containsExactly("b", "A", "c");
    }

    @Test
    void anotherTextIsAnotherTurnButTheSameOneIsNot() {
        wordings.load(List.of("a", "b"), true);
        int turn = wordings.turnProperty().get();
        wordings.load(List.of("a", "b"), false);
        assertThat(wordings.turnProperty().get()).isEqualTo(turn);
        wordings.open(1);
        wordings.load(List.of("a", "other"), false);
        assertThat(wordings.openProperty().get()).isEqualTo(1);
        assertThat(wordings.textProperty().get()).isEqualTo("other");
        wordings.load(List.of("x"), true);
        assertThat(wordings.textProperty().get()).isEqualTo("x");
        assertThat(wordings.turnProperty().get()).isGreaterThan(turn);
    }
}
