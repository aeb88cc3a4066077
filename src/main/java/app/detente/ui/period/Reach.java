package app.detente.ui.period;

import java.util.Locale;

/** How far back the page looks. */
public enum Reach {
    TODAY, WEEK, THIRTY, MONTH, CHOSEN, EVERYTHING;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
