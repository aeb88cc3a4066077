package app.detente.storage;

import app.detente.model.Problem;
import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeSet;

/** Reads the days on which a house is closed out of a calendar in the form of RFC 5545 (iCalendar): what lasts whole days, with its repetitions. */
public final class ClosedDays {
    /** Bytes of a file. */
    private static final int LARGEST = 2 * 1024 * 1024;
    /** Days taken: some fifteen years of holidays, or one of somebody who shuts every other day. */
    private static final int MOST = 200;
    /** Repetitions of one event that are looked at: one that comes back every second would be looked at for ever. */
    private static final int STEPS = 5_000;
    /** Of one event: a longer one is not a day off. */
    private static final int LONGEST = 60;
    /** The library takes a day for midnight where the program runs, and gives it back so: wherever that is, the day is the same. */
    private static final TimeZone HERE = TimeZone.getDefault();

    private ClosedDays() {}

    /**
     * The days from one on, for two years.
     *
     * @throws Problem `calendar_unreadable`, `calendar_large`, `calendar_foreign` where it is no calendar, `calendar_empty` where it closes no day from then on
     */
    public static SortedSet<LocalDate> read(Path file, LocalDate from) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (ICalendar calendar : Biweekly.parse(text(file)).all()) {
            for (VEvent event : calendar.getEvents()) {
                add(event, from, days);
            }
        }
        if (days.isEmpty()) {
            throw new Problem("calendar_empty", file.getFileName());
        }
        return days;
    }

    private static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Problem("calendar_large", file.getFileName(), LARGEST >> 20);
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (!text.contains("BEGIN:VCALENDAR")) {
                throw new Problem("calendar_foreign", file.getFileName());
            }
            return text;
        } catch (IOException e) {
            throw new Problem(e, "calendar_unreadable", file);
        }
    }

    private static void add(VEvent event, LocalDate from, SortedSet<LocalDate> days) {
        if (event.getDateStart() == null || event.getDateStart().getValue() == null || event.getDateStart().getValue().hasTime()) {
            return;
        }
        int length = length(event);
        LocalDate until = from.plusYears(2);
        DateIterator each = event.getDateIterator(HERE);
        each.advanceTo(Date.from(from.minusDays(length).atStartOfDay(HERE.toZoneId()).toInstant()));
        for (int steps = 0; steps < STEPS && days.size() < MOST && each.hasNext(); steps++) {
            LocalDate first = day(each.next());
            if (!first.isBefore(until)) {
                return;
            }
            first.datesUntil(first.plusDays(length)).filter(day -> !day.isBefore(from) && day.isBefore(until)).forEach(days::add);
        }
    }

    private static LocalDate day(Date date) {
        return LocalDate.ofInstant(date.toInstant(), HERE.toZoneId());
    }

    /** In days; an event without an end lasts one. */
    private static int length(VEvent event) {
        if (event.getDateEnd() == null || event.getDateEnd().getValue() == null) {
            return 1;
        }
        ICalDate start = event.getDateStart().getValue();
        long days = Duration.between(start.toInstant(), event.getDateEnd().getValue().toInstant()).plusHours(12).toDays();
        return (int) Math.clamp(days, 1, LONGEST);
    }
}
