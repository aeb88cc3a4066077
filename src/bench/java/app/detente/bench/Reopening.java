package app.detente.bench;

import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.storage.Queue;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** From a file nobody has open to counts and fifty rows. Closing is not counted. */
final class Reopening {
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 20;

    private final Path folder;
    private final InstantSource clock;
    private final Settings settings;
    private final Pair samples = new Pair();

    Reopening(Path folder, InstantSource clock, Settings settings) {
        this.folder = folder;
        this.clock = clock;
        this.settings = settings;
    }

    Row run() throws SQLException {
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            Pair measured = round < 0 ? new Pair() : samples;
            Same.check("first page of a reopened queue", product(measured.product()), bare(measured.bare()));
        }
        return Row.time("reopen: counts and first page", samples, Optional.of(Goal.within(50, 10)));
    }

    private List<Long> product(Samples times) {
        long started = System.nanoTime();
        try (Queue queue = Queue.open(folder.resolve("product.db"), clock)) {
            Adviser me = queue.advisers().all().getFirst();
            queue.conversations().counts(me);
            List<Long> ids = queue.conversations().page(QueueFilter.of(QueueView.WAITING), me, Optional.empty(), Pages.ROWS).stream()
                    .map(Conversation::id).toList();
            times.add(System.nanoTime() - started);
            return ids;
        }
    }

    private List<Long> bare(Samples times) throws SQLException {
        long started = System.nanoTime();
        try (Bare bare = Bare.open(folder.resolve("bare.db"), settings)) {
            Pages.counts(bare, bare.number("SELECT id FROM adviser ORDER BY name"));
            List<Long> ids = Pages.firstPage(bare);
            times.add(System.nanoTime() - started);
            return ids;
        }
    }
}
