package app.detente.model;

import java.util.Locale;

/** Why a message may be hidden, or a step be taken against its author: the whole list. What is on none of these lines stays where it is. */
public enum HideReason {
    OFFENSIVE, ABUSIVE, SPAM, PERSONAL_DATA, ILLEGAL, HARASSMENT,
    /** Says nothing by itself, and so asks for words. */
    OTHER;

    /** UTF-16 units of an explanation. */
    public static final int MAX_EXPLANATION = 500;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static HideReason of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /**
     * The explanation as it is kept.
     *
     * @throws Problem where one is needed and missing, or too long
     */
    String explained(String typed) {
        String words = typed.strip();
        if (this == OTHER && words.isEmpty()) {
            throw new Problem("hide_explanation");
        }
        if (words.length() > MAX_EXPLANATION) {
            throw new Problem("hide_explanation_long", MAX_EXPLANATION);
        }
        return words;
    }
}
