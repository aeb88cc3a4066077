package app.detente.channel.facebook;

import java.util.HashMap;
import java.util.Map;

/**
 * Posts whose comments Facebook has failed to give. Some it never gives ("an unknown error occurred", whoever asks); after a few times such a post is
 * passed over, so that its neighbours come. Forgotten with the program. For any thread.
 */
final class Stumbles {
    private static final int PATIENCE = 3;
    private static final int MOST = 200;
    private final Map<String, Integer> failures = new HashMap<>();

    /** It has failed once more. True where it is time to go on without it. */
    synchronized boolean isHopeless(String post) {
        if (failures.size() >= MOST) {
            failures.clear();
        }
        return failures.merge(post, 1, Integer::sum) >= PATIENCE;
    }

    synchronized void fine(String post) {
        failures.remove(post);
    }
}
