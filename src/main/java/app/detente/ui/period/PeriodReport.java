package app.detente.ui.period;

import app.detente.model.Problem;
import app.detente.model.WaitFact;
import app.detente.report.Compared;
import app.detente.report.Distribution;
import app.detente.report.Figures;
import app.detente.report.Question;
import app.detente.report.Trend;
import java.util.List;
import java.util.Optional;

/**
 * A period as the page shows it, all of it from one reading of the queue.
 *
 * @param question the period, the clock, the zone and the target that were used
 * @param whole    the figures of the period in one row
 * @param before   those of the period before; a row that nothing counted in where there is none
 * @param rows     the table
 * @param facts    what all of it was worked out from, so that behind a figure stands what it counted; none of them tells whose reply it was
 */
public record PeriodReport(Choice choice, Question question, Compared compared, Figures whole, Figures before, Distribution distribution, Trend trend,
        Rows rows, List<WaitFact> facts) {

    /**
     * The rows of the table.
     *
     * @param hidden of individual figures, how many advisers are left out
     * @param refused why individual figures are not there
     */
    public record Rows(List<Figures> shown, int hidden, Optional<Problem> refused) {}

    /** Whether there was nothing to measure, answered or not. */
    boolean empty() {
        return whole.n() + whole.waiting() + whole.dismissed() + whole.outsideHours() == 0;
    }
}
