package app.detente.model;

import java.util.Locale;

/** What can be done with a message where it stands. Each may be done twice without harm. */
public enum RemoteAction {
    HIDE, SHOW,
    /** Ours alone. */
    DELETE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RemoteAction of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
