package app.detente.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The verbs that need a window toolkit, handed in by {@code Main} so that the command line itself loads none.
 *
 * @param open     shows the window on a queue; returns the exit code
 * @param tour     runs the main job on a throw-away queue and leaves pictures
 * @param snapshot writes every screen as PNG
 */
public record Screens(Open open, Tour tour, Snapshot snapshot) {
    /** Shows the window until it is closed. */
    public interface Open {
        /** @param orTour without a display, run the tour rather than give up */
        int run(Path queue, boolean orTour);
    }

    /** The main job from end to end. */
    public interface Tour {
        int run(Optional<Path> out);
    }

    /** @see Screens */
    public interface Snapshot {
        /** @param theme `light`, `dark` or empty for both; @param language likewise */
        int run(Path out, Optional<String> theme, Optional<Locale> language);
    }
}
