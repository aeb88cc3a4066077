package app.detente.ui.welcome;

import app.detente.model.Texts;
import java.util.Locale;
import java.util.Set;

/** Who answers, and whose voice speaks. */
public record Names(String adviser, String brand) {
    /** Accounts that are nobody's first name. */
    private static final Set<String> NOBODY =
            Set.of("root", "admin", "administrator", "administrateur", "user", "guest", "service", "ubuntu", "debian");

    /** What stands in the fields before anybody types: the login's first word where it may be a name. */
    public static Names usual(String login, Texts texts) {
        String first = login.strip().split("[^\\p{L}-]", 2)[0].toLowerCase(Locale.ROOT);
        boolean named = first.length() > 1 && !NOBODY.contains(first);
        return new Names(named ? first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1) : texts.get("welcome.adviser.usual"),
                texts.get("welcome.brand.usual"));
    }
}
