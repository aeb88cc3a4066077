package app.detente.cli;

import app.detente.model.Hit;
import app.detente.report.Table;
import app.detente.report.Table.Cell;
import app.detente.report.Table.Column;
import app.detente.storage.Queue;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds messages by their words. */
@Command(name = "search")
final class SearchVerb implements Callable<Integer> {
    private final Terminal terminal;
    private final QueueAt queue;

    @Parameters(paramLabel = "QUERY", arity = "1..*")
    private List<String> words;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20")
    private int limit;

    @Option(names = "--count")
    private boolean count;

    @Option(names = "--format", paramLabel = "table|csv|json", defaultValue = "table")
    private Output.Form format;

    SearchVerb(Terminal terminal, QueueAt queue) {
        this.terminal = terminal;
        this.queue = queue;
    }

    @Override
    public Integer call() {
        if (limit < 0) {
            terminal.say("cli.wrong.value", "--limit", limit);
            return Cli.WRONG_USAGE;
        }
        String query = String.join(" ", words);
        Typed.explain(query, terminal);
        try (Queue open = queue.openToRead()) {
            if (count) {
                terminal.out().println(open.search().count(query, Typed.me(open)));
                return Cli.DONE;
            }
            List<Hit> hits = open.search().best(query, Typed.me(open), Math.clamp(limit, 0, 10_000));
            List<Column> columns = Stream.of("conversation", "channel", "at", "author", "text")
                    .map(name -> new Column(name, terminal.texts().get("cli.column." + name), true)).toList();
            List<List<Cell>> rows = hits.stream().<List<Cell>>map(hit -> List.of(new Cell.Count(hit.conversationId()),
                    new Cell.Word(hit.network().key()), new Cell.Word(hit.authoredAt().toString()), new Cell.Word(hit.author()),
                    new Cell.Word(hit.text()))).toList();
            new Output(terminal).write(new Table(query, List.of(), columns, rows), format);
            return Cli.DONE;
        }
    }
}
