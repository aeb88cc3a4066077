package app.detente.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private final Selection selection = new Selection();
    private final List<Long> order = List.of(10L, 11L, 12L, 13L, 14L);

    @Test
    void aRangeGoesFromTheLastChosenOneInEitherDirectionAndKeepsTheRest() {
        selection.toggle(10);
        selection.toggle(12);
        selection.extend(order, 14);
        assertThat(selection.idsProperty().get()).containsExactlyInAnyOrder(10L, 12L, 13L, 14L);
        selection.extend(order, 11);
        assertThat(selection.idsProperty().get()).containsExactlyInAnyOrderElementsOf(order);
    }

    @Test
    void aRangeWithoutABeginningOrWhoseBeginningLeftTheListIsTheOneRow() {
        selection.extend(order, 12);
        assertThat(selection.idsProperty().get()).containsExactly(12L);
        selection.clear();
        selection.toggle(99);
        selection.extend(order, 13);
        assertThat(selection.idsProperty().get()).containsExactlyInAnyOrder(99L, 13L);
    }

    @Test
    void aRangeToARowThatIsNotThereChangesNothing() {
        selection.toggle(10);
        selection.extend(order, 77);
        assertThat(selection.idsProperty().get()).containsExactly(10L);
    }

    @Test
    void takenOutAgainNothingIsLeft() {
        selection.toggle(10);
        selection.toggle(10);
        assertThat(selection.isEmpty()).isTrue();
    }
}
