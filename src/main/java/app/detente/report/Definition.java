package app.detente.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a response time runs from and to; response-times.md, "Figures". The last three exist so that a figure can be laid beside another tool's. */
public enum Definition {
    /** Ours: a customer's wait in a conversation, from the oldest unanswered message to the next public human reply to them. */
    WAIT,
    /** A customer's message that replies to nothing, to the earliest brand reply to that very message. */
    OPENING,
    /** Each customer's message, to the earliest brand reply to that very message. */
    MESSAGE,
    /** A customer's message that replies to nothing, to the earliest brand reply anywhere below it. */
    THREAD;

    /** What `--definition` takes. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Definition> of(String key) {
        return Arrays.stream(values()).filter(definition -> definition.key().equals(key)).findFirst();
    }
}
