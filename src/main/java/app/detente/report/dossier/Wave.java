package app.detente.report.dossier;

import app.detente.model.DossierFacts;
import app.detente.model.DossierFacts.Voice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * How big it is, and whether it grows: messages and people of the last hour, the last 24 hours and the 24 before, and of each hour.
 *
 * @param hours messages of each of the last 24 hours, the oldest first; each hour ends on the minute that it is now
 */
record Wave(Count hour, Count day, Count dayBefore, List<Long> hours) {
    private static final int HOURS = 24;

    /** @param people how many different ones; those nobody knows count each for themselves */
    record Count(long messages, long people) {}

    static Wave of(DossierFacts.Wave wave, Instant now) {
        Instant day = now.minus(Duration.ofHours(HOURS));
        List<Long> hours = new ArrayList<>();
        for (int ago = HOURS; ago > 0; ago--) {
            hours.add(count(wave, between(now.minus(Duration.ofHours(ago)), now.minus(Duration.ofHours(ago - 1)))).messages());
        }
        return new Wave(count(wave, between(now.minus(Duration.ofHours(1)), now)), count(wave, between(day, now)), count(wave, between(Instant.MIN, day)),
                List.copyOf(hours));
    }

    /** After the first, up to the second. */
    private static Predicate<Voice> between(Instant from, Instant until) {
        return voice -> voice.at().isAfter(from) && !voice.at().isAfter(until);
    }

    private static Count count(DossierFacts.Wave wave, Predicate<Voice> which) {
        List<Voice> voices = wave.voices().stream().filter(which).toList();
        long known = voices.stream().mapToLong(Voice::customer).filter(customer -> customer != 0).distinct().count();
        return new Count(voices.size(), known + voices.stream().filter(voice -> voice.customer() == 0).count());
    }

    List<OptionalLong> course() {
        return hours.stream().map(OptionalLong::of).toList();
    }
}
