package app.detente.model;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a message asks something: a question mark outside of links, or, since many leave it out, a beginning that only questions have. */
public final class Question {
    /** UTF-16 units looked at; a boundary between combining marks costs the square of their number. */
    private static final int READ = 2_000;
    private static final Pattern MARK = Pattern.compile("[?\uFF1F\u061F]");
    private static final Set<String> GREETINGS = Set.of("bonjour", "bonsoir", "salut", "coucou", "svp", "stp", "hello", "hi", "hey", "please", "mais",
            "et", "but", "and", "so", "alors", "donc");
    private static final Set<String> ASKING = Set.of("comment", "pourquoi", "combien", "quand", "quel", "quelle", "quels", "quelles", "how", "why",
            "when", "where", "what", "who", "anyone", "anybody");
    private static final List<List<String>> OPENINGS = List.of(List.of("est", "ce", "que"), List.of("est", "ce", "qu"), List.of("quelqu", "un"),
            List.of("qui", "peut"), List.of("can", "you"), List.of("can", "i"), List.of("could", "you"), List.of("is", "there"), List.of("do", "you"),
            List.of("does", "anyone"), List.of("any", "idea"), List.of("une", "idee"));

    private Question() {}

    public static boolean in(String text) {
        String said = Addresses.without(text.substring(0, Math.min(text.length(), READ)));
        if (MARK.matcher(said).find()) {
            return true;
        }
        List<String> words = Fold.words(said).stream().dropWhile(GREETINGS::contains).toList();
        return !words.isEmpty() && ASKING.contains(words.getFirst())
                || OPENINGS.stream().anyMatch(opening -> words.size() >= opening.size() && words.subList(0, opening.size()).equals(opening));
    }
}
