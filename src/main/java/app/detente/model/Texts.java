package app.detente.model;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words of the console in one language: `app/detente/i18n/texts_fr.properties` and its English twin. Keys are dotted and grouped by
 * feature. Immutable; safe for any thread.
 */
public final class Texts {
    private static final String BUNDLE = "app.detente.i18n.texts";
    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** French for any French locale, English for every other one. */
    public static Texts in(Locale wanted) {
        return new Texts(wanted.getLanguage().equals("fr") ? Locale.FRANCE : Locale.UK);
    }

    public Locale locale() {
        return locale;
    }

    /** The text of a key, its `{0}`, `{1}`… filled in. An unknown key comes back as it is, so that a mistake is seen and nothing breaks. */
    public String get(String key, Object... arguments) {
        try {
            return new MessageFormat(bundle.getString(key), locale).format(arguments);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    /** The sentence for a problem. */
    public String of(Problem problem) {
        return get("problem." + problem.key(), problem.arguments());
    }
}
