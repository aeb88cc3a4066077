package app.detente.model;

import java.util.Locale;

/** Something an account can do on its network. */
public enum Ability {
    READ, REPLY, ATTACH, HIDE, DELETE, PRIVATE_REPLY,
    /** Messages come as they are written, rather than at the next look. */
    STREAM;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
