package app.detente.cli;

import app.detente.channel.file.MessageWriter;
import app.detente.model.Problem;
import app.detente.report.Period;
import app.detente.report.WholeFile;
import app.detente.storage.ExportStore;
import app.detente.storage.Queue;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The messages of the queue as a file that `import` takes. */
@Command(name = "export")
final class ExportVerb implements Callable<Integer> {
    /** What `--format` takes here. */
    private enum Form { JSONL, CSV }

    private final Terminal terminal;
    private final QueueAt queue;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Option(names = "--from", paramLabel = "DATE")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE")
    private Optional<String> to = Optional.empty();

    @Option(names = "--format", paramLabel = "jsonl|csv")
    private Optional<Form> format = Optional.empty();

    ExportVerb(Terminal terminal, QueueAt queue) {
        this.terminal = terminal;
        this.queue = queue;
    }

    @Override
    public Integer call() {
        Period period;
        try {
            period = Span.of(from, to, terminal.zone());
        } catch (Problem wrong) {
            terminal.err().println(terminal.texts().of(wrong));
            return Cli.WRONG_USAGE;
        }
        AtomicLong count = new AtomicLong();
        try (Queue open = queue.openToRead()) {
            WholeFile.write(file, out -> {
                Writer letters = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                MessageWriter messages = switch (format.orElse(byName())) {
                    case JSONL -> MessageWriter.jsonl(letters);
                    case CSV -> MessageWriter.csv(letters);
                };
                count.set(new ExportStore(open.database()).each(period.from(), period.to(), messages::write));
                messages.flush();
            });
        }
        terminal.out().println("exported " + count + " messages to " + file);
        return Cli.DONE;
    }

    /** What the ending of the file says; JSONL where it says nothing. */
    private Form byName() {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv") ? Form.CSV : Form.JSONL;
    }
}
