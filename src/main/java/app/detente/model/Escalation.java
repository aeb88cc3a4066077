package app.detente.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A dossier that was handed to an executive, and what has become of it. A clock runs from each handing over until somebody notes that they have it;
 * when it has run out, a person hands the dossier on to the next of the chain: no clock runs for somebody who was not told.
 *
 * @param by           who brought it up, and `at` when
 * @param steps        the chain as it was then, in its order; the first has it always
 * @param acknowledged who noted that the executive has it, and when
 * @param ended        who noted the decision, or took it back, and when
 * @param decision     what was decided; empty until it was
 */
public record Escalation(long id, Dossier dossier, Adviser by, Instant at, List<Step> steps, State state, Optional<Noted> acknowledged,
        Optional<Noted> ended, String decision) {

    public Escalation {
        steps = List.copyOf(steps);
    }

    /** Where it stands. */
    public enum State {
        /** Handed over; nobody has said that they have it. */
        WAITING,
        /** The executive has it. */
        ACKNOWLEDGED,
        /** It was decided. */
        DECIDED,
        /** It was taken back. */
        WITHDRAWN;

        /** The word it is kept by. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws java.util.NoSuchElementException where nothing is kept by this word */
        public static State of(String key) {
            return Arrays.stream(values()).filter(state -> state.key().equals(key)).findFirst().orElseThrow();
        }

        /** Whether something is still to come. */
        public boolean isOpen() {
            return this == WAITING || this == ACKNOWLEDGED;
        }
    }

    /** That a colleague noted something, and when. */
    public record Noted(Adviser by, Instant at) {}

    /** @param handed when it was handed to this one; empty while others before have it */
    public record Step(Executive to, Optional<Noted> handed) {}

    /** Who has it, or is to say so: the last it was handed to. */
    public Step current() {
        return steps.stream().filter(step -> step.handed().isPresent()).reduce((before, last) -> last).orElseThrow();
    }

    /** How many of the chain it was handed to. */
    public int reached() {
        return (int) steps.stream().filter(step -> step.handed().isPresent()).count();
    }

    /** Who comes next; empty at the end of the chain. */
    public Optional<Executive> next() {
        return steps.stream().filter(step -> step.handed().isEmpty()).map(Step::to).findFirst();
    }

    /** By when whoever has it is to have said so. */
    public Instant due() {
        return current().handed().orElseThrow().at().plus(current().to().within());
    }

    /** Whether nobody has said that they have it, and the time for it is over. */
    public boolean isOverdue(Instant now) {
        return state == State.WAITING && !now.isBefore(due());
    }
}
