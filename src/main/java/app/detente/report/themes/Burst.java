package app.detente.report.themes;

import app.detente.model.Said;
import app.detente.report.themes.Heard.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something that many customers suddenly speak of: the alarm that rings before the telephones do.
 *
 * @param heard its messages of the last hour, the first of them included
 * @param usual how many an hour usually say it
 * @param fresh whether nobody has said it in the days it is compared with
 * @param force by how many deviations it is more than usual
 */
public record Burst(Heard heard, double usual, boolean fresh, double force) {
    /** How much of the present is looked at. */
    public static final Duration PRESENT = Duration.ofHours(1);
    /** How far back it is compared. */
    public static final Duration PAST = Duration.ofDays(7);
    /** Different customers who must say it: one angry person is no alarm. */
    static final int LEAST = 5;
    /** Deviations from which on it is an alarm; some two hundred words an hour are tried, hence so many. */
    static final double FORCE = 6;
    /** What the least expected thing varies by, so that a word said once a year does not ring at the second time. */
    private static final double CALM = 0.6;
    /** Two that share this much of their messages are one. */
    private static final double SAME = 0.6;

    /**
     * The bursts of the last hour, the strongest first.
     *
     * @param present its messages, in the order of time
     */
    public static List<Burst> of(List<Listened> present, Baseline baseline) {
        Map<String, List<Said>> messages = new LinkedHashMap<>();
        Map<String, Map<String, Integer>> written = new HashMap<>();
        present.forEach(message -> message.terms().forEach(term -> {
            messages.computeIfAbsent(term.key(), key -> new ArrayList<>()).add(message.said());
            written.computeIfAbsent(term.key(), key -> new HashMap<>()).merge(term.written(), 1, Integer::sum);
        }));
        List<Burst> bursts = new ArrayList<>();
        messages.forEach((key, said) -> {
            long people = said.stream().map(one -> one.customer() == 0 ? -one.id() : one.customer()).distinct().count();
            if (people >= LEAST) {
                double expected = baseline.expected(key, present.size());
                double force = (people - expected) / Math.sqrt(Math.max(CALM, expected * baseline.unrest(key)));
                if (force >= FORCE) {
                    Heard heard = Heard.of(Kind.NEW_WORD, Rising.usual(written.get(key)), said, 1, Optional.empty());
                    bursts.add(new Burst(heard, baseline.anHour(key), baseline.isNew(key), force));
                }
            }
        });
        return apart(bursts);
    }

    /** "Incendie", "Strasbourg" and "incendie à Strasbourg" are one thing: of those that stand in the same messages only the strongest, of equals the pair. */
    private static List<Burst> apart(List<Burst> bursts) {
        bursts.sort(Comparator.<Burst>comparingDouble(burst -> Math.rint(burst.force())).reversed()
                .thenComparing(burst -> burst.heard().name().indexOf(' ') < 0));
        List<Burst> kept = new ArrayList<>();
        for (Burst burst : bursts) {
            Set<Long> own = new HashSet<>(burst.heard().newest());
            if (kept.stream().noneMatch(other -> other.heard().newest().stream().filter(own::contains).count() >= SAME * own.size())) {
                kept.add(burst);
            }
        }
        return List.copyOf(kept);
    }
}
