package app.detente.report.after;

import app.detente.model.Texts;
import app.detente.model.WaitFact;
import app.detente.report.Table;
import app.detente.report.Table.Cell;
import app.detente.report.Table.Column;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Every wait of a report, one row each, for those who reckon on. It tells no customer and no adviser. */
public final class WaitTable {
    static final List<String> COLUMNS = List.of("conversation", "channel", "opened_at", "received_at", "answered_at", "state", "wait_s", "waiting_s",
            "within_target", "first", "to_many", "brand", "tags");

    private WaitTable() {}

    /** What became of a wait. */
    enum State {
        ANSWERED, WAITING, DISMISSED;

        static State of(WaitFact wait) {
            return wait.dismissed() ? DISMISSED : wait.closedAt().isPresent() ? ANSWERED : WAITING;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** For machines: times with their offset, lengths in whole seconds, words the same in every language. */
    public static Table of(After after, Texts texts) {
        ZoneId zone = after.stretch().zone();
        List<Column> columns = COLUMNS.stream().map(name -> new Column(name, texts.get("after.wait." + name), true)).toList();
        return new Table(texts.get("after.waits.title"), notes(after, texts), columns,
                after.rows().stream().map(row -> cells(row, after.stretch(), zone)).toList());
    }

    /** What must be known to read the rows right. */
    static List<String> notes(After after, Texts texts) {
        String until = new Wording(texts, after.stretch().zone()).moment(after.stretch().now());
        Stream<String> keys = Stream.of("report.definition.wait", "report.view.customer", "report.calendar.clock", "after.reading.people",
                "after.reading.columns");
        return Stream.concat(keys.map(texts::get), Stream.of(texts.get("after.reading.open", until))).toList();
    }

    private static List<Cell> cells(WaitFact wait, Stretch stretch, ZoneId zone) {
        State state = State.of(wait);
        return List.of(new Cell.Count(wait.source().conversation()), new Cell.Word(wait.network().key()), time(wait.openedAt(), zone),
                time(wait.openedReceived(), zone),
                wait.closedAt().map(at -> time(at, zone)).orElse(new Cell.Missing()), new Cell.Word(state.key()),
                length(wait).<Cell>map(length -> new Cell.Seconds(length.toSeconds())).orElse(new Cell.Missing()),
                age(wait, stretch.now()).<Cell>map(length -> new Cell.Seconds(length.toSeconds())).orElse(new Cell.Missing()),
                within(wait, stretch).<Cell>map(met -> new Cell.Word(word(met))).orElse(new Cell.Missing()),
                new Cell.Word(word(wait.first())), new Cell.Word(word(wait.viaGroup())), new Cell.Word(wait.brand()), new Cell.Word(tags(wait)));
    }

    /** How long it took to answer; empty where nobody has. Never negative. */
    static Optional<Duration> length(WaitFact wait) {
        return State.of(wait) == State.ANSWERED ? wait.closedAt().map(end -> between(wait.openedAt(), end)) : Optional.empty();
    }

    /** How long somebody has waited who still does. */
    static Optional<Duration> age(WaitFact wait, Instant now) {
        return State.of(wait) == State.WAITING ? Optional.of(between(wait.openedAt(), now)) : Optional.empty();
    }

    /** Whether the target was met; empty where it may still be, or where no answer was wanted. */
    static Optional<Boolean> within(WaitFact wait, Stretch stretch) {
        return length(wait).map(length -> length.compareTo(stretch.target()) <= 0)
                .or(() -> age(wait, stretch.now()).filter(age -> age.compareTo(stretch.target()) > 0).map(late -> false));
    }

    static String tags(WaitFact wait) {
        return String.join(", ", wait.tags());
    }

    private static Duration between(Instant from, Instant to) {
        return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }

    private static Cell time(Instant at, ZoneId zone) {
        return new Cell.Word(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone).truncatedTo(ChronoUnit.SECONDS)));
    }

    private static String word(boolean yes) {
        return yes ? "yes" : "no";
    }
}
