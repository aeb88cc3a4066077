package app.detente.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final Names NADIA = Names.of("Nadia B.", "Claire", "Détente");
    private static final Names KARIM = Names.of("Karim", "Léo", "Détente");

    @Test
    void twoRepliesThatDifferInNamesNumbersAndLinksAreOneText() {
        Likeness one = Likeness.of("Salut Nadia, c’est réparé depuis 18h. Détails : https://ex.fr/a — Claire", NADIA);
        Likeness other = Likeness.of("@karim Salut Karim, c’est réparé depuis 9h ! Détails : https://ex.fr/b — Léo", KARIM);
        assertThat(one.to(other)).isEqualTo(1);
    }

    @Test
    void initialsThatSomeSignWithAreNoPartOfIt() {
        assertThat(Names.NONE.strip("We can help right here. Follow and DM us.\n^JAY")).isEqualTo(Names.NONE.strip("We can help right here. Follow and DM us. -KC"));
    }

    @Test
    void aNameIsOneOnlyWithItsCapital() {
        assertThat(Names.of("Will Smith").strip("Hi Will, we will look.")).containsExactly("hi", "we", "will", "look");
    }

    @Test
    void oneWordInTheMiddleIsHeardAndTheOrderCounts() {
        Likeness text = Likeness.of("on regarde votre ligne et on revient vite", Names.NONE);
        assertThat(text.to(Likeness.of("on regarde votre box et on revient vite", Names.NONE))).isLessThan(Likeness.CLONE);
        assertThat(text.to(Likeness.of("on revient vite et on regarde votre ligne", Names.NONE))).isLessThan(Likeness.CLONE);
    }

    @Test
    void shortAndEmptyTextsAreLikeThemselvesOnly() {
        assertThat(Likeness.of("Merci !", Names.NONE).to(Likeness.of("merci", Names.NONE))).isEqualTo(1);
        assertThat(Likeness.of("Merci !", Names.NONE).to(Likeness.of("pardon", Names.NONE))).isZero();
        assertThat(Likeness.of("", Names.NONE).to(Likeness.of("🙂", Names.NONE))).isEqualTo(1);
        assertThat(Likeness.of("", Names.NONE).to(Likeness.of("merci", Names.NONE))).isZero();
    }

    @Test
    void agreesWithCountingRunsOneByOne() {
        Random random = new Random(4);
        for (int i = 0; i < 500; i++) {
            List<String> one = words(random);
            List<String> other = words(random);
            Set<List<String>> common = new HashSet<>(runs(one));
            common.retainAll(runs(other));
            Set<List<String>> all = new HashSet<>(runs(one));
            all.addAll(runs(other));
            double share = all.isEmpty() ? 1 : (double) common.size() / all.size();
            assertThat(Likeness.of(one).to(Likeness.of(other))).isEqualTo(share);
        }
    }

    private static List<String> words(Random random) {
        return IntStream.range(0, random.nextInt(12)).mapToObj(i -> "m" + random.nextInt(3)).toList();
    }

    private static Set<List<String>> runs(List<String> words) {
        Set<List<String>> runs = new HashSet<>();
        for (int i = 0; i + 3 <= words.size(); i++) {
            runs.add(words.subList(i, i + 3));
        }
        if (!words.isEmpty() && words.size() < 3) {
            runs.add(words);
        }
        return runs;
    }
}
