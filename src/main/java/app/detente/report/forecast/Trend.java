package app.detente.report.forecast;

/**
 * How today differs from its profile: what came in the last hours to what the profile said, the latest hours weighing most. What it differs by fades
 * by a few percent an hour. How wrong that was in the past, one hour ahead and four, says how wide the band is: what is as wrong after one hour as
 * after four is chance within the hour; what grows is a drift, which a band must widen with.
 */
final class Trend {
    /** What is left of the difference an hour later. */
    static final double FADING = 0.96;
    private static final double HALF_LIFE_HOURS = 2;
    private static final int REACH = 24;
    /** Messages that speak for the profile before any has come. */
    private static final double DOUBT = 1;
    private static final int AHEAD = 4;
    /** What was seen in so many hours is believed as much as the usual spreads below. */
    private static final double PRIOR_HOURS = 24;
    private static final double PRIOR_ONE = 0.10;
    private static final double PRIOR_FOUR = 0.16;
    /** An hour of the last twelve weighs as much as so many older ones: a day unlike others is as wild as itself. */
    private static final double TODAY = 10;
    private static final int TODAY_HOURS = 12;
    private static final double MOST_DRIFT = 0.09;
    private static final double MOST_CHANCE = 0.25;
    private static final double LEAST_EXPECTED = 2;

    private final Past past;
    private final double[] expected;
    private final double ratio;
    private final double doubt;
    private final double drift;
    private final double chance;

    Trend(Past past, Profile profile) {
        this.past = past;
        this.expected = new double[past.size()];
        for (int i = 0; i < past.size(); i++) {
            expected[i] = profile.perHour(past.hour(i).start()) * past.gone(i);
        }
        this.ratio = ratioAfter(past.size());
        this.doubt = 1 / (weightedCame(past.size()) + DOUBT);
        double one = missed(1, PRIOR_ONE);
        double four = missed(AHEAD, PRIOR_FOUR);
        this.drift = Math.clamp((four - one) / (AHEAD - 1), 0.002, MOST_DRIFT);
        this.chance = Math.clamp(one - drift, 0.005, MOST_CHANCE);
    }

    /** What the profile is to be multiplied with, so many hours from now. */
    double ratio(double hoursAhead) {
        return 1 + (ratio - 1) * Math.pow(FADING, hoursAhead);
    }

    /** The variance of the logarithm of {@link #ratio} as it is known now. */
    double doubt() {
        return doubt;
    }

    /** By how much that variance grows in an hour. */
    double drift() {
        return drift;
    }

    /** The variance, beside Poisson's, of what a single hour brings. */
    double chance() {
        return chance;
    }

    private double ratioAfter(int end) {
        double said = DOUBT;
        double weight = 1;
        for (int i = end - 1; i >= Math.max(0, end - REACH); i--) {
            said += weight * expected[i];
            weight *= Math.pow(0.5, 1 / HALF_LIFE_HOURS);
        }
        return (weightedCame(end) + DOUBT) / said;
    }

    private double weightedCame(int end) {
        double came = 0;
        double weight = 1;
        for (int i = end - 1; i >= Math.max(0, end - REACH); i--) {
            came += weight * past.hour(i).opened();
            weight *= Math.pow(0.5, 1 / HALF_LIFE_HOURS);
        }
        return came;
    }

    /** The mean squared logarithm of what came to what had been said so many hours ahead, less what Poisson explains. */
    private double missed(int ahead, double usual) {
        double sum = usual * PRIOR_HOURS;
        double weights = PRIOR_HOURS;
        for (int i = REACH; i < past.size(); i++) {
            if (past.gone(i) < 1 || expected[i] < LEAST_EXPECTED) {
                continue;
            }
            double said = expected[i] * (1 + (ratioAfter(i - ahead + 1) - 1) * Math.pow(FADING, ahead));
            double off = Math.log((past.hour(i).opened() + 1) / (said + 1));
            double weight = past.size() - i <= TODAY_HOURS ? TODAY : 1;
            sum += weight * (off * off - 1 / (said + 1));
            weights += weight;
        }
        return sum / weights;
    }
}
