package app.detente.ui.reply;

import app.detente.ui.common.Session;
import java.time.Duration;

/**
 * When a text is read along with: at once where a piece of it has changed, and in a pause of the hands while keys come one by one, so that reading takes
 * nothing from typing. Whoever never pauses is read all the same, only not often.
 */
final class Pause {
    /** Longer than between two keys of somebody at ease (some 200 ms), too short to be waited for. */
    private static final Duration REST = Duration.ofMillis(300);
    private static final Duration MOST = Duration.ofSeconds(2);

    private Pause() {}

    /** Reads now or in the next pause; `name` tells the readers of one text apart. */
    static void read(Session session, String name, Edit edit, Runnable read) {
        if (edit.isOneKey()) {
            session.later().rest(name, REST, MOST, read);
        } else {
            read.run();
        }
    }
}
