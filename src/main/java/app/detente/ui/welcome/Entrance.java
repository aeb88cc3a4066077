package app.detente.ui.welcome;

import java.nio.file.Path;
import java.util.function.LongPredicate;

/** What happens outside this page when somebody has chosen a way in. */
public interface Entrance {

    /** Keeps the names; called before any way in is taken. FX thread. */
    void introduce(Names names);

    /** Goes on to the import of a file. FX thread. */
    void importFile(Path file);

    /** Goes on to the accounts on the networks. FX thread. */
    void connect();

    /**
     * Fills the queue with so many invented messages. Worker thread.
     *
     * @param goOn told after each batch how many are in; false ends the filling there
     */
    void rehearse(long messages, LongPredicate goOn);
}
