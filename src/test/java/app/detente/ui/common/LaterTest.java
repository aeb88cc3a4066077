package app.detente.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaterTest {
    private static final Duration DELAY = Duration.ofMillis(100);
    private final TestTime time = new TestTime();
    private final Later later = time.later();
    private final List<String> done = new ArrayList<>();

    @Test
    void manyReasonsWithinTheDelayMakeOneDoing() {
        later.gather("read", DELAY, () -> done.add("first"));
        time.pass(Duration.ofMillis(99));
        later.gather("read", DELAY, () -> done.add("second"));
        assertThat(done).isEmpty();
        time.pass(Duration.ofMillis(1));
        assertThat(done).containsExactly("first");
        time.pass(DELAY);
        assertThat(done).hasSize(1);
    }

    @Test
    void aReasonDuringTheDoingIsServedAgain() {
        later.gather("read", DELAY, () -> later.gather("read", DELAY, () -> done.add("again")));
        time.pass(DELAY);
        assertThat(done).isEmpty();
        time.pass(DELAY);
        assertThat(done).containsExactly("again");
    }

    @Test
    void differentNamesDoNotWaitForEachOther() {
        later.gather("read", DELAY, () -> done.add("read"));
        later.gather("save", DELAY, () -> done.add("save"));
        time.pass(DELAY);
        assertThat(done).containsExactly("read", "save");
    }
}
