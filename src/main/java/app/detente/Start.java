package app.detente;
import app.detente.cli.Terminal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
final class Start {
    Start(Terminal t) {}
    int open(Path q, boolean orTour) { return 1; }
    int tour(Optional<Path> out) { return 1; }
    int snapshot(Path out, Optional<String> theme, Optional<Locale> l) { return 1; }
}
