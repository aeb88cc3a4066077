package app.detente.bench;

import app.detente.model.IncomingMessage;
import java.util.ArrayList;
import java.util.List;

/** Some of the messages that went by, evenly spread: enough to draw words from, however many there are. */
final class Sample {
    private static final int EVERY = 50;
    private static final int MOST = 20_000;

    private final List<IncomingMessage> kept = new ArrayList<>();
    private long seen;

    void see(IncomingMessage message) {
        if (seen++ % EVERY == 0 && kept.size() < MOST) {
            kept.add(message);
        }
    }

    List<IncomingMessage> messages() {
        return kept;
    }
}
