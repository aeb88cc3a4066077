package app.detente.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.detente.model.Fold;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternsTest {
    /** Only against hanging for ever; nothing here is measured. */
    private static final Duration HANGS = Duration.ofMinutes(2);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "a(b              | OPEN_GROUP        | 1",
        "(a)(b            | OPEN_GROUP        | 3",
        "a)b              | CLOSED_GROUP      | 1",
        "(a))             | CLOSED_GROUP      | 3",
        "x[ab             | OPEN_CLASS        | 1",
        "[)](             | OPEN_GROUP        | 3",
        "*a               | NOTHING_TO_REPEAT | 0",
        "a*b@*c(*d)       | NOTHING_TO_REPEAT | 7",
        "ab**             | REPEATED_TWICE    | 2",
        "a{2000}          | REPEAT_COUNT      | 1",
        "ab\\q            | ESCAPE            | 2",
        "ab\\             | ESCAPE            | 2",
        "x[z-a]           | CLASS_RANGE       | 2",
        "x(?=a)           | UNSUPPORTED       | 1",
        "(a)\\1           | ESCAPE            | 3"})
    void aMistakeSaysWhatItIsAndWhere(String pattern, PatternMistake.Kind kind, int at) {
        if (kind == PatternMistake.Kind.REPEAT_COUNT) {
            assertThat(Patterns.mistake(pattern.strip())).get().extracting(PatternMistake::kind).isIn(kind, PatternMistake.Kind.TOO_LARGE);
        } else {
            assertThat(Patterns.mistake(pattern.strip())).contains(new PatternMistake(kind, at));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"résili(er|ation)", "\\b\\d{10}\\b", "(?i)sim|esim", "[^]a]+x", "a{2,}", "a{,3}", "\\Qa(b\\E", "[[:alpha:]]+", "\\p{Lu}x",
            "(?P<n>a)b", "^$", "a|", "é{3}"})
    void aGoodPatternHasNoMistake(String pattern) {
        assertThat(Patterns.mistake(pattern)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a{100}){100}", "((((a{1000}){1000}){1000}){1000}){1000}", ".{1000}", "(a?){500}b", "(x{0,30}){30}", "(?:(?:a{40}){40}){40}"})
    void aPatternThatWouldGrowIsRefusedBeforeItIsCompiled(String pattern) {
        assertTimeoutPreemptively(HANGS, () -> assertThat(Patterns.mistake(pattern)).get().extracting(PatternMistake::kind)
                .isEqualTo(PatternMistake.Kind.TOO_LARGE));
    }

    @Test
    void tenMegabytesOfPatternAreRefusedUnread() {
        for (String piece : List.of("a", "(", "[", "(a|b)*", "\\", "a{1000}")) {
            String huge = piece.repeat(10 * 1024 * 1024 / piece.length());
            assertThat(Patterns.mistake(huge)).contains(new PatternMistake(PatternMistake.Kind.TOO_LONG, Patterns.MAX_LENGTH));
        }
    }

    /** The classics that hang an engine which goes back; and a text far longer than what is looked at. */
    @ParameterizedTest
    @ValueSource(strings = {"^(a|b)*$", "^(.*a){14}$", "\\s+$", "(x+x+)+y", "(.*)*!", "a.*b|a", "(a|aa)+$"})
    void aHostilePatternEnds(String pattern) {
        Condition fits = new Condition.Fits(pattern);
        assertTimeoutPreemptively(HANGS, () -> {
            for (String text : List.of(" ".repeat(200_000) + "x", "a".repeat(200_000) + "!", "ab".repeat(100_000), "x".repeat(200_000))) {
                Rules.matches(Rules.book(fits), Rules.message(text)).forEach(match ->
                        assertThat(match.found()).allMatch(span -> span.end() <= RuleBook.LOOKED_AT));
            }
        });
        assertThat(Patterns.mistake(pattern)).isEmpty();
    }

    @Test
    void theWhiteEndOfALongTextIsBeyondWhatIsLookedAt() {
        assertThat(Rules.holds(new Condition.Fits("\\s+$"), " ".repeat(200_000))).isTrue();
        assertThat(Rules.holds(new Condition.Fits("\\s+$"), " ".repeat(19_999) + "x" + " ".repeat(180_000))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', nullValues = "none", value = {
        "refund                          ; refund",
        "(charged|billed) (twice|again)  ; charged,billed",
        "remboursé?                      ; rembours",
        "(?:carte )?sim +prépayée        ; prepayee",
        "a|refund                        ; none",
        "refund|avoir                    ; refund,avoir",
        "(refund)?                       ; none",
        "(refund)*x                      ; none",
        "(refund){0,2}                   ; none",
        "(refund){2}                     ; refund",
        "[refund]                        ; none",
        "\\Qrefund\\E                    ; none"})
    void whatAMatchCannotDoWithoutIsKnown(String pattern, String needs) {
        assertThat(PatternShape.of(pattern.strip()).needs()).containsExactlyInAnyOrder(needs == null ? new String[0] : needs.split(","));
    }

    @Test
    void askingFirstNeverChangesWhatMatches() {
        String[] pieces = {"abc", "dé", "xyz ", "s", "k", "(", ")", "|", "?", "*", "+", "{0,2}", "{2}", ".", "[ab]", "(?:", "\\w", "œuf", "^", "$", "ſ"};
        String[] texts = {"abc", "ABC dé", "abcdé xyz sk", "xyz OEUF", "œufœuf", "DÉDÉ", "de\u0301", "K\u212A\u017Fs", "xyz xyz abcabc", "", "sss kkk œufs"};
        Random random = new Random(11);
        int compiled = 0;
        for (int round = 0; round < 20_000; round++) {
            StringBuilder made = new StringBuilder();
            for (int i = random.nextInt(9); i >= 0; i--) {
                made.append(pieces[random.nextInt(pieces.length)]);
            }
            String pattern = made.toString();
            if (Patterns.mistake(pattern).isPresent()) {
                continue;
            }
            compiled++;
            var needs = PatternShape.of(pattern).needs();
            for (String text : texts) {
                if (Patterns.compile(pattern).matcher(text).find() && !needs.isEmpty()) {
                    assertThat(needs).as("%s in %s", pattern, text).anyMatch(Fold.fold(text)::contains);
                }
            }
        }
        assertThat(compiled).isGreaterThan(2_000);
    }

    @Test
    void noPatternHoweverOddBreaksTheReading() {
        String odd = "()[]{}|*+?.^$\\abpPQEx:<>-,019 é";
        Random random = new Random(5);
        for (int round = 0; round < 50_000; round++) {
            StringBuilder made = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                made.append(odd.charAt(random.nextInt(odd.length())));
            }
            String pattern = made.toString();
            Patterns.mistake(pattern).ifPresent(mistake -> assertThat(mistake.at()).as(pattern).isBetween(0, pattern.length()));
        }
    }
}
