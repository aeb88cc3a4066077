package app.detente.report.themes;

import app.detente.model.Fold;
import app.detente.model.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds watched brands in texts. The longest phrase wins, so that "RED by SFR" is not also SFR. A word of the language that is also a name counts
 * only with something beside it that shows which it is, or with its capital where a sentence gives none; what it misses is not counted rather than
 * guessed. Immutable.
 */
public final class Watch {
    /** Words on either side within which something is near. */
    private static final int NEAR = 5;

    private final List<Brand> brands;
    private final Map<String, List<Phrase>> byFirst = new HashMap<>();
    private final Map<Brand, Context> contexts = new HashMap<>();

    private record Phrase(Brand brand, List<String> words, boolean sure) {}

    private record Context(List<List<String>> near, List<List<String>> never) {}

    public Watch(List<Brand> brands) {
        this.brands = List.copyOf(brands);
        for (Brand brand : brands) {
            brand.sure().forEach(phrase -> add(brand, phrase, true));
            brand.unsure().forEach(phrase -> add(brand, phrase, false));
            contexts.put(brand, new Context(words(brand.near()), words(brand.never())));
        }
        byFirst.values().forEach(phrases -> phrases.sort(Comparator.<Phrase>comparingInt(phrase -> phrase.words().size()).reversed()
                .thenComparing(Phrase::sure, Comparator.reverseOrder())));
    }

    private void add(Brand brand, String phrase, boolean sure) {
        List<String> words = Fold.words(phrase);
        if (!words.isEmpty()) {
            byFirst.computeIfAbsent(words.getFirst(), first -> new ArrayList<>()).add(new Phrase(brand, words, sure));
        }
    }

    private static List<List<String>> words(List<String> phrases) {
        return phrases.stream().map(Fold::words).filter(words -> !words.isEmpty()).toList();
    }

    /** The brands that are watched, in their order. */
    public List<Brand> brands() {
        return brands;
    }

    /** The brands a text names, each once, in the order in which they come. */
    public List<Brand> in(String text) {
        Set<Brand> found = new LinkedHashSet<>();
        Words words = new Words(text);
        boolean shouted = text.chars().noneMatch(Character::isLowerCase);
        for (int i = 0; i < words.size();) {
            Optional<Phrase> phrase = at(words, i, shouted);
            phrase.ifPresent(named -> found.add(named.brand()));
            i += phrase.map(named -> named.words().size()).orElse(1);
        }
        return List.copyOf(found);
    }

    private Optional<Phrase> at(Words words, int at, boolean shouted) {
        List<Phrase> phrases = byFirst.get(words.get(at));
        return phrases == null ? Optional.empty()
                : phrases.stream().filter(phrase -> stands(words, at, phrase.words()) && (phrase.sure() || isMeant(words, at, phrase, shouted))).findFirst();
    }

    private static boolean stands(Words words, int at, List<String> phrase) {
        if (at < 0 || at + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!words.get(at + i).equals(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isMeant(Words words, int at, Phrase phrase, boolean shouted) {
        Context context = contexts.get(phrase.brand());
        int end = at + phrase.words().size();
        int from = at;
        while (from > 0 && at - from < NEAR && !words.begins(from)) {
            from--;
        }
        int until = end;
        while (until < words.size() && until - end < NEAR && !words.begins(until)) {
            until++;
        }
        if (anyStands(words, from, until, context.never())) {
            return false;
        }
        boolean capital = Character.isUpperCase(words.written(at).charAt(0)) && !shouted && !words.begins(at);
        return capital || anyStands(words, from, at, context.near()) || anyStands(words, end, until, context.near());
    }

    private static boolean anyStands(Words words, int from, int until, List<List<String>> phrases) {
        for (int i = from; i < until; i++) {
            for (List<String> phrase : phrases) {
                if (i + phrase.size() <= until && stands(words, i, phrase)) {
                    return true;
                }
            }
        }
        return false;
    }
}
