package app.detente.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The console on a network: how soon a message is on the screen and a reply is out, and what a storm of messages does to the window. */
final class Delivering {
    private static final double IN_MILLIS = 3_000;
    private static final double OUT_MILLIS = 2_000;
    private static final double A_MINUTE = 10_000;
    private static final double FRAME_MILLIS = 33;
    private final Children children;
    private final Path queue;
    private final String where = Children.onDisplay() ? "" : " (no display)";

    Delivering(Children children, Path queue) {
        this.children = children;
        this.queue = queue;
    }

    List<Row> speed() throws IOException {
        Children.Told told = children.run(Children.LAUNCHER, DeliveryProbe.class, queue.toString());
        List<Row> rows = new ArrayList<>();
        rows.addAll(rows(told, "a mention, from the network to its painted frame", "in", IN_MILLIS, "≤ 3,000 ms"));
        rows.addAll(rows(told, "a reply, from the end of its undo window to “sent” painted", "out", OUT_MILLIS, "≤ 2,000 ms"));
        return rows;
    }

    private List<Row> rows(Children.Told told, String what, String name, double limit, String goal) {
        List<Row> rows = new ArrayList<>();
        String[] names = {what + ", median", "the same, p95", "the longest of a hundred"};
        int[] percents = {50, 95, 100};
        for (int i = 0; i < names.length; i++) {
            double value = told.value(name + "_" + percents[i]);
            rows.add(Row.amount(names[i] + where, "ms", value, Optional.of(told.value(name + "_bare_" + percents[i])), "one request, one row", goal,
                    value <= limit));
        }
        return rows;
    }

    List<Row> flood() throws IOException {
        Children.Told told = children.run(Children.LAUNCHER, FloodProbe.class, queue.toString());
        double rate = told.value("per_minute");
        double typed = told.value("typing_p95");
        return List.of(
                Row.amount("mentions taken in a minute, while somebody works" + where, "", rate, Optional.empty(), "", "≥ 10,000", rate >= A_MINUTE),
                Row.amount("keystroke to painted frame meanwhile, p95" + where, "ms", typed, Optional.of(told.value("quiet_p95")), "nothing coming in",
                        "≤ 33 ms", typed <= FRAME_MILLIS),
                Row.amount("gap between frames, p95" + where, "ms", told.value("gap_p95"), Optional.of(told.value("quiet_gap_p95")), "nothing coming in",
                        "≤ 33 ms", told.value("gap_p95") <= FRAME_MILLIS),
                Row.amount("the longest gap between frames" + where, "ms", told.value("gap_max"), Optional.of(told.value("quiet_gap_max")),
                        "nothing coming in", "", true));
    }
}
