package app.detente.ui.reports;

import app.detente.model.Texts;
import app.detente.report.Board;
import app.detente.ui.common.Ages;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What the chart says of an hour, in words. */
final class HourWords {
    private final Texts texts;
    private final Ages ages;

    HourWords(Texts texts) {
        this.texts = texts;
        this.ages = new Ages(texts);
    }

    /** The hour at the foot of the chart. */
    String tick(OffsetDateTime start) {
        return texts.get("reports.hour", start.getHour());
    }

    /** From when until when; with its offset on the two days of the year whose hours are not 24, where one name may stand for two hours. */
    String title(OffsetDateTime start, int hoursOfDay) {
        String span = texts.get("reports.hour.span", start.getHour(), (start.getHour() + 1) % 24);
        return hoursOfDay == 24 ? span : texts.get("reports.hour.offset", span, start.getOffset().getId());
    }

    /** The numbers of an hour, one line each; one line alone for an hour that has not begun. */
    List<String> lines(Board.Hour hour) {
        if (hour.waitingAtEnd().isEmpty()) {
            return List.of(texts.get("reports.hour.ahead"));
        }
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("reports.hour.arrivals", hour.arrivals()));
        lines.add(texts.get("reports.hour.replies", hour.replies()));
        lines.add(texts.get("reports.hour.waiting", hour.waitingAtEnd().getAsLong()));
        lines.add(hour.medianSeconds().isPresent()
                ? texts.get("reports.hour.median", ages.text(Duration.ofSeconds(hour.medianSeconds().getAsLong())))
                : texts.get("reports.hour.no-median"));
        return lines;
    }

    /** A length of time in the fewest characters, for a cell as wide as an hour: "<1" and "12" are minutes, "3 h", "2 j". */
    String cell(OptionalLong seconds) {
        if (seconds.isEmpty()) {
            return "";
        }
        long minutes = seconds.getAsLong() / 60;
        if (minutes < 1) {
            return texts.get("reports.cell.moment");
        } else if (minutes < 60) {
            return texts.get("reports.cell.minutes", minutes);
        }
        return minutes < 48 * 60 ? texts.get("reports.cell.hours", minutes / 60) : texts.get("reports.cell.days", minutes / 60 / 24);
    }
}
