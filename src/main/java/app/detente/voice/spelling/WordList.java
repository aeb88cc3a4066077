package app.detente.voice.spelling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import morfologik.speller.Speller;
import morfologik.stemming.Dictionary;

/** The words of one language: published dictionaries, and what is said in our trade and missing there. Not safe for threads. */
final class WordList {
    private final List<Speller> near = new ArrayList<>();
    private final List<Speller> further = new ArrayList<>();
    private final Set<String> trade = new HashSet<>();

    /** @throws UncheckedIOException where the program was put together without its dictionaries */
    WordList(String language, String... dictionaries) {
        try {
            for (String name : dictionaries) {
                Dictionary dictionary = dictionary("/org/languagetool/resource/" + name);
                near.add(new Speller(dictionary, 1));
                further.add(new Speller(dictionary, 2));
            }
            try (BufferedReader in = new BufferedReader(new InputStreamReader(open("trade_" + language + ".txt"), StandardCharsets.UTF_8))) {
                in.lines().filter(line -> !line.startsWith("#")).flatMap(line -> List.of(line.strip().split("\\s+")).stream()).forEach(trade::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Dictionary dictionary(String name) throws IOException {
        try (InputStream words = open(name + ".dict"); InputStream about = open(name + ".info")) {
            return Dictionary.read(words, about);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = WordList.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("missing: " + name);
        }
        return in;
    }

    /** Whether it is one of them as it stands, or without the capital of a sentence's beginning. Apostrophes are straight. */
    boolean knows(String word) {
        return holds(word) || holds(word.toLowerCase(Locale.ROOT));
    }

    private boolean holds(String word) {
        return trade.contains(word) || near.stream().anyMatch(speller -> speller.isInDictionary(word));
    }

    /** Words that may be meant, in small letters, those of our trade first; often too many. Takes milliseconds. */
    Set<String> like(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        Set<String> found = new LinkedHashSet<>(trade.stream().filter(known -> Distance.between(known, small) <= Distance.LETTER).sorted().toList());
        near.forEach(speller -> found.addAll(speller.findReplacements(small)));
        if (found.isEmpty()) {
            further.forEach(speller -> found.addAll(speller.findReplacements(small)));
        }
        return found;
    }
}
