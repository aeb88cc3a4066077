package app.detente.model;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A newcomer's reply that waits for a second pair of eyes, or what became of it. Until it is approved its customer waits.
 *
 * @param replyTo  the message it answers; empty where it answers everyone waiting
 * @param text     as its author wrote it, for ever
 * @param at       when it was asked
 * @param improved as its reviewer last made it; "" where nobody changed it
 * @param comment  what the reviewer said when sending it back; otherwise ""
 * @param decision who decided and when; empty while it waits, and where its author took it back
 * @param privately for whoever it answers alone
 */
public record Approval(long id, long conversationId, Optional<Long> replyTo, Adviser author, String text, Instant at, State state, String improved,
        String comment, Optional<Decision> decision, boolean privately) {

    /** Who said so, and when. */
    public record Decision(Adviser by, Instant at) {}

    /** Where it stands. */
    public enum State {
        /** It waits for somebody. */
        ASKED,
        /** It went out as it was. */
        APPROVED,
        /** It went out as its reviewer made it. */
        IMPROVED,
        /** It is its author's draft again, with a comment. */
        SENT_BACK,
        /** Its author took it back. */
        WITHDRAWN;

        /** The word it is kept by. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /** How it stands to go out: as its reviewer left it, otherwise as it was written. */
    public String proposed() {
        return improved.isEmpty() ? text : improved;
    }
}
