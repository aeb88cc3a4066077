package app.detente;

import java.io.IOException;
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

    /** Keeps what goes wrong with a queue in `<queue>.0.log` beside it, at most three files of 1 MB. */
    static void keepBeside(Path queue) throws IOException {
        String place = queue.toAbsolutePath().toString().replace("%", "%%");
        Handler handler = new FileHandler(place + ".%g.log", BYTES, FILES, true);
        handler.setFormatter(new SimpleFormatter());
        handler.setEncoding("UTF-8");
        handler.setLevel(Level.INFO);
        Logger.getLogger("").addHandler(handler);
    }
}
