package app.detente.voice.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word where it stands.
 *
 * @param text   with straight apostrophes, as dictionaries have them
 * @param begins whether it begins a sentence, where a capital says nothing
 * @param quoted whether it stands in quotation marks
 */
record Word(String text, int start, int end, boolean begins, boolean quoted) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_]*(?:['’-][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_]*+){0,8}+");
    /** What is written in no dictionary: links, addresses, mentions, hashtags, gaps, tags, and what opens a list while it is typed. */
    private static final Pattern APART = Pattern.compile("(?i)https?://\\S+|www\\.\\S+|(?<!\\w)[\\w.+-]+@[\\w.-]+|[@#][\\p{L}\\p{N}_.@-]+|⟦[^⟦⟧\\n]*⟧|\\{\\{[^{}\\n]*\\}\\}"
            + "|(?<![\\p{L}\\p{N}])[/:][\\p{L}\\p{N}_-]+|[\\p{L}\\p{N}-]{1,63}+(?:\\.[\\p{L}\\p{N}-]{1,63}+){1,8}+(?:/\\S*)?");
    private static final Pattern QUOTED = Pattern.compile("«[^»\\n]*»|“[^”\\n]*”|\"[^\"\\n]*\"");

    static List<Word> of(String text) {
        String plain = APART.matcher(text).replaceAll(apart -> " ".repeat(apart.end() - apart.start()));
        List<int[]> quotes = QUOTED.matcher(plain).results().map(found -> new int[] {found.start(), found.end()}).toList();
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(plain);
        int before = 0;
        while (word.find()) {
            boolean begins = words.isEmpty() || plain.substring(before, word.start()).chars().anyMatch(c -> ".!?…\n:«“\"".indexOf(c) >= 0);
            int at = word.start();
            boolean quoted = quotes.stream().anyMatch(quote -> quote[0] < at && at < quote[1]);
            words.add(new Word(word.group().replace('’', '\''), at, word.end(), begins, quoted));
            before = word.end();
        }
        return words;
    }

    /** A number, a letter, an acronym, or a name: a capital where no sentence begins, or inside the word. */
    boolean isNoWord() {
        int at = elided();
        boolean name = Character.isUpperCase(text.charAt(at)) && (!begins || at > 0);
        boolean inside = text.substring(at + 1).chars().anyMatch(Character::isUpperCase);
        return text.length() - at < 2 || text.chars().anyMatch(c -> Character.isDigit(c) || c == '_') || inside || name
                || text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN && Character.isLetter(c));
    }

    private int elided() {
        int apostrophe = text.indexOf('\'');
        return apostrophe > 0 && apostrophe < 3 && apostrophe + 1 < text.length() ? apostrophe + 1 : 0;
    }
}
