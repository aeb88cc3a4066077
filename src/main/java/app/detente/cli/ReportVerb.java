package app.detente.cli;

import app.detente.model.Look;
import app.detente.model.OpeningHours;
import app.detente.model.Problem;
import app.detente.model.WaitFact;
import app.detente.model.WorkingHours;
import app.detente.report.Definition;
import app.detente.report.Grouping;
import app.detente.report.Individuals;
import app.detente.report.Period;
import app.detente.report.Question;
import app.detente.report.ResponseTimes;
import app.detente.report.Table;
import app.detente.report.Tables;
import app.detente.report.View;
import app.detente.report.Volume;
import app.detente.storage.PeopleStore;
import app.detente.storage.Queue;
import app.detente.storage.ReportStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

    /** Whether every hour counts, or those alone in which the house is open. */
    private enum Hours { CLOCK, WORKING }

    private final Terminal terminal;
    private final QueueAt queue;

    @Parameters(paramLabel = "first-response|reply-time|waiting|volume|forecast|after")
    private String kind;

    @Option(names = "--from", paramLabel = "DATE")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE")
    private Optional<String> to = Optional.empty();

    @Option(names = "--by", paramLabel = "brand|adviser|channel|tag|template|day|hour", defaultValue = "all")
    private String by;

    @Option(names = "--definition", paramLabel = "wait|opening|message|thread", defaultValue = "wait")
    private String definition;

    @Option(names = "--clock", paramLabel = "customer|team", defaultValue = "customer")
    private String clock;

    @Option(names = "--hours", paramLabel = "clock|working", defaultValue = "clock")
    private Hours hours;

    @Option(names = "--target", paramLabel = "MINUTES")
    private Optional<Integer> target = Optional.empty();

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
        Optional<String> number = wrongNumber();
        if (number.isPresent()) {
            Optional<Integer> given = number.get().equals("--people") ? people : number.get().equals("--seconds") ? seconds : target;
            terminal.say("cli.wrong.value", number.get(), given.get());
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
                .seenBy(seen.get()).during(period).within(target.map(Duration::ofMinutes).orElse(Question.USUAL_TARGET));
        boolean individual = question.by() == Grouping.ADVISER;
        try (Queue open = individual ? queue.open() : queue.openToRead()) { // a look at individual figures is written down
            Question whole = hours == Hours.WORKING ? question.in(working(open)) : question;
            new Output(terminal).write(individual ? individuals(open, asked.get(), whole) : table(open, asked.get(), whole), form.orElseThrow());
            return Cli.DONE;
        }
    }

    private Optional<String> wrongNumber() {
        return people.filter(n -> n < 0).map(n -> "--people").or(() -> seconds.filter(n -> n < 1).map(n -> "--seconds"))
                .or(() -> target.filter(n -> n < 1).map(n -> "--target"));
    }

    /** The queue's own opening hours; a guess would be a figure of nobody's. */
    private WorkingHours working(Queue open) {
        return open.settings().get("settings.hours").flatMap(OpeningHours::decode).filter(set -> !set.days().isEmpty())
                .orElseThrow(() -> new Problem("hours_not_set")).working(terminal.zone());
    }

    /** Response times alone, and by the definition that the adviser concerned can look up among their own figures. */
    private Table individuals(Queue open, Kind asked, Question question) {
        if (asked != Kind.FIRST_RESPONSE && asked != Kind.REPLY_TIME || question.definition() != Definition.WAIT) {
            throw new Problem("people_report");
        }
        Question shown = asked == Kind.FIRST_RESPONSE ? question.firstResponses() : question;
        List<WaitFact> waits = open.people().look(new PeopleStore.Asked(days(question), shown.firstOnly(), false), Typed.me(open));
        return new Tables(terminal.texts()).responseTimes(shown, Individuals.of(waits.stream(), shown).rows());
    }

    private static Look.Days days(Question question) {
        Period period = question.period();
        Instant from = period.from().orElseThrow(() -> new Problem("people_days"));
        Instant to = period.to().orElseThrow(() -> new Problem("people_days"));
        Look.Days days = new Look.Days(LocalDate.ofInstant(from, question.zone()), LocalDate.ofInstant(to, question.zone()).minusDays(1));
        if (!Period.day(days.first(), question.zone()).from().equals(period.from())
                || !Period.day(days.last(), question.zone()).to().equals(period.to())) {
            throw new Problem("people_days");
        }
        return days;
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
                parts(question.by()))).stream();
    }

    private static Set<ReportStore.Part> parts(Grouping by) {
        return switch (by) {
            case BRAND -> Set.of(ReportStore.Part.BRANDS);
            case TAG -> Set.of(ReportStore.Part.TAGS);
            case TEMPLATE -> Set.of(ReportStore.Part.TEMPLATES);
            case ALL, ADVISER, CHANNEL, DAY, HOUR -> Set.of();
        };
    }
}
