package app.detente.model.filter;

import java.util.List;
import java.util.Locale;

/** What may stand before a colon. */
public enum Key implements Spelled {
    IS("is", "est"),
    TAG("tag", "étiquette", "tags", "etiquettes", "label"),
    FROM("from", "de", "author", "auteur"),
    CHANNEL("channel", "canal", "network", "reseau"),
    LANGUAGE("lang", "langue", "language"),
    ASSIGNEE("assignee", "assignée", "assigned", "assigne", "adviser", "conseiller"),
    PRIORITY("priority", "priorité"),
    OLDER("older", "plus-vieux", "older-than", "plus-vieux-que", "plus-ancien"),
    NEWER("newer", "plus-récent", "newer-than", "plus-recent-que"),
    BEFORE("before", "avant"),
    AFTER("after", "après", "since", "depuis");

    private final List<String> spellings;

    Key(String... spellings) {
        this.spellings = List.of(spellings);
    }

    @Override
    public List<String> spellings() {
        return spellings;
    }

    /** As the text bundles name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
