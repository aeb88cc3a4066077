package app.detente.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of a reply, or its opening, as it is recognised again. Two with the same key read the same but for names and numbers.
 *
 * @param key     a hash of its words, names taken out
 * @param opening whether it is the first few words of the reply, by which it is recognised at a glance, and not a whole sentence
 * @param start   where it begins in the text, in UTF-16 units; {@code end} is not part of it any more
 */
public record Sentence(long key, boolean opening, int start, int end) {
    /** Words an opening has: "Bonjour, merci du signalement". */
    private static final int OPENING = 4;
    /** Words from which a sentence is one that could be tired of; "Bonne journée !" is not. */
    private static final int LEAST = 3;
    private static final long OPENS = 0x9e3779b97f4a7c15L;
    private static final Pattern END = Pattern.compile("(?<![.!?…])[.!?…]++[\\p{Pe}\\p{Pf}\"]*+(?=\\s|$)|\\R|$");

    /** The opening, then the sentences in their order; what has fewer than three words of its own is passed over. */
    public static List<Sentence> in(String text, Names names) {
        List<Names.Word> words = names.words(text);
        List<Sentence> found = new ArrayList<>();
        if (words.size() >= LEAST) {
            List<Names.Word> first = words.subList(0, Math.min(OPENING, words.size()));
            found.add(new Sentence(key(first) ^ OPENS, true, beginning(text, first.getFirst().start()), first.getLast().end()));
        }
        Matcher end = END.matcher(text);
        int word = 0;
        while (end.find()) {
            int from = word;
            while (word < words.size() && words.get(word).start() < end.end()) {
                word++;
            }
            if (word - from >= LEAST) {
                List<Names.Word> own = words.subList(from, word);
                int stop = Math.max(own.getLast().end(), text.substring(0, end.end()).stripTrailing().length());
                found.add(new Sentence(key(own), false, own.getFirst().start(), stop));
            }
        }
        return found;
    }

    /** The text's first sign that is not a space; a name may have stood before the first word that counts. */
    private static int beginning(String text, int word) {
        return Math.min(word, text.length() - text.stripLeading().length());
    }

    private static long key(List<Names.Word> words) {
        return Likeness.hash(words.stream().map(Names.Word::folded).toList());
    }
}
