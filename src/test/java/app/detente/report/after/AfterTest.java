package app.detente.report.after;

import static app.detente.report.after.Days.NOW;
import static app.detente.report.after.Days.PARIS;
import static app.detente.report.after.Days.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.model.HideReason;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.model.Texts;
import app.detente.report.paper.Block;
import app.detente.report.paper.Paper;
import app.detente.report.themes.Between;
import app.detente.report.themes.Heard;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AfterTest {
    private static final Texts FRENCH = Texts.in(Locale.FRENCH);

    private static List<String> sentences(After after) {
        return new AfterSentences(after, FRENCH).all().stream().map(sentence -> sentence.replace('\u00A0', ' ')).toList();
    }

    /** Everything a paper says, for looking for what must not be there. */
    static String everything(Paper paper) {
        return paper.toString();
    }

    @Test
    void aQueueThatNeverHeldAMessageSaysSoAndDrawsNothing() {
        After after = new Days().after();
        assertThat(sentences(after)).startsWith("La file n’a encore reçu aucun message.")
                .contains("Personne ne s’est mis à attendre sur cette période : il n’y a pas de délai de réponse à donner.");
        Paper paper = AfterPaper.of(after, FRENCH);
        assertThat(paper.blocks()).noneMatch(block -> block instanceof Block.Drawing || block instanceof Block.Grid)
                .contains(new Block.Sentence(FRENCH.get("after.course.none")), new Block.Sentence(FRENCH.get("after.spread.none")));
        assertThat(everything(paper)).doesNotContain("NaN", "null", "Optional", "{0");
    }

    @Test
    void aSilentDayNamesTheLastMessageThereIs() {
        Instant monday = at("09:00").minus(Duration.ofDays(3));
        assertThat(sentences(new Days().wait(monday, Optional.of(Duration.ofMinutes(5)), Network.X, "").after()))
                .contains("Aucun message de client n’est arrivé sur cette période. Le dernier que contient la file date du samedi 7 mars 2026 à 09:05.")
                .noneMatch(sentence -> sentence.contains("Auparavant"));
    }

    @Test
    void oneAnsweredMessageIsNoMedian() {
        After after = new Days().wait(at("09:00"), Optional.of(Duration.ofMinutes(12)), Network.X, "Maison").after();
        assertThat(sentences(after)).contains("Un message de client est arrivé et une réponse est partie.", "La seule réponse est venue en 12 min.",
                "Le plus fort : de 09:00 à 10:00, un message.", "La file ne remonte pas plus loin : il n’y a rien à quoi comparer.",
                "Le mardi 10 mars 2026 à 22:00, plus personne n’attend de réponse.");
    }

    @Test
    void oneUnansweredMessageHasNoResponseTimeAndNoZeroForIt() {
        After after = new Days().wait(at("21:50"), Optional.empty(), Network.X, "").after();
        assertThat(sentences(after)).contains("Aucune n’a encore eu de réponse : il n’y a pas de délai à donner.",
                "Le mardi 10 mars 2026 à 22:00, une personne attend une réponse, depuis 10 min.");
        Paper paper = AfterPaper.of(after, FRENCH);
        Block.Figures figures = (Block.Figures) paper.blocks().getFirst();
        assertThat(figures.figures()).extracting(Block.Figure::value).containsExactly("1", "–", "–", "–");
    }

    @Test
    void aDayOfNothingButHiddenMessagesQuotesNothingAndGivesTheReasons() {
        After after = new Days().dismissed(at("09:00")).dismissed(at("10:00")).hidden(at("10:30"), HideReason.SPAM).hidden(at("11:00"), HideReason.OFFENSIVE)
                .after();
        assertThat(sentences(after)).contains("Ces 2 messages sont tous masqués aujourd’hui : rien de ce qu’ils disent n’est cité ici.",
                "2 messages ont été masqués pendant la période (Injurieux : 1, Spam, publicité : 1).",
                "Aucune n’appelait de réponse : il n’y a pas de délai à donner.");
    }

    @Test
    void aStretchToComeHasOneSentence() {
        Stretch tomorrow = Stretch.of(Between.days(Days.DAY.plusDays(1), Days.DAY.plusDays(1), PARIS), PARIS, NOW, Map.of());
        After after = After.of(new Days().facts(), tomorrow);
        assertThat(sentences(after)).containsExactly("Cette période n’a pas commencé : il n’y a rien à en dire pour l’instant.");
        assertThat(AfterPaper.of(after, FRENCH).blocks()).noneMatch(block -> block instanceof Block.Drawing);
    }

    @Test
    void messagesFromTheFutureAreSaidAndNotCounted() {
        After after = new Days().message(at("23:30"), MessageKind.CUSTOMER, false).message(at("09:00"), MessageKind.CUSTOMER, false).after();
        assertThat(after.flow()).isEqualTo(new After.Flow(1, 0));
        assertThat(sentences(after)).contains("Un message porte une date encore à venir ; il n’est pas compté.");
        assertThat(after.course().parts().getLast().waitingAtEnd()).isEmpty();
    }

    @Test
    void figuresCountTheWaitsThatOpenedThatDayAndCompareWithTheSameHoursBefore() {
        Days days = new Days();
        for (int minutes = 10; minutes <= 100; minutes += 10) {
            days.wait(at("09:00"), Optional.of(Duration.ofMinutes(minutes)), Network.FACEBOOK, "Maison", "Facture");
        }
        days.wait(at("20:00"), Optional.empty(), Network.X, "").wait(at("09:00").minus(Duration.ofDays(1)), Optional.of(Duration.ofMinutes(7)), Network.X, "")
                .wait(at("23:00").minus(Duration.ofDays(1)), Optional.of(Duration.ofMinutes(1)), Network.X, "");
        After after = days.after();
        assertThat(sentences(after)).contains("11 messages de clients sont arrivés et 10 réponses sont parties.",
                "La veille, aux mêmes heures : un message et une réponse.",
                "11 attentes ont commencé : 10 ont eu leur réponse, une attend encore.",
                "La moitié des réponses est venue en 50 min ou moins, neuf sur dix en 1 h 30 ou moins.",
                "En comptant ceux qui attendent encore, avec leur attente d’aujourd’hui, la médiane est de 1 h.",
                "Auparavant, aux mêmes heures, la médiane était de 7 min.", "27 % des attentes ont eu leur réponse en 30 min ou moins, parmi celles dont le sort est connu.");
        assertThat(after.channels()).extracting(row -> row.key()).containsExactly("facebook", "x");
        assertThat(after.tags()).extracting(row -> row.key()).containsExactly("Facture", "");
        assertThat(after.spread().counts()).containsExactly(0L, 1L, 1L, 3L, 5L, 0L, 0L, 0L, 0L);
        assertThat(after.rows()).hasSize(11);
    }

    @Test
    void whoWaitsIsCountedAtTheEndOfEachHour() {
        After after = new Days().wait(at("09:10"), Optional.of(Duration.ofMinutes(120)), Network.X, "").wait(at("10:30"), Optional.empty(), Network.X, "").after();
        assertThat(after.course().parts()).hasSize(24);
        assertThat(after.course().parts().subList(8, 12)).extracting(Course.Part::waitingAtEnd)
                .containsExactly(OptionalLong.of(0), OptionalLong.of(1), OptionalLong.of(2), OptionalLong.of(1));
        assertThat(after.course().parts().get(22).waitingAtEnd()).isEmpty();
    }

    @Test
    void theNightTheClocksChangeHasItsTwentyFiveHours() {
        Between night = Between.days(LocalDate.parse("2026-10-25"), LocalDate.parse("2026-10-25"), PARIS);
        After after = After.of(new Days().facts(), Stretch.of(night, PARIS, night.until(), Map.of()));
        assertThat(after.course().parts()).hasSize(25);
        assertThat(after.stretch().isDay()).isTrue();
    }

    @Test
    void aCrisisOfDaysIsDrawnByTheDayAndOneOfAYearIsRefused() {
        Between days = new Between(at("15:00").minus(Duration.ofDays(4)), at("15:00"));
        assertThat(After.of(Days.full().facts(), Stretch.of(days, PARIS, NOW, Map.of())).course().parts()).hasSize(5)
                .first().extracting(part -> part.span().from()).isEqualTo(days.from());
        assertThatThrownBy(() -> Stretch.of(new Between(NOW.minus(Duration.ofDays(366)), NOW), PARIS, NOW, Map.of()))
                .isInstanceOf(Problem.class).hasMessage("after.long");
    }

    @Test
    void aSettingThatMakesNoSenseCountsAsNotSet() {
        for (String minutes : List.of("", "0", "-5", "x", "999999999999")) {
            Stretch stretch = Stretch.of(day(), PARIS, NOW, Map.of("settings.target_minutes", minutes, "themes.brands", ";;;#"));
            assertThat(stretch.target()).as(minutes).isEqualTo(Duration.ofMinutes(30));
            assertThat(stretch.brands()).isNotEmpty();
        }
        assertThat(Stretch.of(day(), PARIS, NOW, Map.of("settings.target_minutes", "45")).target()).isEqualTo(Duration.ofMinutes(45));
    }

    private static Between day() {
        return Between.days(Days.DAY, Days.DAY, PARIS);
    }

    @Test
    void nobodyOfTheTeamIsNamedNotEvenByThoseWhoThankThem() {
        Days days = new Days().team("Sonia").message(at("09:00").minus(Duration.ofDays(1)), MessageKind.CUSTOMER, false);
        for (int i = 0; i < 8; i++) {
            days.wait(at("09:00").plusSeconds(i), Optional.of(Duration.ofMinutes(5)), Network.X, "Maison").said(at("09:00").plusSeconds(i), "Merci Sonia pour la facture " + i);
        }
        After after = days.after();
        assertThat(after.rising()).extracting(Heard::name).isNotEmpty().noneMatch(name -> name.contains("Sonia"));
        assertThat(everything(AfterPaper.of(after, FRENCH))).doesNotContain("Sonia");
        assertThat(WaitTable.of(after, FRENCH).toString()).doesNotContain("Sonia");
    }

    @Test
    void aLengthIsNotBrokenOverTwoLinesAndIsCutOffNeverRoundedUp() {
        Wording words = new Wording(FRENCH, PARIS);
        assertThat(List.of(Duration.ofSeconds(-5), Duration.ofSeconds(59), Duration.ofSeconds(3_599), Duration.ofMinutes(60), Duration.ofMinutes(119),
                Duration.ofHours(24), Duration.ofHours(51)).stream().map(words::length).toList())
                .containsExactly("0\u00A0s", "59\u00A0s", "59\u00A0min", "1\u00A0h", "1\u00A0h\u00A059", "1\u00A0j", "2\u00A0j\u00A03\u00A0h");
        assertThat(words.share(OptionalDouble.of(0.999))).isEqualTo("99\u00A0%");
        assertThat(words.share(OptionalDouble.empty())).isEqualTo(Wording.NONE);
    }

    @Test
    void bothLanguagesSayAsMuch() {
        After after = Days.full().after();
        assertThat(new AfterSentences(after, Texts.in(Locale.UK)).all()).hasSameSizeAs(sentences(after)).noneMatch(sentence -> sentence.contains("after."));
        assertThat(sentences(after)).anyMatch(sentence -> sentence.startsWith("Marques citées : Free")).noneMatch(sentence -> sentence.contains("after."));
    }
}
