package app.detente.model;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of the console in one language. A key begins with its area, which names the bundle: `queue.empty` stands in
 * `app/detente/i18n/queue_fr.properties` and its English twin. A test holds that both have every key and that every key is used. Immutable;
 * safe for any thread.
 */
public final class Texts {
    private static final ResourceBundle.Control EXACT = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Pattern BEFORE_ARGUMENT = Pattern.compile("\\b([Dd]|[Qq]u)e \\{(\\d+)}");
    /** A word that begins with a vowel, whatever invisible marks keep it apart from the sentence. */
    private static final Pattern VOWEL_FIRST = Pattern.compile("^\\p{Cf}*[aeiouàâäáãåæéèêëíîïóôöõøœúùûü]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
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
            return new MessageFormat(locale.equals(Locale.FRANCE) ? elided(pattern, arguments) : pattern, locale).format(arguments);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    /** “Note d’Inès”: French drops the e of “de” and “que” before a vowel. Before an h it may stay, and before a number or an @ it does. */
    private static String elided(String pattern, Object... arguments) {
        return BEFORE_ARGUMENT.matcher(pattern).replaceAll(found -> {
            int at = Integer.parseInt(found.group(2));
            return at < arguments.length && arguments[at] instanceof String word && VOWEL_FIRST.matcher(word).find() ? "$1’{$2}" : "$0";
        });
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
