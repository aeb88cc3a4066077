package app.detente.report;

import app.detente.model.MessageFact;
import app.detente.model.WaitFact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How much came in and went out: one row. Each thing counts when it happened, and a period selects it by that: a message when it was written, a
 * wait once when it opened and once when it was answered.
 *
 * @param messages written by customers to the brand
 * @param replies  written by humans for the brand
 * @param notes    internal ones
 * @param opened   waits that began, dismissed ones included
 * @param answered waits that ended with a reply; when a dismissed one ended is not known to a report
 */
public record Volume(String key, long messages, long replies, long notes, long opened, long answered) {
    private enum What { MESSAGES, REPLIES, NOTES, OPENED, ANSWERED }

    private record Counts(Question question, Map<String, long[]> rows) {
        void add(What what, List<String> keys) {
            keys.forEach(key -> rows.computeIfAbsent(key, unseen -> new long[What.values().length])[what.ordinal()]++);
        }

        void add(MessageFact message) {
            if (!question.period().contains(message.authored())) {
                return;
            }
            List<String> keys = question.by().keys(message, question.zone());
            switch (message.kind()) {
                case CUSTOMER -> add(What.MESSAGES, keys);
                case BRAND -> add(What.REPLIES, keys);
                case NOTE -> add(What.NOTES, keys);
                case AUTOMATIC, PEER -> { }
            }
        }

        void add(WaitFact wait) {
            if (question.period().contains(wait.openedAt())) {
                add(What.OPENED, question.by().keys(wait, wait.openedAt(), question.zone()));
            }
            wait.closedAt().filter(question.period()::contains)
                    .ifPresent(at -> add(What.ANSWERED, question.by().keys(wait, at, question.zone())));
        }
    }

    /** Rows in the order of their keys; a key under which nothing happened has no row. */
    public static List<Volume> of(Stream<MessageFact> messages, Stream<WaitFact> waits, Question question) {
        Counts counts = new Counts(question, new HashMap<>());
        if (question.by() == Grouping.ALL) {
            counts.rows().put(Grouping.ALL.key(), new long[What.values().length]);
        }
        messages.sequential().forEach(counts::add);
        waits.sequential().forEach(counts::add);
        return question.by().inOrder(counts.rows().keySet()).stream().map(key -> row(key, counts.rows().get(key))).toList();
    }

    private static Volume row(String key, long[] of) {
        return new Volume(key, of[What.MESSAGES.ordinal()], of[What.REPLIES.ordinal()], of[What.NOTES.ordinal()], of[What.OPENED.ordinal()],
                of[What.ANSWERED.ordinal()]);
    }
}
