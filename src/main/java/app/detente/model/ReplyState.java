package app.detente.model;

import java.util.Locale;
import java.util.Set;

/** The life of one reply on its way out; delivery.md tells it. The allowed steps are {@link #next()}; one taken back is a draft again. */
public enum ReplyState {
    /** Written, and held back by the undo window or waiting for its turn. Nothing has left. */
    QUEUED,
    /** An attempt is counted and on disk; bytes may have left. */
    SENDING,
    /** Published; the network's id is known. */
    SENT,
    /** Refused for good; a person may change it and try again. */
    FAILED,
    /** Interrupted while sending; it may or may not be public. It is looked up before anything else. */
    UNKNOWN,
    /** The network could not tell either; a person decides. */
    NEEDS_PERSON,
    /** It is not out, and a person has said that it need not be. */
    GIVEN_UP;

    public Set<ReplyState> next() {
        return switch (this) {
            case QUEUED -> Set.of(SENDING);
            case SENDING -> Set.of(SENT, FAILED, QUEUED, UNKNOWN);
            case UNKNOWN -> Set.of(SENT, QUEUED, NEEDS_PERSON);
            case NEEDS_PERSON, FAILED -> Set.of(QUEUED, SENT, GIVEN_UP);
            case GIVEN_UP -> Set.of(FAILED, NEEDS_PERSON);
            case SENT -> Set.of();
        };
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ReplyState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
