package app.detente.bench;

import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.storage.Queue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From a file nobody has open to counts and fifty rows. Closing is not counted. */
final class Reopening {
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 40;
    private static final String WHAT = "counts and first page of a closed file";

    private final Path product;
    private final Path bare;
    private final Path tenth;
    private final InstantSource clock;
    private final Settings settings;

    Reopening(Path folder, InstantSource clock, Settings settings) {
        this.product = folder.resolve("product.db");
        this.bare = folder.resolve("bare.db");
        this.tenth = folder.resolve("tenth.db");
        this.clock = clock;
        this.settings = settings;
    }

    List<Row> run() throws SQLException {
        Pair besideBare = new Pair();
        Pair besideTenth = new Pair();
        boolean bareToo = Files.exists(bare) && Files.exists(tenth);
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            Pair measured = round < 0 ? new Pair() : besideBare;
            Pair smaller = round < 0 ? new Pair() : besideTenth;
            Same.check("first page of a reopened queue", product(product, measured.product()), bare(measured.bare()));
            if (bareToo) {
                product(tenth, smaller.bare());
                product(product, smaller.product());
            }
        }
        List<Row> rows = new ArrayList<>(List.of(Row.time(WHAT, besideBare, Optional.of(Goal.within(50, 10)))));
        rows.add(bareToo ? Row.time("the same", "a tenth of the queue", besideTenth, Optional.of(Goal.atMost(1.3)))
                : Row.skipped("the same beside a tenth", "the queue is too small for one"));
        return rows;
    }

    private List<Long> product(Path file, Samples times) {
        long started = System.nanoTime();
        try (Queue queue = Queue.open(file, clock)) {
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
        try (Bare opened = Bare.open(bare, settings)) {
            Pages.kept(opened);
            List<Long> ids = Pages.firstPage(opened);
            times.add(System.nanoTime() - started);
            return ids;
        }
    }
}
