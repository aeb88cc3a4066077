package app.detente.cli;

import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.model.Fold;
import app.detente.model.Problem;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.SavedView;
import app.detente.model.Tag;
import app.detente.report.Table;
import app.detente.report.Table.Cell;
import app.detente.report.Table.Column;
import app.detente.storage.Queue;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The queue as a view shows it. */
@Command(name = "list")
final class ListVerb implements Callable<Integer> {
    private final Terminal terminal;
    private final QueueAt queue;

    @Option(names = "--view", paramLabel = "V", defaultValue = "waiting")
    private String view;

    @Option(names = "--filter", paramLabel = "F", defaultValue = "")
    private String filter;

    @Option(names = "--tag", paramLabel = "T")
    private Optional<String> tag = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50")
    private int limit;

    @Option(names = "--format", paramLabel = "table|csv|json", defaultValue = "table")
    private Output.Form format;

    ListVerb(Terminal terminal, QueueAt queue) {
        this.terminal = terminal;
        this.queue = queue;
    }

    @Override
    public Integer call() {
        if (limit < 0) {
            terminal.say("cli.wrong.value", "--limit", limit);
            return Cli.WRONG_USAGE;
        }
        Optional<QueueFilter> standing = Arrays.stream(QueueView.values()).filter(v -> v.key().equals(view.replace('_', '-'))).findFirst()
                .map(QueueFilter::of);
        if (standing.isEmpty() && Files.notExists(queue.path())) {
            return noSuchView();
        }
        try (Queue open = queue.openToRead()) {
            Adviser me = Typed.me(open);
            Optional<QueueFilter> shown = standing.or(() -> saved(open, me));
            if (shown.isEmpty()) {
                return noSuchView();
            }
            Typed.explain(shown.get().saved().map(SavedView::filter).orElse(""), terminal);
            Typed.explain(filter, terminal);
            QueueFilter narrowed = shown.get().withWords(filter);
            if (tag.isPresent()) {
                narrowed = narrowed.withTag(find(open, tag.get()).id());
            }
            write(open.conversations().page(narrowed, me, Optional.empty(), Math.clamp(limit, 0, 100_000)));
        }
        return Cli.DONE;
    }

    private int noSuchView() {
        terminal.say("cli.wrong.value", "--view", view);
        return Cli.WRONG_USAGE;
    }

    /** The view that somebody saved under this name. */
    private Optional<QueueFilter> saved(Queue open, Adviser me) {
        return open.views().all(me).stream().filter(saved -> Fold.fold(saved.name()).equals(Fold.fold(view))).findFirst().map(QueueFilter::of);
    }

    private static Tag find(Queue open, String name) {
        return open.tags().all().stream().filter(tag -> Fold.fold(tag.name()).equals(Fold.fold(name))).findFirst()
                .orElseThrow(() -> new Problem("tag.unknown", name));
    }

    private void write(List<Conversation> conversations) {
        List<Column> columns = Stream.of("conversation", "channel", "status", "customer", "waiting_s", "assignee", "tags", "text")
                .map(name -> new Column(name, terminal.texts().get("cli.column." + name), true)).toList();
        new Output(terminal).write(new Table(view, List.of(), columns, conversations.stream().map(this::row).toList()), format);
    }

    private List<Cell> row(Conversation c) {
        Cell waiting = c.waitingSince().<Cell>map(since -> new Cell.Seconds(Math.max(0, Duration.between(since, terminal.clock().instant()).toSeconds())))
                .orElse(new Cell.Missing());
        return List.of(new Cell.Count(c.id()), new Cell.Word(c.account().network().key()), new Cell.Word(c.status().key()),
                new Cell.Word(c.customerName()), waiting, new Cell.Word(c.assignee().map(Adviser::name).orElse("")),
                new Cell.Word(c.tags().stream().map(Tag::name).collect(Collectors.joining(", "))), new Cell.Word(c.preview()));
    }
}
