package app.detente.model.filter;

import app.detente.model.Fold;
import app.detente.model.Language;
import app.detente.model.Network;
import app.detente.model.Priority;
import java.time.Duration;

/** One thing a conversation must be, or hold. {@link #holds} is what it means; the store says the same in SQL. */
public sealed interface Condition {

    /** Whether it holds for this conversation by itself; {@link Filter} wants all {@link Says} of one and the same message. */
    default boolean holds(Facts facts, Asking asking) {
        return switch (this) {
            case Is(State state) -> state.holds(facts, asking);
            case Tagged(String tag) -> facts.tags().contains(tag);
            case From(Phrase name) -> facts.said().stream().anyMatch(said -> said.customer() && name.in(said.author()));
            case On(Network network) -> facts.network() == network;
            case In(Language language) -> facts.language().filter(language::equals).isPresent();
            case AssignedTo(Phrase name) -> facts.assignee().filter(adviser -> name.in(Fold.words(adviser.name()))).isPresent();
            case Matters(Priority priority) -> facts.priority() == priority;
            case Older(Duration age) -> !facts.since().isAfter(asking.now().minus(age));
            case Newer(Duration age) -> facts.since().isAfter(asking.now().minus(age));
            case Before(Day day) -> facts.lastAt().isBefore(day.start(asking));
            case After(Day day) -> !facts.lastAt().isBefore(day.start(asking));
            case Says(Phrase phrase) -> facts.said().stream().anyMatch(said -> said.holds(phrase));
        };
    }

    record Is(State state) implements Condition {}

    /** @param tag its name, folded, spaces as one */
    record Tagged(String tag) implements Condition {}

    /** A customer of this name wrote in it. */
    record From(Phrase name) implements Condition {}

    record On(Network network) implements Condition {}

    record In(Language language) implements Condition {}

    /** Assigned to an adviser of this name. */
    record AssignedTo(Phrase name) implements Condition {}

    record Matters(Priority priority) implements Condition {}

    /** Somebody has waited at least this long; where nobody waits, nobody has written for as long. */
    record Older(Duration age) implements Condition {}

    /** Not {@link Older}. */
    record Newer(Duration age) implements Condition {}

    /** The newest message was written before that day began. */
    record Before(Day day) implements Condition {}

    /** The newest message was written on that day or later. */
    record After(Day day) implements Condition {}

    /** A message holds it, in its text or its author's name. */
    record Says(Phrase phrase) implements Condition {}
}
