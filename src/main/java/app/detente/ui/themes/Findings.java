package app.detente.ui.themes;

import app.detente.model.Hit;
import app.detente.report.themes.Between;
import app.detente.report.themes.Burst;
import app.detente.report.themes.Themes;
import java.util.List;
import java.util.Optional;

/**
 * One reading of the page.
 *
 * @param span      the stretch of time it is about
 * @param compared  what that is compared with
 * @param absence   why there is nothing; empty where there is something
 * @param themes    what was said; empty where there is nothing
 * @param hidden    messages that were left out
 * @param alarms    what bursts right now, whatever the stretch
 */
public record Findings(Between span, Between compared, Optional<Absence> absence, Optional<Themes> themes, int hidden,
        List<Alarm> alarms) {

    /**
     * A burst and the message it began with.
     *
     * @param never whether these words had never been written before the last hour
     * @param first empty where it has been hidden meanwhile
     */
    public record Alarm(Burst burst, boolean never, Optional<Hit> first) {}
}
