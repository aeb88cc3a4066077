package app.detente.ui.period;

import app.detente.model.Conversation;
import app.detente.report.Behind;
import java.util.List;

/**
 * What is behind a figure, as far as it has been read.
 *
 * @param all   every wait, in order; the conversations of the first ones are found
 * @param found so far
 * @param next  of `all`, the first one whose conversation has not been looked for
 */
public record Opened(Behind behind, Behind.Order order, List<Behind.Wait> all, List<Found> found, int next) {

    /** A wait with its conversation. */
    public record Found(Behind.Wait waited, Conversation conversation) {}

    boolean more() {
        return next < all.size();
    }
}
