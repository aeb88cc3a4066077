package app.detente.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionTest {
    private static final List<Adviser> FLOOR = List.of(new Adviser(1, "Marie"), new Adviser(2, "Marie Curie"), new Adviser(3, "Zoé"),
            new Adviser(4, "Jean-Luc"), new Adviser(5, "Œdipe"), new Adviser(6, "李"));

    private static List<String> named(String text) {
        return Mention.in(text, FLOOR).stream().map(mention -> mention.adviser().name()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "@Marie tu prends ?|Marie", "à toi @Marie|Marie", "@marie curie, ton avis ?|Marie Curie", "@MARIE  CURIE|Marie Curie", "@Marie Curieuse|Marie",
        "(@zoe)|Zoé", "@Zoé.|Zoé", "@Zoe\u0301 !|Zoé", "@jean-luc et @Zoé|Jean-Luc,Zoé", "@oedipe|Œdipe", "@李 看|李", "@Marie\u00A0Curie|Marie Curie",
        "@Marie@Zoé|Marie"})
    void namesAColleague(String text, String names) {
        assertThat(named(text)).containsExactly(names.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "@ Marie", "contact: nadia@marie.fr", "@Mariette", "@mar", "Marie", "@inconnu", "@@", "\uD83D@\uDE00", "@zoo"})
    void doesNotNameAnybody(String text) {
        assertThat(named(text)).isEmpty();
    }

    @Test
    void saysWhereTheNameStands() {
        String text = "vu avec @Marie Curie hier";
        Mention mention = Mention.in(text, FLOOR).getFirst();
        assertThat(text.substring(mention.start(), mention.end())).isEqualTo("@Marie Curie");
    }

    /** A text made to be slow: without a bound each of these costs the square of its length. */
    @Test
    @Timeout(20)
    void aHostileTextCostsNothing() {
        assertThat(Mention.in("@".repeat(1_000_000), FLOOR)).isEmpty();
        assertThat(Mention.in("@Marie" + " ".repeat(1_000_000), FLOOR)).hasSize(1);
        assertThat(Mention.in("@Marie\u200D".repeat(200_000), FLOOR)).hasSizeLessThanOrEqualTo(50);
    }
}
