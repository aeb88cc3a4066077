package app.detente.cli;

import app.detente.channel.file.Format;
import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.model.SetAside;
import app.detente.report.Table;
import app.detente.report.Table.Cell;
import app.detente.report.Table.Column;
import app.detente.storage.Queue;
import app.detente.sync.FileImport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings files of messages into the queue, and lists what could not be taken. */
@Command(name = "import")
final class ImportVerb implements Callable<Integer> {
    private static final int MOST_LISTED = 1_000_000;

    private final Terminal terminal;
    private final QueueAt queue;

    @Parameters(paramLabel = "FILE", arity = "0..*")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--channel", paramLabel = "NAME")
    private Optional<String> channel = Optional.empty();

    @Option(names = "--format", paramLabel = "auto|jsonl|csv|twcs|table|json", defaultValue = "auto")
    private String format;

    @Option(names = "--set-aside")
    private boolean setAside;

    ImportVerb(Terminal terminal, QueueAt queue) {
        this.terminal = terminal;
        this.queue = queue;
    }

    @Override
    public Integer call() {
        if (setAside) {
            return list();
        }
        if (files.isEmpty()) {
            terminal.say("cli.wrong.missing", "FILE");
            return Cli.WRONG_USAGE;
        }
        Optional<Format> known = Arrays.stream(Format.values()).filter(value -> value.key().equals(format)).findFirst();
        if (known.isEmpty()) {
            terminal.say("cli.wrong.value", "--format", format);
            return Cli.WRONG_USAGE;
        }
        Optional<Network> network = channel.flatMap(Network::of);
        if (channel.isPresent() && network.isEmpty()) {
            terminal.say("cli.wrong.value", "--channel", channel.get());
            return Cli.WRONG_USAGE;
        }
        return take(known.get(), network);
    }

    private int take(Format known, Optional<Network> network) {
        long imported = 0;
        long already = 0;
        long aside = 0;
        int done = 0;
        try (Queue open = queue.open()) {
            FileImport intake = new FileImport(open.imports(), terminal.clock());
            for (Path file : files) {
                Progress progress = new Progress(terminal, file);
                FileImport.Tally tally = intake.run(new FileImport.Request(file, known, network), progress::show, () -> false);
                progress.done();
                imported += tally.imported();
                already += tally.known();
                aside += tally.setAside();
                done++;
            }
        } finally {
            if (done > 0) {
                terminal.out().println("imported " + imported + ", already known " + already + ", set aside " + aside);
            }
        }
        return Cli.DONE;
    }

    private int list() {
        try (Queue open = queue.openToRead()) {
            List<SetAside> kept = open.imports().setAside(MOST_LISTED);
            List<List<Cell>> rows = kept.stream().<List<Cell>>map(record -> List.of(new Cell.Word(record.file()), new Cell.Count(record.line()),
                    new Cell.Word(terminal.texts().get("aside." + record.reason().key(), record.detail())), new Cell.Word(raw(record.raw())))).toList();
            Table table = new Table(terminal.texts().get("cli.title.set_aside"), List.of(terminal.texts().get("cli.note.set_aside", kept.size())),
                    List.of(column("file"), column("line"), column("reason"), column("raw")), rows);
            new Output(terminal).write(table, form());
        }
        return Cli.DONE;
    }

    private Output.Form form() {
        return switch (format) {
            case "csv" -> Output.Form.CSV;
            case "json" -> Output.Form.JSON;
            case "auto", "table" -> Output.Form.TABLE;
            default -> throw new Problem("format_unknown", format);
        };
    }

    private Column column(String name) {
        return new Column(name, terminal.texts().get("cli.column." + name), true);
    }

    /** UTF-8 where it is, otherwise one character a byte, so that nothing is lost. */
    private static String raw(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
