package app.detente.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a message helps somebody: tells them what to do, or what worked. Looked for clause by clause, by the words that advice is given in,
 * French and English; so that the clause found says why. What asks something for the writer ("call me", "vérifiez mon dossier") is no advice, and
 * neither is joining in ("moi aussi", "same here"), unless it tells what worked.
 */
public final class Advice {
    /** UTF-16 units looked at; help comes early or not at all. */
    private static final int READ = 2_000;
    private static final int LONGEST_CLAUSE = 90;
    private static final Pattern AROUND = Pattern.compile("\\bhttps?://\\S+|@[\\w.]+");
    private static final Pattern CLAUSES = Pattern.compile("[.,;:!?…()\\n\"«»]+|\\s[-–—]\\s|\\b(?:et|puis|ensuite|sinon|and|then|or)\\b");

    private static final Set<String> FILLERS = Set.of("alors", "donc", "mais", "perso", "ben", "bah", "salut", "bonjour", "hello", "hi", "hey", "stp",
            "svp", "juste", "simplement", "peut", "etre", "just", "simply", "please", "maybe", "also", "so", "ok", "oui", "non", "yes", "no", "well",
            "nope", "mec", "mate", "dude", "d", "abord", "first", "toi", "tu", "t", "inquiete", "pas", "si", "if", "u", "but");
    private static final Set<String> IMPERATIVES = Set.of("essaie", "essaye", "essayez", "regarde", "regardez", "redemarre", "redemarrez", "debranche",
            "debranchez", "rebranche", "rebranchez", "appelle", "appelez", "contacte", "contactez", "verifie", "verifiez", "clique", "cliquez",
            "telecharge", "telechargez", "desactive", "desactivez", "active", "activez", "desinstalle", "desinstallez", "reinstalle", "reinstallez",
            "reinitialise", "reinitialisez", "compose", "composez", "envoie", "envoyez", "demande", "demandez", "pense", "pensez", "passe", "passez",
            "va", "allez", "utilise", "utilisez", "change", "changez", "eteins", "eteignez", "rallume", "rallumez", "coupe", "coupez", "mets", "mettez",
            "connecte", "connectez", "retire", "retirez", "enleve", "enlevez", "tape", "tapez", "attends", "attendez", "garde", "gardez", "ecris",
            "ecrivez", "resilie", "resiliez", "prends", "prenez", "choisis", "choisissez", "consulte", "consultez", "saisis", "saisissez",
            "try", "restart", "reboot", "reset", "check", "call", "dial", "go", "turn", "switch", "unplug", "plug", "download", "update", "install",
            "reinstall", "uninstall", "use", "ask", "contact", "visit", "click", "tap", "open", "log", "sign", "hold", "press", "clear", "delete",
            "disable", "enable", "remove", "pull", "set", "make", "keep", "hit", "select", "scroll", "force", "swipe", "text");
    private static final List<List<String>> TELLING = phrases("tu peux", "vous pouvez", "tu dois", "vous devez", "tu devrais", "vous devriez",
            "il faut", "faut", "il suffit", "suffit de", "tu as qu a", "t as qu a", "n hesite pas", "n hesitez pas", "te conseille", "vous conseille",
            "je conseille", "mieux vaut", "ca se regle", "ca se change", "tu trouveras", "vous trouverez", "tu as droit", "vous avez droit",
            "you can", "you could", "you need to", "you have to", "you should", "you ll need to", "you might want", "you may need", "you want to",
            "i suggest", "i recommend", "i d suggest", "i would", "make sure", "have you tried", "did you try", "need to go", "best to", "it s under",
            "it s in", "they can");
    private static final List<List<String>> WORKED = phrases("ca a marche", "ca a fonctionne", "ca remarche", "ca marche maintenant", "ca a regle",
            "ca m a regle", "j ai resolu", "j ai regle", "la solution", "l astuce", "c est normal", "c est gratuit", "c est prevu",
            "worked for me", "it worked", "that worked", "fixed it", "fixed mine", "fixed the", "solved it", "the trick", "turns out", "it s normal",
            "that s normal", "it s because", "that s because", "it s free", "what i did");
    private static final List<List<String>> JOINING = phrases("moi aussi", "nous aussi", "pareil", "idem", "moi de meme", "meme probleme",
            "meme souci", "meme chose", "meme cas", "meme galere", "me too", "same here", "same problem", "same issue", "same thing", "same with me",
            "mine too", "ditto", "us too");
    /** What the writer wants for themselves, or throws at the brand. */
    private static final Set<String> FOR_ME = Set.of("moi", "me", "m", "mes", "mon", "ma", "nous", "nos", "notre", "my", "us", "our", "honte", "ashamed",
            "rembourser", "refund", "arreter", "arretez", "stop", "respecter", "embaucher", "hire", "compensate", "apologize", "apologise", "improve",
            "repondre", "reply", "respond", "answer", "bosser", "sort", "foutre", "crever", "chier", "hell", "away");
    private static final int NEAR = 4;

    private Advice() {}

    private static List<List<String>> phrases(String... spaced) {
        return Stream.of(spaced).map(phrase -> List.of(phrase.split(" "))).toList();
    }

    /**
     * The clause that helps, as it was written.
     *
     * @param to the name of whoever is answered: advice often begins with it
     */
    public static Optional<String> in(String text, String to) {
        String read = AROUND.matcher(text.substring(0, Math.min(text.length(), READ))).replaceAll(" ");
        List<String> all = Fold.words(read);
        boolean joinsIn = has(all, JOINING);
        List<String> name = Fold.words(to);
        for (String clause : CLAUSES.split(read)) {
            List<String> words = Fold.words(clause);
            boolean helps = has(words, WORKED) || !joinsIn && tells(words, name);
            if (helps && all.size() > 2) {
                return Optional.of(shortened(clause.strip()));
            }
        }
        return Optional.empty();
    }

    private static boolean tells(List<String> words, List<String> name) {
        List<String> said = new ArrayList<>(words.stream().dropWhile(word -> FILLERS.contains(word) || name.contains(word)).toList());
        if (said.size() > 1 && IMPERATIVES.contains(said.getFirst()) && isForOthers(said, 1)) {
            return true;
        }
        return TELLING.stream().anyMatch(phrase -> {
            int at = Collections.indexOfSubList(words, phrase);
            return at >= 0 && words.size() > at + phrase.size() && isForOthers(words, at + phrase.size());
        });
    }

    private static boolean isForOthers(List<String> words, int from) {
        return words.subList(from, Math.min(words.size(), from + NEAR)).stream().noneMatch(FOR_ME::contains);
    }

    private static boolean has(List<String> words, List<List<String>> phrases) {
        return phrases.stream().anyMatch(phrase -> Collections.indexOfSubList(words, phrase) >= 0);
    }

    private static String shortened(String clause) {
        if (clause.length() <= LONGEST_CLAUSE) {
            return clause;
        }
        int end = Character.isHighSurrogate(clause.charAt(LONGEST_CLAUSE - 1)) ? LONGEST_CLAUSE - 1 : LONGEST_CLAUSE;
        return clause.substring(0, end).strip() + "…";
    }
}
