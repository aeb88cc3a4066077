package app.detente;

import app.detente.cli.Terminal;
import app.detente.storage.Queue;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The verbs that need the window toolkit. This class names no JavaFX type, so that loading it costs a script nothing. */
final class Start {
    private final Terminal terminal;

    Start(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The window, until it is closed. Without a display one line and 1, or the tour where that was asked for. */
    int open(Path place, boolean orTour) {
        if (!Toolkit.hasDisplay(terminal.environment(), System.getProperty("os.name"))) {
            terminal.err().println(terminal.texts().get(orTour ? "cli.no_display_tour" : "cli.no_display"));
            return orTour ? tour(Optional.empty()) : 1;
        }
        try (Queue queue = Queue.open(place, terminal.clock(), terminal.zone())) {
            Logs.keepBeside(place);
            Toolkit.start();
            new Desktop(queue, terminal).runUntilClosed();
            return 0;
        }
    }

    int tour(Optional<Path> out) {
        Toolkit.withoutDisplay();
        Toolkit.start();
        return new Tour(terminal).run(out);
    }

    int snapshot(Path out, Optional<String> theme, Optional<Locale> language) {
        Toolkit.withoutDisplay();
        Toolkit.start();
        int pictures = new Snapshot().write(out, theme.map(List::of).orElse(List.of("light", "dark")),
                language.map(List::of).orElse(List.of(Locale.FRANCE, Locale.UK)));
        terminal.out().println("wrote " + pictures + " pictures");
        return 0;
    }
}
