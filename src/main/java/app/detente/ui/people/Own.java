package app.detente.ui.people;

import app.detente.model.Look;
import app.detente.report.Figures;
import java.util.List;
import java.util.Optional;

/**
 * What somebody may know of individual figures.
 *
 * @param purpose what they are for; empty while they are not open to anybody
 * @param lead    whether this one may open and shut them
 * @param days    those of the figures
 * @param figures of this one, exactly as a lead would see them; empty where a lead would see none
 * @param looks   who looked, the newest first
 */
public record Own(Optional<String> purpose, boolean lead, Look.Days days, Optional<Figures> figures, List<Look> looks) {}
