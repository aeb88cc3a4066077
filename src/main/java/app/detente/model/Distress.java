package app.detente.model;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether somebody may be in trouble: bereavement, illness, debt, danger, nobody to call. Words, not magic: a sign to look sooner, never a
 * verdict. A word that is denied ("pas d’urgences", "no emergency") and one that is quoted from somebody else do not count; "mort", "saisie" and
 * "disabled" are said of boxes, forms and accounts every day and count only where they are said of people.
 */
public final class Distress {
    /** UTF-16 units looked at. */
    private static final int READ = 4_000;
    /** What somebody else wrote: a quotation of a few words, or a line that begins as e-mail quotes do. */
    private static final Pattern QUOTED = Pattern.compile("«[^»]{8,}»|“[^”]{8,}”|\"[^\"]{8,}\"|(?m)^\\s*>.*$");
    private static final Pattern CLAUSES = Pattern.compile("[.,;:!?…()\\n]+|\\b(?:mais|but)\\b");
    private static final Set<String> WORDS = Set.of(
            "deces", "decede", "decedee", "deuil", "obseques", "enterrement", "hopital", "urgences", "ambulance", "samu", "suicide", "suicider",
            "handicap", "handicape", "handicapee", "surendettement", "huissier", "expulsion", "harcelement", "harcele", "harcelee", "menace",
            "menaces", "agression", "teleassistance", "pompiers", "cancer", "chimio", "veuf", "veuve",
            "deceased", "funeral", "bereavement", "widow", "widower", "hospital", "emergency", "suicidal", "bailiff", "bailiffs",
            "eviction", "evicted", "harassment", "harassed", "threatened", "assaulted", "carer", "dialysis", "hospice", "chemo");
    private static final List<List<String>> PHRASES = Stream.of("plus rien a manger", "passed away", "en danger", "in danger", "kill myself",
            "me tuer", "saisie sur", "am disabled", "m disabled", "disabled person", "panic button", "bouton d appel", "nothing to eat", "me foutre en l air",
            "fin a mes jours", "end my life").map(phrase -> List.of(phrase.split(" "))).toList();
    private static final Set<String> DEAD = Set.of("mort", "morte", "died", "dead", "dying", "disabled", "mourir");
    private static final Set<String> PEOPLE = Set.of("pere", "mere", "papa", "maman", "mari", "femme", "epoux", "epouse", "fils", "fille", "frere",
            "soeur", "conjoint", "conjointe", "grand", "mamie", "papy", "oncle", "tante", "ami", "amie", "voisin", "voisine", "compagnon", "compagne",
            "father", "mother", "dad", "mum", "mom", "husband", "wife", "son", "daughter", "brother", "sister", "partner", "grandmother",
            "grandfather", "nan", "uncle", "aunt", "friend", "neighbour", "neighbor", "baby", "bebe");
    private static final Set<String> DENIED = Set.of("pas", "aucun", "aucune", "sans", "jamais", "ni", "no", "not", "never", "isn", "without", "don");
    /** Words before a sign among which a denial is looked for, and around a death whoever has died. */
    private static final int BEFORE = 3;
    private static final int AROUND = 4;

    private Distress() {}

    public static boolean in(String text) {
        String read = text.substring(0, Math.min(text.length(), READ));
        return mayTell(new HashSet<>(Fold.words(read))) && isTold(read);
    }

    /** Hardly any text holds the words of a sign; the others are not taken apart. */
    private static boolean mayTell(Set<String> said) {
        return !Collections.disjoint(said, WORDS) || !Collections.disjoint(said, DEAD) || PHRASES.stream().anyMatch(said::containsAll);
    }

    private static boolean isTold(String text) {
        return CLAUSES.splitAsStream(QUOTED.matcher(text).replaceAll(" ")).map(Fold::words).anyMatch(Distress::tells);
    }

    private static boolean tells(List<String> clause) {
        for (int at = 0; at < clause.size(); at++) {
            int place = at;
            boolean sign = WORDS.contains(clause.get(at)) || DEAD.contains(clause.get(at)) && isSaidOfPeople(clause, at)
                    || PHRASES.stream().anyMatch(phrase -> Collections.indexOfSubList(clause.subList(place, clause.size()), phrase) == 0);
            if (sign && !isDenied(clause, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSaidOfPeople(List<String> clause, int at) {
        return clause.subList(Math.max(0, at - AROUND), Math.min(clause.size(), at + AROUND)).stream().anyMatch(PEOPLE::contains);
    }

    private static boolean isDenied(List<String> clause, int at) {
        return clause.subList(Math.max(0, at - BEFORE), at).stream().anyMatch(DENIED::contains);
    }
}
