package app.detente;

import app.detente.cli.Terminal;
import app.detente.model.Texts;
import app.detente.storage.Queue;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;

/** Opens the console's own window over a queue that the benchmark holds too, so that it can pour messages in beneath it. */
public final class BenchDesk {
    private BenchDesk() {}

    /** Shows the window until it is closed. */
    public static void show(Queue queue) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Toolkit.start();
        new Desktop(queue, new Terminal(nowhere, nowhere, Texts.in(Locale.FRANCE), InstantSource.system(), ZoneId.systemDefault(), false,
                System.getenv())).runUntilClosed();
    }
}
