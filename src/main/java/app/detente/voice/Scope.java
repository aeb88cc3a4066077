package app.detente.voice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who a template is offered to. */
public enum Scope {
    /** Its owner alone. */
    PERSONAL,
    /** The advisers of this queue, as they agreed among themselves. */
    TEAM,
    /** Everybody; the brand stands behind its words. */
    BRAND;

    /** The word it is kept by. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scope> of(String key) {
        return Arrays.stream(values()).filter(scope -> scope.key().equals(key)).findFirst();
    }
}
