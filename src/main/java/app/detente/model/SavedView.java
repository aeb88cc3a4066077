package app.detente.model;

import java.util.Optional;

/**
 * A view that somebody saved.
 *
 * @param filter what it shows, in the language of the search box
 * @param owner  whose it is; empty for everybody's
 */
public record SavedView(long id, String name, String filter, Sort sort, Optional<Long> owner) {
    /** UTF-16 units of a name. */
    public static final int MAX_NAME = 60;
}
