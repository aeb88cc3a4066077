package app.detente.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.model.OpeningHours.Block;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of response-times.md that speak of calendars; each test names its number. 2026-03-13 is a Friday. */
class WorkingHoursTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    private static final WorkingHours OFFICE = WorkingHours.on(WORKDAYS, PARIS, block("09:00", "17:00"));
    private static final WorkingHours ALWAYS = WorkingHours.on(EVERY_DAY, PARIS, Block.WHOLE_DAY);

    /** Vector 1. */
    @Test
    void anHourFromFridayAfternoonIsDueOnMonday() {
        assertThat(OFFICE.due(paris("2026-03-13T16:30"), Duration.ofHours(1))).contains(paris("2026-03-16T09:30"));
    }

    @Test
    void aTargetThatFitsTheDayExactlyIsDueWhenItCloses() {
        assertThat(OFFICE.due(paris("2026-03-13T16:00"), Duration.ofHours(1))).contains(paris("2026-03-13T17:00"));
        assertThat(OFFICE.due(paris("2026-03-13T16:00"), Duration.ofMinutes(60).plusMillis(1))).contains(paris("2026-03-16T09:00").plusMillis(1));
        assertThat(OFFICE.due(paris("2026-03-13T16:00"), Duration.ZERO)).contains(paris("2026-03-13T16:00"));
    }

    /** Vector 2. */
    @Test
    void lunchIsNotWorkingTime() {
        WorkingHours hours = WorkingHours.on(WORKDAYS, PARIS, block("13:30", "17:00"), block("09:00", "12:00"));
        assertThat(hours.between(paris("2026-03-13T11:30"), paris("2026-03-13T14:00"))).contains(Duration.ofHours(1));
        assertThat(hours.between(paris("2026-03-13T12:00"), paris("2026-03-13T13:30"))).isEmpty();
        assertThat(hours.due(paris("2026-03-13T11:45"), Duration.ofMinutes(30))).contains(paris("2026-03-13T13:45"));
    }

    /** Vector 3. */
    @ParameterizedTest
    @CsvSource({"2026-10-25, 25", "2027-03-28, 23", "2026-06-01, 24"})
    void nightsTheClocksChangeAreAsLongAsTheyAre(LocalDate day, int hours) {
        Instant start = day.atStartOfDay(PARIS).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(PARIS).toInstant();
        assertThat(ALWAYS.between(start, end)).contains(Duration.ofHours(hours));
    }

    /** Vector 3: a block that begins or ends inside the hour that is skipped or lived twice. */
    @Test
    void nightShiftCountsTheTimeTheClockStoodInside() {
        WorkingHours night = WorkingHours.on(EVERY_DAY, PARIS, block("02:30", "05:00"));
        assertThat(night.between(paris("2027-03-28T00:00"), paris("2027-03-28T12:00"))).contains(Duration.ofHours(2));
        assertThat(night.between(paris("2026-10-25T00:00"), paris("2026-10-25T12:00"))).contains(Duration.ofHours(3));
        assertThat(night.between(paris("2026-06-01T00:00"), paris("2026-06-01T12:00"))).contains(Duration.ofMinutes(150));
    }

    /** Vector 4. */
    @Test
    void roundTheClockLosesNoSecondAtMidnight() {
        assertThat(ALWAYS.between(paris("2026-12-31T23:59:59"), paris("2027-01-01T00:00:01"))).contains(Duration.ofSeconds(2));
        Instant from = paris("2019-02-03T04:05:06");
        Instant to = paris("2026-11-22T21:24:00");
        assertThat(ALWAYS.between(from, to)).contains(Duration.between(from, to));
        assertThat(ALWAYS.due(from, Duration.between(from, to))).contains(to);
    }

    /** Vector 10. */
    @Test
    void weekendAddsNothingToAWaitInWorkingHours() {
        Instant from = paris("2026-03-13T16:30");
        Instant to = paris("2026-03-16T09:20");
        assertThat(Duration.between(from, to)).isEqualTo(Duration.ofHours(64).plusMinutes(50));
        assertThat(OFFICE.between(from, to)).contains(Duration.ofMinutes(50));
    }

    /** Vector 17. */
    @Test
    void holidayInsideATargetPutsItOff() {
        Map<DayOfWeek, List<Block>> week = new EnumMap<>(DayOfWeek.class);
        WORKDAYS.forEach(day -> week.put(day, List.of(block("09:00", "17:00"))));
        WorkingHours hours = hours(PARIS, week, Set.of(LocalDate.parse("2026-03-16")));
        assertThat(hours.due(paris("2026-03-13T16:30"), Duration.ofHours(1))).contains(paris("2026-03-17T09:30"));
        assertThat(hours.between(paris("2026-03-16T08:00"), paris("2026-03-16T20:00"))).isEmpty();
    }

    /** Vector 18. */
    @Test
    void openingSecondIsWorkingTimeAndClosingSecondIsNot() {
        assertThat(OFFICE.contains(paris("2026-03-13T09:00"))).isTrue();
        assertThat(OFFICE.contains(paris("2026-03-13T08:59:59"))).isFalse();
        assertThat(OFFICE.contains(paris("2026-03-13T16:59:59"))).isTrue();
        assertThat(OFFICE.contains(paris("2026-03-13T17:00"))).isFalse();
        assertThat(OFFICE.between(paris("2026-03-13T16:59:59"), paris("2026-03-13T17:00:30"))).contains(Duration.ofSeconds(1));
        assertThat(OFFICE.between(paris("2026-03-13T17:00"), paris("2026-03-13T17:00:30"))).isEmpty();
        assertThat(OFFICE.between(paris("2026-03-13T17:00"), paris("2026-03-16T09:00"))).isEmpty();
        assertThat(OFFICE.between(paris("2026-03-13T17:00"), paris("2026-03-16T09:00:01"))).contains(Duration.ofSeconds(1));
    }

    @Test
    void answerInTheSameInstantIsZeroAtWorkAndNothingOutside() {
        assertThat(OFFICE.between(paris("2026-03-13T09:00"), paris("2026-03-13T09:00"))).contains(Duration.ZERO);
        assertThat(OFFICE.between(paris("2026-03-13T17:00"), paris("2026-03-13T17:00"))).isEmpty();
    }

    /** Vector 19. */
    @Test
    void emptyCalendarHasNoValuesAndNothingIsEverDue() {
        WorkingHours none = hours(PARIS, Map.of(), Set.of());
        assertThat(none.between(paris("2026-03-13T09:00"), paris("2027-03-13T09:00"))).isEmpty();
        assertThat(none.due(paris("2026-03-13T09:00"), Duration.ofMinutes(1))).isEqualTo(Optional.empty());
    }

    @Test
    void blocksThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> block("17:00", "09:00")).isInstanceOf(Problem.class).hasMessage("opening_hours_order");
        assertThatThrownBy(() -> block("09:00", "09:00")).isInstanceOf(Problem.class).hasMessage("opening_hours_order");
        assertThatThrownBy(() -> WorkingHours.on(WORKDAYS, PARIS, block("09:00", "12:00"), block("11:59", "17:00")))
                .isInstanceOf(Problem.class).hasMessage("opening_hours_overlap");
        assertThatThrownBy(() -> WorkingHours.on(WORKDAYS, PARIS, block("20:00", "00:00"), block("22:00", "23:00")))
                .isInstanceOf(Problem.class).hasMessage("opening_hours_overlap");
        assertThat(WorkingHours.on(WORKDAYS, PARIS, block("09:00", "12:00"), block("12:00", "17:00"))
                .between(paris("2026-03-13T09:00"), paris("2026-03-13T17:00"))).contains(Duration.ofHours(8));
    }

    /** Against counting minute by minute what the clock on the wall says; the zones change their clocks in unusual ways. */
    @ParameterizedTest
    @ValueSource(strings = {"Europe/Paris", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia", "America/Havana", "Asia/Kathmandu", "UTC"})
    void agreesWithTheClockOnTheWall(String name) {
        ZoneId zone = ZoneId.of(name);
        Random random = new Random(7);
        for (int round = 0; round < 6; round++) {
            WorkingHours hours = randomHours(zone, random);
            Instant from = Instant.parse(round % 2 == 0 ? "2010-11-05T00:00:00Z" : "2011-12-28T00:00:00Z").plusSeconds(60L * random.nextInt(5000));
            Duration span = Duration.ofMinutes(random.nextInt(8000));
            long minutes = 0;
            for (Instant at = from; at.isBefore(from.plus(span)); at = at.plusSeconds(60)) {
                boolean working = working(hours, at.atZone(zone).toLocalDateTime());
                assertThat(hours.contains(at)).isEqualTo(working);
                minutes += working ? 1 : 0;
            }
            assertThat(hours.between(from, from.plus(span)).orElse(Duration.ZERO)).isEqualTo(Duration.ofMinutes(minutes));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsDueIsAsFarAwayAsTheTarget(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            WorkingHours hours = randomHours(PARIS, random);
            Instant from = paris("2026-01-01T00:00").plusSeconds(random.nextInt(40_000_000));
            Duration target = Duration.ofSeconds(1 + random.nextInt(4_000_000));
            Instant due = hours.due(from, target).orElseThrow();
            assertThat(hours.between(from, due)).contains(target);
            assertThat(hours.contains(due.minusMillis(1))).isTrue();
        }
    }

    private static WorkingHours randomHours(ZoneId zone, Random random) {
        Map<DayOfWeek, List<Block>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            int[] edges = random.ints(0, 24 * 60).distinct().limit(4).sorted().toArray();
            week.put(day, List.of(block(edges[0], edges[1]), random.nextBoolean() ? block(edges[2], edges[3]) : block(edges[2], 0)));
        }
        return hours(zone, week, Set.of(LocalDate.parse("2010-11-08"), LocalDate.parse("2026-05-01")));
    }

    private static boolean working(WorkingHours hours, LocalDateTime wall) {
        return hours.blocks(wall.toLocalDate()).stream().anyMatch(block -> !wall.toLocalTime().isBefore(block.start())
                && (block.end().equals(LocalTime.MIDNIGHT) || wall.toLocalTime().isBefore(block.end())));
    }

    private static WorkingHours hours(ZoneId zone, Map<DayOfWeek, List<Block>> week, Set<LocalDate> closed) {
        return new OpeningHours(week, Optional.empty(), false, closed).working(zone);
    }

    private static Block block(int startMinute, int endMinute) {
        return new Block(LocalTime.ofSecondOfDay(startMinute * 60L), LocalTime.ofSecondOfDay(endMinute * 60L));
    }

    private static Block block(String start, String end) {
        return new Block(LocalTime.parse(start), LocalTime.parse(end));
    }

    private static Instant paris(String time) {
        return ZonedDateTime.of(LocalDateTime.parse(time), PARIS).toInstant();
    }
}
