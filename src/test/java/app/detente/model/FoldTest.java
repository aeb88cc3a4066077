package app.detente.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldTest {
    @Test
    void foldingTwiceIsFoldingOnce() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String once = Fold.fold(Character.toString(c));
            if (!Fold.fold(once).equals(once)) {
                assertThat(Fold.fold(once)).as("U+%04X", c).isEqualTo(once);
            }
        }
    }

    @Test
    void howALetterIsComposedMakesNoDifference() {
        Random random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--) {
                text.appendCodePoint(random.nextBoolean() ? random.nextInt(0x20, 0x500) : random.nextInt(0x1E00, 0x2000));
            }
            String folded = Fold.fold(text.toString());
            for (Normalizer.Form form : Normalizer.Form.values()) {
                assertThat(Fold.words(Normalizer.normalize(text, form))).as(text.toString()).isEqualTo(Fold.words(text.toString()));
            }
            assertThat(Fold.fold(folded)).isEqualTo(folded);
        }
    }

    @Test
    void aMillionMarksInTheWrongOrderAreFoldedLikeTwo() {
        assertThat(Fold.fold("e" + "\u0301\u0327".repeat(500_000) + "t")).isEqualTo("et");
    }
}
