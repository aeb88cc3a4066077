package app.detente.ui.reply;

import java.util.Optional;

/**
 * What was typed after a `/` to find a template.
 *
 * @param start where the `/` stands
 * @param words what follows it, up to the caret
 */
record Slash(int start, String words) {
    /** Longer than any title one would type; what is longer is prose. */
    private static final int LONGEST = 40;

    /** The `/` before the caret that begins a word; one inside a word ("et/ou", "https://") and one followed by a space are prose. */
    static Optional<Slash> before(String text, int caret) {
        for (int at = caret - 1; at >= 0 && caret - at <= LONGEST; at--) {
            char c = text.charAt(at);
            if (c == '\n') {
                return Optional.empty();
            }
            if (c == '/') {
                boolean beginsWord = at == 0 || Character.isWhitespace(text.charAt(at - 1));
                String words = text.substring(at + 1, caret);
                return beginsWord && (words.isEmpty() || !Character.isWhitespace(words.charAt(0))) ? Optional.of(new Slash(at, words))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
