package app.detente.bench;

import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pages of what people may type in the language of the search box. Bare has no such language; beside each stands the page without any words. */
final class Filters {
    private static final int CALLS = 60;
    private static final int WARM_UP = 40;
    private static final String BESIDE = "the page of all";
    private static final Goal QUICK = Goal.within(95, 5);
    private static final Goal RANKED = Goal.within(95, 60);

    private final Subject subject;
    private final String word;

    Filters(Subject subject, String word) {
        this.subject = subject;
        this.word = word;
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String typed : List.of("is:waiting lang:fr", "is:unassigned channel:facebook older:2h", "is:waiting tag:facture -tag:panne",
                "is:waiting " + word, "priority:high is:waiting", "from:nadia", "before:2026-03-01 is:waiting")) {
            rows.add(row(typed, QueueFilter.of(QueueView.ALL).withWords(typed), QUICK));
        }
        rows.add(row("is:waiting " + word + ", longest waiting", QueueFilter.of(QueueView.ALL).withWords("is:waiting " + word)
                .sorted(Sort.LONGEST_WAITING), QUICK));
        rows.add(row(word + ", best match", QueueFilter.of(QueueView.ALL).withWords(word).sorted(Sort.BEST_MATCH), RANKED));
        return rows;
    }

    private Row row(String what, QueueFilter filter, Goal goal) {
        Pair samples = new Pair();
        for (int call = -WARM_UP; call < CALLS; call++) {
            Pair measured = call < 0 ? new Pair() : samples;
            page(filter, measured.product());
            page(QueueFilter.of(QueueView.ALL), measured.bare());
        }
        return Row.time("page of " + what, BESIDE, samples, Optional.of(goal));
    }

    private void page(QueueFilter filter, Samples samples) {
        long started = System.nanoTime();
        subject.queue().conversations().page(filter, subject.adviser(), Optional.empty(), Pages.ROWS);
        samples.add(System.nanoTime() - started);
    }
}
