package app.detente.ui.themes;

import app.detente.model.Hit;
import app.detente.report.themes.Heard;
import java.util.List;

/**
 * A row and its messages.
 *
 * @param quotes the newest first; fewer than the row has where some are hidden or gone meanwhile
 */
public record Opening(Heard heard, List<Hit> quotes) {}
