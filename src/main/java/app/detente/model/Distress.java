package app.detente.model;

import app.detente.model.Phrases.Place;
import app.detente.model.Words.Break;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether somebody may be in trouble, and of what kind. Words, not magic: a sign to look sooner and to answer kindly, never a verdict. What the lists hear
 * is weighed with the other words of the text ({@link DistressWeights}), which tell what no list foresees. The lists stand in `distress.txt`: phrases that
 * tell by themselves, and pairs that tell together - a death and whose, a person who depends on the line and that it is down; where nothing else is found, weak signs tell two of a kind, or one with somebody it may be said of ("larmes", "ma fille").
 * What is denied ("pas d’urgence", "nobody died"), what somebody else is quoted with, figures of speech
 * ("mort de rire", "my phone died") and what is over do not count; a threat does when it is quoted. Pure; looks at the first 4,000 characters in some tens of microseconds.
 */
public final class Distress {
    /** UTF-16 units looked at. */
    private static final int READ = 4_000;
    /** Quotation marks around less only point at a word. */
    private static final int QUOTATION = 10;
    private static final Lexicon WORDS = Lexicon.read(Distress.class, "distress.txt");
    private static final DistressWeights WEIGHTS = DistressWeights.read();
    /** From these odds on: where nine in ten of those in trouble are found with an author left out of the learning, whose examples are harder than what comes. */
    private static final double ENOUGH = -1.0;
    /** From these odds on: where of everyday messages no more are taken for trouble than the lists took. */
    private static final double LIKELY = -0.3;
    private static final Set<String> DENIED = Set.of("pas", "aucun", "aucune", "jamais", "ni", "no", "not", "never", "isn", "wasn", "without", "don", "nobody");
    private static final Set<String> TURNS = Set.of("mais", "but", "sauf", "car", "parce", "because", "que", "quand", "depuis", "since");
    /** The lists of people that a weak sign may be said of. */
    private static final List<String> SOMEBODY = List.of("bereavement.who", "child.who");
    /** Words before a sign among which a denial is looked for. */
    private static final int BEFORE = 3;
    /** Words before a sign among which a thing is looked for that it is said of. */
    private static final int OF_A_THING = 4;
    /** Words that a death and whose it is lie apart at most. */
    private static final int CLOSE = 6;
    /** Words that other pairs lie apart at most: a sentence or two. */
    private static final int APART = 30;

    /** What somebody is in trouble with, the most pressing first. */
    public enum Kind {
        SELF_HARM, THREAT, CHILD, DEPENDENT, HARASSMENT, BEREAVEMENT, ILLNESS, DEBT;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param start where it begins in the text, in UTF-16 units; {@code end} is not part of it any more */
    public record Sign(Kind kind, int start, int end) {}

    private Distress() {}

    /** Whether there is any sign: rather one too many, for whoever answers is looking. */
    public static boolean in(String text) {
        return Heeded.of(text).odds() >= ENOUGH;
    }

    /** Whether it is likelier than not to be so, for what is done before anybody looks: who is answered sooner. */
    public static boolean isLikely(String text) {
        return Heeded.of(text).odds() >= LIKELY;
    }

    /**
     * The signs of a text, by place; none overlaps another of its kind. What the lists heard counts unless the words around it speak against it; where
     * they heard nothing and the words speak for themselves, the one sign is what speaks most.
     */
    public static List<Sign> signs(String text) {
        Heeded heeded = Heeded.of(text);
        if (heeded.odds() < ENOUGH) {
            return List.of();
        }
        return !heeded.listed().isEmpty() ? heeded.listed()
                : WEIGHTS.speaking(heeded.words(), heeded.heard().kind()).map(place -> sign(heeded.words(), place, heeded.heard().kind())).stream().toList();
    }

    /** What lists and weights make of the beginning of a text. */
    private record Heeded(List<Sign> listed, Words words, DistressWeights.Heard heard) {
        static Heeded of(String text) {
            String read = text.length() <= READ ? text : text.substring(0, READ);
            List<Sign> listed = lists(read);
            Words words = new Words(read);
            return new Heeded(listed, words, WEIGHTS.hear(words, kinds(listed)));
        }

        double odds() {
            return heard.odds();
        }
    }

    /** What the lists alone hear, for those who learn how far to believe them. */
    static Set<Kind> listed(String text) {
        return kinds(lists(text.length() <= READ ? text : text.substring(0, READ)));
    }

    private static Set<Kind> kinds(List<Sign> signs) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        signs.forEach(sign -> kinds.add(sign.kind()));
        return kinds;
    }

