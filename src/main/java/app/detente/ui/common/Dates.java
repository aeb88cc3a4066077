package app.detente.ui.common;

import app.detente.model.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Points in time as people say them, in one language and one zone. Pure; safe for any thread. */
public final class Dates {
    private final Texts texts;
    private final ZoneId zone;

    public Dates(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** The shortest form that cannot be misread: "10:52" today, "hier 10:52", "3 nov." in the same year, else "3 nov. 2024". */
    public String moment(Instant at, Instant now) {
        ZonedDateTime then = at.atZone(zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        if (then.toLocalDate().equals(today)) {
            return format("time", then);
        } else if (then.toLocalDate().equals(today.minusDays(1))) {
            return texts.get("common.date.yesterday", format("time", then));
        }
        return format(then.getYear() == today.getYear() ? "short" : "short-year", then);
    }

    /** As {@link #moment}, for what is ahead: never without its time. "10:52" today, else "3 nov. 10:52". */
    public String coming(Instant at, Instant now) {
        return dayOf(at).equals(dayOf(now)) ? time(at) : texts.get("common.date.coming", format("short", at.atZone(zone)), time(at));
    }

    /** The clock alone: "10:52". */
    public String time(Instant at) {
        return format("time", at.atZone(zone));
    }

    /** A day as a heading: "aujourd’hui", "hier", "lundi 3 novembre", with the year where it is another one. */
    public String day(LocalDate day, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        if (day.equals(today)) {
            return texts.get("common.date.today");
        } else if (day.equals(today.minusDays(1))) {
            return texts.get("common.date.day-before");
        }
        return format(day.getYear() == today.getYear() ? "day" : "day-year", day.atStartOfDay(zone));
    }

    /** A moment still to come: "14:30" today, else with its day. */
    public String when(Instant at, Instant now) {
        return dayOf(at).equals(dayOf(now)) ? time(at) : day(dayOf(at), now) + " " + time(at);
    }

    /** The day an instant falls on, here. */
    public LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** To the second, for a tooltip. */
    public String exact(Instant at) {
        return format("exact", at.atZone(zone));
    }

    private String format(String pattern, ZonedDateTime at) {
        return DateTimeFormatter.ofPattern(texts.get("common.date." + pattern), texts.locale()).format(at);
    }
}
