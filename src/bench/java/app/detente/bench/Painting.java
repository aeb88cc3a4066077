package app.detente.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person feels: how soon a letter is on the screen, and how evenly frames follow each other while a thousand messages a second come in. Without a
 * display the toolkit copies each picture point by point, which takes many times what drawing it took; the rows say so.
 */
final class Painting {
    /** Of so few keys a 95th percentile says little. */
    private static final int ENOUGH = 100;
    /** What stands above what was undisturbed. */
    private static final int PLAIN_ROWS = 3;

    private final Children children;
    private final Path queue;

    Painting(Children children, Path queue) {
        this.children = children;
        this.queue = queue;
    }

    /** Letters typed into a reply that every check reads along with. */
    List<Row> writing() throws IOException {
        Children.Told told = children.run(Children.LAUNCHER, WritingProbe.class, queue.toString());
        String where = Children.onDisplay() ? "" : " (no display)";
        double usual = told.value("p95");
        List<Row> rows = new ArrayList<>(List.of(
                Row.amount("typing with every check, median" + where, "ms", told.value("p50"), Optional.empty(), "", "", true),
                Row.amount("the same, p95" + where, "ms", usual, Optional.of(told.value("plain_p95")), "a note, unchecked", "≤ 33 ms", usual <= 33),
                Row.amount("the longest" + where, "ms", told.value("max"), Optional.of(told.value("plain_max")), "a note, unchecked", "", true),
                Row.amount("letters typed", "", told.value("letters"), Optional.empty(), "", "", true),
                Row.amount("remarks in the text at the end", "", told.value("remarks"), Optional.empty(), "", "≥ 3", told.value("remarks") >= 3)));
        undisturbed(told, where).ifPresent(row -> rows.add(PLAIN_ROWS, row));
        return rows;
    }

    /** Of the keys from which nobody took the machine away; where that is known. */
    private static Optional<Row> undisturbed(Children.Told told, String where) {
        if (!told.has("undisturbed")) {
            return Optional.empty();
        }
        String what = String.format(Locale.ROOT, "p95 of the %,.0f keys of %,.0f during which nothing was stolen", told.value("undisturbed"),
                told.value("letters")) + where;
        if (told.value("undisturbed") < ENOUGH || told.value("plain_undisturbed") < ENOUGH) {
            return Optional.of(Row.skipped(what, "the machine was hardly ever ours"));
        }
        double p95 = told.value("undisturbed_p95");
        return Optional.of(Row.amount(what, "ms", p95, Optional.of(told.value("plain_undisturbed_p95")),
                String.format(Locale.ROOT, "a note, %,.0f keys", told.value("plain_undisturbed")), "≤ 33 ms", p95 <= 33));
    }

    List<Row> rows() throws IOException {
        Children.Told told = children.run(Children.LAUNCHER, FramesProbe.class, queue.toString());
        double typed = told.value("typing_p95");
        double quiet = told.value("quiet_p95");
        double rate = told.value("rate");
        double late = told.value("gaps_over_100");
        String where = Children.onDisplay() ? "" : " (no display)";
        return List.of(
                Row.amount("keystroke to painted frame, p95, nothing coming in" + where, "ms", quiet, Optional.empty(), "", "≤ 33 ms", quiet <= 33),
                Row.amount("the same under the flood, p95" + where, "ms", typed, Optional.of(quiet), "nothing coming in", "≤ 33 ms", typed <= 33),
                Row.amount("messages coming in meanwhile", "/s", rate, Optional.empty(), "", "1,000 /s", rate >= 990),
                Row.amount("the longest gap between frames" + where, "ms", told.value("gap_max"), Optional.of(told.value("quiet_gap_max")),
                        "nothing coming in", "≤ 100 ms", told.value("gap_max") <= 100),
                Row.amount("gap between frames, p99" + where, "ms", told.value("gap_p99"), Optional.of(told.value("quiet_gap_p99")), "nothing coming in",
                        "", told.value("gap_p99") <= 100),
                Row.amount("gaps over 100 ms in a minute" + where, "", late, Optional.of(told.value("quiet_gaps_over_100")), "nothing coming in", "none",
                        late == 0));
    }
}
