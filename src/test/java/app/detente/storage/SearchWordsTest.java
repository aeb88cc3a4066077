package app.detente.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "résiliation | \"resiliation\"", "l’ABONNEMENT 4G | \"l\" \"abonnement\" \"4g\"", "rési* | \"resi\" *",
        "abon* facture | \"abon\" * \"facture\"",
        "l’abon* | \"l\" \"abon\" *", "* a | \"a\"", "fact * | \"fact\"", "NEAR(a b) | \"near\" \"a\" \"b\"", "body:x | \"body\" \"x\"",
        "a OR -b | \"a\" \"or\" \"b\"", "x\"* | \"x\" *"
    })
    void whatIsTypedBecomesQuotedWords(String typed, String match) {
        assertThat(SearchWords.match(typed)).contains(match);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "*", "\"", "( ) -", "😡", "\0", "\uD83D"})
    void whereNothingIsAWordThereIsNoQuery(String typed) {
        assertThat(SearchWords.match(typed)).isEmpty();
    }

    @Test
    void onlyTheFirstWordsOfAnEndlessTextAreLookedFor() {
        assertThat(SearchWords.match("mot ".repeat(10_000)).orElseThrow().split(" ")).hasSize(32);
        assertThat(Stream.of(SearchWords.match("x".repeat(1_000_000)).orElseThrow())).allMatch(match -> match.length() < 2_000);
    }
}
