package app.detente.bench;

import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pages of what people may type in the language of the search box. Bare has no such language; what is compared is the product with its goal. */
final class Filters {
    private static final int CALLS = 60;
    private static final int WARM_UP = 20;
    private static final Goal QUICK = Goal.within(95, 5);

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
            rows.add(row(typed, QueueFilter.of(QueueView.ALL).withWords(typed)));
        }
        rows.add(row("is:waiting " + word + ", longest waiting", QueueFilter.of(QueueView.ALL).withWords("is:waiting " + word)
                .sorted(Sort.LONGEST_WAITING)));
        rows.add(row(word + ", best match", QueueFilter.of(QueueView.ALL).withWords(word).sorted(Sort.BEST_MATCH)));
        return rows;
    }

    private Row row(String what, QueueFilter filter) {
        Samples samples = new Samples();
        for (int call = -WARM_UP; call < CALLS; call++) {
            long started = System.nanoTime();
            subject.queue().conversations().page(filter, subject.adviser(), Optional.empty(), Pages.ROWS);
            if (call >= 0) {
                samples.add(System.nanoTime() - started);
            }
        }
        return Row.alone("page of " + what, samples, QUICK);
    }
}
