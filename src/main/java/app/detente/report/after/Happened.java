package app.detente.report.after;

import app.detente.model.AfterFacts;
import app.detente.model.MessageFact;
import app.detente.model.MessageKind;
import app.detente.model.WaitFact;
import app.detente.report.themes.Between;
import java.time.Instant;
import java.util.List;

/**
 * What is counted: waits and messages up to now.
 *
 * @param ahead messages that bear a time still to come, and are not counted
 */
record Happened(List<WaitFact> waits, List<MessageFact> messages, long ahead) {

    static Happened until(Instant now, AfterFacts facts) {
        List<MessageFact> messages = facts.messages().stream().filter(message -> !message.authored().isAfter(now)).toList();
        return new Happened(facts.waits().stream().filter(wait -> !wait.openedAt().isAfter(now)).toList(), messages,
                facts.messages().size() - messages.size());
    }

    long arrivals(Between span) {
        return count(MessageKind.CUSTOMER, span);
    }

    long replies(Between span) {
        return count(MessageKind.BRAND, span);
    }

    /** Customers' messages of the span that are hidden now. */
    long hidden(Between span) {
        return messages.stream().filter(message -> message.kind() == MessageKind.CUSTOMER && message.hidden()
                && span.contains(message.authored())).count();
    }

    private long count(MessageKind kind, Between span) {
        return messages.stream().filter(message -> message.kind() == kind && span.contains(message.authored())).count();
    }
}
