package app.detente.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When the house is there for its customers, by the clock on its wall.
 *
 * @param days  empty for never
 * @param from  when it opens on each of them
 * @param until when it closes, later on the same day
 */
public record OpeningHours(Set<DayOfWeek> days, LocalTime from, LocalTime until) {
    public static final OpeningHours USUAL =
            new OpeningHours(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(18, 0));

    /** @throws Problem `opening_hours_order` where it would close before it opens */
    public OpeningHours {
        days = Set.copyOf(days);
        if (!until.isAfter(from)) {
            throw new Problem("opening_hours_order", from.toString(), until.toString());
        }
    }

    /**
     * When it opens next: the first opening after this moment, tomorrow's where it is open already. In the night when the clocks go forward an
     * opening that the clock leaps over comes as much later; in the one when they go back the first of the two counts. Empty where it never opens.
     */
    public Optional<Instant> next(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        for (int ahead = 0; ahead <= 7; ahead++) {
            LocalDate day = today.plusDays(ahead);
            Instant opening = day.atTime(from).atZone(zone).toInstant();
            if (days.contains(day.getDayOfWeek()) && opening.isAfter(now)) {
                return Optional.of(opening);
            }
        }
        return Optional.empty();
    }

    /** `12345 09:00 18:00`: the days by their ISO number. */
    public String encoded() {
        return days.stream().sorted().map(day -> Integer.toString(day.getValue())).collect(Collectors.joining()) + " " + from + " " + until;
    }

    /** Reads {@link #encoded()} back; empty for anything else. */
    public static Optional<OpeningHours> decode(String encoded) {
        String[] parts = encoded.split(" ", -1);
        if (parts.length != 3 || !parts[0].matches("[1-7]{0,7}")) {
            return Optional.empty();
        }
        try {
            Set<DayOfWeek> days = parts[0].chars().mapToObj(digit -> DayOfWeek.of(digit - '0')).collect(Collectors.toSet());
            return Optional.of(new OpeningHours(days, LocalTime.parse(parts[1]), LocalTime.parse(parts[2])));
        } catch (DateTimeParseException | Problem e) {
            return Optional.empty();
        }
    }
}
