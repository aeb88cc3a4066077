package app.detente.bench;

import app.detente.channel.rehearsal.Rehearsal;
import app.detente.model.IncomingMessage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.logging.LogManager;
import java.util.stream.Stream;

/**
 * The scenario benchmark: a day of generated messages taken in, listed, searched and reported on, by the product and by bare JDBC, in one table.
 * {@code mvn -q -Pbench -Dmessages=100000} runs it.
 */
public final class Bench {
    private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
    private static final long SEED = 2012;
    private static final int FILLS = 3;
    private static final int SINGLES = 500;
    private static final int SEARCHES = 60;

    private final Path folder;
    private final InstantSource clock = InstantSource.fixed(NOW);
    private final List<IncomingMessage> messages;
    private final List<IncomingMessage> later;
    private final ResultTable table = new ResultTable();

    private Bench(Path folder, int size) {
        this.folder = folder;
        List<IncomingMessage> all = Rehearsal.messages(size + SINGLES, SEED, NOW).toList();
        this.messages = all.subList(0, size);
        this.later = all.subList(size, all.size());
    }

    /** Takes the number of messages. Throws where the two sides turn out to have done different work. */
    public static void main(String[] arguments) throws IOException, SQLException {
        LogManager.getLogManager().reset();
        int size = Integer.parseInt(arguments[0]);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("detente-bench");
        try {
            out.printf(Locale.ROOT, "%,d generated messages; bare is JDBC alone, with the same schema, settings and rows%n%n", size);
            new Bench(folder, size).run(out);
        } finally {
            delete(folder);
        }
    }

    private void run(PrintWriter out) throws IOException, SQLException {
        Pair fills = new Pair();
        for (int round = 1; round < FILLS; round++) {
            Path files = Files.createDirectory(folder.resolve("fill-" + round));
            try (Subject subject = Subject.create(files, clock)) {
                Ingest.fill(subject, messages, fills);
                subject.checkRows();
            }
            delete(files);
        }
        Settings settings;
        try (Subject subject = Subject.create(folder, clock)) {
            Ingest.fill(subject, messages, fills);
            subject.checkRows();
            table.add(List.of(Ingest.row(messages.size(), fills)));
            table.add(reads(subject));
            table.add(writes(subject));
            settings = Settings.of(subject.queue());
        }
        table.add(List.of(new Reopening(folder, clock, settings).run()));
        table.print(out);
    }

    private List<Row> reads(Subject subject) throws SQLException {
        List<String> typed = Words.drawn(messages, SEARCHES, new Random(SEED));
        List<Comparison> comparisons = new ArrayList<>(new Pages(subject).comparisons(typed.getFirst().split(" ")[0]));
        comparisons.addAll(new Searches(subject, typed).comparisons());
        comparisons.addAll(new Reports(subject, NOW).comparisons());
        List<Row> rows = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            rows.add(comparison.run());
        }
        return rows;
    }

    private List<Row> writes(Subject subject) throws SQLException {
        Desk desk = new Desk(subject);
        return List.of(Ingest.singles(subject, later), desk.tag(), desk.reply());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
