package app.detente.report.paper;

import java.util.List;
import java.util.OptionalLong;

/**
 * Counts over a common axis. Lanes lie one below the other, each with a scale of its own.
 *
 * @param marks the names along the axis; an empty one is not written
 * @param lanes at least one
 */
public record Chart(String title, List<String> marks, List<Lane> lanes) {
    /** What is drawn over one scale. */
    public record Lane(List<Series> series) {}

    /**
     * As many values as marks.
     *
     * @param values empty where there is no value, which is not 0: nothing is drawn there
     */
    public record Series(String name, Shape shape, List<OptionalLong> values) {}

    /** How a series is drawn. */
    public enum Shape { BARS, LIGHT_BARS, LINE }

    long greatest(Lane lane) {
        return lane.series().stream().flatMap(series -> series.values().stream()).mapToLong(value -> value.orElse(0)).max().orElse(0);
    }
}
