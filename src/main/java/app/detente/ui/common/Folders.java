package app.detente.ui.common;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Where things are, for a person's eye: files are named from their own folder on, and folders open in the platform's own file browser.
 *
 * @param home the person's own folder
 * @param open shows a folder
 */
public record Folders(Path home, Consumer<Path> open) {

    /** `~/Documents/queue.db` below the person's own folder, the whole path elsewhere. */
    public String name(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        return whole.startsWith(home) && !whole.equals(home) ? Path.of("~").resolve(home.relativize(whole)).toString() : whole.toString();
    }
}
