package app.detente.ui.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WordChangeTest {
    private static String without(WordChange.Kind kind, List<WordChange.Piece> pieces) {
        return pieces.stream().filter(piece -> piece.kind() != kind).map(WordChange.Piece::text).collect(Collectors.joining());
    }

    @Test
    void theSameTextHasNoChange() {
        assertThat(WordChange.between("Salut, ça va ?", "Salut, ça va ?")).containsExactly(new WordChange.Piece(WordChange.Kind.SAME, "Salut, ça va ?"));
        assertThat(WordChange.between("", "")).isEmpty();
    }

    @Test
    void onlyTheWordsThatDifferAreMarked() {
        assertThat(WordChange.between("on regarde ta facture !", "on vérifie ta facture demain !")).containsExactly(
                new WordChange.Piece(WordChange.Kind.SAME, "on "), new WordChange.Piece(WordChange.Kind.REMOVED, "regarde "),
                new WordChange.Piece(WordChange.Kind.ADDED, "vérifie "), new WordChange.Piece(WordChange.Kind.SAME, "ta facture "),
                new WordChange.Piece(WordChange.Kind.ADDED, "demain "), new WordChange.Piece(WordChange.Kind.SAME, "!"));
    }

    @Test
    void whateverTheTextsBothCanBeReadFromThePieces() {
        Random random = new Random(4);
        List<String> words = List.of("on", " ", "facture", ", ", "{{first_name}}", "é", "\n", "🙂", "vous");
        for (int run = 0; run < 300; run++) {
            String before = random.ints(random.nextInt(12), 0, words.size()).mapToObj(words::get).collect(Collectors.joining());
            String after = random.ints(random.nextInt(12), 0, words.size()).mapToObj(words::get).collect(Collectors.joining());
            List<WordChange.Piece> pieces = WordChange.between(before, after);
            assertThat(without(WordChange.Kind.ADDED, pieces)).isEqualTo(before);
            assertThat(without(WordChange.Kind.REMOVED, pieces)).isEqualTo(after);
        }
    }

    @Test
    @Timeout(20)
    void textsOfTheGreatestSizeAreComparedAsAWhole() {
        String before = IntStream.range(0, 12_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        String after = IntStream.range(0, 12_000).mapToObj(i -> "b" + i).collect(Collectors.joining(" "));
        List<WordChange.Piece> pieces = WordChange.between(before, after);
        assertThat(pieces).extracting(WordChange.Piece::kind).containsExactly(WordChange.Kind.REMOVED, WordChange.Kind.ADDED);
    }
}
