package app.detente.channel.facebook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What this channel has published, and what stood there before each attempt: two replies with the same words below the same comment are told apart by
 * it. Forgotten with the program, and the oldest beyond {@value #MOST}; what cannot be told apart then is for a person. For any thread.
 */
final class Posted {
    private static final int MOST = 1_000;
    private final Map<String, String> published = bounded();
    private final Map<String, Set<String>> before = bounded();

    private static <T> Map<String, T> bounded() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > MOST;
            }
        };
    }

    /** Those of these ids that are no other reply's. */
    synchronized Set<String> free(Set<String> ids, String key) {
        Set<String> free = new HashSet<>(ids);
        Map<String, String> others = new HashMap<>(published);
        others.remove(key);
        free.removeAll(others.values());
        return free;
    }

    /** What stood there before the first attempt; empty where none is remembered. */
    synchronized Optional<Set<String>> before(String key) {
        return Optional.ofNullable(before.get(key));
    }

    /** An attempt begins; the first of a key counts. */
    synchronized void attempt(String key, Set<String> there) {
        before.putIfAbsent(key, Set.copyOf(there));
    }

    synchronized void published(String key, String id) {
        published.put(key, id);
    }
}
