package app.detente.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void ordinaryTextStaysAsItIs() {
        String text = "Ça fait 15 ans… l’œuvre 👩‍👩‍👧 à 2€\nñandú\tđấy";
        assertThat(Shown.text(text, 4000)).isEqualTo(text);
    }

    @Test
    void arabicComesWithMarksRoundItsWordsAndNothingElse() {
        assertThat(Shown.text("و شكرا", 100)).isEqualTo("و\u200E \u200Eشكرا");
    }

    @Test
    void aFrenchQuestionMarkDoesNotBeginALine() {
        assertThat(Shown.text("au revoir ? « oui » 2 €", 100)).isEqualTo("au revoir\u00A0? « oui\u00A0» 2\u00A0€");
    }

    @Test
    void aPileOfCombiningMarksIsCutDown() {
        String zalgo = "e" + "\u0301".repeat(20_000) + "x";
        assertThat(Shown.text(zalgo, 4000)).isEqualTo("e" + "\u0301".repeat(Shown.MAX_MARKS) + "x");
    }

    @Test
    void directionOverridesAndControlsAreNotDrawn() {
        assertThat(Shown.text("a\u202Egpj.exe\u202C b\u2066c\u2069", 100)).isEqualTo("agpj.exe bc");
        assertThat(Shown.text("nul\0 bell\u0007 lone\uD800", 100)).isEqualTo("nul\uFFFD bell\uFFFD lone\uFFFD");
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        assertThat(Shown.text("ab😀cd", 3)).isEqualTo("abc");
        assertThat(Shown.text("x".repeat(1 << 20), 4000)).hasSize(4000);
    }

    @Test
    void aLineHasNoLineEnds() {
        assertThat(Shown.line("  one\r\n\ttwo  three ")).isEqualTo("one two three");
    }

    @Test
    void aNameInASentenceCannotTurnItRound() {
        assertThat(Shown.inSentence("\u2069שלום\u202E")).startsWith("\u200E").endsWith("\u200E")
                .matches(name -> name.replace("\u200E", "").equals("שלום"));
    }
}
