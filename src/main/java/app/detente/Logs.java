package app.detente;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Where the log goes: a file beside the queue, never the screen. No message text, no name and no secret is ever logged. */
final class Logs {
    private static final int BYTES = 1_000_000;
    private static final int FILES = 3;

    private Logs() {}

    /** Nothing is printed: what a person must know is said in a sentence. */
    static void quieten() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
    }

    /** Keeps what goes wrong in `detente.log` in this folder, at most three files of 1 MB. */
    static void keepIn(Path folder) throws IOException {
        Files.createDirectories(folder);
        Handler handler = new FileHandler(folder.resolve("detente.log").toString(), BYTES, FILES, true);
        handler.setFormatter(new SimpleFormatter());
        handler.setEncoding("UTF-8");
        handler.setLevel(Level.INFO);
        Logger.getLogger("").addHandler(handler);
    }
}
