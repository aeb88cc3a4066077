package app.detente.model;

import java.util.Optional;

/** What the house never removes, in its own words; until somebody has written them, in ours. Stored like any setting. */
public final class Charter {
    public static final String SETTING = "moderation.charter";
    /** UTF-16 units. */
    public static final int MOST = 2_000;

    private Charter() {}

    /** The words in force: those stored, else those the console comes with in this language. */
    public static String text(Optional<String> stored, Texts texts) {
        return stored.filter(words -> !words.isBlank()).orElse(texts.get("moderation.charter.text"));
    }

    /**
     * What is to be stored. Ours is stored as nothing, so that it follows the language.
     *
     * @throws Problem where it is too long
     */
    public static String stored(String typed, Texts texts) {
        String words = typed.strip();
        if (words.length() > MOST) {
            throw new Problem("charter_long", MOST);
        }
        return words.equals(texts.get("moderation.charter.text")) ? "" : words;
    }
}
