package app.detente.voice.spelling;

import app.detente.voice.Remark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds words that are in no dictionary, and offers what may be meant. Dictionaries are read when they are first asked, which takes a tenth of a
 * second; suggestions take some milliseconds a word and are kept. Everything stays on this machine. Safe for any thread but the window's.
 */
public final class Spelling {
    private static final int SUGGESTED = 5;
    private static final int KEPT = 400;
    /** UTF-16 units looked at, and of a word that is one. */
    private static final int READ = 20_000;
    private static final int LONGEST = 40;
    private static final Pattern WORD_LIKE = Pattern.compile("\\p{L}[\\p{Ll}\\p{M}]*(?:['-]\\p{L}[\\p{Ll}\\p{M}]*){0,6}");

    private final Map<String, WordList> lists = new LinkedHashMap<>();
    private final Map<String, List<String>> suggested = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * The words of a text that its language does not have. Passed over are links, addresses, mentions, hashtags, gaps, numbers, acronyms, names -
     * words with a capital inside a sentence -, and what is plainly said in the other language: several of its words in a row, or in quotation
     * marks.
     *
     * @param language `fr` or `en`; another has no dictionary, and then nothing is found
     * @param known    words taken as right, in small letters: the personal dictionary, and the names in the conversation
     */
    public synchronized List<Remark> check(String text, String language, Set<String> known) {
        if (!Set.of("fr", "en").contains(language)) {
            return List.of();
        }
        List<Word> words = Word.of(text.substring(0, Math.min(text.length(), READ)));
        List<Remark> remarks = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            if (word.text().length() <= LONGEST && !word.isNoWord() && !isKnown(word.text(), known) && !isRight(language, word.text())
                    && !isOtherLanguage(language, words, at)) {
                remarks.add(new Remark(Remark.Rule.SPELLING, word.start(), word.end(), suggestions(language, word.text())));
            }
        }
        return List.copyOf(remarks);
    }

    private static boolean isKnown(String word, Set<String> known) {
        String small = word.toLowerCase(Locale.ROOT);
        return known.contains(small) || known.contains(small.substring(small.indexOf('\'') + 1))
                || small.endsWith("'s") && known.contains(small.substring(0, small.length() - 2));
    }

    private boolean isRight(String language, String word) {
        WordList list = list(language);
        return list.knows(word) || Parts.of(language, word).filter(parts -> parts.stream().allMatch(part -> part.length() == 1 || list.knows(part))).isPresent();
    }

    /** A word of the other language with a neighbour of it, or in quotation marks. */
    private boolean isOtherLanguage(String language, List<Word> words, int at) {
        String other = language.equals("fr") ? "en" : "fr";
        Word word = words.get(at);
        if (!isRight(other, word.text())) {
            return false;
        }
        return word.quoted() || Stream.of(at - 1, at + 1).filter(near -> near >= 0 && near < words.size()).map(words::get)
                .anyMatch(near -> near.text().length() > 2 && isRight(other, near.text()) && (near.text().length() > 4 || !isRight(language, near.text())));
    }

    private WordList list(String language) {
        return lists.computeIfAbsent(language, key -> key.equals("fr") ? new WordList("fr", "fr/french")
                : new WordList("en", "en/hunspell/en_GB", "en/hunspell/en_US"));
    }

    private List<String> suggestions(String language, String word) {
        return suggested.computeIfAbsent(language + " " + word, key -> propose(language, word));
    }

    private List<String> propose(String language, String word) {
        String small = word.toLowerCase(Locale.ROOT);
        String kept = language.equals("fr") ? Parts.elision(small) : "";
        String own = small.substring(kept.length());
        WordList list = list(language);
        Stream<String> joined = language.equals("fr") ? Parts.withElision(own).filter(parted -> list.knows(parted.substring(parted.indexOf('\'') + 1)))
                : Stream.of();
        Stream<String> like = list.like(own).stream().filter(WORD_LIKE.asMatchPredicate())
                .filter(found -> found.length() > 1 || own.length() < 3).filter(found -> Distance.between(found.toLowerCase(Locale.ROOT), own) <= most(own))
                .sorted(Comparator.comparingInt(found -> Distance.between(found, own)));
        boolean capital = Character.isUpperCase(word.charAt(0));
        return Stream.concat(joined, like).map(found -> kept + found).map(found -> capital ? capitalised(found) : found)
                .map(found -> found.replace('\'', '’')).filter(found -> !found.equals(word.replace('\'', '’'))).distinct().limit(SUGGESTED).toList();
    }

    private static int most(String word) {
        return word.length() < 4 ? Distance.LETTER : word.length() < 8 ? 2 * Distance.LETTER : 3 * Distance.LETTER;
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
