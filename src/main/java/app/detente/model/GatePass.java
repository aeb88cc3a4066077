package app.detente.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Why somebody sent a light word to a customer in trouble all the same.
 *
 * @param explanation in their own words; may be ""
 */
public record GatePass(Reason reason, String explanation) {
    /** What can be a reason. */
    public enum Reason {
        /** The message was taken for trouble and is none. */
        MISREAD,
        /** The customer jokes about it, and would be hurt by a straight face. */
        CUSTOMER_JOKES,
        /** A colleague or a lead was asked. */
        AGREED,
        OTHER;

        /** The word it is kept by. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Reason> of(String key) {
            return Arrays.stream(values()).filter(reason -> reason.key().equals(key)).findFirst();
        }
    }
}
