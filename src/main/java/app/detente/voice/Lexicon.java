package app.detente.voice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists of folded phrases by name, as `criticism.txt` has them. Immutable once read. */
final class Lexicon {
    private final Map<String, Shelf> shelves = new LinkedHashMap<>();

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

    /** The phrases of one list, by their first word where that is whole, and by its first two letters where it is a beginning. */
    private record Shelf(Map<String, List<List<Slot>>> byFirst, Map<String, List<List<Slot>>> byBeginning) {
        private static final int LETTERS = 2;

        Shelf() {
            this(new HashMap<>(), new HashMap<>());
        }

        void put(List<Slot> phrase) {
            phrase.getFirst().whole().forEach(word -> byFirst.computeIfAbsent(word, w -> new ArrayList<>()).add(phrase));
            phrase.getFirst().beginnings().forEach(beginning ->
                    byBeginning.computeIfAbsent(beginning.substring(0, LETTERS), letters -> new ArrayList<>()).add(phrase));
        }

        int longest(List<String> words, int at) {
            String word = words.get(at);
            int longest = 0;
            for (List<Slot> phrase : byFirst.getOrDefault(word, List.of())) {
                longest = Math.max(longest, length(phrase, words, at));
            }
            for (List<Slot> phrase : byBeginning.getOrDefault(word.substring(0, Math.min(LETTERS, word.length())), List.of())) {
                longest = Math.max(longest, length(phrase, words, at));
            }
            return longest;
        }

        private static int length(List<Slot> phrase, List<String> words, int at) {
            if (at + phrase.size() > words.size()) {
                return 0;
            }
            for (int i = 0; i < phrase.size(); i++) {
                if (!phrase.get(i).takes(words.get(at + i))) {
                    return 0;
                }
            }
            return phrase.size();
        }
    }

    private Lexicon() {}

    /** @throws UncheckedIOException where the program was put together without it */
    static Lexicon read(String resource) {
        Lexicon lexicon = new Lexicon();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(Lexicon.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            Shelf shelf = new Shelf();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("[")) {
                    shelf = new Shelf();
                    lexicon.shelves.put(line.substring(1, line.length() - 1), shelf);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    for (String phrase : line.split(",")) {
                        shelf.put(Arrays.stream(phrase.strip().split(" ")).map(Slot::of).toList());
                    }
                }
            }
            return lexicon;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many words from here on the longest phrase of this list takes; 0 where none begins here. */
    int longest(String shelf, List<String> words, int at) {
        return shelves.get(shelf).longest(words, at);
    }

    /** Whether this list has the word by itself. */
    boolean has(String shelf, String word) {
        return shelves.get(shelf).longest(List.of(word), 0) > 0;
    }
}
