package app.detente.voice.tone;

import app.detente.model.Lexicon;
import app.detente.model.Phrases;
import app.detente.model.Phrases.Place;
import app.detente.model.Quoted;
import app.detente.model.Words;
import app.detente.voice.Links;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One reply, taken apart for the rules: its words without those of quotations and links, its sentences, and the phrases of a lexicon that stand in it.
 */
final class Reply {
    /** UTF-16 units read: the most a reply can hold. */
    static final int READ = 64 * 1024;
    private static final Pattern NAMED = Pattern.compile("(?<![\\w@#])[@#]\\w[\\w.@-]{0,99}|\\{\\{[^{}\\n]{0,99}+\\}\\}|⟦[^⟦⟧\\n]{0,99}+⟧");

    private final String text;
    private final Phrases phrases;

    Reply(String whole, Lexicon lexicon) {
        text = said(whole.length() <= READ ? whole : whole.substring(0, READ));
        phrases = new Phrases(new Words(text), lexicon);
    }

    private static String said(String whole) {
        StringBuilder said = new StringBuilder(Quoted.blanked(whole, 0));
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
        return phrases.words();
    }

    /** Where phrases of a list stand. */
    List<Place> of(String list) {
        return phrases.of(list);
    }

    /** Whether any phrase of a list lies among these words. */
    boolean has(String list, int first, int last) {
        return phrases.has(list, first, last);
    }

    /** The first word of the sentence that a word belongs to. */
    int sentence(int word) {
        return phrases.sentence(word);
    }

    /** The last word of the sentence that a word belongs to. */
    int sentenceEnd(int word) {
        return phrases.sentenceEnd(word);
    }

    /** The mark a sentence ends in; a blank at the end of the text. */
    char mark(int last) {
        for (int i = words().end(last); i < text.length(); i++) {
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
