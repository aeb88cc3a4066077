package app.detente.voice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists of folded phrases by name, as `criticism.txt` has them, all looked up at once. Immutable once read. */
final class Lexicon {
    /** Letters by which words that only begin so are found. */
    private static final int LETTERS = 2;

    private final Map<String, List<Phrase>> byWord = new HashMap<>();
    private final Map<String, List<Phrase>> byBeginning = new HashMap<>();

    /** A word of a phrase: any of these, or any word that begins with one of those. */
    private record Slot(Set<String> whole, List<String> beginnings) {
        static Slot of(String text) {
            Map<Boolean, List<String>> parts = Arrays.stream(text.split("\\|")).collect(Collectors.partitioningBy(word -> word.endsWith("*")));
            return new Slot(Set.copyOf(parts.get(false)), parts.get(true).stream().map(word -> word.substring(0, word.length() - 1)).toList());
        }

        boolean takes(String word) {
            return whole.contains(word) || beginnings.stream().anyMatch(word::startsWith);
        }
    }

    private record Phrase(String list, List<Slot> slots) {
        boolean standsAt(List<String> words, int at) {
            if (at + slots.size() > words.size()) {
                return false;
            }
            for (int i = 0; i < slots.size(); i++) {
                if (!slots.get(i).takes(words.get(at + i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private Lexicon() {}

    /** @throws UncheckedIOException where the program was put together without it */
    static Lexicon read(String resource) {
        Lexicon lexicon = new Lexicon();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(Lexicon.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            String list = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("[")) {
                    list = line.substring(1, line.length() - 1);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    for (String phrase : line.split(",")) {
                        lexicon.put(new Phrase(list, Arrays.stream(phrase.strip().split(" ")).map(Slot::of).toList()));
                    }
                }
            }
            return lexicon;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(Phrase phrase) {
        Slot first = phrase.slots().getFirst();
        first.whole().forEach(word -> byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(phrase));
        first.beginnings().stream().map(beginning -> beginning.substring(0, LETTERS)).distinct()
                .forEach(letters -> byBeginning.computeIfAbsent(letters, l -> new ArrayList<>()).add(phrase));
    }

    /** The lists of which a phrase begins at this word, each with how many words its longest one takes. */
    Map<String, Integer> at(List<String> words, int at) {
        String word = words.get(at);
        List<Phrase> exact = byWord.getOrDefault(word, List.of());
        List<Phrase> begun = byBeginning.getOrDefault(word.substring(0, Math.min(LETTERS, word.length())), List.of());
        if (exact.isEmpty() && begun.isEmpty()) {
            return Map.of();
        }
        Map<String, Integer> found = new HashMap<>();
        for (List<Phrase> some : List.of(exact, begun)) {
            for (Phrase phrase : some) {
                if (phrase.standsAt(words, at)) {
                    found.merge(phrase.list(), phrase.slots().size(), Math::max);
                }
            }
        }
        return found;
    }

    /** Whether this list has the word by itself. */
    boolean has(String list, String word) {
        return at(List.of(word), 0).containsKey(list);
    }
}
