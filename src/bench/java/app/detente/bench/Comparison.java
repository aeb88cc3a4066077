package app.detente.bench;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The same question to both sides, in one or several variants. Both must give equal answers; then they are asked in turn, product, bare,
 * product, bare…, so that whatever else the machine does falls on both.
 */
record Comparison(String what, Optional<Goal> goal, List<Variant> variants) {
    private static final int ROUNDS = 7;
    private static final int WARM_UP = 2;
    /** A question of few variants is asked several times a round, for percentiles that mean something. */
    private static final int CALLS = 20;

    /** What both sides are asked. Answers are compared by {@code equals}. */
    record Variant(Question product, Question bare) {}

    /** A question to one side. */
    interface Question {
        Object ask() throws SQLException;
    }

    /** One question asked {@link #CALLS} times a round. */
    static Comparison of(String what, Goal goal, Question product, Question bare) {
        return new Comparison(what, Optional.of(goal), Collections.nCopies(CALLS, new Variant(product, bare)));
    }

    /** A question that takes long enough to be asked once a round. */
    static Comparison slow(String what, Goal goal, Question product, Question bare) {
        return new Comparison(what, Optional.of(goal), List.of(new Variant(product, bare)));
    }

    Row run() throws SQLException {
        for (Variant variant : variants) {
            Same.check(what, variant.product().ask(), variant.bare().ask());
        }
        Pair samples = new Pair();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            Pair measured = round < 0 ? new Pair() : samples;
            for (Variant variant : variants) {
                time(variant.product(), measured.product());
            }
            for (Variant variant : variants) {
                time(variant.bare(), measured.bare());
            }
        }
        return Row.time(what, samples, goal);
    }

    private static void time(Question question, Samples samples) throws SQLException {
        long started = System.nanoTime();
        question.ask();
        samples.add(System.nanoTime() - started);
    }
}
