package app.detente.ui.templates;

import java.util.Locale;

/** How the list of templates is sorted. */
public enum Order {
    /** By folder, then title: the order of the library itself. */
    FOLDER,
    /** The most used first. */
    MOST_USED,
    /** The one used last first; those never used come last. */
    LAST_USED;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
