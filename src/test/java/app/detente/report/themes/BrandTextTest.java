package app.detente.report.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.model.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrandTextTest {
    @Test
    void whatIsWrittenIsReadTheSame() {
        List<Brand> brands = BrandText.shipped();
        assertThat(brands).extracting(Brand::name).contains("Free", "Orange", "SFR", "Bouygues", "Sosh", "RED", "B&You", "La Poste Mobile", "Prixtel",
                "NRJ Mobile");
        assertThat(BrandText.read(BrandText.write(brands))).isEqualTo(brands);
    }

    @ParameterizedTest
    @CsvSource({"' ; nova', brand.name", "Nova ; ; ; chez, brand.nothing", "Nova ; nova | nova ; nova, brand.twice", "Nova ; !!!, brand.nothing"})
    void whatCannotBeWatchedIsRefusedWithItsReason(String lines, String problem) {
        assertThatThrownBy(() -> BrandText.read(lines.replace("|", "\n"))).isInstanceOf(Problem.class).hasMessage(problem);
    }

    @Test
    void tooManyAndTooLongAreRefused() {
        Brand brand = new Brand("Nova", List.of("n".repeat(BrandText.LONGEST + 1)), List.of(), List.of(), List.of());
        assertThatThrownBy(() -> BrandText.checked(List.of(brand))).hasMessage("brand.long");
        List<Brand> many = java.util.stream.IntStream.rangeClosed(0, BrandText.MOST)
                .mapToObj(i -> new Brand("n" + i, List.of("n" + i), List.of(), List.of(), List.of())).toList();
        assertThatThrownBy(() -> BrandText.checked(many)).hasMessage("brand.many");
    }

    @Test
    void nothingKeptIsNothingWatched() {
        assertThat(BrandText.read("")).isEmpty();
        assertThat(BrandText.read("# rien\n\n")).isEmpty();
    }
}
