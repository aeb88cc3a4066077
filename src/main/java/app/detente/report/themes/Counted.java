package app.detente.report.themes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The terms of some messages: in how many messages each stands. A pair counts only where its words come together more than by chance; a word that
 * nearly always stands in one pair is that pair.
 */
final class Counted {
    /** Messages in which something must stand to be a row: one message alone is no subject. */
    static final int LEAST = 2;
    private static final int LEAST_PAIRS = 3;
    /** How much more often than by chance two words must come together. */
    private static final double LIFT = 3;
    /** From this share of its messages on, a word is its pair. */
    private static final double ALL_BUT = 0.7;

    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> worth = new HashSet<>();

    Counted(List<Listened> messages) {
        Map<String, Term> pairs = new HashMap<>();
        messages.forEach(message -> message.terms().forEach(term -> {
            counts.merge(term.key(), 1, Integer::sum);
            if (term.words() > 1) {
                pairs.putIfAbsent(term.key(), term);
            }
        }));
        Set<String> swallowed = new HashSet<>();
        counts.forEach((key, count) -> {
            Term pair = pairs.get(key);
            if (pair == null ? count >= LEAST : count >= LEAST_PAIRS && isMoreThanChance(pair, count, messages.size())) {
                worth.add(key);
                if (pair != null) {
                    List.of(pair.first(), pair.second()).stream().filter(word -> count >= ALL_BUT * counts.get(word)).forEach(swallowed::add);
                }
            }
        });
        worth.removeAll(swallowed);
    }

    private boolean isMoreThanChance(Term pair, int together, int messages) {
        double byChance = (double) counts.get(pair.first()) * counts.get(pair.second()) / messages;
        boolean always = together >= ALL_BUT * Math.min(counts.get(pair.first()), counts.get(pair.second()));
        return together >= LIFT * byChance || always;
    }

    /** In how many messages it stands. */
    int of(String key) {
        return counts.getOrDefault(key, 0);
    }

    /** The terms that make a row. */
    Set<String> worth() {
        return worth;
    }
}
