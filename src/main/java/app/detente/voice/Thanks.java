package app.detente.voice;

import app.detente.model.Fold;
import java.util.List;
import java.util.Set;

/**
 * Whether a customer's message says thank you, in French or in English. Local and simple: it knows requests ("merci de me rappeler"), refusals and
 * "merci pour rien", and takes what goes on with a "but" or a question for another matter; irony it does not hear.
 */
public final class Thanks {
    private static final Set<String> WORDS = Set.of("merci", "mercii", "merciii", "mci", "thanks", "thank", "thx", "thanx", "cheers", "tysm");
    /** After "merci de" a thing is thanked for, where a verb asks for something. */
    private static final Set<String> THINGS = Set.of("votre", "vos", "ton", "ta", "tes", "cette", "ces", "la", "le", "l", "tout", "m", "nous", "toute");
    private static final Set<String> THANKED_FOR = Set.of("avoir", "nous", "m");
    private static final Set<String> NOTHING = Set.of("rien", "nothing", "nada");
    private static final Set<String> BUT = Set.of("mais", "but", "toujours", "still", "sauf", "except", "pourtant", "however");
    private static final Set<String> REFUSAL = Set.of("non", "no", "sans");
    private static final int LONGEST = 2_000;

    private Thanks() {}

    public static boolean in(String message) {
        if (message.length() > LONGEST || message.contains("?")) {
            return false;
        }
        List<String> words = Fold.words(message);
        if (words.stream().anyMatch(BUT::contains)) {
            return false;
        }
        for (int at = 0; at < words.size(); at++) {
            if (WORDS.contains(words.get(at)) && isMeant(words, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMeant(List<String> words, int at) {
        boolean refused = at > 0 && REFUSAL.contains(words.get(at - 1));
        List<String> after = words.subList(at + 1, Math.min(words.size(), at + 4));
        boolean forNothing = after.stream().anyMatch(NOTHING::contains);
        boolean asks = !after.isEmpty() && Set.of("de", "d").contains(after.getFirst())
                && (after.size() == 1 || !THINGS.contains(after.get(1)) && !THANKED_FOR.contains(after.get(1)));
        boolean asksMe = after.size() > 2 && after.getFirst().equals("de") && Set.of("m", "nous", "la", "le", "l").contains(after.get(1)) && isVerb(after.get(2));
        return !refused && !forNothing && !asks && !asksMe;
    }

    /** An infinitive, by its ending; "avoir" is what somebody has done for them. */
    private static boolean isVerb(String word) {
        return !word.equals("avoir") && (word.endsWith("er") || word.endsWith("ir") || word.endsWith("re"));
    }
}
