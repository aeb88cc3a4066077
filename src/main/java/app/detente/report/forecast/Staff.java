package app.detente.report.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who is usually at work at which hour, on days of a kind (working days and others apart), and how today compares: where seven of the usual ten came,
 * seven tenths are expected for the rest of the day.
 */
final class Staff {
    private static final int LOOKS_BACK_HOURS = 28 * 24;
    private static final int DAY = 24;
    private static final double MOST_TODAY = 4;

    private final Past past;
    private final double[][] usual = new double[2][DAY];
    private final double spread;
    private final double today;
    private final double atWork;

    Staff(Past past) {
        this.past = past;
        LocalDate day = day(past.now());
        List<Integer> earlier = IntStream.range(Math.max(0, past.size() - LOOKS_BACK_HOURS), past.size())
                .filter(i -> !past.local(i).toLocalDate().equals(day)).boxed().toList();
        List<Double> deviations = new ArrayList<>();
        for (int kind = 0; kind < usual.length; kind++) {
            for (int hour = 0; hour < DAY; hour++) {
                double[] people = people(earlier, kind == 1, hour);
                usual[kind][hour] = Spread.median(people);
                if (usual[kind][hour] >= 1) {
                    deviations.add(Spread.deviation(people) / usual[kind][hour]);
                }
            }
        }
        this.spread = Spread.median(deviations.stream().mapToDouble(d -> d).toArray());
        this.atWork = IntStream.range(0, past.size()).filter(i -> i >= past.size() - 2).mapToLong(i -> past.hour(i).people()).max().orElse(0);
        this.today = compared();
    }

    private double[] people(List<Integer> hours, boolean working, int hour) {
        return hours.stream().filter(i -> past.local(i).getHour() == hour && past.working(past.local(i).toLocalDate()) == working)
                .mapToDouble(i -> past.hour(i).people()).toArray();
    }

    /** Today's whole hours to the usual ones, the last three in which somebody usually works, and one full hour as usual: the first to come tells little. */
    private double compared() {
        double came = 0;
        double said = 0;
        int hours = 0;
        for (int i = past.size() - 1; i >= 0 && hours < 3 && day(past.hour(i).start()).equals(day(past.now())); i--) {
            double expected = usual(past.hour(i).start());
            if (past.gone(i) >= 1 && expected >= 1) {
                came += past.hour(i).people();
                said += expected;
                hours++;
            }
        }
        double all = Arrays.stream(usual[past.working(day(past.now())) ? 1 : 0]).max().orElse(0);
        return said == 0 ? 1 : Math.min(MOST_TODAY, (came + all) / (said + all));
    }

    private double usual(Instant at) {
        ZonedDateTime here = at.atZone(past.zone());
        return usual[past.working(here.toLocalDate()) ? 1 : 0][here.getHour()];
    }

    private LocalDate day(Instant at) {
        return at.atZone(past.zone()).toLocalDate();
    }

    /** People expected at work at that moment; before there is a day to compare with, those of now while the house is open. */
    double at(Instant moment) {
        boolean known = IntStream.range(0, DAY).anyMatch(hour -> usual[1][hour] > 0);
        if (!known) {
            return past.isOpen(moment) ? atWork : 0;
        }
        return usual(moment) * (day(moment).equals(day(past.now())) ? today : 1);
    }

    /** By how much, in shares, the people at the same hour differ from day to day. */
    double spread() {
        return spread;
    }
}
