package app.detente.ui.period;

import app.detente.report.Compared;
import app.detente.report.Definition;
import app.detente.report.Grouping;
import app.detente.report.View;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * What somebody chose to look at.
 *
 * @param days    which days; each reach takes of them what it needs
 * @param clocks  how lengths are counted
 * @param by      what the rows of the table stand for
 */
public record Choice(Reach reach, Days days, Definition definition, boolean firstOnly, Clocks clocks, Grouping by) {

    /** @param month of {@link Reach#MONTH}; the other two, both included, are those of {@link Reach#CHOSEN} */
    public record Days(YearMonth month, LocalDate first, LocalDate last) {}

    /**
     * @param working    whether opening hours alone count
     * @param ownTargets whether each wait is measured by its own target rather than by the usual one
     */
    public record Clocks(View view, boolean working, boolean ownTargets) {}

    /** The last seven days, first responses as customers lived them, by channel. */
    public static Choice usual(LocalDate today) {
        return new Choice(Reach.WEEK, new Days(YearMonth.from(today), today.minusDays(6), today), Definition.WAIT, true,
                new Clocks(View.CUSTOMER, false, false), Grouping.CHANNEL);
    }

    public Choice to(Reach other) {
        return new Choice(other, days, definition, firstOnly, clocks, by);
    }

    public Choice on(Days other) {
        return new Choice(reach, other, definition, firstOnly, clocks, by);
    }

    public Choice definedBy(Definition other) {
        return new Choice(reach, days, other, firstOnly, clocks, by);
    }

    public Choice firstOnly(boolean only) {
        return new Choice(reach, days, definition, only, clocks, by);
    }

    public Choice counted(Clocks other) {
        return new Choice(reach, days, definition, firstOnly, other, by);
    }

    public Choice by(Grouping other) {
        return new Choice(reach, days, definition, firstOnly, clocks, other);
    }

    /** @throws app.detente.model.Problem as {@link Compared#days} */
    Compared compared(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return switch (reach) {
            case TODAY -> Compared.days(today, today, now, zone);
            case WEEK -> Compared.days(today.minusDays(6), today, now, zone);
            case THIRTY -> Compared.days(today.minusDays(29), today, now, zone);
            case MONTH -> Compared.month(days.month(), now, zone);
            case CHOSEN -> Compared.days(days.first(), days.last(), now, zone);
            case EVERYTHING -> Compared.EVERYTHING;
        };
    }
}
