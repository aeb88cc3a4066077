package app.detente.cli;

import app.detente.sync.FileImport;
import java.nio.file.Path;
import java.time.Duration;

/** Draws how far an import is, on one line that a terminal overwrites; nothing where nobody watches. */
final class Progress {
    private static final int BAR = 24;

    private final Terminal terminal;
    private final Path file;
    private boolean drawn;

    Progress(Terminal terminal, Path file) {
        this.terminal = terminal;
        this.file = file;
    }

    void show(FileImport.State state) {
        if (!terminal.interactive()) {
            return;
        }
        int full = (int) Math.round(state.share() * BAR);
        Duration left = state.left();
        terminal.err().print("\r" + "█".repeat(full) + "░".repeat(BAR - full) + " " + terminal.texts().get("cli.progress",
                file.getFileName(), Math.round(state.share() * 100), state.messages(), state.rate(), Output.duration(left)) + "\033[K");
        terminal.err().flush();
        drawn = true;
    }

    void done() {
        if (drawn) {
            terminal.err().println();
            terminal.err().flush();
        }
    }
}
