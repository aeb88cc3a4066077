package app.detente.cli;

import app.detente.model.Problem;
import app.detente.model.WaitFact;
import app.detente.report.Definition;
import app.detente.report.Grouping;
import app.detente.report.Period;
import app.detente.report.Question;
import app.detente.report.ResponseTimes;
import app.detente.report.Table;
import app.detente.report.Tables;
import app.detente.report.View;
import app.detente.report.Volume;
import app.detente.storage.Queue;
import app.detente.storage.ReportStore;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Response times, volumes, and what is to come; every one prints the definition it used. */
@Command(name = "report")
final class ReportVerb implements Callable<Integer> {
    /** The reports there are. */
    private enum Kind {
        FIRST_RESPONSE, REPLY_TIME, WAITING, VOLUME, FORECAST, AFTER;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Terminal terminal;
    private final QueueAt queue;

    @Parameters(paramLabel = "first-response|reply-time|waiting|volume|forecast|after")
    private String kind;

    @Option(names = "--from", paramLabel = "DATE")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE")
    private Optional<String> to = Optional.empty();

    @Option(names = "--by", paramLabel = "brand|adviser|channel|tag|day|hour", defaultValue = "all")
    private String by;

    @Option(names = "--definition", paramLabel = "wait|opening|message|thread", defaultValue = "wait")
    private String definition;

    @Option(names = "--clock", paramLabel = "customer|team", defaultValue = "customer")
    private String clock;

    @Option(names = "--people", paramLabel = "N")
    private Optional<Integer> people = Optional.empty();

    @Option(names = "--seconds", paramLabel = "N")
    private Optional<Integer> seconds = Optional.empty();

    @Option(names = "--until", paramLabel = "HH:MM")
    private Optional<LocalTime> until = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--format", paramLabel = "table|csv|json", defaultValue = "table")
    private String format;

    ReportVerb(Terminal terminal, QueueAt queue) {
        this.terminal = terminal;
        this.queue = queue;
    }

    @Override
    public Integer call() {
        Optional<Kind> asked = Arrays.stream(Kind.values()).filter(value -> value.key().equals(kind)).findFirst();
        if (asked.isEmpty()) {
            terminal.say("cli.wrong.value", "report", kind);
            return Cli.WRONG_USAGE;
        }
        Optional<Definition> defined = Definition.of(definition);
        Optional<Grouping> grouped = Grouping.of(by);
        Optional<View> seen = View.of(clock);
        if (defined.isEmpty() || grouped.isEmpty() || seen.isEmpty()) {
            terminal.say("cli.wrong.value", defined.isEmpty() ? "--definition" : grouped.isEmpty() ? "--by" : "--clock",
                    defined.isEmpty() ? definition : grouped.isEmpty() ? by : clock);
            return Cli.WRONG_USAGE;
        }
        if (people.filter(n -> n < 0).isPresent() || seconds.filter(n -> n < 1).isPresent()) {
            boolean crowd = people.filter(n -> n < 0).isPresent();
            terminal.say("cli.wrong.value", crowd ? "--people" : "--seconds", (crowd ? people : seconds).get());
            return Cli.WRONG_USAGE;
        }
        Optional<Output.Form> form = Arrays.stream(Output.Form.values()).filter(one -> one.name().equalsIgnoreCase(format)).findFirst();
        if (form.isEmpty() && asked.get() != Kind.AFTER) {
            terminal.say("cli.wrong.value", "--format", format);
            return Cli.WRONG_USAGE;
        }
        Period period;
        try {
            period = Span.of(from, to, terminal.zone());
        } catch (Problem wrong) {
            terminal.err().println(terminal.texts().of(wrong));
            return Cli.WRONG_USAGE;
        }
        if (asked.get() == Kind.AFTER) {
            return new AfterReport(terminal, queue).write(period, out, format);
        }
        Question question = Question.at(terminal.clock().instant(), terminal.zone()).definedBy(defined.get()).by(grouped.get())
                .seenBy(seen.get()).during(period);
        try (Queue open = queue.openToRead()) {
            new Output(terminal).write(table(open, asked.get(), question), form.orElseThrow());
            return Cli.DONE;
        }
    }

    private Table table(Queue open, Kind asked, Question question) {
        Tables tables = new Tables(terminal.texts());
        return switch (asked) {
            case FIRST_RESPONSE -> responseTimes(open, question.firstResponses(), tables);
            case REPLY_TIME -> responseTimes(open, question, tables);
            case WAITING -> tables.waiting(question, ResponseTimes.waiting(waits(open, question), question));
            case FORECAST -> new LookAhead(people, seconds, until).table(open, terminal);
            case AFTER -> throw new IllegalStateException("it is written, not printed");
            case VOLUME -> tables.volume(question, Volume.of(open.reports().messages().stream(), open.reports().waits().stream(), question));
        };
    }

    private static Table responseTimes(Queue open, Question question, Tables tables) {
        return tables.responseTimes(question, switch (question.definition()) {
            case WAIT -> ResponseTimes.of(waits(open, question), question);
            case OPENING, MESSAGE, THREAD -> ResponseTimes.ofMessages(open.reports().messages().stream(), question);
        });
    }

    private static Stream<WaitFact> waits(Queue open, Question question) {
        return open.reports().waits(new ReportStore.Wanted(question.period().from(), question.period().to(), question.firstOnly(),
                question.by() == Grouping.BRAND, question.by() == Grouping.TAG)).stream();
    }
}
