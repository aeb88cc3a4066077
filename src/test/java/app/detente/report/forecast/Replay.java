package app.detente.report.forecast;

import app.detente.model.HourFact;
import app.detente.model.OpeningHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * A house played minute by minute, message by message, adviser by adviser: nothing here knows how a forecast thinks. Messages come by the minute, more
 * or fewer than usual by the day and by the hour; each adviser has a pace, a lunch and, now and then, a day off, and takes who waits longest.
 */
final class Replay {
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final double[] BY_HOUR = {0.6, 0.3, 0.2, 0.1, 0.1, 0.3, 0.9, 2.5, 5, 7.5, 8.5, 8.2, 6.5, 6.3, 7.2, 7, 6.8, 6.9, 6.5, 5.8, 5, 4, 2.6, 1.4};
    private static final int STEP_SECONDS = 30;

    private final Random random;
    private final int advisers;
    private final ToDoubleFunction<ZonedDateTime> volume;
    private final Map<Instant, long[]> counts = new HashMap<>();
    private final Map<Instant, Set<Integer>> people = new HashMap<>();
    private final Deque<Instant> queue = new ArrayDeque<>();
    private long waiting;

    /** `volume` is how many messages a day would bring if all of it were like that moment. */
    Replay(long seed, int advisers, ToDoubleFunction<ZonedDateTime> volume) {
        this.random = new Random(seed);
        this.advisers = advisers;
        this.volume = volume;
    }

    /** Plays from the midnight of one day to a moment. */
    Past play(LocalDate from, Instant until) {
        double hours = 0;
        for (LocalDate day = from; day.atStartOfDay(ZONE).toInstant().isBefore(until); day = day.plusDays(1)) {
            hours = play(day, until, hours);
        }
        List<HourFact> facts = new ArrayList<>();
        counts.forEach((hour, n) -> facts.add(new HourFact(hour, n[0], n[1], people.getOrDefault(hour, Set.of()).size())));
        return Past.of(facts, waiting, until, ZONE, OpeningHours.USUAL);
    }

    private double play(LocalDate day, Instant until, double hourly) {
        boolean working = day.getDayOfWeek().getValue() < 6;
        double daily = Math.exp(random.nextGaussian() * 0.12) * (working ? 1 : 0.45);
        double slow = Math.exp(random.nextGaussian() * 0.06);
        boolean[] off = new boolean[advisers];
        double[] pace = new double[advisers];
        int[] lunch = new int[advisers];
        long[] free = new long[advisers];
        for (int i = 0; i < advisers; i++) {
            off[i] = !working || random.nextInt(12) == 0;
            pace[i] = slow * (190 + (i * 37) % 100);
            lunch[i] = 12 * 60 + random.nextInt(4) * 15 + (i % 2) * 45;
        }
        double swing = hourly;
        ZonedDateTime end = day.plusDays(1).atStartOfDay(ZONE);
        for (ZonedDateTime at = day.atStartOfDay(ZONE); at.isBefore(end) && at.toInstant().isBefore(until); at = at.plusSeconds(STEP_SECONDS)) {
            if (at.getMinute() == 0 && at.getSecond() == 0) {
                swing = 0.7 * swing + random.nextGaussian() * 0.14;
            }
            double mean = volume.applyAsDouble(at) * daily * Math.exp(swing) * BY_HOUR[at.getHour()] / 100 * STEP_SECONDS / 3600;
            for (int n = poisson(mean); n > 0; n--) {
                queue.add(at.toInstant());
                count(at.toInstant())[0]++;
                waiting++;
            }
            work(at, off, pace, lunch, free);
        }
        return swing;
    }

    private void work(ZonedDateTime at, boolean[] off, double[] pace, int[] lunch, long[] free) {
        int minute = at.getHour() * 60 + at.getMinute();
        for (int i = 0; i < advisers; i++) {
            int start = i % 3 == 0 ? 8 * 60 + 30 : 9 * 60;
            int finish = i % 5 == 4 ? 20 * 60 : 18 * 60;
            boolean there = !off[i] && minute >= start && minute < finish && (minute < lunch[i] || minute >= lunch[i] + 50);
            if (there && free[i] <= at.toEpochSecond() && !queue.isEmpty() && queue.peek().isBefore(at.toInstant().minusSeconds(60))) {
                queue.remove();
                long takes = Math.round(pace[i] * Math.exp(random.nextGaussian() * 0.5));
                free[i] = at.toEpochSecond() + takes;
                count(at.toInstant())[1]++;
                waiting--;
                people.computeIfAbsent(hour(at.toInstant()), unseen -> new HashSet<>()).add(i);
            }
        }
    }

    private long[] count(Instant at) {
        return counts.computeIfAbsent(hour(at), unseen -> new long[2]);
    }

    private static Instant hour(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond() / 3600 * 3600);
    }

    private int poisson(double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int n = 0;
        while (product > limit) {
            product *= random.nextDouble();
            n++;
        }
        return n;
    }
}
