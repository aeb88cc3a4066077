package app.detente.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.filter.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedTest {

    private static List<String> marked(Marked shown) {
        return shown.marks().stream().map(mark -> shown.text().substring(mark.start(), mark.end())).toList();
    }

    @Test
    void placesFollowTheTextWhateverIsTamedBeforeThem() {
        String raw = "\u202e\u202e" + "a" + "\u0301".repeat(40) + " nul !";
        int at = raw.indexOf("nul");
        Marked shown = Marked.of(raw, List.of(new Span(at, at + 3)), 0, raw.length());
        assertThat(shown.text()).isEqualTo(Shown.text(raw, raw.length()));
        assertThat(marked(shown)).containsExactly("nul");
    }

    @Test
    void aPlaceThatAPieceCutsIsMarkedInBoth() {
        List<Span> place = List.of(new Span(3, 9));
        assertThat(marked(Marked.of("abcdefghijkl", place, 0, 6))).containsExactly("def");
        assertThat(marked(Marked.of("abcdefghijkl", place, 6, 12))).containsExactly("ghi");
    }

    @Test
    void anExcerptShowsTheFirstPlace() {
        String raw = "x ".repeat(500) + "résilier\nvite " + "y".repeat(500);
        Marked shown = Marked.excerpt(raw, List.of(new Span(1_000, 1_008)), 120);
        assertThat(shown.text()).startsWith("…").endsWith("…").hasSizeLessThan(130).contains("résilier vite");
        assertThat(marked(shown)).containsExactly("résilier");
        assertThat(Marked.excerpt("court", List.of(), 120).text()).isEqualTo("court");
    }

    @Test
    void anExcerptNeverCutsACharacter() {
        String raw = "😀".repeat(300);
        Marked shown = Marked.excerpt(raw, List.of(new Span(302, 304)), 101);
        assertThat(shown.text().codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF || c == 0xFFFD)).isEmpty();
    }
}
