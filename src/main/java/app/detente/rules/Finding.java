package app.detente.rules;

import app.detente.model.filter.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a rule or a word list found in a message and did about it, as it was then: a rule changed since does not change why.
 *
 * @param ruleId   negative for a word list
 * @param ruleName as it was called then; for a word list its {@link WordList#key()}
 * @param why      the conditions that held
 * @param event    its place in the audit trail; empty where there was nothing to do, the tag being there already
 * @param undone   whether somebody has taken it back
 */
public record Finding(long id, long messageId, long conversationId, long ruleId, String ruleName, Effect effect, List<Clause> why,
        List<Span> found, Instant at, Optional<Long> event, boolean undone) {

    /** Whether a word list found it, and no rule. */
    public boolean isListed() {
        return ruleId < 0;
    }
}
