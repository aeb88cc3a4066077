package app.detente.voice;

import app.detente.model.Lexicon;
import app.detente.model.Words;
import java.util.Map;

/**
 * Whether a customer's message says that something is good, in French or in English: thanks that are meant, and words of praise that nothing near
 * denies ("pas top") and that are not thrown at a trouble ("bravo la panne"). Irony beyond that goes unheard. Pure and local.
 */
public final class Praise {
    private static final Lexicon WORDS = Lexicon.read(Praise.class, "praise.txt");
    /** Words before praise within which a denial is one of it, and after it within which a trouble makes it irony. */
    private static final int NEAR = 3;
    private static final int LONGEST = 2_000;

    private Praise() {}

    public static boolean in(String message) {
        String read = message.length() > LONGEST ? message.substring(0, LONGEST) : message;
        return Thanks.in(read) || isPraised(new Words(read));
    }

    private static boolean isPraised(Words words) {
        for (int i = 0; i < words.size(); i++) {
            Map<String, Integer> lists = WORDS.lengths(words, i);
            int length = Math.max(lists.getOrDefault("praise", 0), lists.getOrDefault("ironic", 0));
            if (length > 0 && !isDenied(words, i) && !(lists.containsKey("ironic") && isAtTrouble(words, i + length))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDenied(Words words, int at) {
        for (int i = at - 1; i >= Math.max(0, at - NEAR) && !words.begins(i + 1); i--) {
            if (WORDS.has("denial", words.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAtTrouble(Words words, int from) {
        for (int i = from; i < Math.min(words.size(), from + NEAR + 1); i++) {
            if (WORDS.has("trouble", words.get(i))) {
                return true;
            }
        }
        return false;
    }
}
