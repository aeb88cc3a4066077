package app.detente.channel.facebook;

import java.util.function.IntFunction;

/**
 * How much is asked for at once: a hundred items, and half as many each time Facebook finds it too much ("please reduce the amount of data"), which
 * depends on what hangs on them. For any thread.
 */
final class Portions {
    private static final int MOST = 100;
    private static final int LEAST = 5;
    private volatile int size = MOST;

    Said ask(IntFunction<Said> question) {
        int now = size;
        Said said = question.apply(now);
        while (said instanceof Said.TooMuch && now > LEAST) {
            now = Math.max(LEAST, now / 2);
            size = now;
            said = question.apply(now);
        }
        return said;
    }
}
