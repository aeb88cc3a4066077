package app.detente.report.forecast;

import app.detente.model.HourFact;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many waits one person ends in an hour, measured in the hours when there was enough to do: where nobody waits, people are as slow as the
 * messages come, and that says nothing of how fast they could be. The latest such hours weigh most. What people usually do less at some hours, since
 * they come in the middle of the first and eat in another one, is measured by the hour of the day.
 *
 * <p>And what stays even when everybody keeps up, since every message waits a moment: the share of an hour's arrivals that still waited at the end of
 * calm hours.
 */
final class Pace {
    private static final int LOOKS_BACK_HOURS = 14 * 24;
    private static final double HALF_LIFE_HOURS = 10;
    /** Enough to do: at least so much of what was done in the hour waited when it began. */
    private static final double ENOUGH = 0.5;
    /** In calm hours people could do more than they did; how much more, nobody has measured. */
    private static final double CALM_PERCENTILE = 0.85;
    private static final double CALM_SPREAD = 0.25;
    private static final double LEAST_SPREAD = 0.06;
    private static final double LEAST_LASTING = 0.04;
    private static final int DAY = 24;
    /** Hours of a usual pace that an hour of the clock is thought to have had before it was seen. */
    private static final double DOUBT_HOURS = 2;

    private final ZoneId zone;
    private final double[] byClock = new double[DAY];
    private final double perPersonHour;
    private final double byHour;
    private final double lasting;
    private final double[] remainders;

    Pace(Past past) {
        this.zone = past.zone();
        Arrays.fill(byClock, 1);
        int first = Math.max(1, past.size() - LOOKS_BACK_HOURS);
        List<Integer> worked = new ArrayList<>(IntStream.range(first, past.size())
                .filter(i -> past.gone(i) >= 1 && past.hour(i).people() > 0 && past.hour(i).ended() > 0).boxed().toList());
        List<Integer> busy = worked.stream().filter(i -> past.waitingAtStart(i) >= ENOUGH * past.hour(i).ended()).toList();
        this.remainders = worked.stream().filter(i -> !busy.contains(i) && past.hour(i).opened() > 0)
                .mapToDouble(i -> (double) past.waitingAtEnd(i) / past.hour(i).opened()).sorted().toArray();
        if (busy.isEmpty()) {
            double[] rates = worked.stream().mapToDouble(i -> rate(past.hour(i))).sorted().toArray();
            this.perPersonHour = rates.length == 0 ? 0 : rates[(int) Math.min(rates.length - 1, rates.length * CALM_PERCENTILE)];
            this.byHour = CALM_SPREAD;
            this.lasting = CALM_SPREAD;
        } else {
            compareHours(past, busy);
            double[] weights = busy.stream().mapToDouble(i -> Math.pow(0.5, (busy.getLast() - i) / HALF_LIFE_HOURS)).toArray();
            this.perPersonHour = weighted(past, busy, weights);
            double[] off = busy.stream().mapToDouble(i -> Math.log(rate(past.hour(i)) / (perPersonHour * at(past.hour(i).start())))).toArray();
            this.byHour = Math.max(LEAST_SPREAD, Spread.deviation(off));
            double sum = Arrays.stream(weights).sum();
            double effective = sum * sum / Arrays.stream(weights).map(w -> w * w).sum();
            this.lasting = Math.max(LEAST_LASTING, byHour / Math.sqrt(effective));
        }
    }

    private static double rate(HourFact hour) {
        return (double) hour.ended() / hour.people();
    }

    private double weighted(Past past, List<Integer> busy, double[] weights) {
        double done = 0;
        double people = 0;
        for (int i = 0; i < weights.length; i++) {
            done += weights[i] * past.hour(busy.get(i)).ended();
            people += weights[i] * past.hour(busy.get(i)).people() * at(past.hour(busy.get(i)).start());
        }
        return done / people;
    }

    private void compareHours(Past past, List<Integer> busy) {
        double all = busy.stream().mapToLong(i -> past.hour(i).ended()).sum() / (double) busy.stream().mapToLong(i -> past.hour(i).people()).sum();
        double crew = busy.stream().mapToLong(i -> past.hour(i).people()).average().orElse(0);
        for (int clock = 0; clock < DAY; clock++) {
            double done = DOUBT_HOURS * crew * all;
            double people = DOUBT_HOURS * crew;
            for (int i : busy) {
                if (past.local(i).getHour() == clock) {
                    done += past.hour(i).ended();
                    people += past.hour(i).people();
                }
            }
            byClock[clock] = done / people / all;
        }
    }

    /** How the pace of an hour of the clock compares with the usual one. */
    double at(Instant moment) {
        return byClock[moment.atZone(zone).getHour()];
    }

    /** Waits that one person ends in an hour; 0 where nobody has ended any. */
    double perPersonHour() {
        return perPersonHour;
    }

    /** The deviation of its logarithm from one hour to the next. */
    double byHour() {
        return byHour;
    }

    /** The deviation of its logarithm that a whole day shares: how well it is known. */
    double lasting() {
        return lasting;
    }

    /** What share of an hour's arrivals still waits at its end when people keep up; any of those measured, by a number from 0 to 1. */
    double remainder(double which) {
        return remainders.length == 0 ? 0 : remainders[(int) Math.min(remainders.length - 1, which * remainders.length)];
    }
}
