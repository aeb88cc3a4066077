package app.detente.channel.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What spreadsheets do to the networks' long ids, and what can be undone of it. Pure functions. */
final class Ids {
    private static final Pattern WHOLE = Pattern.compile("(\\d+)\\.0");
    private static final Pattern ROUNDED = Pattern.compile("\\d([.,]\\d+E\\+?|E\\+)\\d{1,3}", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST_OF_PATH = Pattern.compile("https?://[^?#]*/(\\d{1,40})/?([?#].*)?", Pattern.CASE_INSENSITIVE);

    private Ids() {}

    /** `3.0` → `3`: a column with gaps in it is read as fractions by some tools. Everything else stays. */
    static String plain(String id) {
        Matcher whole = WHOLE.matcher(id);
        return whole.matches() ? whole.group(1) : id;
    }

    /** Whether only the first digits are left: `1.34E+18`, `1,34E+18`. */
    static boolean isRounded(String id) {
        return ROUNDED.matcher(id).matches();
    }

    /**
     * The whole id of which a rounded one is left, where the message's address ends with it: `…/status/1340000000000000001`. Digits that do not
     * round to what is left belong to something else and do not count.
     */
    static Optional<String> whole(String rounded, String url) {
        BigDecimal left = new BigDecimal(rounded.replace(',', '.'));
        Matcher path = LAST_OF_PATH.matcher(url);
        return path.matches() && new BigDecimal(path.group(1)).round(new MathContext(left.precision())).compareTo(left) == 0
                ? Optional.of(path.group(1)) : Optional.empty();
    }
}
