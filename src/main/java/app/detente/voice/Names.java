package app.detente.voice;

import app.detente.model.Fold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names of those a reply is from and to. They are taken out before two replies are compared, with all else that differs between people and says
 * nothing: handles, links, numbers, gaps, and the initials some sign with. "Salut Nadia, c’est réparé" and "Salut Karim, c’est réparé" are one text.
 *
 * @param phrases the folded words of each name, the longest first
 */
public record Names(List<List<String>> phrases) {
    public static final Names NONE = new Names(List.of());

    private static final Pattern ASIDE = Pattern.compile(
            "(?i)https?://\\S+|www\\.\\S+|[\\w.+-]{1,64}+@[\\w.-]+|@[\\w.@-]+|⟦[^⟦⟧\\n]*⟧|(?-i:[-–—^*~/]{1,2}\\s?\\p{Lu}{1,3}\\s*$)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    public Names {
        phrases = List.copyOf(phrases);
    }

    /** A word that is left, where it stands in the text. */
    record Word(String folded, int start, int end) {}

    private record Token(Word word, boolean capital) {}

    /** Takes names as they are shown; of a person's name its first name counts by itself too. A blank one is none. */
    public static Names of(Collection<String> shown) {
        return new Names(shown.stream().filter(Objects::nonNull).flatMap(name -> Stream.concat(Stream.of(name), FirstName.of(name).stream()))
                .map(Fold::words).filter(words -> !words.isEmpty()).distinct()
                .sorted(Comparator.<List<String>>comparingInt(List::size).reversed()).toList());
    }

    /** As {@link #of(Collection)}. */
    public static Names of(String... shown) {
        return of(Arrays.asList(shown));
    }

    /** These and those. */
    public Names and(Names more) {
        return new Names(Stream.concat(phrases.stream(), more.phrases.stream()).distinct()
                .sorted(Comparator.<List<String>>comparingInt(List::size).reversed()).toList());
    }

    /** The folded words of a text, without the names. A name is one only where it is written with a capital: "Will" is, "will" is not. */
    public List<String> strip(String text) {
        return words(text).stream().map(Word::folded).toList();
    }

    List<Word> words(String text) {
        List<Token> tokens = tokens(text);
        List<Word> left = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size();) {
            int named = named(tokens, i);
            if (named == 0) {
                left.add(tokens.get(i).word());
            }
            i += Math.max(1, named);
        }
        return left;
    }

    private static List<Token> tokens(String text) {
        String plain = ASIDE.matcher(text).replaceAll(found -> " ".repeat(found.end() - found.start()));
        List<Token> tokens = new ArrayList<>();
        Matcher found = WORD.matcher(plain);
        while (found.find()) {
            String word = Fold.fold(found.group());
            if (!word.isEmpty() && !Character.isDigit(word.codePointAt(0))) {
                tokens.add(new Token(new Word(word, found.start(), found.end()), Character.isUpperCase(found.group().codePointAt(0))));
            }
        }
        return tokens;
    }

    /** How many words from here on are a name. */
    private int named(List<Token> tokens, int at) {
        if (!tokens.get(at).capital()) {
            return 0;
        }
        return phrases.stream().filter(phrase -> stands(phrase, tokens, at)).mapToInt(List::size).findFirst().orElse(0);
    }

    private static boolean stands(List<String> phrase, List<Token> tokens, int at) {
        if (at + phrase.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!tokens.get(at + i).word().folded().equals(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }
}
