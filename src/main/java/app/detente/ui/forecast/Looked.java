package app.detente.ui.forecast;

import app.detente.report.forecast.Outlook;
import app.detente.report.forecast.Past;
import app.detente.report.forecast.Plan;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A look ahead as the page shows it.
 *
 * @param past    what it rests on
 * @param plan    what was imagined
 * @param outlook what comes of it
 * @param usual   what would come of things as they are; the same where nothing else was imagined
 * @param needed  what would work the backlog off; empty without a forecast
 */
public record Looked(Past past, Plan plan, Outlook outlook, Outlook usual, Optional<Needed> needed) {

    /**
     * How many people more than there are it takes, from one moment on, for nobody to wait by another one.
     *
     * @param likely people with whom it is as likely as not; empty where no number would do
     * @param sure   people with whom it is so in nine cases of ten
     */
    public record Needed(Instant from, Instant by, OptionalInt likely, OptionalInt sure) {}
}
