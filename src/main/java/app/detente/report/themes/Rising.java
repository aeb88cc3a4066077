package app.detente.report.themes;

import app.detente.model.Said;
import app.detente.report.themes.Heard.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tags and words by how much they are said, and by how much more than before. */
public final class Rising {
    /** Rows of each order that are worked out; a page shows fewer. */
    static final int MOST = 40;
    /** Two that share this much of their messages are one. */
    private static final double SAME = 0.8;
    /** The most said first. */
    public static final Comparator<Heard> BY_VOLUME = Comparator.comparingInt(Heard::count).reversed().thenComparing(Heard::name);
    /** What stands out most from chance first, so that 2 after 0 does not come before 60 after 20. */
    public static final Comparator<Heard> BY_GROWTH = Comparator.comparingDouble(Heard::rise).reversed().thenComparing(BY_VOLUME);

    private Rising() {}

    /**
     * The rows that either order begins with.
     *
     * @param before the messages it is compared with
     */
    static List<Heard> of(List<Listened> now, List<Listened> before, Frame frame) {
        Counted counted = new Counted(now);
        Map<String, Integer> then = counts(before, counted.worth());
        Set<String> chosen = chosen(counted, then);
        Map<String, List<Said>> messages = new LinkedHashMap<>();
        Map<String, Map<String, Integer>> written = new HashMap<>();
        now.forEach(message -> message.terms().stream().filter(term -> chosen.contains(term.key())).forEach(term -> {
            messages.computeIfAbsent(term.key(), key -> new ArrayList<>()).add(message.said());
            written.computeIfAbsent(term.key(), key -> new HashMap<>()).merge(term.written(), 1, Integer::sum);
        }));
        List<Heard> rows = new ArrayList<>(tags(now, before, frame));
        List<Heard> words = new ArrayList<>();
        messages.forEach((key, said) -> words.add(Heard.of(Kind.WORD, usual(written.get(key)), said, frame.each(),
                frame.before(then.getOrDefault(key, 0)))));
        rows.addAll(apart(words));
        return List.copyOf(rows);
    }

    /** "Incendie au relais" and "fumée noire" of the same messages are one thing: the pair, or what was said first, stands for both. */
    private static List<Heard> apart(List<Heard> words) {
        List<Heard> kept = new ArrayList<>();
        words.stream().sorted(Comparator.<Heard>comparingInt(word -> word.name().indexOf(' ') < 0 ? 1 : 0)).forEach(word -> {
            Set<Long> own = new HashSet<>(word.newest());
            boolean known = kept.stream().anyMatch(other -> Math.min(other.count(), word.count()) >= SAME * Math.max(other.count(), word.count())
                    && other.newest().stream().filter(own::contains).count() >= SAME * own.size());
            if (!known) {
                kept.add(word);
            }
        });
        return kept;
    }

    /** In how many messages each term stands. */
    static Map<String, Integer> counts(List<Listened> messages) {
        Map<String, Integer> counts = new HashMap<>();
        messages.forEach(message -> message.terms().forEach(term -> counts.merge(term.key(), 1, Integer::sum)));
        return counts;
    }

    private static Map<String, Integer> counts(List<Listened> messages, Set<String> wanted) {
        Map<String, Integer> counts = new HashMap<>();
        messages.forEach(message -> message.terms().stream().map(Term::key).filter(wanted::contains).forEach(key -> counts.merge(key, 1, Integer::sum)));
        return counts;
    }

    private static Set<String> chosen(Counted counted, Map<String, Integer> then) {
        Comparator<String> volume = Comparator.<String>comparingInt(counted::of).reversed().thenComparing(Comparator.naturalOrder());
        Comparator<String> growth = Comparator.<String>comparingDouble(key -> {
            int was = then.getOrDefault(key, 0);
            return (counted.of(key) - was) / Math.sqrt(1.0 + counted.of(key) + was);
        }).reversed().thenComparing(volume);
        Set<String> chosen = new HashSet<>();
        counted.worth().stream().sorted(volume).limit(MOST).forEach(chosen::add);
        counted.worth().stream().sorted(growth).limit(MOST).forEach(chosen::add);
        return chosen;
    }

    private static List<Heard> tags(List<Listened> now, List<Listened> before, Frame frame) {
        Map<String, List<Said>> messages = new LinkedHashMap<>();
        now.forEach(message -> message.said().tags().forEach(tag -> messages.computeIfAbsent(tag, name -> new ArrayList<>()).add(message.said())));
        Map<String, Integer> then = new HashMap<>();
        before.forEach(message -> message.said().tags().forEach(tag -> then.merge(tag, 1, Integer::sum)));
        return messages.entrySet().stream().map(tag -> Heard.of(Kind.TAG, tag.getKey(), tag.getValue(), frame.each(),
                frame.before(then.getOrDefault(tag.getKey(), 0)))).toList();
    }

    /** The form that is written most, the first in the alphabet of two. */
    static String usual(Map<String, Integer> forms) {
        return forms.entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed())).orElseThrow().getKey();
    }
}
