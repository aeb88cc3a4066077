package app.detente.voice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GapsTest {

    @Test
    void aFilledGapIsClosed() {
        assertThat(Gaps.open("Il reste 12 € et ⟦date⟧.")).containsExactly(new Gap("date", 17, 23));
        assertThat(Gaps.open("Il reste 12 € et vendredi.")).isEmpty();
    }

    @Test
    void halfAGapIsStillOpen() {
        assertThat(Gaps.open("le ⟦date")).containsExactly(new Gap("⟦", 3, 4));
        assertThat(Gaps.open("le 3 mai⟧")).containsExactly(new Gap("⟧", 8, 9));
    }

    @Test
    void anEmptyGapIsStillOpen() {
        assertThat(Gaps.open("⟦⟧")).containsExactly(new Gap("⟦⟧", 0, 2));
    }

    @Test
    void ordinaryBracketsAreNoGap() {
        assertThat(Gaps.open("[date] {{?date}} (x)")).isEmpty();
    }
}
