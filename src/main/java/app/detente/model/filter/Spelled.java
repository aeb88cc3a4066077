package app.detente.model.filter;

import app.detente.model.Fold;
import app.detente.model.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A word of the language. It is understood in both languages whichever the window speaks, so that a shared view works for everyone. */
interface Spelled {
    /** In English, in French, then whatever else is understood. */
    List<String> spellings();

    default String in(Language language) {
        return spellings().get(language == Language.FR ? 1 : 0);
    }

    /** The one that is spelled like this, whatever the case, the accents and what joins its words. */
    static <T extends Spelled> Optional<T> find(T[] all, String typed) {
        String wanted = folded(typed);
        return Arrays.stream(all).filter(one -> one.spellings().stream().anyMatch(spelling -> folded(spelling).equals(wanted))).findFirst();
    }

    static String folded(String typed) {
        return String.join("-", Fold.words(typed));
    }
}
