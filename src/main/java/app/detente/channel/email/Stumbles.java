package app.detente.channel.email;

import app.detente.channel.email.Cursor.Position;
import java.util.Optional;

/**
 * Remembers at which mail a connection ended, so that one mail that ends every connection does not keep its neighbours: after an end mails are read one
 * by one, and one at which {@value #MOST} connections ended is not asked for again. For one thread.
 */
final class Stumbles {
    static final int MOST = 5;
    private Optional<Place> reading = Optional.empty();
    private Optional<Place> ended = Optional.empty();
    private int times;
    /** Mails that are still read one by one. */
    private int oneByOne;

    private record Place(String mailbox, long validity, long uid) {}

    /** A mail is about to be read. */
    void at(Position position) {
        reading = Optional.of(new Place(position.mailbox(), position.validity(), position.uid()));
    }

    /** It was read, or set aside. */
    void passed() {
        reading = Optional.empty();
        oneByOne = Math.max(0, oneByOne - 1);
    }

    /** The connection has ended. */
    void ended() {
        if (reading.isPresent()) {
            times = reading.equals(ended) ? times + 1 : 1;
            ended = reading;
            reading = Optional.empty();
            oneByOne = Fetching.TOGETHER;
        }
    }

    boolean isCareful() {
        return oneByOne > 0;
    }

    /** Whether the mail about to be read has ended too many connections. */
    boolean isHopeless() {
        return times >= MOST && reading.equals(ended);
    }
}
