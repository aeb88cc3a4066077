package app.detente.ui.forecast;

import app.detente.report.forecast.Needed;
import app.detente.report.forecast.Outlook;
import app.detente.report.forecast.Past;
import app.detente.report.forecast.Plan;
import java.util.Optional;

/**
 * A look ahead as the page shows it.
 *
 * @param past    what it rests on
 * @param plan    what was imagined
 * @param outlook what comes of it
 * @param usual   what would come of things as they are; the same where nothing else was imagined
 * @param needed  what would work the backlog off; empty without a forecast
 */
public record Looked(Past past, Plan plan, Outlook outlook, Outlook usual, Optional<Needed> needed) {}
