package app.detente.ui.reply;

import java.util.Optional;

/**
 * What was typed after a `:` to find an emoji.
 *
 * @param start where the `:` stands
 * @param words what follows it, up to the caret
 */
record Colon(int start, String words) {
    /** With fewer letters it is more often punctuation. */
    private static final int FEWEST = 2;
    private static final int LONGEST = 24;

    /** The `:` before the caret that begins a word and is followed by letters: never that of a link, of a time, or of punctuation. */
    static Optional<Colon> before(String text, int caret) {
        int at = caret - 1;
        while (at >= 0 && caret - at <= LONGEST && isName(text.charAt(at))) {
            at--;
        }
        String words = text.substring(Math.max(0, at + 1), caret);
        boolean named = at >= 0 && text.charAt(at) == ':' && words.length() >= FEWEST && Character.isLetter(words.charAt(0));
        return named && beginsWord(text, at) ? Optional.of(new Colon(at, words)) : Optional.empty();
    }

    private static boolean isName(char c) {
        return Character.isLetter(c) || c == '_' || c == '-' || c == '\'' || c == '’';
    }

    /** At the beginning, behind a space that no French punctuation needs, behind a bracket, or behind another emoji. */
    private static boolean beginsWord(String text, int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        return Character.isWhitespace(before) || before == '(' || before == '«' || Character.isLowSurrogate(before) || before == '\uFE0F';
    }
}
