package app.detente.rules;

import java.util.Locale;

/** The two word lists of the house. */
public enum WordList {
    /** Not to be left without a second look: the message is marked for review. Nothing is hidden. */
    BLOCKED,
    /** Worth a glance: the words are shown in the thread, and that is all. */
    SUSPECT;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static WordList of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
