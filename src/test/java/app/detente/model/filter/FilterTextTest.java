package app.detente.model.filter;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Language;
import app.detente.model.Network;
import app.detente.model.Priority;
import app.detente.model.Texts;
import app.detente.model.filter.Condition.AssignedTo;
import app.detente.model.filter.Condition.Before;
import app.detente.model.filter.Condition.From;
import app.detente.model.filter.Condition.In;
import app.detente.model.filter.Condition.Is;
import app.detente.model.filter.Condition.Matters;
import app.detente.model.filter.Condition.Newer;
import app.detente.model.filter.Condition.Older;
import app.detente.model.filter.Condition.On;
import app.detente.model.filter.Condition.Says;
import app.detente.model.filter.Condition.Tagged;
import app.detente.model.filter.Filter.Term;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FilterTextTest {
    @Test
    void whatTheHandbookShowsIsUnderstood() {
        assertThat(FilterText.read("is:waiting is:mine -tag:VIP tag:\"Deux  mots\" from:nadia channel:facebook lang:fr older:2h before:2026-11-01"
                + " assignee:paul priority:high newer:1d \"carte SIM\" rembours* -colère")).isEqualTo(new Reading(new Filter(List.of(
                wanted(new Is(State.WAITING)), wanted(new Is(State.MINE)), unwanted(new Tagged("vip")), wanted(new Tagged("deux mots")),
                wanted(new From(word("nadia"))), wanted(new On(Network.FACEBOOK)), wanted(new In(Language.FR)), wanted(new Older(Duration.ofHours(2))),
                wanted(new Before(new Day.On(LocalDate.of(2026, 11, 1)))), wanted(new AssignedTo(word("paul"))), wanted(new Matters(Priority.HIGH)),
                wanted(new Newer(Duration.ofDays(1))), wanted(new Says(new Phrase(List.of("carte", "sim"), false))),
                wanted(new Says(new Phrase(List.of("rembours"), true))), unwanted(new Says(word("colere"))))), List.of()));
    }

    @Test
    void frenchMeansTheSame() {
        same("est:en-attente", "is:waiting");
        same("est:à-moi est:reportée est:terminée est:masquée est:a_revoir", "is:mine is:snoozed is:closed is:hidden is:review");
        same("étiquette:vip -etiquette:«deux mots» ÉTIQUETTE:œuvre", "tag:vip -tag:\"deux mots\" tag:oeuvre");
        same("de:nadia canal:x langue:français assignée:paul priorité:haute", "from:nadia channel:twitter lang:french assignee:paul priority:high");
        same("avant:1/11/2026 après:hier depuis:aujourd'hui", "before:2026-11-01 after:yesterday since:today");
        same("plus-vieux:3j plus-récent:2h30 plus-vieux:2sem", "older:3d newer:150min older:14d");
        same("assignée:moi -assignée:personne", "is:mine -is:unassigned");
    }

    private static void same(String one, String other) {
        assertThat(FilterText.read(one).misread()).as(one).isEmpty();
        assertThat(FilterText.read(one)).isEqualTo(FilterText.read(other));
    }

    @Test
    void whatIsNotUnderstoodIsSaidWithItsPlaceAndNarrowsNothing() {
        Reading reading = FilterText.read("facture is:wating 😡 older:soon");
        assertThat(reading.filter()).isEqualTo(FilterText.read("facture").filter());
        assertThat(reading.misread()).extracting(Misread::start, Misread::end, Misread::key).containsExactly(
                org.assertj.core.groups.Tuple.tuple(8, 17, "filter.misread.is"), org.assertj.core.groups.Tuple.tuple(18, 20, "filter.misread.nothing"),
                org.assertj.core.groups.Tuple.tuple(21, 31, "filter.misread.older"));
        assertThat(Texts.in(Locale.UK).get(reading.misread().getFirst().key(), reading.misread().getFirst().blanks())).contains("wating", "en-attente", "closed");
        assertThat(FilterText.read("before:2026-02-31").misread()).hasSize(1);
        assertThat(FilterText.read("tag:").misread()).extracting(Misread::key).containsExactly("filter.misread.missing");
    }

    @Test
    void anUnknownKeyIsSaidAndLookedForAsWords() {
        Reading reading = FilterText.read("fro:nadia");
        assertThat(reading.misread()).extracting(Misread::key).containsExactly("filter.misread.unknown_key");
        assertThat(reading.filter().wantedPhrases()).containsExactly(new Phrase(List.of("fro", "nadia"), false));
    }

    @Test
    void whatOnlyLooksALittleLikeAKeyIsJustWords() {
        for (String typed : List.of("http://example.com", "10:30", "bonjour:", "a:b")) {
            assertThat(FilterText.read(typed).whole()).as(typed).isTrue();
            assertThat(FilterText.read(typed).filter().wantedPhrases()).as(typed).isNotEmpty();
        }
    }

    @Test
    void onlySoManyTermsCountAndOnlySoManyCharacters() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            many.append(" w").append(i);
        }
        Reading reading = FilterText.read(many.toString());
        assertThat(reading.filter().terms()).hasSize(FilterText.MAX_TERMS);
        assertThat(reading.misread()).hasSize(8).allMatch(misread -> misread.key().equals("filter.misread.too_many"));
        assertThat(FilterText.read("facture " + "x".repeat(2_000)).misread()).extracting(Misread::key).contains("filter.misread.too_long");
    }

    @Test
    void printingIsReadAsTheSameFilterInEitherLanguage() {
        List<String> pieces = List.of("is:", "est:", "tag:", "étiquette:", "from:", "older:", "newer:", "before:", "après:", "lang:", "priorité:", "canal:", "assignee:", "waiting",
                "à-moi", "2h", "1h59", "90m", "3j", "2026-03-01", "hier", "fr", "high", "x", "mail", "-", "\"", "«", "»", " ", " ", " ", "*", "é", "œ", "ß", "ﷺ", "ǅ", "İ", "ﬁ", "\u0301",
                "\u200B", "\uD83D", "\uDE21", "😡", "\0", "\u00A0", ":", "/", "'", "½", "가", "ｶﾞ", "mot", "carte SIM", "\u202E", "\n");
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int j = random.nextInt(14); j >= 0; j--) {
                typed.append(random.nextInt(12) == 0 ? Character.toString(random.nextInt(Character.MAX_CODE_POINT)) : pieces.get(random.nextInt(pieces.size())));
            }
            stable(typed.toString());
        }
        Hostile.STRINGS.forEach(FilterTextTest::stable);
    }

    private static void stable(String typed) {
        Reading reading = FilterText.read(typed);
        for (Language language : Language.values()) {
            String printed = FilterText.print(reading.filter(), language);
            assertThat(FilterText.read(printed)).as("%s → %s", typed, printed).isEqualTo(new Reading(reading.filter(), List.of()));
        }
        assertThat(reading.misread()).allSatisfy(misread -> {
            assertThat(misread.start()).isBetween(0, misread.end());
            assertThat(misread.end()).isLessThanOrEqualTo(typed.length());
        });
    }

    @Test
    void everythingNotUnderstoodHasItsSentenceInBothLanguages() {
        for (String typed : Hostile.STRINGS) {
            for (Misread misread : FilterText.read(typed).misread()) {
                for (Locale locale : List.of(Locale.FRANCE, Locale.UK)) {
                    assertThat(Texts.in(locale).get(misread.key(), misread.blanks())).isNotEqualTo(misread.key()).doesNotContain("{", "\0", "\u202E").hasSizeLessThan(400);
                }
            }
        }
    }

    private static Term wanted(Condition condition) {
        return new Term(true, condition);
    }

    private static Term unwanted(Condition condition) {
        return new Term(false, condition);
    }

    private static Phrase word(String word) {
        return new Phrase(List.of(word), false);
    }
}
