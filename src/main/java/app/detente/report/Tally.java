package app.detente.report;

import app.detente.model.WaitFact;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Gathers the waits of one row. Not thread-safe. */
final class Tally {
    private final LongList answered = new LongList();
    private final LongList waiting = new LongList();
    private long open;
    private long dismissed;
    private long outsideHours;
    private long met;
    private long missed;
    private long anomalies;
    private long beforeImport;

    void add(WaitFact fact, Question question) {
        if (fact.dismissed()) {
            dismissed++;
        } else if (fact.closedAt().isPresent()) {
            addAnswered(fact, fact.closedAt().get(), question);
        } else {
            addOpen(fact, question);
        }
    }

    private void addAnswered(WaitFact fact, Instant end, Question question) {
        boolean early = end.isBefore(fact.openedReceived()) && !end.isBefore(fact.openedAt());
        beforeImport += early ? 1 : 0;
        anomalies += !early && end.isBefore(start(fact, question)) ? 1 : 0;
        Optional<Duration> length = length(fact, end, question);
        if (length.isEmpty()) {
            outsideHours++;
            return;
        }
        answered.add(length.get().toSeconds());
        if (length.get().compareTo(target(fact, question)) <= 0) {
            met++;
        } else {
            missed++;
        }
    }

    private void addOpen(WaitFact fact, Question question) {
        open++;
        anomalies += question.now().isBefore(start(fact, question)) ? 1 : 0;
        length(fact, question.now(), question).ifPresent(age -> {
            waiting.add(age.toSeconds());
            missed += age.compareTo(target(fact, question)) > 0 ? 1 : 0;
        });
    }

    /** How long a wait lasted, or has lasted until now; empty where it was dismissed, and where no working time covers it. */
    static Optional<Duration> length(WaitFact fact, Question question) {
        return fact.dismissed() ? Optional.empty() : length(fact, fact.closedAt().orElse(question.now()), question);
    }

    static Duration target(WaitFact fact, Question question) {
        return fact.source().target().orElse(question.target());
    }

    private static Instant start(WaitFact fact, Question question) {
        return switch (question.view()) {
            case CUSTOMER -> fact.openedAt();
            case TEAM -> fact.openedReceived();
        };
    }

    /** Never negative; empty where the question counts in working hours and none covers the wait. */
    private static Optional<Duration> length(WaitFact fact, Instant end, Question question) {
        Instant start = start(fact, question);
        Instant last = end.isBefore(start) ? start : end;
        return question.hours().map(hours -> hours.between(start, last)).orElseGet(() -> Optional.of(Duration.between(start, last)));
    }

    Figures figures(String key) {
        long[] sorted = answered.sorted();
        return new Figures(key, sorted.length, open, dismissed, outsideHours,
                Percentiles.of(sorted, 50), Percentiles.of(sorted, 90), Percentiles.of(sorted, 95), Percentiles.of(sorted, 100),
                met, missed, Percentiles.of(waiting.sorted(), 100), Percentiles.of(answered.sortedWith(waiting), 50), anomalies, beforeImport);
    }

    Ages ages(String key) {
        long[] sorted = waiting.sorted();
        return new Ages(key, open, Percentiles.of(sorted, 50), Percentiles.of(sorted, 90), Percentiles.of(sorted, 95),
                Percentiles.of(sorted, 100));
    }
}
