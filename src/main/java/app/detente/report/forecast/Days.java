package app.detente.report.forecast;

import app.detente.report.Percentiles;
import app.detente.report.forecast.Forecast.Cleared;
import app.detente.report.forecast.Forecast.Measured;
import app.detente.report.forecast.Forecast.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Many days that might follow, played from one moment on. What comes in each is drawn once, whatever is imagined of people: one more person never
 * makes a forecast worse by mere chance.
 */
final class Days {
    /** Enough for an end of the band to stand still within a few percent. */
    static final int USUAL = 1000;
    private static final long SEED = 20120213;
    private static final long NEVER = Long.MAX_VALUE;
    private static final double POISSON_BY_COUNTING = 30;

    private final Past past;
    private final Profile profile;
    private final Trend trend;
    private final Staff staff;
    private final Pace pace;
    private final Instant closing;
    private final List<Instant> ends;
    private final long[][] arrivals;
    private final double[][] luck;
    private final double[] remainder;

    Days(Past past, Pace pace, int cases) {
        this.past = past;
        this.pace = pace;
        this.profile = new Profile(past);
        this.trend = new Trend(past, profile);
        this.staff = new Staff(past);
        this.closing = past.closing(past.now());
        this.ends = ends();
        this.arrivals = new long[cases][ends.size()];
        this.luck = new double[cases][ends.size()];
        this.remainder = new double[cases];
        for (int day = 0; day < cases; day++) {
            draw(day, new SplittableRandom(SEED + day));
        }
    }

    /** Every whole hour, and both closings, up to the second of them. */
    private List<Instant> ends() {
        Instant last = past.closing(closing);
        List<Instant> ends = new ArrayList<>();
        Instant hour = past.hour(past.size() - 1).start().plus(Past.HOUR);
        while (!hour.isAfter(past.now())) {
            hour = hour.plus(Past.HOUR);
        }
        for (; hour.isBefore(last); hour = hour.plus(Past.HOUR)) {
            ends.add(hour);
        }
        ends.add(closing);
        ends.add(last);
        return ends.stream().distinct().sorted().toList();
    }

    private Instant start(int step) {
        return step == 0 ? past.now() : ends.get(step - 1);
    }

    /** In hours. */
    private double length(int step) {
        return Duration.between(start(step), ends.get(step)).toMillis() / (double) Past.HOUR.toMillis();
    }

    private void draw(int day, SplittableRandom random) {
        double drifted = random.nextGaussian() * Math.sqrt(trend.doubt());
        double lasting = random.nextGaussian() * Math.hypot(pace.lasting(), staff.spread());
        remainder[day] = pace.remainder(random.nextDouble());
        double ahead = 0;
        for (int i = 0; i < ends.size(); i++) {
            double length = length(i);
            drifted += random.nextGaussian() * Math.sqrt(trend.drift() * length);
            double mean = profile.perHour(start(i)) * length * trend.ratio(ahead + length / 2)
                    * Math.exp(drifted + random.nextGaussian() * Math.sqrt(trend.chance()));
            arrivals[day][i] = poisson(mean, random);
            luck[day][i] = pace.at(start(i)) * Math.exp(lasting + random.nextGaussian() * pace.byHour());
            ahead += length;
        }
    }

    private static long poisson(double mean, SplittableRandom random) {
        if (mean > POISSON_BY_COUNTING) {
            return Math.max(0, Math.round(mean + random.nextGaussian() * Math.sqrt(mean)));
        }
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        long n = 0;
        while (product > limit) {
            product *= random.nextDouble();
            n++;
        }
        return n;
    }

    private double people(Plan plan, int step) {
        double expected = staff.at(start(step));
        boolean imagined = past.isOpen(start(step)) && !start(step).isBefore(plan.from());
        return imagined ? Math.max(0, expected + plan.extra()) : expected;
    }

    /** What a played day came to. */
    private record Course(long[] waiting, long[] done, long cleared, boolean[] keptUp) {}

    private Course play(int day, double[] people, double perPersonHour) {
        long[] waiting = new long[ends.size()];
        long[] done = new long[ends.size()];
        boolean[] keptUp = new boolean[ends.size()];
        long cleared = NEVER;
        double before = past.waitingNow();
        for (int i = 0; i < waiting.length; i++) {
            double length = length(i);
            double all = before + arrivals[day][i];
            double free = all - people[i] * length * perPersonHour * luck[day][i];
            double just = Math.min(all, remainder[day] * arrivals[day][i] / length);
            double after = Math.max(free, just);
            keptUp[i] = free < just + 0.5;
            if (keptUp[i] && cleared == NEVER) {
                double part = before <= just || all - free <= 0 ? 0 : Math.clamp((before - just) / (before - free), 0, 1);
                cleared = start(i).toEpochMilli() + Math.round(part * length * Past.HOUR.toMillis());
            }
            waiting[i] = Math.max(0, Math.round(after));
            done[i] = Math.max(0, Math.round(all - after));
            before = after;
        }
        return new Course(waiting, done, cleared, keptUp);
    }

    private Course[] play(Plan plan, double perPersonHour) {
        double[] people = IntStream.range(0, ends.size()).mapToDouble(i -> people(plan, i)).toArray();
        return IntStream.range(0, arrivals.length).mapToObj(day -> play(day, people, perPersonHour)).toArray(Course[]::new);
    }

    /** When the backlog of each day is worked off, in epoch milliseconds; {@link Long#MAX_VALUE} where it is not within sight. */
    long[] cleared(Plan plan, double perPersonHour) {
        return Arrays.stream(play(plan, perPersonHour)).mapToLong(Course::cleared).toArray();
    }

    Forecast forecast(Plan plan, double perPersonHour, OptionalLong seconds) {
        Course[] courses = play(plan, perPersonHour);
        List<Step> steps = IntStream.range(0, ends.size()).mapToObj(i -> new Step(start(i), ends.get(i),
                Band.of(Arrays.stream(arrivals).mapToLong(day -> day[i]).toArray()), Band.of(Arrays.stream(courses).mapToLong(c -> c.done()[i]).toArray()),
                Band.of(Arrays.stream(courses).mapToLong(c -> c.waiting()[i]).toArray()), people(plan, i))).toList();
        int last = ends.indexOf(closing);
        long keptUp = Arrays.stream(courses).filter(course -> course.keptUp()[last]).count();
        long[] cleared = Arrays.stream(courses).mapToLong(Course::cleared).sorted().toArray();
        return new Forecast(past.now(), past.waitingNow(), closing, steps, steps.get(last).waiting(), (double) keptUp / courses.length,
                new Cleared(moment(cleared, 10), moment(cleared, 50), moment(cleared, 90)), measured(seconds));
    }

    private static Optional<Instant> moment(long[] sorted, int percent) {
        long at = Percentiles.of(sorted, percent).orElseThrow();
        return at == NEVER ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
    }

    private Measured measured(OptionalLong seconds) {
        double now = past.isOpen(past.now()) ? staff.at(past.now())
                : IntStream.range(0, ends.size()).filter(i -> past.isOpen(start(i))).mapToDouble(i -> staff.at(start(i))).findFirst().orElse(0);
        return new Measured((int) Math.round(now), seconds,
                profile.days() == 0 ? OptionalLong.empty() : OptionalLong.of(Math.round(trend.ratio(0) * 100)), profile.days());
    }
}
