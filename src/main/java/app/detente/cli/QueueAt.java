package app.detente.cli;

import app.detente.model.Problem;
import app.detente.storage.Queue;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which queue a verb works on: `--queue`, else `DETENTE_QUEUE`, else the platform's data folder. */
final class QueueAt {
    private final Terminal terminal;
    private Optional<String> given = Optional.empty();

    QueueAt(Terminal terminal) {
        this.terminal = terminal;
    }

    void choose(String place) {
        given = Optional.of(place);
    }

    Path path() {
        String place = given.or(() -> Optional.ofNullable(terminal.environment().get("DETENTE_QUEUE")).filter(text -> !text.isBlank())).orElse("");
        if (place.startsWith("jdbc:")) {
            throw new Problem("queue.server_later");
        }
        try {
            return place.isEmpty() ? usual(terminal.environment(), System.getProperty("os.name"), System.getProperty("user.home")) : Path.of(place);
        } catch (InvalidPathException e) {
            throw new Problem(e, "queue.no_folder", place);
        }
    }

    Queue open() {
        return Queue.open(path(), terminal.clock(), terminal.zone());
    }

    Queue openToRead() {
        return Queue.openToRead(path(), terminal.clock(), terminal.zone());
    }

    /** The platform's own place for an application's data (XDG base directories; Windows known folders; macOS Application Support). */
    static Path usual(Map<String, String> environment, String system, String home) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return Path.of(environment.getOrDefault("APPDATA", home), "Detente", "queue.db");
        }
        if (os.startsWith("mac")) {
            return Path.of(home, "Library", "Application Support", "Detente", "queue.db");
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        return (data.isBlank() ? Path.of(home, ".local", "share") : Path.of(data)).resolve("detente").resolve("queue.db");
    }
}
