package app.detente.report;

/**
 * The scale of counts at the edge of a chart: whole numbers from 0, two or three steps, each 1, 2 or 5 times a power of ten.
 *
 * @param step between two lines
 * @param top  the highest line, a multiple of the step, never below the greatest value
 */
public record Scale(long step, long top) {
    private static final int MOST_STEPS = 3;

    /** The scale for values from 0 to `greatest`; one line at 1 where there is nothing to show. */
    public static Scale upTo(long greatest) {
        long power = 1;
        while (true) {
            for (int times : new int[] {1, 2, 5}) {
                long step = times * power;
                if (greatest <= MOST_STEPS * step) {
                    return new Scale(step, Math.max(1, Math.ceilDiv(greatest, step)) * step);
                }
            }
            power *= 10;
        }
    }

    /** How far up a value stands, 0 to 1. */
    public double of(long value) {
        return (double) value / top;
    }
}
