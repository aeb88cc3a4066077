package app.detente.model.filter;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Language;
import app.detente.model.Network;
import app.detente.model.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CompletionTest {
    private static final Vocabulary EN = new Vocabulary(Language.EN, List.of("billing", "VIP", "Deux mots", "réseau"), List.of("Anne", "Paul B"), List.of(Network.X, Network.FACEBOOK));
    private static final Vocabulary FR = new Vocabulary(Language.FR, EN.tags(), EN.colleagues(), EN.channels());

    private static List<String> at(String text, Vocabulary vocabulary) {
        return Completion.at(text, text.length(), vocabulary).stream().map(Suggestion::text).toList();
    }

    @Test
    void aKeyIsOfferedFromItsFirstLetters() {
        assertThat(at("ol", EN)).contains("older:");
        assertThat(at("éti", FR)).contains("étiquette:");
        assertThat(at("plus", FR)).contains("plus-vieux:", "plus-récent:");
        assertThat(at("older", FR)).as("typed in the other language").contains("older:");
        assertThat(at("", EN)).contains("is:", "tag:");
    }

    @Test
    void valuesAreOfferedAfterTheirKey() {
        assertThat(at("is:wa", EN)).containsExactly("is:waiting");
        assertThat(at("est:à", FR)).containsExactly("est:à-moi", "est:à-revoir");
        assertThat(at("tag:", EN)).containsExactly("tag:billing", "tag:VIP", "tag:\"Deux mots\"", "tag:réseau");
        assertThat(at("tag:RES", EN)).containsExactly("tag:réseau");
        assertThat(at("tag:mots", EN)).containsExactly("tag:\"Deux mots\"");
        assertThat(at("assignee:p", EN)).containsExactly("assignee:\"Paul B\"");
        assertThat(at("channel:f", EN)).containsExactly("channel:facebook");
        assertThat(at("priorité:h", FR)).containsExactly("priorité:haute");
        assertThat(at("after:t", EN)).containsExactly("after:today");
        assertThat(at("plus-vieux:", FR)).contains("plus-vieux:4h", "plus-vieux:1j");
    }

    @Test
    void aWordAloneMayBecomeAStateATagOrAChannel() {
        assertThat(at("wai", EN)).containsExactly("is:waiting");
        assertThat(at("bil", FR)).containsExactly("étiquette:billing");
        assertThat(at("face", EN)).containsExactly("channel:facebook");
    }

    @Test
    void onlyTheTermUnderTheCaretIsReplaced() {
        String text = "facture -is:wa older:2h";
        assertThat(Completion.at(text, 14, EN)).containsExactly(new Suggestion(9, 14, "is:waiting", "filter.is.waiting"));
        String quoted = "a tag:\"deux m";
        assertThat(Completion.at(quoted, quoted.length(), EN)).containsExactly(new Suggestion(2, quoted.length(), "tag:\"Deux mots\"", "filter.suggest.tag"));
        assertThat(at("\"carte is:", EN)).isEmpty();
    }

    @Test
    void everySuggestionIsUnderstoodAndHasItsLabelInBothLanguages() {
        for (Vocabulary vocabulary : List.of(EN, FR)) {
            for (String typed : List.of("", "a", "b", "e", "i", "p", "s", "is:", "est:", "tag:", "canal:", "lang:", "langue:", "assignée:", "priority:", "priorité:", "older:", "plus-récent:", "avant:", "after:")) {
                for (Suggestion suggestion : Completion.at(typed, typed.length(), vocabulary)) {
                    for (Locale locale : List.of(Locale.FRANCE, Locale.UK)) {
                        assertThat(Texts.in(locale).get(suggestion.labelKey())).isNotEqualTo(suggestion.labelKey());
                    }
                    if (!suggestion.text().endsWith(":")) {
                        assertThat(FilterText.read(suggestion.text()).misread()).as(suggestion.text()).isEmpty();
                        assertThat(FilterText.read(suggestion.text()).filter().wantedPhrases()).as(suggestion.text()).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void anythingAtAnyCaretIsCompletedWithoutHarm() {
        for (String text : Hostile.STRINGS) {
            for (int caret : List.of(-1, 0, 1, text.length() / 2, text.length(), text.length() + 1)) {
                for (Suggestion suggestion : Completion.at(text, caret, EN)) {
                    assertThat(suggestion.replaceFrom()).isBetween(0, suggestion.replaceTo());
                    assertThat(suggestion.replaceTo()).isLessThanOrEqualTo(text.length());
                }
            }
        }
    }
}
