package app.detente.ui.conversation;

import app.detente.model.OpeningHours;
import app.detente.model.Texts;
import app.detente.ui.common.Desk;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Until when a conversation can be put away by one click. Pure functions. */
public final class SnoozeTimes {
    /** When a working day begins. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private SnoozeTimes() {}

    /**
     * One choice.
     *
     * @param key the end of its text's key: `hour`, `three-hours`, `tomorrow`, `monday`, `opening`
     */
    public record Choice(String key, Instant until) {}

    /** As {@link #from(Instant, ZoneId)}, with the next opening of the house at the end, where it opens at all. */
    public static List<Choice> from(Instant now, ZoneId zone, OpeningHours hours) {
        List<Choice> choices = from(now, zone);
        hours.next(now, zone).ifPresent(opening -> choices.add(new Choice("opening", opening)));
        return choices;
    }

    /** The choices at this moment, the nearest first. On a Sunday Monday is tomorrow, and stands there once. */
    public static List<Choice> from(Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        LocalDate tomorrow = here.toLocalDate().plusDays(1);
        LocalDate monday = here.toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        List<Choice> choices = new ArrayList<>(List.of(
                new Choice("hour", now.plus(Duration.ofHours(1))),
                new Choice("three-hours", now.plus(Duration.ofHours(3))),
                new Choice("tomorrow", tomorrow.atTime(MORNING).atZone(zone).toInstant())));
        if (!monday.equals(tomorrow)) {
            choices.add(new Choice("monday", monday.atTime(MORNING).atZone(zone).toInstant()));
        }
        return choices;
    }

    /** "14:30" for today, "demain 09:00", else "lundi 23 novembre 09:00". */
    static String say(Instant until, Instant now, Desk desk) {
        Texts texts = desk.texts();
        LocalDate today = desk.dates().dayOf(now);
        LocalDate day = desk.dates().dayOf(until);
        String time = desk.dates().time(until);
        if (day.equals(today)) {
            return time;
        }
        boolean tomorrow = day.equals(today.plusDays(1));
        return texts.get("triage.when", tomorrow ? texts.get("triage.tomorrow") : desk.dates().day(day, now), time);
    }
}