    private static List<Sign> lists(String read) {
        Phrases said = new Phrases(new Words(Quoted.blanked(read, QUOTATION)), WORDS);
        List<Sign> signs = new ArrayList<>();
        if (!said.isEmpty()) {
            for (Kind kind : Kind.values()) {
                told(kind, said).stream().filter(place -> counts(said, place, kind)).forEach(place -> signs.add(sign(said.words(), place, kind)));
            }
        }
        quotedThreats(read, signs);
        if (signs.isEmpty() && !said.isEmpty()) {
            signs.addAll(together(said));
        }
        signs.sort(Comparator.comparingInt(Sign::start).thenComparing(Sign::kind));
        return List.copyOf(signs);
    }

    private static Sign sign(Words words, Place place, Kind kind) {
        return new Sign(kind, words.start(place.first()), words.end(place.last()));
    }

    /** Weak signs tell two of a kind, or one with somebody it may be said of. */
    private static List<Sign> together(Phrases said) {
        List<Sign> signs = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Place> weak = different(said, kind);
            if (weak.size() > 1 || weak.size() == 1 && isOfSomebody(said, weak.getFirst())) {
                weak.forEach(place -> signs.add(sign(said.words(), place, kind)));
            }
        }
        return signs;
    }

    /** The weak signs of a kind that count, each first word once. */
    private static List<Place> different(Phrases said, Kind kind) {
        Set<String> heard = new HashSet<>();
        return said.of(kind.key() + ".weak").stream().filter(place -> counts(said, place, kind) && heard.add(said.words().get(place.first()))).toList();
    }

    private static boolean isOfSomebody(Phrases said, Place weak) {
        return SOMEBODY.stream().anyMatch(list -> said.of(list).stream()
                .anyMatch(who -> isNear(who, weak, APART) && (who.first() > weak.last() || who.last() < weak.first())));
    }

    /** What was said to somebody else is reported in quotes. */
    private static void quotedThreats(String text, List<Sign> signs) {
        for (int[] place : Quoted.places(text)) {
            Phrases quoted = new Phrases(new Words(text.substring(place[0], place[1])), WORDS);
            quoted.of("threat.quoted").stream().map(threat -> sign(quoted.words(), threat, Kind.THREAT))
                    .forEach(sign -> signs.add(new Sign(sign.kind(), sign.start() + place[0], sign.end() + place[0])));
        }
    }

    /** The phrases that tell by themselves, and of each pair the half that says what happens. */
    private static List<Place> told(Kind kind, Phrases said) {
        List<Place> all = new ArrayList<>(said.of(kind.key()));
        for (Place what : said.of(kind.key() + ".what")) {
            int apart = kind == Kind.BEREAVEMENT ? CLOSE : APART;
            if (said.of(kind.key() + ".who").stream().anyMatch(who -> isNear(who, what, apart)
                    && (kind != Kind.BEREAVEMENT || said.sentence(who.first()) == said.sentence(what.first())))) {
                all.add(what);
            }
        }
        return all;
    }

    private static boolean isNear(Place one, Place other, int apart) {
        return Math.max(one.first(), other.first()) - Math.min(one.last(), other.last()) <= apart;
    }

    private static boolean counts(Phrases said, Place place, Kind kind) {
        return !isHarmless(said, place) && !isDenied(said.words(), place.first()) && !(kind != Kind.SELF_HARM && isOver(said, place))
                && !(isMortal(kind) && isSaidOfAThing(said, place));
    }

    private static boolean isHarmless(Phrases said, Place place) {
        return said.of("harmless").stream().anyMatch(harmless -> harmless.first() <= place.last() && harmless.last() >= place.first());
    }

    private static boolean isMortal(Kind kind) {
        return kind == Kind.BEREAVEMENT || kind == Kind.ILLNESS;
    }

    /** A box dies, a computer has a virus: unless a person stands between. */
    private static boolean isSaidOfAThing(Phrases said, Place place) {
        int from = Math.max(said.sentence(place.first()), place.first() - OF_A_THING);
        return said.of("thing").stream().anyMatch(thing -> thing.first() >= from && thing.last() < place.first()
                && !said.has("bereavement.who", thing.first(), place.last()));
    }

    private static boolean isOver(Phrases said, Place place) {
        return said.has("over", said.sentence(place.first()), said.sentenceEnd(place.last()));
    }

    private static boolean isDenied(Words words, int at) {
        for (int i = at; i > 0 && at - i < BEFORE && words.before(i) == Break.NONE; i--) {
            if (DENIED.contains(words.get(i - 1))) {
                return true;
            }
            if (TURNS.contains(words.get(i - 1))) {
                return false;
            }
        }
        return false;
    }
}
