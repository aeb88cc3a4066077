package app.detente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From the start of the process to the first window with its rows painted, with the start-up cache and without. */
final class Starting {
    private static final int ROUNDS = 7;

    private final Children children;
    private final Path queue;

    Starting(Children children, Path queue) {
        this.children = children;
        this.queue = queue;
    }

    List<Row> rows() throws IOException {
        Path cache = queue.resolveSibling("start.aot");
        List<String> making = new ArrayList<>(Children.LAUNCHER);
        making.add("-XX:AOTCacheOutput=" + cache);
        children.console(making, "tour");
        if (!Files.exists(cache)) {
            return List.of(Row.skipped("start with the cache", "this JVM makes none"));
        }
        List<String> cached = new ArrayList<>(Children.LAUNCHER);
        cached.addAll(List.of("-Xlog:disable", "-XX:AOTCache=" + cache));
        Pair pair = new Pair();
        Samples plain = new Samples();
        Samples empty = new Samples();
        for (int round = -1; round < ROUNDS; round++) {
            Pair measured = round < 0 ? new Pair() : pair;
            measured.product().add(start(cached));
            measured.bare().add(start(Children.LAUNCHER));
            (round < 0 ? new Samples() : plain).add(start(List.of("--enable-native-access=ALL-UNNAMED")));
            (round < 0 ? new Samples() : empty).add(children.run(Children.LAUNCHER, EmptyProbe.class, "start").readyNanos());
        }
        return List.of(
                Row.time("to fifty rows, with the cache", "without the cache", pair, Optional.of(Goal.atMost(0.5))),
                Row.time("the same", "Java's own settings", new Pair(pair.product(), plain), Goal.NONE),
                Row.time("the same", "empty window", new Pair(pair.product(), empty), Goal.NONE),
                Row.skipped("the same beside Thunderbird 153", "Thunderbird is not started by this benchmark"));
    }

    private long start(List<String> options) throws IOException {
        return children.run(options, ConsoleProbe.class, "start", "open", "--queue=" + queue).readyNanos();
    }
}
