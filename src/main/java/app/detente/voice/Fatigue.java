package app.detente.voice;

import app.detente.model.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something in a reply that was published too often of late, or that this thread or this person has had already. A word of warning, never a gate.
 *
 * @param where  whose patience it tries
 * @param times  how often it was published there
 * @param start  where it stands in the text, in UTF-16 units; a template stands nowhere, from 0 to 0
 * @param end    just after it
 */
public record Fatigue(What what, Where where, int times, int start, int end) {
    /** What is said again, what weighs most first. */
    public enum What { SENTENCE, OPENING, TEMPLATE }

    /** Where it was said, what weighs most first. */
    public enum Where { THREAD, PERSON, HOUR, DAY }

    /**
     * From how many times on it is told. Whoever reads a thread reads all of it, so once is enough there; a page shows about an hour of answers at a
     * time. An opening may come back more often than a whole sentence, and a template more often still, since it has several wordings.
     */
    private record Limit(int thread, int person, int hour, int day) {
        static Limit of(What what) {
            return switch (what) {
                case SENTENCE -> new Limit(1, 1, 3, 12);
                case OPENING -> new Limit(1, 2, 5, 25);
                case TEMPLATE -> new Limit(1, 2, 15, 60);
            };
        }

        Optional<Fatigue> over(What what, Told.Times times, int start, int end) {
            if (times.thread() >= thread) {
                return Optional.of(new Fatigue(what, Where.THREAD, times.thread(), start, end));
            }
            if (times.person() >= person) {
                return Optional.of(new Fatigue(what, Where.PERSON, times.person(), start, end));
            }
            if (times.hour() >= hour) {
                return Optional.of(new Fatigue(what, Where.HOUR, times.hour(), start, end));
            }
            return times.day() >= day ? Optional.of(new Fatigue(what, Where.DAY, times.day(), start, end)) : Optional.empty();
        }
    }

    /**
     * What a text repeats, the worst first: the thread before the person, the hour and the day. An opening is not told where its whole sentence is.
     *
     * @param templates what it is made from, by id
     */
    public static List<Fatigue> in(String text, List<String> templates, Told told) {
        List<Fatigue> said = Sentence.in(text, told.names()).stream()
                .flatMap(sentence -> over(sentence.opening() ? What.OPENING : What.SENTENCE, told.times(sentence), sentence.start(), sentence.end())).toList();
        Stream<Fatigue> own = said.stream().filter(one -> one.what != What.OPENING
                || said.stream().noneMatch(whole -> whole.what == What.SENTENCE && whole.start < one.end && one.start < whole.end));
        Stream<Fatigue> used = templates.stream().distinct().flatMap(id -> over(What.TEMPLATE, told.times(id), 0, 0));
        return Stream.concat(own, used).sorted(Comparator.comparing(Fatigue::where).thenComparing(Fatigue::what)
                .thenComparing(Fatigue::times, Comparator.reverseOrder()).thenComparingInt(Fatigue::start)).toList();
    }

    private static Stream<Fatigue> over(What what, Told.Times times, int start, int end) {
        return Limit.of(what).over(what, times, start, end).stream();
    }

    /** It in a sentence. */
    public String sentence(Texts texts) {
        return texts.get("variety.fatigue." + what.name().toLowerCase(Locale.ROOT) + "." + where.name().toLowerCase(Locale.ROOT), times);
    }
}
