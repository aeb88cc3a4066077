package app.detente.voice;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Gaps in a text. The brackets ⟦ ⟧ are on no keyboard, so that what a person types is never taken for a gap. */
public final class Gaps {
    static final char OPENING = '⟦';
    static final char CLOSING = '⟧';
    private static final Pattern GAP = Pattern.compile("⟦([^⟦⟧\\n]*)⟧|[⟦⟧]");

    private Gaps() {}

    /**
     * The gaps still open in a text an adviser has edited, in order: while there is one, the reply must not go. A bracket left without its
     * partner counts, labelled by itself, because half a gap would otherwise be published.
     */
    public static List<Gap> open(String text) {
        return GAP.matcher(text).results().map(Gaps::gap).toList();
    }

    private static Gap gap(MatchResult found) {
        String label = found.group(1) == null || found.group(1).isBlank() ? found.group() : found.group(1).strip();
        return new Gap(label, found.start(), found.end());
    }

    static String show(String label) {
        return OPENING + label.replace(OPENING, '[').replace(CLOSING, ']') + CLOSING;
    }
}
