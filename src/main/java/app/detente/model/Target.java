package app.detente.model;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How soon a customer is to hear from us, of the conversations that it is for.
 *
 * @param network  of these alone; empty for all
 * @param tag      of those with this tag alone, by its number; empty for all
 * @param priority of this one alone; empty for all
 * @param first    for a first response ({@link Wait#first})
 * @param next     for every other wait
 */
public record Target(Optional<Network> network, Optional<Long> tag, Optional<Priority> priority, Duration first, Duration next) {

    /** For all conversations. */
    public static Target usual(Duration length) {
        return new Target(Optional.empty(), Optional.empty(), Optional.empty(), length, length);
    }

    /** What is known of a conversation. */
    public record Facts(Network network, Set<Long> tags, Priority priority) {}

    /**
     * The one that holds for a conversation: of those that are for it, the shortest for each kind of wait, so that their order plays no part and no one
     * loosens another; the usual one where none is.
     */
    public static Target of(Facts facts, Collection<Target> targets, Target usual) {
        List<Target> those = targets.stream().filter(target -> target.isFor(facts)).toList();
        if (those.isEmpty()) {
            return usual;
        }
        return new Target(Optional.of(facts.network()), Optional.empty(), Optional.of(facts.priority()),
                those.stream().map(Target::first).min(Duration::compareTo).orElseThrow(), those.stream().map(Target::next).min(Duration::compareTo).orElseThrow());
    }

    private boolean isFor(Facts facts) {
        return network.map(only -> only == facts.network()).orElse(true) && tag.map(facts.tags()::contains).orElse(true)
                && priority.map(only -> only == facts.priority()).orElse(true);
    }

    public Duration of(Wait wait) {
        return wait.first() ? first : next;
    }
}
