package app.detente.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    private final Deque<Runnable> workers = new ArrayDeque<>();
    private final Deque<Runnable> fx = new ArrayDeque<>();
    private final Background background = new Background(workers::add, fx::add);
    private final List<String> seen = new ArrayList<>();

    @Test
    void aResultIsHandedOverOnTheFxThreadOnly() {
        background.run(() -> "a", seen::add, problem -> seen.add(problem.key()));
        workers.remove().run();
        assertThat(seen).isEmpty();
        fx.remove().run();
        assertThat(seen).containsExactly("a");
    }

    @Test
    void aProblemArrivesAsItWasThrown() {
        background.<String>run(() -> { throw new Problem("too-long", 12); }, seen::add, problem -> seen.add(problem.key() + problem.arguments()[0]));
        drain();
        assertThat(seen).containsExactly("too-long12");
    }

    @Test
    void whatNobodyForesawBecomesAProblemToo() {
        background.<String>run(() -> { throw new IllegalStateException("disk gone"); }, seen::add, p -> seen.add(p.key() + ":" + p.arguments()[0]));
        drain();
        assertThat(seen).containsExactly("unexpected:disk gone");
    }

    @Test
    void anOlderRequestThatHasNotBegunNeverBegins() {
        List<String> begun = new ArrayList<>();
        background.latest("rows", () -> mark(begun, "old"), seen::add, problem -> { });
        background.latest("rows", () -> mark(begun, "new"), seen::add, problem -> { });
        drain();
        assertThat(begun).containsExactly("new");
        assertThat(seen).containsExactly("new");
    }

    @Test
    void aStaleResultIsDroppedEvenOnTheFxThreadsDoorstep() {
        background.latest("rows", () -> "old", seen::add, problem -> { });
        workers.remove().run();
        background.latest("rows", () -> "new", seen::add, problem -> { });
        drain();
        assertThat(seen).containsExactly("new");
    }

    @Test
    void aStaleProblemIsDroppedAsWell() {
        background.<String>latest("rows", () -> { throw new Problem("late"); }, seen::add, problem -> seen.add(problem.key()));
        workers.remove().run();
        background.latest("rows", () -> "new", seen::add, problem -> seen.add(problem.key()));
        drain();
        assertThat(seen).containsExactly("new");
    }

    @Test
    void differentNamesDoNotDisturbEachOther() {
        background.latest("rows", () -> "rows", seen::add, problem -> { });
        background.latest("counts", () -> "counts", seen::add, problem -> { });
        drain();
        assertThat(seen).containsExactly("rows", "counts");
    }

    private static String mark(List<String> begun, String name) {
        begun.add(name);
        return name;
    }

    private void drain() {
        while (!workers.isEmpty() || !fx.isEmpty()) {
            (workers.isEmpty() ? fx : workers).remove().run();
        }
    }
}
