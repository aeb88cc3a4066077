package app.detente.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A message that was hidden, once; hidden again after it was shown it has another. Its place in the register, which never loses one.
 *
 * @param overridden whether it was hidden although it only criticises
 * @param rule       the rule that had marked it for review, as it was called then; empty where none had
 * @param reversal   when and by whom it was shown again
 */
public record Hiding(long id, long messageId, HideReason reason, String explanation, boolean overridden, Adviser by, String rule, Instant at,
        Optional<Reversal> reversal) {

    /** The way back. */
    public record Reversal(Instant at, Adviser by) {}

    /** Whether the message is hidden by it now. */
    public boolean inForce() {
        return reversal.isEmpty();
    }
}
