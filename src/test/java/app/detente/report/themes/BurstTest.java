package app.detente.report.themes;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Said;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BurstTest {
    private static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");
    private static final Between PAST = new Between(NOW.minus(Duration.ofHours(1)).minus(Burst.PAST), NOW.minus(Duration.ofHours(1)));
    private static final int QUIET_DAYS = 30;
    private static final Duration LOOK = Duration.ofMinutes(5);

    private static Listened said(long id, long customer, Instant at, String text) {
        return Listened.to(new Said(id, customer, at, text, List.of()));
    }

    private static List<Listened> present(int people, String text) {
        return IntStream.range(0, people).mapToObj(i -> said(1_000 + i, 500 + i, NOW.minusSeconds(60L * (30 - i)), text)).toList();
    }

    private static Baseline usual() {
        return new Baseline(IntStream.range(0, 168 * 5).mapToObj(i -> said(i, i + 1, PAST.from().plusSeconds(i * 700L), "facture")).toList(), PAST, 1);
    }

    @Test
    void aNewWordOfFiveCustomersRingsWithItsFirstMessage() {
        List<Burst> bursts = Burst.of(present(5, "incendie au relais"), usual());
        assertThat(bursts).hasSize(1);
        assertThat(bursts.getFirst().fresh()).isTrue();
        assertThat(bursts.getFirst().heard().first().id()).isEqualTo(1_000);
        assertThat(bursts.getFirst().heard().name()).isEqualTo("incendie au relais");
    }

    @Test
    void oneAngryCustomerRingsNothing() {
        List<Listened> angry = IntStream.range(0, 30).mapToObj(i -> said(i, 7, NOW.minusSeconds(60), "incendie")).toList();
        assertThat(Burst.of(angry, usual())).isEmpty();
        assertThat(Burst.of(present(4, "incendie"), usual())).isEmpty();
    }

    @Test
    void aBusyHourOfTheUsualRingsNothing() {
        assertThat(Burst.of(present(30, "facture"), usual())).isEmpty();
    }

    @Test
    void withoutAPresentOrAPastNothingRings() {
        assertThat(Burst.of(List.of(), usual())).isEmpty();
        assertThat(Burst.of(present(30, "incendie"), new Baseline(List.of(), PAST, 1))).isEmpty();
    }

    /** A month as desks live it: nights, weekends, a subject of each hour that one in twenty-five names; then ten bursts at hours of their own. */
    @Test
    void injectedBurstsRingWithinFifteenMinutesAndQuietDaysHardlyEver() {
        Random random = new Random(2012);
        Instant start = Instant.parse("2026-03-02T00:00:00Z");
        List<Listened> quiet = quietDays(random, start, QUIET_DAYS + 7);
        Set<String> alarms = alarms(quiet, start.plus(Duration.ofDays(7)), QUIET_DAYS);
        List<Duration> delays = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Instant begins = start.plus(Duration.ofDays(8 + 2L * i)).plus(Duration.ofHours(8 + i)).plus(Duration.ofMinutes(random.nextInt(60)));
            delays.add(delay(quiet, burst(random, begins, "incident" + (char) ('a' + i)), begins));
        }
        System.out.printf("alert channel: %d messages on %d quiet days, %d false alarms %s; bursts found after (min) %s%n", quiet.size(), QUIET_DAYS,
                alarms.size(), alarms, delays.stream().map(Duration::toMinutes).toList());
        assertThat(alarms.size()).isLessThanOrEqualTo(QUIET_DAYS);
        assertThat(delays).allSatisfy(delay -> assertThat(delay).isLessThanOrEqualTo(Duration.ofMinutes(15)));
    }

    private static List<Listened> quietDays(Random random, Instant start, int days) {
        List<Listened> said = new ArrayList<>();
        for (int hour = 0; hour < days * 24; hour++) {
            Instant at = start.plus(Duration.ofHours(hour));
            int ofDay = hour % 24;
            double busy = ofDay < 7 ? 0.1 : ofDay < 9 ? 0.7 : ofDay < 21 ? 1.3 : 0.5;
            boolean weekend = at.atZone(ZoneOffset.UTC).getDayOfWeek().getValue() > 5;
            int count = (int) Math.max(0, Math.round(busy * (weekend ? 10 : 20) * (1 + 0.3 * random.nextGaussian())));
            int wave = random.nextInt(600);
            for (int i = 0; i < count; i++) {
                String words = word(random) + " et " + word(random) + " ou " + word(random) + (random.nextInt(25) == 0 ? " mais sujet" + wave : "");
                long id = said.size() + 1L;
                said.add(said(id, 1 + random.nextInt(3_000), at.plusSeconds(random.nextInt(3_600)), words));
            }
        }
        said.sort(Comparator.comparing(one -> one.said().at()));
        return said;
    }

    /** Words as they are spread in any language: the n-th is said an n-th as often as the first. */
    private static String word(Random random) {
        return "mot" + Integer.toString((int) Math.pow(800, random.nextDouble()), 36) + "k";
    }

    /** A dozen messages in a quarter of an hour. */
    private static List<Listened> burst(Random random, Instant begins, String word) {
        return IntStream.range(0, 12).mapToObj(i -> said(900_000 + i, 9_000 + i, begins.plusSeconds(75L * i), word + " " + word(random))).toList();
    }

    /** What rings on these days, each thing once a day. */
    private static Set<String> alarms(List<Listened> said, Instant from, int days) {
        Set<String> alarms = new HashSet<>();
        Optional<Baseline> baseline = Optional.empty();
        for (Instant now = from; now.isBefore(from.plus(Duration.ofDays(days))); now = now.plus(LOOK)) {
            if (baseline.isEmpty() || now.getEpochSecond() % 3_600 == 0) {
                baseline = Optional.of(baseline(said, now));
            }
            String day = now.toString().substring(0, 10);
            Burst.of(hour(said, now), baseline.get()).forEach(burst -> alarms.add(day + " " + burst.heard().name()));
        }
        return alarms;
    }

    private static Duration delay(List<Listened> quiet, List<Listened> burst, Instant begins) {
        List<Listened> all = new ArrayList<>(quiet);
        all.addAll(burst);
        all.sort(Comparator.comparing(one -> one.said().at()));
        String word = burst.getFirst().terms().getFirst().written();
        Baseline baseline = baseline(all, begins);
        for (Duration after = LOOK; after.compareTo(Duration.ofHours(1)) <= 0; after = after.plus(LOOK)) {
            if (Burst.of(hour(all, begins.plus(after)), baseline).stream().anyMatch(one -> one.heard().name().contains(word))) {
                return after;
            }
        }
        return Duration.ofDays(1);
    }

    private static Baseline baseline(List<Listened> said, Instant now) {
        Between past = new Between(now.minus(Burst.PRESENT).minus(Burst.PAST), now.minus(Burst.PRESENT));
        return new Baseline(said.subList(index(said, past.from()), index(said, past.until())), past, 1);
    }

    private static List<Listened> hour(List<Listened> said, Instant now) {
        return said.subList(index(said, now.minus(Burst.PRESENT)), index(said, now));
    }

    private static int index(List<Listened> said, Instant at) {
        int low = 0;
        int high = said.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (said.get(middle).said().at().isBefore(at)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
