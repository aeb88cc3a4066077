package app.detente.report.themes;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Said;
import app.detente.report.themes.Heard.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThemesTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final Instant NOON = Instant.parse("2026-03-02T11:00:00Z");
    private static final Between SPAN = new Between(NOON.minus(Duration.ofHours(3)), NOON);
    private static final Judgement JUDGEMENT = new Judgement() {
        @Override
        public boolean praises(String text) {
            return text.contains("bravo");
        }

        @Override
        public boolean complains(String text) {
            return text.contains("honte");
        }
    };
    private long next = 1;

    private Said said(int minutesAgo, String text, String... tags) {
        return new Said(next, next++, NOON.minus(Duration.ofMinutes(minutesAgo)), text, List.of(tags));
    }

    private static Themes of(List<Said> now, List<Said> before, boolean comparable) {
        return Themes.of(now, before, new Frame(SPAN, ZONE, 1, comparable), new Watch(BrandText.shipped()), JUDGEMENT);
    }

    private static Heard row(Themes themes, String name) {
        return themes.rising().stream().filter(heard -> heard.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void nothingSaidIsNothingHeard() {
        Themes themes = of(List.of(), List.of(), true);
        assertThat(themes.rising()).isEmpty();
        assertThat(themes.brands()).isEmpty();
        assertThat(themes.complaints()).isEqualTo(new Side(Optional.empty(), List.of()));
        assertThat(themes.praise().heard()).isEmpty();
    }

    @Test
    void oneMessageIsNoSubject() {
        Themes themes = of(List.of(said(10, "panne de réseau à Lyon")), List.of(), true);
        assertThat(themes.read()).isEqualTo(1);
        assertThat(themes.rising()).isEmpty();
    }

    @Test
    void tagsAndWordsHaveTheirCountGrowthFirstAndMessages() {
        List<Said> now = List.of(said(50, "Facture en double", "facture"), said(40, "mes factures sont fausses", "facture"), said(30, "rien à voir"));
        Themes themes = of(now, List.of(said(1_500, "la facture", "facture")), true);
        assertThat(row(themes, "facture").kind()).isEqualTo(Kind.TAG);
        Heard word = themes.rising().stream().filter(heard -> heard.kind() == Kind.WORD).findFirst().orElseThrow();
        assertThat(word).isEqualTo(new Heard(Kind.WORD, "facture", 2, Optional.of(1), new Heard.First(1, NOON.minus(Duration.ofMinutes(50))), List.of(2L, 1L), false));
        assertThat(word.growth()).contains(1);
    }

    @Test
    void growthOverNothingIsNoGrowth() {
        Themes themes = of(List.of(said(5, "panne"), said(4, "panne")), List.of(), false);
        assertThat(row(themes, "panne").growth()).isEmpty();
    }

    @Test
    void whatIsCertainToRiseComesBeforeWhatHappensToBeNew() {
        List<Said> now = new ArrayList<>();
        IntStream.range(0, 60).forEach(i -> now.add(said(60, "réseau " + i)));
        IntStream.range(0, 2).forEach(i -> now.add(said(60, "parapluie")));
        List<Said> before = IntStream.range(0, 20).mapToObj(i -> said(1_500, "réseau")).toList();
        assertThat(of(now, before, true).rising().stream().sorted(Rising.BY_GROWTH).map(Heard::name)).containsExactly("réseau", "parapluie");
    }

    @Test
    void aPairThatIsAlwaysAPairIsOneRow() {
        List<Said> now = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            now.add(said(60, "ma carte SIM est bloquée " + "a".repeat(i + 2)));
            now.add(said(50, "le débit me déçoit " + "b".repeat(i + 2)));
        }
        List<String> names = of(now, List.of(), true).rising().stream().map(Heard::name).toList();
        assertThat(names).contains("carte SIM", "débit").doesNotContain("carte", "SIM");
    }

    @Test
    void brandsHaveTheirShareTheirHoursAndWhatIsSaidBesideThem() {
        List<Said> now = List.of(said(170, "je pars chez Free, le prix"), said(100, "chez free le prix est bas"), said(50, "Sosh est mieux"),
                said(20, "la box chauffe"));
        List<Naming> brands = of(now, List.of(said(1_500, "chez Free")), true).brands();
        assertThat(brands).extracting(naming -> naming.heard().name()).containsExactly("Free", "Sosh");
        Naming free = brands.getFirst();
        assertThat(free.heard().growth()).contains(1);
        assertThat(free.share()).isEqualTo(2 / 3.0);
        assertThat(free.beside()).containsExactly("prix");
        assertThat(free.parts()).extracting(Naming.Part::count).containsExactly(1, 1, 0);
        assertThat(free.parts()).extracting(Naming.Part::share).containsExactly(1.0, 1.0, 0.0);
    }

    @Test
    void praiseAndComplaintStandSideBySideAndAMessageMayBeBoth() {
        Themes themes = of(List.of(said(50, "bravo pour la box"), said(40, "honte, la facture"), said(30, "bravo et honte")), List.of(said(1_500, "honte")),
                true);
        assertThat(themes.praise().heard().orElseThrow().count()).isEqualTo(2);
        assertThat(themes.complaints().heard().orElseThrow()).extracting(Heard::count, Heard::growth).containsExactly(2, Optional.of(1));
    }

    @Test
    void oneInSoManyStandsForAll() {
        Frame frame = new Frame(SPAN, ZONE, 10, true);
        Themes themes = Themes.of(List.of(said(50, "panne"), said(40, "panne")), List.of(said(1_500, "panne")), frame, new Watch(List.of()), JUDGEMENT);
        assertThat(row(themes, "panne")).extracting(Heard::count, Heard::before).containsExactly(20, Optional.of(10));
    }

    @Test
    void questionsWithoutAnAnswerAtHandAreGrouped() {
        List<Said> said = List.of(said(60, "Comment activer la eSIM ?"), said(50, "la esim marche sur ma montre ?"), said(45, "esim"),
                said(40, "Où est ma facture ?"), said(30, "une facture papier, c’est possible ?"), said(20, "ça va ?"));
        List<Heard> without = Asked.without(said, one -> one.text().contains("facture"), new Frame(SPAN, ZONE, 1, true));
        assertThat(without).extracting(Heard::name, Heard::count).containsExactly(org.assertj.core.groups.Tuple.tuple("eSIM", 2));
    }

    @Test
    void aStretchIsComparedWithTheSameHoursOfAnEarlierDay() {
        assertThat(SPAN.before(ZONE)).isEqualTo(new Between(SPAN.from().minus(Duration.ofDays(1)), SPAN.until().minus(Duration.ofDays(1))));
        assertThat(new Between(NOON.minus(Duration.ofHours(1)), NOON).before(ZONE).until()).isEqualTo(NOON.minus(Duration.ofHours(1)));
        Between week = new Between(NOON.minus(Duration.ofDays(7)), NOON);
        assertThat(week.before(ZONE).until()).isEqualTo(week.from());
        Between dayOfTheClock = Between.days(java.time.LocalDate.of(2026, 3, 29), java.time.LocalDate.of(2026, 3, 29), ZONE);
        assertThat(dayOfTheClock.length()).isEqualTo(Duration.ofHours(23));
        assertThat(dayOfTheClock.before(ZONE).until()).isEqualTo(dayOfTheClock.from());
    }
}
