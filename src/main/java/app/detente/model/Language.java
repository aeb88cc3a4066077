package app.detente.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells French from English by the small words that only one of them has. Two languages and short texts need no library: those at hand weigh a
 * hundred megabytes (decision 0012). What it cannot tell, and what is neither, it leaves open.
 */
public enum Language {
    FR("le la les de des du un une et est je vous nous mon ma mes votre vos notre nos pas que qui pour dans avec sur ce cet cette ces ca au aux en il elle ils"
            + " elles ne depuis mais ou bonjour bonsoir salut coucou allo merci svp stp suis ai avez avons etes sont ont etait chez faire fait toujours rien"
            + " tres quand comment pourquoi aucun aucune encore jour jours mois moi j l d c n qu oui non pareil idem bien bonne bon tout tous meme aussi donc"
            + " sans par leur leurs cela ses se si te ton tes toi lui quel quelle voila voici vais va peut peux pouvez faut pire hier demain apres avant"
            + " alors enfin ici deja jamais personne quelqu probleme problemes semaine semaines heure heures me tu sa"),
    EN("the and is are i you my your it to of in for with this that not have has was were be been can do does did don why how what when where who"
            + " please thanks thank hello hi hey just from at no so but if still get got am an we they would will there about since after any s t ve re ll m"
            + " yes yeah yep nope sorry never very our us or by had more up out now need want its im ive dont cant u ur good great fix back again ago hours"
            + " could should their them his her she he than then only here too really nothing anyone someone keep because these those all me");

    /** Small words of the neighbours: who writes them writes neither. */
    private static final Set<String> NEITHER = Set.of(("el los las por para una muy hola gracias pero como esta este lo al del su mi yo ya mas sin tengo"
            + " und der das ist nicht ich sie wir mit auf fur ein eine zu von den dem haben kann bitte danke auch"
            + " che di sono grazie perche della nao uma voce obrigado com meu minha het een niet voor van ik").split(" "));
    /** Where the letters that French and English use end. */
    private static final int LATIN = 0x24F;

    private final Set<String> words;

    Language(String words) {
        this.words = Set.copyOf(Arrays.asList(words.split(" ")));
    }

    /** `fr` or `en`. */
    public String key() {
        return this == FR ? "fr" : "en";
    }

    /** Whether a word, as {@link Fold} gives it, says nothing by itself in either. */
    public static boolean isSmallWord(String word) {
        return FR.words.contains(word) || EN.words.contains(word);
    }

    public static Optional<Language> of(String text) {
        List<String> said = Fold.words(Addresses.without(text));
        int french = 0;
        int english = 0;
        int neither = 0;
        for (String word : said) {
            french += FR.words.contains(word) ? 1 : 0;
            english += EN.words.contains(word) ? 1 : 0;
            neither += NEITHER.contains(word) || word.codePointAt(0) > LATIN ? 1 : 0;
        }
        return french == english || neither > Math.max(french, english) / 2 ? Optional.empty() : Optional.of(french > english ? FR : EN);
    }
}
