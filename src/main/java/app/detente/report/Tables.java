package app.detente.report;

import app.detente.model.Look;
import app.detente.model.Texts;
import app.detente.report.Table.Cell;
import app.detente.report.Table.Column;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lays reports out in tables, in the reader's language, each with the name of the definition it used. */
public final class Tables {
    private static final double SECONDS_PER_MINUTE = 60;
    private final Texts texts;

    public Tables(Texts texts) {
        this.texts = texts;
    }

    /** First responses or reply times, whichever the question asked for. */
    public Table responseTimes(Question question, List<Figures> rows) {
        List<String> notes = new ArrayList<>(basis(question));
        notes.add(texts.get("report.note.target", question.target().toSeconds() / SECONDS_PER_MINUTE));
        notes.addAll(people(question));
        return new Table(texts.get(question.firstOnly() ? "report.title.first-response" : "report.title.reply-time"), notes,
                columns(question, List.of("n", "waiting", "median_s", "p90_s", "p95_s", "max_s"),
                        List.of("median_with_waiting_s", "within_target", "oldest_waiting_s", "dismissed", "outside_hours", "clock_anomalies",
                                "answered_before_import")),
                rows.stream().map(Tables::cells).toList());
    }

    /** What a figure was worked out by, a sentence each: the definition, the clock, the hours, and that the period selects by when waits opened. */
    public List<String> basis(Question question) {
        List<String> notes = new ArrayList<>(List.of(texts.get("report.definition." + question.definition().key())));
        if (question.firstOnly() && question.definition() == Definition.WAIT) {
            notes.add(texts.get("report.definition.first"));
        }
        notes.addAll(clock(question));
        notes.add(period(question, "report.period.opened"));
        return notes;
    }

    /** The ages of the open waits. */
    public Table waiting(Question question, List<Ages> rows) {
        List<String> notes = new ArrayList<>(List.of(texts.get("report.definition.wait")));
        notes.addAll(clock(question));
        notes.add(period(question, "report.period.opened"));
        notes.addAll(people(question));
        return new Table(texts.get("report.title.waiting"), notes,
                columns(question, List.of("n", "median_s", "p90_s", "p95_s", "max_s"), List.of()),
                rows.stream().map(Tables::cells).toList());
    }

    /** What came in and went out. */
    public Table volume(Question question, List<Volume> rows) {
        List<String> notes = new ArrayList<>(List.of(texts.get("report.definition.volume"), period(question, "report.period.happened")));
        notes.addAll(people(question));
        return new Table(texts.get("report.title.volume"), notes,
                columns(question, List.of("messages", "replies", "notes", "waits_opened", "waits_answered"), List.of()),
                rows.stream().map(Tables::cells).toList());
    }

    private static List<Cell> cells(Figures row) {
        return List.of(new Cell.Word(row.key()), new Cell.Count(row.n()), new Cell.Count(row.waiting()), Cell.seconds(row.medianSeconds()),
                Cell.seconds(row.p90Seconds()), Cell.seconds(row.p95Seconds()), Cell.seconds(row.maxSeconds()),
                Cell.seconds(row.medianIncludingWaitingSeconds()), Cell.share(row.withinTarget()), Cell.seconds(row.oldestWaitingSeconds()),
                new Cell.Count(row.dismissed()), new Cell.Count(row.outsideHours()), new Cell.Count(row.clockAnomalies()),
                new Cell.Count(row.answeredBeforeImport()));
    }

    private static List<Cell> cells(Ages row) {
        return List.of(new Cell.Word(row.key()), new Cell.Count(row.n()), Cell.seconds(row.medianSeconds()), Cell.seconds(row.p90Seconds()),
                Cell.seconds(row.p95Seconds()), Cell.seconds(row.maxSeconds()));
    }

    private static List<Cell> cells(Volume row) {
        return List.of(new Cell.Word(row.key()), new Cell.Count(row.messages()), new Cell.Count(row.replies()), new Cell.Count(row.notes()),
                new Cell.Count(row.opened()), new Cell.Count(row.answered()));
    }

    private List<Column> columns(Question question, List<String> core, List<String> others) {
        Stream<Column> key = Stream.of(new Column(question.by().key(), texts.get("report.by." + question.by().key()), true));
        Stream<Column> rest = Stream.concat(core.stream().map(name -> column(name, true)), others.stream().map(name -> column(name, false)));
        return Stream.concat(key, rest).toList();
    }

    private Column column(String name, boolean core) {
        return new Column(name, texts.get("report.column." + name), core);
    }

    private List<String> clock(Question question) {
        return List.of(texts.get("report.view." + question.view().key()),
                question.hours().map(hours -> texts.get("report.calendar.working", hours.zone().getId()))
                        .orElseGet(() -> texts.get("report.calendar.clock")));
    }

    private String period(Question question, String key) {
        Period period = question.period();
        if (period.equals(Period.ALWAYS)) {
            return texts.get("report.period.always");
        }
        return texts.get(key, period.from().map(at -> moment(at, question)).orElse("…"), period.to().map(at -> moment(at, question)).orElse("…"),
                question.zone().getId());
    }

    /** As the zone of the question has it. */
    public String moment(Instant at, Question question) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(texts.locale())
                .withZone(question.zone()).format(at);
    }

    private List<String> people(Question question) {
        return question.by() == Grouping.ADVISER ? List.of(texts.get("report.note.people", Individuals.SMALLEST_GROUP, Look.Days.KEPT)) : List.of();
    }
}
