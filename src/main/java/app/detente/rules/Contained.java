package app.detente.rules;

import app.detente.model.filter.Span;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;

/** What a text may carry beside words. Each looks for a sign first that costs next to nothing; then in linear time. */
public enum Contained {
    LINK("(?i)(?:https?://|www\\.)[^\\s<>\"]+"
            + "|\\b[a-z0-9-]+\\.(?:com|fr|net|org|eu|be|ch|ca|uk|de|es|it|io|co|info|app|shop|link|ly|me|gl)\\b(?:/[^\\s<>\"]*)?"),
    EMAIL("(?i)[a-z0-9._%+-]+@[a-z0-9-]+(?:\\.[a-z0-9-]+)+"),
    /** As people write them in Europe and America: +33 6 12 34 56 78, 06.12.34.56.78, (555) 123-4567. */
    PHONE("(?:\\+\\d{1,3}|\\b00\\d{1,3}|\\b0)[ .()-]{0,2}\\d(?:[ .()/-]{0,2}\\d){7,11}\\b|\\(?\\b\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4}\\b");

    private final Pattern pattern;

    Contained(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Contained of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** Adds where it stands in the text; false where it does not. */
    boolean in(String text, List<Span> found) {
        boolean sign = switch (this) {
            case LINK -> text.indexOf('.') >= 0 || text.contains("://");
            case EMAIL -> text.indexOf('@') > 0;
            case PHONE -> text.chars().filter(c -> c >= '0' && c <= '9').limit(9).count() == 9;
        };
        return sign && Patterns.find(pattern.matcher(text), found);
    }
}
