package app.detente.model;

import java.util.Locale;

/** Why a reply that does not go out is left at that. */
public enum GivingUp {
    /** By telephone, by mail, in a private message. */
    SETTLED_OTHERWISE,
    /** The question is gone, or answers itself. */
    NOT_NEEDED,
    /** And will not be persuaded. */
    NETWORK_REFUSES;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static GivingUp of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
