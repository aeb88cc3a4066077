package app.detente.ui.common;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Delays that pass when the test says so. */
public final class TestTime {
    private final List<Due> due = new ArrayList<>();
    private Duration now = Duration.ZERO;

    private record Due(Duration at, Runnable work) {}

    public Later later() {
        return new Later(delay -> work -> due.add(new Due(now.plus(delay), work)));
    }

    /** Lets time pass, and runs what falls due on the way, in order. */
    public void pass(Duration time) {
        Duration end = now.plus(time);
        while (true) {
            List<Due> ready = due.stream().filter(d -> d.at().compareTo(end) <= 0).sorted(Comparator.comparing(Due::at)).toList();
            if (ready.isEmpty()) {
                now = end;
                return;
            }
            due.remove(ready.getFirst());
            now = ready.getFirst().at();
            ready.getFirst().work().run();
        }
    }
}
