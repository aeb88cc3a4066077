package app.detente.model.filter;

import java.util.List;

/**
 * What was made of a typed text.
 *
 * @param misread in the order of the text; what stands there narrows nothing, but for an unknown key, which is looked for as words
 */
public record Reading(Filter filter, List<Misread> misread) {
    /** Whether all of it was understood; what acts on everything a filter shows should refuse where it was not. */
    public boolean whole() {
        return misread.isEmpty();
    }
}
