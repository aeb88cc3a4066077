package app.detente.voice;

import app.detente.model.Fold;
import app.detente.model.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An emoji and what people call it.
 *
 * @param symbol  as it is written, with its variation selector where it takes one to be drawn in colour
 * @param french  the first is the one shown
 * @param english likewise
 */
public record Emoji(String symbol, List<String> french, List<String> english) {

    public Emoji {
        french = List.copyOf(french);
        english = List.copyOf(english);
    }

    /** The emoji of everyday answers, the most common first; read from `emoji.txt` at each call, so to be kept. */
    public static List<Emoji> all() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(Emoji.class.getResourceAsStream("emoji.txt"), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).map(Emoji::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Emoji read(String line) {
        String[] columns = line.split("\\|");
        return new Emoji(columns[0].strip(), names(columns[1]), names(columns[2]));
    }

    private static List<String> names(String column) {
        return Arrays.stream(column.split(",")).map(String::strip).toList();
    }

    /** What it is called in a language. */
    public String name(Language language) {
        return names(language).getFirst();
    }

    private List<String> names(Language language) {
        return switch (language) {
            case FR -> french;
            case EN -> english;
        };
    }

    /**
     * Those of whose names some word begins with each word typed, in either language, with or without accents: first the ones used lately, then
     * those that are called so in this language, then the rest, in their order. Nothing typed finds them all.
     *
     * @param lately the symbols used last, the newest first
     */
    public static List<Emoji> find(List<Emoji> among, String typed, Language language, List<String> lately) {
        List<String> words = Fold.words(typed);
        Comparator<Emoji> used = Comparator.comparingInt(emoji -> lately.contains(emoji.symbol()) ? lately.indexOf(emoji.symbol()) : lately.size());
        List<Emoji> found = new ArrayList<>(among.stream().filter(emoji -> Stream.of(emoji.french(), emoji.english())
                .anyMatch(names -> fits(names, words))).toList());
        found.sort(used.thenComparing(emoji -> rank(emoji.names(language), words)));
        return found;
    }

    /** Each word typed begins some word of one name. */
    private static boolean fits(List<String> names, List<String> words) {
        return names.stream().map(Fold::words).anyMatch(name -> words.stream().allMatch(word -> name.stream().anyMatch(part -> part.startsWith(word))));
    }

    private static int rank(List<String> names, List<String> words) {
        String typed = String.join(" ", words);
        boolean shown = String.join(" ", Fold.words(names.getFirst())).startsWith(typed);
        boolean called = names.stream().anyMatch(name -> String.join(" ", Fold.words(name)).startsWith(typed));
        return shown ? 0 : called ? 1 : fits(names, words) ? 2 : 3;
    }
}
