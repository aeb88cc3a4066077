package app.detente.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Adviser;
import app.detente.model.Language;
import app.detente.model.Network;
import app.detente.model.filter.Suggestion;
import app.detente.model.filter.Vocabulary;
import app.detente.ui.common.TestSession;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchViewModelTest {
    private final TestSession me = new TestSession(new Adviser(1, "Tanguy"), InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z")));
    private final List<String> searched = new ArrayList<>();
    private final SearchViewModel search = new SearchViewModel(me.session);
    private int ended;

    @BeforeEach
    void connect() {
        search.offer(() -> new Vocabulary(Language.FR, List.of("facture", "résiliation", "panne"), List.of("Inès", "Tanguy"),
                List.of(Network.FACEBOOK, Network.X)));
        search.onSearch(searched::add, () -> ended++);
    }

    @Test
    void whatIsTypedInABurstIsSearchedForOnce() {
        type("c");
        type("ca");
        type("carte");
        assertThat(searched).isEmpty();
        pass();
        assertThat(searched).containsExactly("carte*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "carte | carte*", "'carte ' | 'carte '", "carte* | carte*", "tag:facture | tag:facture", "est:en-attente car | est:en-attente car*",
        "\"carte SIM\" | \"carte SIM\"", "-carte | -carte", "carte ? | carte ?", "de:nadia | de:nadia"})
    void onlyAWordStillBeingTypedIsABeginning(String typed, String wanted) {
        type(typed);
        pass();
        assertThat(searched).containsExactly(wanted);
    }

    @Test
    void emptyingTheBoxEndsTheSearchAtOnceAndOnlyOnce() {
        type("carte");
        pass();
        search.end();
        assertThat(ended).isEqualTo(1);
        pass();
        assertThat(searched).hasSize(1);
        search.end();
        assertThat(ended).isEqualTo(1);
    }

    @Test
    void whatWasGivenUpBeforeItWasSearchedForChangesNothing() {
        type("carte");
        search.end();
        pass();
        assertThat(searched).isEmpty();
        assertThat(ended).isZero();
    }

    @Test
    void anotherViewEmptiesTheBoxAndEndsNothing() {
        type("carte");
        pass();
        search.forget();
        assertThat(search.textProperty().get()).isEmpty();
        assertThat(ended).isZero();
        type("carte");
        pass();
        assertThat(searched).as("the same words are a search again").hasSize(2);
    }

    @Test
    void enterSearchesAtOnce() {
        type("carte");
        search.settle();
        assertThat(searched).containsExactly("carte*");
        pass();
        assertThat(searched).hasSize(1);
    }

    @Test
    void aKeyIsCompletedAndThenItsValue() {
        type("éti");
        Suggestion key = search.suggestions().getFirst();
        assertThat(key.text()).isEqualTo("étiquette:");
        int caret = search.take(key);
        assertThat(search.textProperty().get()).isEqualTo("étiquette:");
        search.complete(caret);
        assertThat(search.suggestions()).extracting(Suggestion::text).contains("étiquette:facture", "étiquette:panne");
        caret = search.take(search.suggestions().getFirst());
        assertThat(search.textProperty().get()).isEqualTo("étiquette:facture ");
        assertThat(caret).isEqualTo("étiquette:facture ".length());
    }

    @Test
    void completingInTheMiddleLeavesTheRest() {
        type("tag:fac carte");
        search.complete("tag:fac".length());
        int caret = search.take(search.suggestions().getFirst());
        assertThat(search.textProperty().get()).isEqualTo("tag:facture carte");
        assertThat(caret).isEqualTo("tag:facture ".length());
    }

    @Test
    void whatIsStillBeingTypedIsNotMisread() {
        type("tag:fac");
        assertThat(search.misreadProperty().get()).isEmpty();
        type("-tag:fac");
        assertThat(search.misreadProperty().get()).isEmpty();
    }

    @Test
    void whatWasNotUnderstoodIsSaidWithWhatItCouldBe() {
        type("plus-vieux:deux ");
        assertThat(search.misreadProperty().get()).singleElement().asString().contains("« deux »", "2h");
        type("tag:factrue ");
        assertThat(search.misreadProperty().get()).singleElement().asString().contains("factrue", "Peut-être", "facture");
        type("tag:zzzzzz ");
        assertThat(search.misreadProperty().get()).singleElement().asString().contains("zzzzzz").doesNotContain("Peut-être");
        type("conseiller:ines ");
        assertThat(search.misreadProperty().get()).isEmpty();
        type("conseiller:inse ");
        assertThat(search.misreadProperty().get()).singleElement().asString().contains("Inès");
    }

    @Test
    void theLastSearchesAreRememberedOnceEach() {
        for (String words : List.of("a", "b", "a ", "  ")) {
            type(words);
            search.settle();
        }
        assertThat(search.recent()).containsExactly("a", "b");
        for (int i = 0; i < 20; i++) {
            type("w" + i);
            search.settle();
        }
        assertThat(search.recent()).hasSize(SearchViewModel.RECENT).startsWith("w19", "w18");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "-", ":", "tag:", "tag:\"", "-tag:\"x", "is:", "::::", "\u202Etag:x\u0000", "\uD83D", "a\u0301\u0301", "tag:\uD83D\uDE00", "((((", "*",
        "-*", "older:99999999999999h", "before:2026-99-99", "AND OR NOT NEAR", "%_'\";--"})
    void anyTextIsASearchAndAnyPlaceInItCanBeCompleted(String typed) {
        type(typed);
        for (int caret = -1; caret <= typed.length() + 1; caret++) {
            search.complete(caret);
            List.copyOf(search.suggestions()).forEach(one -> assertThat(one.replaceTo()).isBetween(one.replaceFrom(), typed.length()));
        }
        pass();
        assertThat(searched).hasSize(1);
    }

    private void type(String text) {
        search.textProperty().set(text);
    }

    private void pass() {
        me.time.pass(SearchViewModel.GATHERED);
    }
}
