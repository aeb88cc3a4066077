package app.detente.voice;

import app.detente.model.Fold;
import app.detente.model.IncomingMessage;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The first name in a display name, when there is one beyond doubt. A reply that greets nobody by name reads well; one that greets "Marre" or
 * "SARL" is passed around. Hence: unsure is none.
 */
public final class FirstName {
    private static final int LONGEST = 20;
    /** Where decoration, a job or a place begins. */
    private static final Pattern ASIDE = Pattern.compile("\\s[-–—]\\s|[|(\\[•·~]");
    private static final Pattern DECORATION = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\s.,'’@_/:&+#-]");
    private static final Pattern NOT_A_PERSON = Pattern.compile("[@_/:&+#,]|\\p{L}\\.\\p{L}{2}|\\d\\p{L}|\\p{L}\\d");
    private static final Pattern NAME = Pattern.compile("\\p{IsLatin}{2,}(?:[-'’]\\p{IsLatin}{2,})*");
    private static final Pattern PART = Pattern.compile("\\p{L}+");
    private static final Pattern DRAWN_OUT = Pattern.compile("(.)\\1\\1");
    private static final Set<String> TITLES = words("m mr mme mlle mrs ms miss mx dr doc docteur prof professeur professor pr me maitre sir "
            + "lady madame monsieur mademoiselle");
    /** Words of companies, places, moods and causes: with one of them anywhere, the name is not a person's. */
    private static final Set<String> OTHERS = words("""
            sarl sas sasu sa eurl sci ei ltd llc llp inc plc gmbh corp co cie company group groupe holding association asso club amicale comite
            collectif syndicat federation union agence agency cabinet garage boulangerie restaurant hotel cafe bar pizzeria brasserie pharmacie
            mairie ville city commune office service services studio shop store boutique magasin team equipe official officiel officielle support
            help info infos infoligne news media radio tv magazine journal presse immobilier immo transport transports telecom telecoms mobile
            fibre network consulting conseil formation school ecole lycee college fc as us rc
            client cliente clients customer customers user utilisateur abonne abonnee anonyme anonymous inconnu unknown guest invite admin moderateur
            moderator compte account page test bot null none nobody personne someone quelqu
            marre colere furieux furieuse angry fed mad ras stop anti boycott victime victims arnaque scam honte shame degoute mecontent mecontente
            unhappy disappointed decu decue fan ex no not non pas plus jamais never je nous vous on am you we they my your our notre votre the and
            et ou or chez with sans pour for from
            """);
    /** Words that begin no name, though they may stand inside a surname: "Sophie Le Goff". */
    private static final Set<String> OPENERS = words("le la les un une des du de mon ma mes ton ta tu il elle an papa maman dad mum mom papy mamie "
            + "petit petite grand grande super mister big little");

    private FirstName() {}

    /** The first name as it is written with a capital; empty for a handle, a number, a company, a surname alone, or when in doubt. */
    public static Optional<String> of(String displayName) {
        if (displayName.length() > IncomingMessage.MAX_NAME) {
            return Optional.empty();
        }
        String plain = DECORATION.matcher(ASIDE.split(Normalizer.normalize(displayName, Normalizer.Form.NFKC), 2)[0]).replaceAll(" ").strip();
        if (plain.isEmpty() || NOT_A_PERSON.matcher(plain).find()) {
            return Optional.empty();
        }
        List<String> words = Arrays.asList(plain.split("\\s+"));
        if (words.stream().flatMap(word -> Fold.words(word).stream()).anyMatch(OTHERS::contains)) {
            return Optional.empty();
        }
        if (OPENERS.contains(bare(words.getFirst()))) {
            return Optional.empty();
        }
        boolean titled = TITLES.contains(bare(words.getFirst()));
        return choose(titled ? words.subList(1, words.size()) : words, titled).filter(FirstName::isName).map(FirstName::capitalised);
    }

    /** After a title one word is a surname; a word alone must look like a name; "DUPONT Marie" puts the surname first. */
    private static Optional<String> choose(List<String> words, boolean titled) {
        if (words.isEmpty() || words.size() == 1 && (titled || !isCapitalised(words.getFirst()))) {
            return Optional.empty();
        }
        boolean surnameFirst = words.size() > 1 && isUpper(words.get(0)) && isCapitalised(words.get(1));
        return Optional.of(surnameFirst ? words.get(1) : words.getFirst());
    }

    private static boolean isName(String word) {
        return word.length() <= LONGEST && NAME.matcher(word).matches() && !DRAWN_OUT.matcher(Fold.fold(word)).find();
    }

    private static boolean isUpper(String word) {
        return NAME.matcher(word).matches() && word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** A capital, then at least one small letter. */
    private static boolean isCapitalised(String word) {
        return word.length() > 1 && Character.isUpperCase(word.charAt(0)) && Character.isLowerCase(word.charAt(1));
    }

    /** Leaves "McKenzie" alone; KARIM and karim become Karim, part by part. */
    private static String capitalised(String word) {
        if (isCapitalised(word)) {
            return word;
        }
        return PART.matcher(word.toLowerCase(Locale.ROOT))
                .replaceAll(part -> part.group().substring(0, 1).toUpperCase(Locale.ROOT) + part.group().substring(1));
    }

    private static String bare(String word) {
        return String.join("", Fold.words(word));
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
