package app.detente.rules;

import app.detente.model.Fold;
import java.util.List;

/**
 * A word or phrase to look for, folded.
 *
 * @param words none where it has no letters or digits: then `symbols`, which has an emoji at least, is looked for as it stands
 * @param open  whether the last word may go on
 */
record Phrase(List<String> words, boolean open, String symbols) {
    /** UTF-16 units of a phrase as it is typed. */
    static final int MAX_LENGTH = 200;
    private static final String PICTURE_FORM = "\uFE0F";

    static Phrase of(String typed) {
        String text = typed.strip();
        List<String> words = Fold.words(text);
        boolean open = text.endsWith("*") && !words.isEmpty();
        return new Phrase(words, open, words.isEmpty() ? text.replace(PICTURE_FORM, "") : "");
    }

    /** Whether there is anything to look for. */
    boolean isEmpty() {
        return words.isEmpty() && symbols.codePoints().noneMatch(Emoji::isPicture);
    }
}
