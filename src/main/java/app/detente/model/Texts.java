package app.detente.model;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The words of the console in one language. A key begins with its area, which names the bundle: `queue.empty` stands in
 * `app/detente/i18n/queue_fr.properties` and its English twin. A test holds that both have every key and that every key is used. Immutable;
 * safe for any thread.
 */
public final class Texts {
    private static final ResourceBundle.Control EXACT = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private final Locale locale;

    private Texts(Locale locale) {
        this.locale = locale;
    }

    /** French for any French locale, English for every other one. */
    public static Texts in(Locale wanted) {
        return new Texts(wanted.getLanguage().equals("fr") ? Locale.FRANCE : Locale.UK);
    }

    public Locale locale() {
        return locale;
    }

    /** The text of a key, its `{0}`, `{1}`… filled in. An unknown key comes back as it is: a mistake is seen, and nothing breaks. */
    public String get(String key, Object... arguments) {
        try {
            String area = key.substring(0, Math.max(0, key.indexOf('.')));
            String pattern = ResourceBundle.getBundle("app.detente.i18n." + area, locale, EXACT).getString(key);
            return new MessageFormat(pattern, locale).format(arguments);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    /** Every key of an area. */
    public Set<String> keys(String area) {
        return ResourceBundle.getBundle("app.detente.i18n." + area, locale, EXACT).keySet();
    }

    /** The sentence for a problem. */
    public String of(Problem problem) {
        return get("problem." + problem.key(), problem.arguments());
    }
}
