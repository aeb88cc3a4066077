package app.detente.ui.reply;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.voice.Gap;
import app.detente.voice.Gaps;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChoiceViewModelTest {
    private final ChoiceViewModel choices = new ChoiceViewModel();

    private static Optional<Gap> gap(String text) {
        return Gaps.open(text).stream().findFirst();
    }

    @Test
    void theChoicesOfAGapAreOfferedAndTheChosenOneTakesItsPlace() {
        choices.follow(gap("À ⟦agence : Lyon / Paris / Nice⟧ demain"));
        assertThat(choices.found()).containsExactly("Lyon", "Paris", "Nice");
        choices.next();
        assertThat(choices.take()).contains(new Insertion(2, 32, "Paris", 7, 7));
        assertThat(choices.openProperty().get()).isFalse();
    }

    @Test
    void otherGapsAndNoneOfferNothing() {
        choices.follow(gap("⟦mois⟧"));
        assertThat(choices.openProperty().get()).isFalse();
        choices.follow(gap("⟦date : jj/mm⟧"));
        assertThat(choices.openProperty().get()).isFalse();
        choices.follow(Optional.empty());
        assertThat(choices.take()).isEmpty();
    }

    @Test
    void refusedItStaysClosedUntilTheGapIsReachedAnew() {
        Optional<Gap> gap = gap("⟦agence : Lyon / Paris⟧");
        choices.follow(gap);
        choices.close();
        choices.follow(gap);
        assertThat(choices.openProperty().get()).isFalse();
        choices.follow(Optional.empty());
        choices.follow(gap);
        assertThat(choices.openProperty().get()).isTrue();
    }
}
