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
    void restWaitsForAPauseAndDoesWhatWasAskedForLast() {
        Duration most = DELAY.multipliedBy(10);
        for (int key = 1; key <= 4; key++) {
            int pressed = key;
            later.rest("read", DELAY, most, () -> done.add("key " + pressed));
            time.pass(DELAY.minusMillis(1));
        }
        assertThat(done).isEmpty();
        time.pass(Duration.ofMillis(1));
        assertThat(done).containsExactly("key 4");
        time.pass(most);
        assertThat(done).hasSize(1);
    }

    @Test
    void whoeverNeverPausesIsServedAllTheSame() {
        Duration most = DELAY.multipliedBy(3);
        for (int key = 0; key < 10; key++) {
            later.rest("read", DELAY, most, () -> done.add("read"));
            time.pass(DELAY.minusMillis(1));
        }
        assertThat(done).hasSize(2);
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
