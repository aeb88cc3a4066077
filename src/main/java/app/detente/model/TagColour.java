package app.detente.model;

import java.util.Locale;

/** The colours a tag may have; the style sheets hold the shade for each theme. */
public enum TagColour {
    RED, AMBER, GREEN, TEAL, BLUE, VIOLET, PINK, GREY;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static TagColour of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
