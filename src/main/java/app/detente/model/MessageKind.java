package app.detente.model;

import java.util.Locale;

/** Who speaks in a message; response-times.md, "Facts kept". Only {@link #CUSTOMER} opens a wait and only {@link #BRAND} answers one. */
public enum MessageKind {
    /** Written by a customer to the brand. */
    CUSTOMER,
    /** Written by a human adviser for the brand, in public. */
    BRAND,
    /** Written by a bot, a rule or an auto-reply. */
    AUTOMATIC,
    /** Internal: never leaves the console. */
    NOTE,
    /** One customer answering another. */
    PEER;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static MessageKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
