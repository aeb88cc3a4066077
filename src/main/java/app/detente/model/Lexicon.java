package app.detente.model;

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
import java.util.stream.Stream;

/**
 * Lists of phrases by name, all looked up at once. A file holds them: `[name]` begins a list, phrases stand between commas or each on a line of its
 * own with what belongs to it after `→`, and `#` begins a line for its readers. Of the words of a phrase `a|b` is either, `pay*` any that begins
 * so, `*ment` any that ends so, `word?` may be missing, `~3` stands for up to three words whatever they are, `^` for the beginning of a sentence
 * and `$` for its end. What lines like `@name = a|b` and `=a b` do is told at {@link Named}. No phrase goes beyond a sentence. Case and accents do
 * not count, and what an apostrophe parts may be written together: "j ai" stands for "jai" too, and "can t" for "cant". Immutable once read; looking
 * takes time linear in the text.
 */
public final class Lexicon {
    /** Letters, at most and at least, by which words that only begin so are found. */
    private static final int LETTERS = 5;
    private static final int FEWEST = 2;
    private static final String NOTE = "→";
    /** Letters from which on a word is known with its article written to it, and what it begins with then. */
    private static final int LONG = 6;
    private static final String VOWELS = "aeiouyh";
    /** What an apostrophe parts from the word after it, and from the one before it. */
    private static final Set<String> ELIDED = Set.of("j", "n", "c", "d", "l", "m", "s", "t", "qu");
    private static final Set<String> CONTRACTED = Set.of("t", "m", "ve", "re", "s", "ll", "d");
    /** What would be another word when written together. */
    private static final Set<String> OTHERS = Set.of("ma", "la", "sa", "ta", "na", "den", "sen", "men", "ten", "ill", "hell", "shell", "well", "were",
            "wed", "id", "shed", "its", "lets", "dune", "don", "son", "mon", "ton", "lune", "mes", "ses", "les", "tes", "des");

    private final Map<String, List<Phrase>> byWord = new HashMap<>();
    /** Of phrases whose second word is certain, by both: words like "a" and "plus" begin a hundred of them. */
    private final Map<String, Map<String, List<Phrase>>> byPair = new HashMap<>();
    private final Map<String, List<Phrase>> byBeginning = new HashMap<>();
    private final List<Phrase> byAny = new ArrayList<>();

    /**
     * A phrase that stands in a text.
     *
     * @param list  the name of its list
     * @param words how many words it takes
     * @param note  what its line says after the arrow; "" where it says nothing
     */
    public record Found(String list, int words, String note) {}

    private Lexicon() {}

