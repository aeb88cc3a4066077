package app.detente.model.filter;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Fold;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightsTest {
    private static String marked(String text, String typed) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Span span : Highlights.of(text, FilterText.read(typed).filter())) {
            out.append(text, at, span.start()).append('[').append(text, span.start(), span.end()).append(']');
            at = span.end();
        }
        return out.append(text.substring(at)).toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Ma Résiliation, svp | resiliation | Ma [Résiliation], svp", "un cœur gros | coeur | un [cœur] gros", "Straße 7 | strasse | [Straße] 7",
        "l’abonnement | abonnement | l’[abonnement]", "remboursé, remboursement | rembours* | [remboursé], [remboursement]",
        "ma carte SIM, la carte, SIM | \"carte sim\" | ma [carte SIM], la [carte, SIM]", "carte bleue | carte -bleue | [carte] bleue", "je paie tag | tag:paie | je paie tag",
        "😡 panne 😡 panne | panne | 😡 [panne] 😡 [panne]", "½ prix | 1 | [½] prix", "un deux trois | \"un deux\" deux* \"deux trois\" | [un deux trois]", "ABC | absent | ABC",
        "la ﬁbre | fibre | la [ﬁbre]", "4G+ | 4g | [4G]+"})
    void theWordsLookedForAreMarkedInTheOriginal(String text, String typed, String marked) {
        assertThat(marked(text, typed)).isEqualTo(marked);
    }

    @Test
    void anAccentWrittenApartBelongsToItsLetter() {
        assertThat(marked("re\u0301silie\u0301 !", "résilié")).isEqualTo("[re\u0301silie\u0301] !");
        assertThat(marked("co\u00ADop\u00E9ra\u200Btion", "coopération")).isEqualTo("[co\u00ADop\u00E9ra\u200Btion]");
    }

    @Test
    void whatIsMarkedFoldsToWhatWasLookedFor() {
        List<String> pieces = List.of("é", "e\u0301", "œ", "ß", "ﬁ", "½", "😡", " ", " ", ",", "A", "b", "4", "ﷺ", "\u0301", "\u200B", "\uD83D", "İ", "가", "\0", "中");
        Random random = new Random(9);
        for (int i = 0; i < 3_000; i++) {
            String text = random.ints(20, 0, pieces.size()).mapToObj(pieces::get).collect(Collectors.joining());
            List<String> words = Fold.words(text);
            if (words.isEmpty()) {
                continue;
            }
            String word = words.get(random.nextInt(words.size()));
            List<Span> spans = Highlights.of(text, new Filter(List.of(new Filter.Term(true, new Condition.Says(new Phrase(List.of(word), false))))));
            assertThat(spans).as("%s in %s", word, text).isNotEmpty();
            int end = 0;
            for (Span span : spans) {
                assertThat(span.start()).isGreaterThanOrEqualTo(end);
                end = span.end();
                assertThat(Fold.words(text.substring(span.start(), span.end()))).contains(word);
            }
            assertThat(end).isLessThanOrEqualTo(text.length());
        }
    }

    @Test
    void hostileTextsAndHostileSearchesAreMarkedWithoutHarm() {
        for (String text : Hostile.STRINGS) {
            for (String typed : List.of("a*", "x*", "facture", "\"a b\"", "mot", "e")) {
                int end = 0;
                for (Span span : Highlights.of(text, FilterText.read(typed).filter())) {
                    assertThat(span.start()).isBetween(end, text.length());
                    end = span.end();
                    assertThat(end).isBetween(span.start() + 1, text.length());
                }
            }
        }
    }
}
