package app.detente.voice;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;

/**
 * When a reply is written, as its reader feels it.
 *
 * @param time     of the day where the desk is; empty where it does not matter
 * @param waited   how long its reader has waited; zero where nobody does
 * @param contacts how many messages they have sent today; zero where it is not known
 */
public record Moment(Optional<LocalTime> time, Duration waited, int contacts) {
    /** Some time in the day. */
    public static final Moment ANY = new Moment(Optional.empty(), Duration.ZERO, 0);

    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final LocalTime MORNING = LocalTime.of(5, 0);

    boolean isEvening() {
        return time.filter(now -> !now.isBefore(EVENING) || now.isBefore(MORNING)).isPresent();
    }

    /** Bonjour, or Bonsoir from 18:00 until 5:00. */
    String greeting(String language) {
        return isFrench(language) ? isEvening() ? "Bonsoir" : "Bonjour" : isEvening() ? "Good evening" : "Hello";
    }

    /** In the largest unit that is full: "5 minutes", "2 heures", "1 jour"; "" under a minute. */
    String waiting(String language) {
        boolean french = isFrench(language);
        if (waited.toDays() > 0) {
            return counted(waited.toDays(), french ? "jour" : "day");
        }
        return waited.toHours() > 0 ? counted(waited.toHours(), french ? "heure" : "hour")
                : waited.toMinutes() > 0 ? counted(waited.toMinutes(), "minute") : "";
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number > 1 ? "s" : "");
    }

    private static boolean isFrench(String language) {
        return language.equals(Locale.FRENCH.getLanguage());
    }
}
