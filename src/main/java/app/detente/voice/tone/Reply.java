package app.detente.voice.tone;

import app.detente.model.Lexicon;
import app.detente.model.Quoted;
import app.detente.model.Words;
import app.detente.voice.Links;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One reply, taken apart for the rules: its words without those of quotations and links, its sentences, and the phrases of a lexicon that stand in it.
 */
final class Reply {
    /** UTF-16 units read: the most a reply can hold. */
    static final int READ = 64 * 1024;
    private static final Pattern NAMED = Pattern.compile("(?<![\\w@#])[@#]\\w[\\w.@-]{0,99}|\\{\\{[^}\\n]{0,99}\\}\\}|⟦[^⟧\\n]{0,99}⟧");
    private static final String NOT = ".not";

    private final String text;
    private final Words words;
    private final Map<String, List<Place>> places = new HashMap<>();
    private final Map<String, List<Place>> kept = new HashMap<>();
    private final int[] firsts;
    private final int[] lasts;

    /**
     * A phrase in the reply, by the words it takes.
     *
     * @param last its last word
     * @param note what the lexicon says of it
     */
    record Place(int first, int last, String note) {}

    Reply(String whole, Lexicon lexicon) {
        text = said(whole.length() <= READ ? whole : whole.substring(0, READ));
        words = new Words(text);
        firsts = new int[words.size()];
        lasts = new int[words.size()];
        for (int at = 0; at < words.size(); at++) {
            firsts[at] = words.begins(at) ? at : firsts[at - 1];
            for (Lexicon.Found found : lexicon.at(words, at)) {
                places.computeIfAbsent(found.list(), list -> new ArrayList<>()).add(new Place(at, at + found.words() - 1, found.note()));
            }
        }
        for (int at = words.size() - 1; at >= 0; at--) {
            lasts[at] = at + 1 == words.size() || words.begins(at + 1) ? at : lasts[at + 1];
        }
    }

    private static String said(String whole) {
        StringBuilder said = new StringBuilder(Quoted.blanked(whole));
        if (whole.contains("://") || whole.contains("www.") || mayHoldDomain(whole)) {
            Links.ANY.matcher(whole).results().forEach(link -> Quoted.blank(said, link.start(), link.end()));
        }
        if (whole.indexOf('@') >= 0 || whole.indexOf('#') >= 0 || whole.indexOf('{') >= 0 || whole.indexOf('⟦') >= 0) {
            NAMED.matcher(whole).results().forEach(name -> Quoted.blank(said, name.start(), name.end()));
        }
        return said.toString();
    }

    private static boolean mayHoldDomain(String text) {
        for (int dot = text.indexOf('.'); dot >= 0 && dot + 1 < text.length(); dot = text.indexOf('.', dot + 1)) {
            if (Character.isLetter(text.charAt(dot + 1))) {
                return true;
            }
        }
        return false;
    }

    /** The text, blanked where somebody else speaks. */
    String text() {
        return text;
    }

    Words words() {
        return words;
    }

    /** Where phrases of a list stand, in order, without those that the list of what it is not touches; of two that overlap the first. */
    List<Place> of(String list) {
        return kept.computeIfAbsent(list, this::sift);
    }

    private List<Place> sift(String list) {
        BitSet taken = new BitSet();
        places.getOrDefault(list + NOT, List.of()).forEach(place -> taken.set(place.first(), place.last() + 1));
        List<Place> all = new ArrayList<>();
        for (Place place : places.getOrDefault(list, List.of())) {
            int next = taken.nextSetBit(place.first());
            if (next < 0 || next > place.last()) {
                all.add(place);
                taken.set(place.first(), place.last() + 1);
            }
        }
        return all;
    }

    /** The first word of the sentence that a word belongs to. */
    int sentence(int word) {
        return firsts[word];
    }

    /** The last word of the sentence that a word belongs to. */
    int sentenceEnd(int word) {
        return lasts[word];
    }

    /** Whether any phrase of a list lies among these words. */
    boolean has(String list, int first, int last) {
        return of(list).stream().anyMatch(place -> place.first() >= first && place.last() <= last);
    }

    /** The mark a sentence ends in; a blank at the end of the text. */
    char mark(int last) {
        for (int i = words.end(last); i < text.length(); i++) {
            if (".!?…".indexOf(text.charAt(i)) >= 0) {
                return text.charAt(i);
            }
            if (Character.isLetterOrDigit(text.charAt(i))) {
                break;
            }
        }
        return ' ';
    }
}
