package app.detente.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the desktop can tell somebody of who is not looking; each only when they asked for it. */
public enum Alert {
    /** Somebody else gave me a conversation. */
    ASSIGNED,
    /** A colleague named me in a note. */
    MENTIONED,
    /** A customer of mine, or one nobody has taken, will soon have waited longer than the target. */
    TARGET,
    /** An executive has not said in time that they have a dossier. */
    ESCALATION;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** `assigned target`, as it is stored. */
    public static String encode(Set<Alert> wanted) {
        return wanted.stream().sorted().map(Alert::key).collect(Collectors.joining(" "));
    }

    /** What is none is passed over. */
    public static Set<Alert> decode(String stored) {
        Set<String> words = Set.copyOf(Arrays.asList(stored.split(" ")).stream().distinct().toList());
        return Arrays.stream(values()).filter(alert -> words.contains(alert.key())).collect(Collectors.toUnmodifiableSet());
    }
}
