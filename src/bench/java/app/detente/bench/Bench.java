package app.detente.bench;

import app.detente.channel.rehearsal.Rehearsal;
import app.detente.model.IncomingMessage;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.logging.LogManager;
import java.util.stream.Stream;

/**
 * The benchmark: a queue of generated messages taken in, listed, searched, reported on, opened in a window and written to, each beside a baseline,
 * in one table. {@code mvn -q -Pbench -Dmessages=100000 [-Dbench.rows=1,4]} runs it; with {@code -Dbench.suggestions=FILE} it measures instead how well
 * suggestions fit, on real conversations.
 */
public final class Bench {
    private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
    private static final long SEED = 2012;
    /** A smaller queue is filled several times, in turn with the baseline's. */
    private static final int SMALL = 200_000;
    private static final int FILLS = 3;
    private static final int SINGLES = 500;
    private static final int SEARCHES = 60;

    private final Path folder;
    private final int size;
    private final Chosen chosen;
    private final PrintWriter out;
    private final InstantSource clock = InstantSource.fixed(NOW);
    private final ResultTable table = new ResultTable();
    private final Sample sample = new Sample();

    private Bench(Path folder, int size, Chosen chosen, PrintWriter out) {
        this.folder = folder;
        this.size = size;
        this.chosen = chosen;
        this.out = out;
    }

    /** Takes the number of messages. Throws where the two sides turn out to have done different work. */
    public static void main(String[] arguments) throws IOException, SQLException {
        LogManager.getLogManager().reset();
        String conversations = System.getProperty("bench.suggestions", "");
        if (!conversations.isBlank()) {
            Suggesting.run(conversations, new PrintWriter(System.out, true, StandardCharsets.UTF_8));
            return;
        }
        int size = Integer.parseInt(arguments[0]);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("detente-bench");
        try {
            new Bench(folder, size, Chosen.of(System.getProperty("bench.rows", "")), out).run();
        } finally {
            delete(folder);
        }
    }

    /** What was measured is told, also where the rest fails. */
    private void run() throws IOException, SQLException {
        try {
            measure();
        } finally {
            chosen.tell(table);
            table.print(out);
            Suggesting.run("", out);
            out.printf(Locale.ROOT, "%nload at the end %.1f%n", load());
        }
    }

    private void measure() throws IOException, SQLException {
        out.printf(Locale.ROOT, "%,d generated messages; bare is JDBC alone, with the same schema, settings and rows; load %.1f%n%n", size, load());
        Filling filling = new Filling();
        for (int round = 1; round < FILLS && size <= SMALL && chosen.has(1); round++) {
            Path files = Files.createDirectory(folder.resolve("fill-" + round));
            try (Subject subject = Subject.create(files, clock)) {
                fill(subject, filling, files);
                subject.checkRows();
            }
            delete(files);
        }
        Settings settings;
        List<Row> rows = new ArrayList<>();
        try (Subject subject = Subject.create(folder, clock)) {
            List<IncomingMessage> later = fill(subject, filling, folder);
            if (chosen.inside()) {
                subject.checkRows();
                rows.addAll(Ingest.rows(size, filling));
                inside(subject, later);
            }
            settings = Settings.of(subject.queue());
        }
        chosen.keep(1, rows);
        if (chosen.has(3)) {
            chosen.keep(3, new Reopening(folder, clock, settings).run());
        }
        outside(filling);
        if (chosen.has(14)) {
            chosen.keep(14, new Finding().rows());
        }
    }

    /** What is measured while both files are open. */
    private void inside(Subject subject, List<IncomingMessage> later) throws SQLException {
        List<String> typed = Words.drawn(sample.messages(), SEARCHES, new Random(SEED));
        if (chosen.has(4)) {
            List<Row> pages = new ArrayList<>();
            for (Comparison comparison : new Pages(subject).comparisons(typed.getFirst().split(" ")[0])) {
                pages.add(comparison.run());
            }
            pages.addAll(new Filters(subject, typed.getFirst().split(" ")[0]).rows());
            chosen.keep(4, pages);
        }
        if (chosen.has(5)) {
            chosen.keep(5, run(new Searches(subject, typed).comparisons()));
        }
        if (chosen.has(7)) {
            chosen.keep(7, run(new Reports(subject, NOW).comparisons()));
        }
        if (chosen.has(2)) {
            Desk desk = new Desk(subject);
            chosen.keep(2, List.of(Ingest.singles(subject, later), desk.tag(), desk.reply()));
        }
        if (chosen.has(6)) {
            chosen.keep(6, List.of(new Bulks(subject).tag()));
        }
    }

    private static List<Row> run(List<Comparison> comparisons) throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            rows.add(comparison.run());
        }
        return rows;
    }

    /** What is measured from the outside, on the product's file, by processes of their own. */
    private void outside(Filling filling) throws IOException {
        Path queue = folder.resolve("product.db");
        if (chosen.has(11)) {
            chosen.keep(11, Disk.rows(queue, size, filling));
        }
        if (chosen.inChildren()) {
            Children children = new Children(folder);
            if (chosen.has(8)) {
                chosen.keep(8, new Starting(children, queue).rows());
            }
            if (chosen.has(9) || chosen.has(10)) {
                Living living = new Living(children, queue);
                chosen.keep(9, chosen.has(9) ? living.memory() : List.of());
                chosen.keep(10, chosen.has(10) ? living.idle() : List.of());
            }
            if (chosen.has(12)) {
                chosen.keep(12, new Painting(children, queue).rows());
            }
            if (chosen.has(13)) {
                chosen.keep(13, new Painting(children, queue).writing());
            }
            if (chosen.has(15)) { // from here on the queue has an account on a server that is gone
                chosen.keep(15, new Delivering(children, queue).speed());
            }
            if (chosen.has(16)) {
                chosen.keep(16, new Delivering(children, queue).flood());
            }
        }
    }

    private List<IncomingMessage> fill(Subject subject, Filling filling, Path files) throws SQLException {
        Iterator<IncomingMessage> messages = Rehearsal.messages(size + SINGLES, SEED, NOW).peek(sample::see).iterator();
        Ingest.fill(subject, messages, size, filling, chosen.inside(), chosen.has(3) ? files.resolve("tenth.db") : null);
        List<IncomingMessage> later = new ArrayList<>();
        messages.forEachRemaining(later::add);
        return later;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
