package app.detente.report.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchTest {
    private final Watch shipped = new Watch(BrandText.shipped());

    private List<String> names(String text) {
        return shipped.in(text).stream().map(Brand::name).toList();
    }

    private record Labelled(Set<String> brands, String text) {}

    private static List<Labelled> golden() throws IOException {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(WatchTest.class.getResourceAsStream("brands_golden.txt"), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).map(line -> {
                String[] parts = line.split("\\|", 2);
                Set<String> brands = Arrays.stream(parts[0].split(",")).map(String::strip).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
                return new Labelled(brands, parts[1].strip());
            }).toList();
        }
    }

    @Test
    void nineInTenBrandsThatAreFoundWereMeantAndNineInTenThatWereMeantAreFound() throws IOException {
        int found = 0;
        int right = 0;
        int meant = 0;
        StringBuilder wrong = new StringBuilder();
        for (Labelled one : golden()) {
            Set<String> named = new HashSet<>(names(one.text()));
            found += named.size();
            meant += one.brands().size();
            right += (int) named.stream().filter(one.brands()::contains).count();
            if (!named.equals(one.brands())) {
                wrong.append("\n  ").append(named).append(" for ").append(one.brands()).append(": ").append(one.text());
            }
        }
        double precision = (double) right / found;
        double recall = (double) right / meant;
        System.out.printf("brands: %d sentences, precision %.3f, recall %.3f%s%n", golden().size(), precision, recall, wrong);
        assertThat(precision).as("precision" + wrong).isGreaterThanOrEqualTo(0.9);
        assertThat(recall).as("recall" + wrong).isGreaterThanOrEqualTo(0.9);
    }

    @ParameterizedTest
    @CsvSource({"Je vais chez free, Free", "feel free to call, ''", "le voyant orange de la box, ''", "Je vais chez Orange, Orange", "un jus d’orange, ''"})
    void aNameIsToldFromTheWord(String text, String brand) {
        assertThat(String.join(",", names(text))).isEqualTo(brand == null ? "" : brand);
    }

    @Test
    void theLongestNameWinsAndOneIsCountedOnce() {
        assertThat(names("RED by SFR, red by sfr, RED by SFR")).containsExactly("RED");
        assertThat(names("sfr puis RED by SFR")).containsExactly("SFR", "RED");
    }

    @Test
    void whatStandsInAnotherSentenceIsNotNear() {
        Watch watch = new Watch(List.of(new Brand("Nova", List.of(), List.of("nova"), List.of("chez"), List.of())));
        assertThat(watch.in("je vais chez nova")).hasSize(1);
        assertThat(watch.in("Je vais chez moi. nova est une étoile")).isEmpty();
    }

    @Test
    void anEmptyListAndAnEmptyTextFindNothing() {
        assertThat(new Watch(List.of()).in("chez Free")).isEmpty();
        assertThat(shipped.in("")).isEmpty();
        assertThat(shipped.in("!!! 😀 …")).isEmpty();
    }
}
