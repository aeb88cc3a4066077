package app.detente.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells French from English by the small words that only one of them has. Two languages and short texts need no library: those at hand weigh a
 * hundred megabytes (decision 0012). What it cannot tell it leaves open.
 */
public enum Language {
    FR(Set.of("le", "la", "les", "de", "des", "du", "un", "une", "et", "est", "je", "vous", "nous", "mon", "ma", "mes", "votre", "vos", "pas", "que",
            "qui", "pour", "dans", "avec", "sur", "ce", "cette", "ca", "au", "aux", "en", "il", "elle", "ils", "on", "ne", "plus", "depuis", "mais",
            "ou", "bonjour", "bonsoir", "salut", "merci", "svp", "suis", "ai", "avez", "etes", "sont", "ont", "chez", "faire", "toujours", "rien",
            "tres", "quand", "comment", "pourquoi", "aucun", "aucune", "encore", "jour", "jours", "mois", "moi", "y", "j", "l", "d", "c", "n", "qu")),
    EN(Set.of("the", "and", "is", "are", "i", "you", "my", "your", "it", "to", "of", "in", "for", "on", "with", "this", "that", "not", "have", "has",
            "was", "were", "be", "been", "can", "do", "does", "did", "don", "why", "how", "what", "when", "where", "who", "please", "thanks",
            "hello", "hi", "hey", "just", "from", "at", "no", "so", "but", "if", "still", "get", "got", "am", "an", "we", "they", "me", "would",
            "will", "there", "about", "since", "after", "any", "s", "t", "ve", "re", "ll", "m"));

    private final Set<String> words;

    Language(Set<String> words) {
        this.words = words;
    }

    /** `fr` or `en`. */
    public String key() {
        return this == FR ? "fr" : "en";
    }

    public static Optional<Language> of(String text) {
        List<String> said = Fold.words(text);
        long french = said.stream().filter(FR.words::contains).count();
        long english = said.stream().filter(EN.words::contains).count();
        return french == english ? Optional.empty() : Optional.of(french > english ? FR : EN);
    }
}
