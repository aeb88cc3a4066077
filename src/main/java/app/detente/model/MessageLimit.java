package app.detente.model;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the network does not let us do with a message. */
public enum MessageLimit {
    NO_REPLY, NO_HIDING, NO_PRIVATE_REPLY;

    /**
     * How long after a message its author can be answered in private: Facebook, the one network that has it;
     * developers.facebook.com/docs/messenger-platform/discovery/private-replies.
     */
    public static final Duration PRIVATE_REPLY_WITHIN = Duration.ofDays(7);

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As they are kept: keys, in order, separated by spaces. */
    public static String keep(Set<MessageLimit> limits) {
        return limits.stream().sorted().map(MessageLimit::key).collect(Collectors.joining(" "));
    }

    /** What was kept; unknown words are passed over. */
    public static Set<MessageLimit> read(String kept) {
        Set<String> words = Set.of(kept.split(" "));
        return Arrays.stream(values()).filter(limit -> words.contains(limit.key())).collect(Collectors.toUnmodifiableSet());
    }
}
