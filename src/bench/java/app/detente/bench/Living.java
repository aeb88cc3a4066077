package app.detente.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A console that somebody opened and left alone, beside an empty window that runs at the same time with the same options. */
final class Living {
    private static final int ROUNDS = 3;

    private final List<Children.Told> consoles = new ArrayList<>();
    private final List<Children.Told> empties = new ArrayList<>();

    Living(Children children, Path queue) throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            consoles.add(children.run(Children.LAUNCHER, ConsoleProbe.class, "live", "open", "--queue=" + queue));
            empties.add(children.run(Children.LAUNCHER, EmptyProbe.class, "live"));
        }
    }

    List<Row> memory() {
        double resident = median(consoles, "resident");
        double empty = median(empties, "resident");
        double heap = median(consoles, "heap");
        return List.of(
                Row.amount("resident after ten seconds", "MB", resident / 1e6, Optional.of(empty / 1e6), "empty window", "≤ 1.6 ×", resident <= 1.6 * empty),
                Row.amount("live heap", "MB", heap / 1e6, Optional.of(median(empties, "heap") / 1e6), "empty window", "≤ 64 MB", heap <= 64e6),
                Row.skipped("resident beside Thunderbird 153", "Thunderbird is not started by this benchmark"));
    }

    List<Row> idle() {
        double wakeUps = median(consoles, "wakeups");
        double emptyWakeUps = median(empties, "wakeups");
        double cpu = median(consoles, "cpu");
        double emptyCpu = median(empties, "cpu");
        double written = median(consoles, "written");
        double emptyWritten = median(empties, "written"); // a running Java writes its own counters
        return List.of(
                Row.amount("wake-ups", "/s", wakeUps, Optional.of(emptyWakeUps), "empty window", "≤ 1.2 ×", wakeUps <= 1.2 * emptyWakeUps),
                Row.amount("processor", "ms/s", cpu, Optional.of(emptyCpu), "empty window", "≤ 1.2 ×", cpu <= 1.2 * emptyCpu),
                Row.amount("written", "B/s", written, Optional.of(emptyWritten).filter(bytes -> bytes > 0), "empty window", "nothing more",
                        written <= emptyWritten));
    }

    private static double median(List<Children.Told> told, String name) {
        return told.stream().mapToDouble(child -> child.value(name)).sorted().skip(told.size() / 2).findFirst().orElseThrow();
    }
}
