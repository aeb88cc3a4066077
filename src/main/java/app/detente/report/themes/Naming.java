package app.detente.report.themes;

import app.detente.model.Fold;
import app.detente.model.Said;
import app.detente.report.themes.Heard.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A brand as customers name it.
 *
 * @param share  of the messages that name any watched brand, between 0 and 1; a message may name two, so that shares may add up to more
 * @param parts  hour by hour, or day by day
 * @param beside what those messages speak of more than the others, the most frequent first: the likely reasons
 */
public record Naming(Heard heard, double share, List<Part> parts, List<String> beside) {
    private static final int REASONS = 3;
    /** How much more often a reason must stand beside the brand than anywhere. */
    private static final double LIFT = 1.5;

    /**
     * One hour or day.
     *
     * @param count messages that name the brand
     * @param all   messages that name any
     */
    public record Part(Instant at, int count, int all) {
        /** Of those that name any; 0 where none does. */
        public double share() {
            return all == 0 ? 0 : (double) count / all;
        }
    }

    /** The brands that are named, the most named first. */
    static List<Naming> of(List<Listened> now, List<Listened> before, Watch watch, Frame frame) {
        Map<Brand, List<Listened>> named = new LinkedHashMap<>();
        Map<Instant, Integer> all = new TreeMap<>();
        now.forEach(message -> {
            List<Brand> brands = watch.in(message.said().text());
            brands.forEach(brand -> named.computeIfAbsent(brand, b -> new ArrayList<>()).add(message));
            if (!brands.isEmpty()) {
                all.merge(frame.bucket(message.said().at()), 1, Integer::sum);
            }
        });
        Map<Brand, Integer> then = new HashMap<>();
        before.forEach(message -> watch.in(message.said().text()).forEach(brand -> then.merge(brand, 1, Integer::sum)));
        int any = all.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, Integer> everywhere = Rising.counts(now);
        return named.entrySet().stream().map(entry -> {
            List<Said> said = entry.getValue().stream().map(Listened::said).toList();
            Heard heard = Heard.of(Kind.BRAND, entry.getKey().name(), said, frame.each(), frame.before(then.getOrDefault(entry.getKey(), 0)));
            return new Naming(heard, (double) said.size() / any, parts(said, all, frame), beside(entry.getKey(), entry.getValue(), everywhere, now.size()));
        }).sorted(Comparator.comparing(Naming::heard, Rising.BY_VOLUME)).toList();
    }

    private static List<Part> parts(List<Said> said, Map<Instant, Integer> all, Frame frame) {
        Map<Instant, Long> counts = said.stream().collect(Collectors.groupingBy(message -> frame.bucket(message.at()), Collectors.counting()));
        return frame.buckets().stream().map(at -> new Part(at, (int) (counts.getOrDefault(at, 0L) * frame.each()), all.getOrDefault(at, 0) * frame.each()))
                .toList();
    }

    private static List<String> beside(Brand brand, List<Listened> named, Map<String, Integer> everywhere, int messages) {
        Set<String> own = new HashSet<>();
        List.of(List.of(brand.name()), brand.sure(), brand.unsure()).forEach(phrases -> phrases.forEach(phrase -> Fold.words(phrase).stream()
                .map(Terms::stem).forEach(own::add)));
        Counted counted = new Counted(named);
        Map<String, Map<String, Integer>> written = new HashMap<>();
        named.forEach(message -> message.terms().stream().filter(term -> counted.worth().contains(term.key()))
                .forEach(term -> written.computeIfAbsent(term.key(), key -> new HashMap<>()).merge(term.written(), 1, Integer::sum)));
        return counted.worth().stream().filter(key -> List.of(key.split(" ")).stream().noneMatch(own::contains))
                .filter(key -> counted.of(key) * (double) messages >= LIFT * everywhere.getOrDefault(key, 0) * named.size() || named.size() == messages)
                .sorted(Comparator.<String>comparingInt(counted::of).reversed().thenComparing(Comparator.naturalOrder())).limit(REASONS)
                .map(key -> Rising.usual(written.get(key))).toList();
    }
}
