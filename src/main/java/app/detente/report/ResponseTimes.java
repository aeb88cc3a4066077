package app.detente.report;

import app.detente.model.MessageFact;
import app.detente.model.WaitFact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Turns facts into rows of figures; response-times.md holds what each one means. Pure; a stream is read once, and is the caller's to close. */
public final class ResponseTimes {
    private ResponseTimes() {}

    /** The figures for waits, whichever {@link Pairing} they come from; rows in the order of their keys. By adviser ask {@link Individuals} instead. */
    public static List<Figures> of(Stream<WaitFact> waits, Question question) {
        Map<String, Tally> rows = rows(waits.filter(wait -> wait.first() || !question.firstOnly()), question);
        return question.by().inOrder(rows.keySet()).stream().map(key -> rows.get(key).figures(key))
                .toList();
    }

    /** The figures for messages by one of the definitions that look at messages; {@link Definition#WAIT} is not one of them. */
    public static List<Figures> ofMessages(Stream<MessageFact> messages, Question question) {
        return of(Pairing.of(question.definition(), messages), question);
    }

    /** The age of every open wait; rows in the order of their keys. */
    public static List<Ages> waiting(Stream<WaitFact> waits, Question question) {
        Map<String, Tally> rows = rows(waits.filter(WaitFact::waiting), question);
        return question.by().inOrder(rows.keySet()).stream().map(key -> rows.get(key).ages(key))
                .toList();
    }

    private static Map<String, Tally> rows(Stream<WaitFact> waits, Question question) {
        Map<String, Tally> rows = new HashMap<>();
        if (question.by() == Grouping.ALL) {
            rows.put(Grouping.ALL.key(), new Tally());
        }
        waits.filter(wait -> question.period().contains(wait.openedAt())).sequential().forEach(wait -> {
            for (String key : question.by().keys(wait, wait.openedAt(), question.zone())) {
                rows.computeIfAbsent(key, unseen -> new Tally()).add(wait, question);
            }
        });
        return rows;
    }
}
