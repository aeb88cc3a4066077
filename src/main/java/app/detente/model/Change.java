package app.detente.model;

import java.util.Set;

/**
 * Something was committed. Ids only: whoever listens reads again.
 *
 * @param conversations the conversations touched; empty when too many to name, which means "anything"
 */
public record Change(Set<Long> conversations) {
    public static Change anything() {
        return new Change(Set.of());
    }

    public boolean touches(long conversation) {
        return conversations.isEmpty() || conversations.contains(conversation);
    }
}
