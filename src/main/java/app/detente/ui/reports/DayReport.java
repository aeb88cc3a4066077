package app.detente.ui.reports;

import app.detente.model.Texts;
import app.detente.report.Board;
import app.detente.report.Figures;
import app.detente.report.Grouping;
import app.detente.report.Period;
import app.detente.report.Question;
import app.detente.report.Table;
import app.detente.report.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * One day as the page shows it, with the question it answers: every figure on the page comes from one reading of the queue.
 *
 * @param question the time of the reading, the zone and the target
 */
public record DayReport(LocalDate day, Board board, Question question) {

    public boolean isToday() {
        return day.equals(today());
    }

    /** The day of the reading, here. */
    public LocalDate today() {
        return question.now().atZone(question.zone()).toLocalDate();
    }

    /** Customers' messages of the day. */
    public long arrivals() {
        return board.hours().stream().mapToLong(Board.Hour::arrivals).sum();
    }

    /** Humans' replies of the day. */
    public long replies() {
        return board.hours().stream().mapToLong(Board.Hour::replies).sum();
    }

    /** By how many percentage points the share within the target differs from the day before; of the shares as they are shown, in whole percents. */
    public OptionalLong pointsSinceDayBefore() {
        OptionalDouble now = board.firstResponse().withinTarget();
        OptionalDouble before = board.dayBefore().withinTarget();
        if (now.isEmpty() || before.isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(percent(now.getAsDouble()) - percent(before.getAsDouble()));
    }

    /** A share in whole percents, cut off: 99.9 % is not yet 100 %. */
    static long percent(double share) {
        return (long) Math.floor(share * 100 + 1e-9);
    }

    /** The figures of the day by channel, the whole first, with the notes that say how to read them. */
    public Table table(Texts texts) {
        Question asked = question.firstResponses().by(Grouping.CHANNEL).during(Period.day(day, question.zone()));
        List<Figures> rows = Stream.concat(Stream.of(board.firstResponse()), board.channels().stream().map(Board.Channel::firstResponse)).toList();
        return new Tables(texts).responseTimes(asked, rows);
    }
}
