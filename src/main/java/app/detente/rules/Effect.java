package app.detente.rules;

import app.detente.model.Priority;
import java.time.Duration;

/**
 * What a rule does to the conversation of a message. There is no sending, no hiding and no closing among them: those are for people, and a rule
 * that cannot be written cannot be set off by mistake.
 */
public sealed interface Effect {

    record Tag(long tagId) implements Effect {}

    record Prioritize(Priority priority) implements Effect {}

    /** Gives it to a colleague, where nobody has it yet: a rule takes nothing away from anybody. */
    record Assign(long adviserId) implements Effect {}

    /** Puts it away for so long, or until the customer writes again. */
    record Snooze(Duration time) implements Effect {}

    /** Offers a template first; an adviser still chooses, reads and sends. */
    record Propose(String templateId) implements Effect {}

    /** Marks it for a second look. */
    record Review() implements Effect {}

    /** Shows the words found in the thread, and nothing else. */
    record Flag() implements Effect {}
}
