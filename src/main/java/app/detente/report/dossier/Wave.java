package app.detente.report.dossier;

import app.detente.model.DossierFacts;
import app.detente.model.DossierFacts.Voice;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

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
        Instant hour = now.minus(Duration.ofHours(1));
        Instant day = now.minus(Duration.ofHours(HOURS));
        long[] hours = new long[HOURS];
        Counting lastHour = new Counting();
        Counting lastDay = new Counting();
        Counting before = new Counting();
        for (Voice voice : wave.voices()) {
            if (!voice.at().isAfter(day)) {
                before.add(voice);
            } else if (!voice.at().isAfter(now)) {
                lastDay.add(voice);
                hours[HOURS - 1 - (int) (Duration.between(voice.at(), now).toMillis() / Duration.ofHours(1).toMillis())]++;
                if (voice.at().isAfter(hour)) {
                    lastHour.add(voice);
                }
            }
        }
        return new Wave(lastHour.count(), lastDay.count(), before.count(), Arrays.stream(hours).boxed().toList());
    }

    private static final class Counting {
        private final Set<Long> known = new HashSet<>();
        private long messages;
        private long unknown;

        void add(Voice voice) {
            messages++;
            if (voice.customer() == 0) {
                unknown++;
            } else {
                known.add(voice.customer());
            }
        }

        Count count() {
            return new Count(messages, known.size() + unknown);
        }
    }

    List<OptionalLong> course() {
        return hours.stream().map(OptionalLong::of).toList();
    }
}
