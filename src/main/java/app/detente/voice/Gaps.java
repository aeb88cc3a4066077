package app.detente.voice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Gaps in a text. The brackets ⟦ ⟧ are on no keyboard, so that what a person types is never taken for a gap. What belongs in one stands in it, in
 * words that tell an adviser and are read again from a draft: ⟦montant : 0,00⟧, ⟦date : jj/mm⟧, ⟦agence : Lyon / Paris⟧.
 */
public final class Gaps {
    static final char OPENING = '⟦';
    static final char CLOSING = '⟧';
    private static final Pattern GAP = Pattern.compile("⟦([^⟦⟧\\n]*)⟧|[⟦⟧]");
    private static final Set<String> AMOUNTS = Set.of("0,00", "0.00");
    private static final Set<String> DATES = Set.of("jj/mm", "dd/mm");
    private static final String OR = " / ";

    private Gaps() {}

    /**
     * The gaps still open in a text an adviser has edited, in order: while there is one, the reply must not go. A bracket left without its
     * partner counts, labelled by itself, because half a gap would otherwise be published.
     */
    public static List<Gap> open(String text) {
        return GAP.matcher(text).results().map(Gaps::gap).toList();
    }

    private static Gap gap(MatchResult found) {
        String inside = found.group(1) == null || found.group(1).isBlank() ? found.group() : found.group(1).strip();
        int colon = inside.indexOf(": ");
        String hint = colon < 0 ? "" : inside.substring(colon + 2).strip();
        Gap.Kind kind = AMOUNTS.contains(hint) ? Gap.Kind.AMOUNT : DATES.contains(hint) ? Gap.Kind.DATE
                : hint.contains(OR) ? Gap.Kind.CHOICE : Gap.Kind.TEXT;
        List<String> choices = kind == Gap.Kind.CHOICE ? Arrays.stream(hint.split(OR)).map(String::strip).filter(one -> !one.isEmpty()).toList() : List.of();
        return new Gap(kind == Gap.Kind.TEXT ? inside : inside.substring(0, colon).strip(), kind, choices, found.start(), found.end());
    }

    /** As it stands in a reply in this language. */
    static String show(Part.Ask asked, String language) {
        boolean french = language.equals(Locale.FRENCH.getLanguage());
        String hint = switch (asked.kind()) {
            case TEXT -> "";
            case AMOUNT -> french ? "0,00" : "0.00";
            case DATE -> french ? "jj/mm" : "dd/mm";
            case CHOICE -> String.join(OR, asked.choices());
        };
        String label = hint.isEmpty() ? asked.label() : asked.label().replace(": ", " ");
        String inside = hint.isEmpty() ? label : label + (french ? " : " : ": ") + hint;
        return OPENING + inside.replace(OPENING, '[').replace(CLOSING, ']') + CLOSING;
    }
}
