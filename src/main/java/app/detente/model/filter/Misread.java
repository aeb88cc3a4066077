package app.detente.model.filter;

import java.util.List;

/**
 * A part of what was typed that was not understood.
 *
 * @param start     where it begins, in UTF-16 units
 * @param end       where it ends, exclusive
 * @param key       the sentence that says so, in the text bundles
 * @param arguments what the sentence names; safe to show
 */
public record Misread(int start, int end, String key, List<String> arguments) {
    /** {@link #arguments} as the bundles take them. */
    public Object[] blanks() {
        return arguments.toArray();
    }
}
