package app.detente.ui.reply;

import app.detente.model.Mention;
import java.util.Optional;

/**
 * What was typed to find something.
 *
 * @param start where it begins, with the sign it is typed behind
 * @param words what follows the sign, up to the caret
 */
record Typed(int start, String words) {
    /** Longer than any title or name one would type; what is longer is prose. */
    private static final int LONGEST = 40;
    /** Behind a `:`. With fewer letters it is more often punctuation. */
    private static final int FEWEST_OF_EMOJI = 2;
    private static final int LONGEST_OF_EMOJI = 24;

    /** Without a sign: on the line where it was asked for. */
    static Optional<Typed> since(int start, String text, int caret) {
        boolean left = caret < start || caret > text.length() || text.substring(start, caret).contains("\n");
        return left ? Optional.empty() : Optional.of(new Typed(start, text.substring(start, caret)));
    }

    /** The `/` before the caret that begins a word; one inside a word ("et/ou", "https://") and one followed by a space are prose. */
    static Optional<Typed> slash(String text, int caret) {
        int at = text.lastIndexOf('/', caret - 1);
        return behind(text, at, caret).filter(typed -> at == 0 || Character.isWhitespace(text.charAt(at - 1)))
                .filter(typed -> typed.words().isEmpty() || !Character.isWhitespace(typed.words().charAt(0)));
    }

    /** The `@` before the caret that begins a word. */
    static Optional<Typed> at(String text, int caret) {
        int at = text.lastIndexOf('@', caret - 1);
        return behind(text, at, caret).filter(typed -> Mention.beginsWord(text, at)).filter(typed -> !typed.words().startsWith(" "));
    }

    private static Optional<Typed> behind(String text, int at, int caret) {
        boolean near = at >= 0 && caret - at <= LONGEST && text.substring(at, caret).indexOf('\n') < 0;
        return near ? Optional.of(new Typed(at, text.substring(at + 1, caret))) : Optional.empty();
    }

    /** The `:` before the caret that begins a word and is followed by letters: never that of a link, of a time, or of punctuation. */
    static Optional<Typed> colon(String text, int caret) {
        int at = caret - 1;
        while (at >= 0 && caret - at <= LONGEST_OF_EMOJI && isName(text.charAt(at))) {
            at--;
        }
        String words = text.substring(Math.max(0, at + 1), caret);
        boolean named = at >= 0 && text.charAt(at) == ':' && words.length() >= FEWEST_OF_EMOJI && Character.isLetter(words.charAt(0));
        return named && isApart(text, at) ? Optional.of(new Typed(at, words)) : Optional.empty();
    }

    private static boolean isName(char c) {
        return Character.isLetter(c) || c == '_' || c == '-' || c == '\'' || c == '’';
    }

    /** At the beginning, behind a space that no French punctuation needs, behind a bracket, or behind another emoji. */
    private static boolean isApart(String text, int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        return Character.isWhitespace(before) || before == '(' || before == '«' || Character.isLowSurrogate(before) || before == '\uFE0F';
    }
}
