package app.detente.report;

import app.detente.model.WaitFact;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/** Which waits are behind a figure. */
public sealed interface Behind {
    record Answered() implements Behind {}

    record Waiting() implements Behind {}

    /** Of those whose fate is known, those that met the target, or those that did not. */
    record Target(boolean met) implements Behind {}

    /** One bucket of the distribution, answered and waiting. */
    record Length(int bucket) implements Behind {}

    /** Everything in a row of a table, or at a point of the trend. */
    record Row(Grouping by, String key) implements Behind {}

    /** Their order. */
    enum Order { OLDEST, LONGEST }

    /**
     * One of them.
     *
     * @param seconds how long it took, or has taken by now; empty where it was dismissed or no working time covers it
     */
    record Wait(long conversation, Instant opened, OptionalLong seconds, boolean waiting, boolean dismissed) {}

    /** Those of these waits that are behind the figure, worked out as the figure was. */
    static List<Wait> in(List<WaitFact> waits, Question question, Behind behind, Order order) {
        Comparator<Wait> oldest = Comparator.comparing(Wait::opened).thenComparingLong(Wait::conversation);
        Comparator<Wait> longest = Comparator.<Wait>comparingLong(wait -> -wait.seconds().orElse(-1)).thenComparing(oldest);
        return waits.stream().filter(question::asksAbout).filter(wait -> behind.has(wait, question)).map(wait -> {
            OptionalLong seconds = Tally.length(wait, question).map(length -> OptionalLong.of(length.toSeconds())).orElse(OptionalLong.empty());
            return new Wait(wait.source().conversation(), wait.openedAt(), seconds, wait.waiting(), wait.dismissed());
        }).sorted(order == Order.OLDEST ? oldest : longest).toList();
    }

    private boolean has(WaitFact wait, Question question) {
        return switch (this) {
            case Answered() -> wait.closedAt().isPresent() && Tally.length(wait, question).isPresent();
            case Waiting() -> wait.waiting();
            case Target(boolean met) -> Tally.length(wait, question).filter(length -> {
                boolean within = length.compareTo(Tally.target(wait, question)) <= 0;
                return met ? within && wait.closedAt().isPresent() : !within;
            }).isPresent();
            case Length(int bucket) -> Tally.length(wait, question).filter(length -> Distribution.number(length) == bucket).isPresent();
            case Row(Grouping by, String key) -> by.keys(wait, wait.openedAt(), question.zone()).contains(key);
        };
    }
}