    /** Reads a file that lies beside a class. @throws UncheckedIOException where the program was put together without it */
    public static Lexicon read(Class<?> beside, String resource) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(beside.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return of(in.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same from its lines. */
    public static Lexicon of(List<String> lines) {
        Lexicon lexicon = new Lexicon();
        Named named = new Named();
        String list = "";
        for (String raw : lines) {
            String line = raw.startsWith("#") ? "" : named.inFull(raw);
            if (line.startsWith("[")) {
                list = line.substring(1, line.indexOf(']'));
            } else if (!line.isBlank() && !named.takes(raw, line)) {
                int arrow = line.indexOf(NOTE);
                String note = arrow < 0 ? "" : line.substring(arrow + 1).strip();
                for (String phrase : (arrow < 0 ? line : line.substring(0, arrow)).split(",")) {
                    Phrase read = Phrase.of(list, named.spelt(phrase), note);
                    lexicon.put(read);
                    Phrase hasty = read.writtenTogether();
                    if (!hasty.equals(read)) {
                        lexicon.put(hasty);
                    }
                }
            }
        }
        return lexicon;
    }

    private void put(Phrase phrase) {
        for (Phrase.Slot first : phrase.openings()) {
            Set<String> next = first.optional() ? Set.of() : phrase.second();
            first.whole().forEach(word -> put(phrase, word, next));
            first.beginnings().stream().map(beginning -> beginning.substring(0, Math.min(LETTERS, beginning.length()))).distinct()
                    .forEach(letters -> byBeginning.computeIfAbsent(letters, l -> new ArrayList<>()).add(phrase));
            if (!first.endings().isEmpty()) {
                byAny.add(phrase);
            }
        }
    }

    private void put(Phrase phrase, String word, Set<String> next) {
        if (next.isEmpty()) {
            byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(phrase);
        } else {
            Map<String, List<Phrase>> pairs = byPair.computeIfAbsent(word, w -> new HashMap<>());
            next.forEach(second -> pairs.computeIfAbsent(second, w -> new ArrayList<>()).add(phrase));
        }
    }

    /** The phrases that begin at this word, of each list the longest. */
    public List<Found> at(Words words, int at) {
        String word = words.get(at);
        List<Found> found = add(List.of(), byWord.get(word), words, at);
        Map<String, List<Phrase>> pairs = at + 1 < words.size() ? byPair.get(word) : null;
        if (pairs != null) {
            found = add(found, pairs.get(words.get(at + 1)), words, at);
        }
        for (int letters = FEWEST; letters <= Math.min(LETTERS, word.length()); letters++) {
            found = add(found, byBeginning.get(word.substring(0, letters)), words, at);
        }
        return byAny.isEmpty() ? found : add(found, byAny, words, at);
    }

    private static List<Found> add(List<Found> known, List<Phrase> some, Words words, int at) {
        List<Found> found = known;
        if (some != null) {
            for (Phrase phrase : some) {
                int length = phrase.lengthAt(words, at);
                if (length > 0) {
                    found = found.isEmpty() ? new ArrayList<>() : found;
                    keep(found, new Found(phrase.list(), length, phrase.note()));
                }
            }
        }
        return found;
    }

    private static void keep(List<Found> all, Found one) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).list().equals(one.list())) {
                if (all.get(i).words() < one.words()) {
                    all.set(i, one);
                }
                return;
            }
        }
        all.add(one);
    }

    /** The lists of which a phrase begins at this word, each with how many words its longest one takes. */
    public Map<String, Integer> lengths(Words words, int at) {
        return at(words, at).stream().collect(Collectors.toMap(Found::list, Found::words));
    }

    /** Whether this list has the word by itself. */
    public boolean has(String list, String word) {
        return lengths(new Words(word), 0).containsKey(list);
    }

    /** A phrase as it was read. */
    private record Phrase(String list, List<Slot> slots, boolean begins, boolean ends, String note) {

        static Phrase of(String list, String text, String note) {
            List<String> parts = Arrays.asList(text.replaceAll("[’'-]", " ").strip().split("\\s+"));
            return new Phrase(list, parts.stream().filter(part -> !part.equals("^") && !part.equals("$")).map(Slot::of).toList(),
                    parts.getFirst().equals("^"), parts.getLast().equals("$"), note);
        }

        /** The words it may begin with: the first, and those after it while it may be missing. */
        List<Slot> openings() {
            List<Slot> openings = new ArrayList<>();
            for (Slot slot : slots) {
                openings.add(slot);
                if (!slot.optional()) {
                    break;
                }
            }
            return openings;
        }

        /** The words one of which surely comes second; none where that is not certain. */
        Set<String> second() {
            return slots.size() > 1 && slots.getFirst() == openings().getLast() && slots.get(1).isPlain() ? slots.get(1).whole() : Set.of();
        }

        /** As it is written where nobody troubles about apostrophes; itself where it has none. */
        Phrase writtenTogether() {
            List<Slot> hasty = new ArrayList<>();
            for (Slot slot : slots) {
                Slot last = hasty.isEmpty() ? slot : hasty.getLast();
                boolean isOne = !hasty.isEmpty() && (last.isAmong(ELIDED) || slot.isAmong(CONTRACTED)) && !(last.optional() && !slot.optional());
                Set<String> whole = isOne ? last.joined(slot) : Set.of();
                if (whole.isEmpty()) {
                    hasty.add(slot);
                } else {
                    hasty.set(hasty.size() - 1, new Slot(whole, List.of(), List.of(), false, 0));
                }
            }
            return new Phrase(list, hasty, begins, ends, note);
        }

        /** How many words it takes from here; 0 where it does not stand here. */
        int lengthAt(Words words, int at) {
            return begins && !words.begins(at) ? 0 : Math.max(0, match(words, at, at, 0) - at);
        }

        /** Where it ends if the slots from this one on stand here; negative where they do not. */
        private int match(Words words, int first, int at, int slot) {
            if (slot == slots.size()) {
                return !ends || at == words.size() || words.begins(at) ? at : -1;
            }
            Slot wanted = slots.get(slot);
            if (wanted.gap() > 0) {
                for (int skipped = 0; skipped <= wanted.gap(); skipped++) {
                    int end = match(words, first, at + skipped, slot + 1);
                    if (end >= 0 || at + skipped >= words.size() || at + skipped > first && words.begins(at + skipped)) {
                        return end;
                    }
                }
                return -1;
            }
            if (at < words.size() && (at == first || !words.begins(at)) && wanted.takes(words.get(at))) {
                int end = match(words, first, at + 1, slot + 1);
                if (end >= 0) {
                    return end;
                }
            }
            return wanted.optional() ? match(words, first, at, slot + 1) : -1;
        }

        /** A word of a phrase, or up to so many of any kind. */
        private record Slot(Set<String> whole, List<String> beginnings, List<String> endings, boolean optional, int gap) {
            static Slot of(String text) {
                if (text.startsWith("~")) {
                    return new Slot(Set.of(), List.of(), List.of(), false, Integer.parseInt(text.substring(1)));
                }
                boolean optional = text.endsWith("?");
                List<String> words = Arrays.stream((optional ? text.substring(0, text.length() - 1) : text).split("\\|")).map(Fold::fold).toList();
                return new Slot(words.stream().filter(word -> !word.contains("*")).flatMap(Slot::elided).collect(Collectors.toUnmodifiableSet()),
                        words.stream().filter(word -> word.endsWith("*")).map(word -> word.substring(0, word.length() - 1)).toList(),
                        words.stream().filter(word -> word.startsWith("*")).map(word -> word.substring(1)).toList(), optional, 0);
            }

            /** "lhopital": long words only, short ones would be others. */
            private static Stream<String> elided(String word) {
                return word.length() < LONG || VOWELS.indexOf(word.charAt(0)) < 0 ? Stream.of(word) : Stream.of(word, "l" + word, "d" + word);
            }

            boolean isPlain() {
                return !optional && beginnings.isEmpty() && endings.isEmpty();
            }

            boolean isAmong(Set<String> words) {
                return !whole.isEmpty() && beginnings.isEmpty() && endings.isEmpty() && words.containsAll(whole);
            }

            Set<String> joined(Slot next) {
                return whole.stream().flatMap(word -> next.whole.stream().map(word::concat)).filter(word -> !OTHERS.contains(word))
                        .collect(Collectors.toUnmodifiableSet());
            }

            boolean takes(String word) {
                if (whole.contains(word)) {
                    return true;
                }
                for (String beginning : beginnings) {
                    if (word.startsWith(beginning)) {
                        return true;
                    }
                }
                for (String ending : endings) {
                    if (word.endsWith(ending) && word.length() > ending.length()) {
                        return true;
                    }
                }
                return false;
            }
        }
    }
}
