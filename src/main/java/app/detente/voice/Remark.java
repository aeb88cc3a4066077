package app.detente.voice;

import app.detente.model.Texts;
import java.util.List;
import java.util.Locale;

/**
 * Something about a reply that its author may want to look at again: shown under the words it is about, never in the way of sending.
 *
 * @param start  where those words begin, in UTF-16 units
 * @param end    just after them
 * @param better wordings to put in their place, the best first; empty where only a person can find one
 */
public record Remark(Rule rule, int start, int end, List<String> better) {

    public Remark {
        better = List.copyOf(better);
    }

    /** What was noticed; each has its name and its reason in words. */
    public enum Rule {
        STIFF, ADDRESS, SHOUTING, BLAME, PROMISE, PASSIVE, LONG, JARGON, JOKE, BANNED, EMOJI, SPELLING;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Its name, in a word or two. */
        public String name(Texts texts) {
            return texts.get("tone.name." + key());
        }

        /** Why it matters, in a sentence. */
        public String reason(Texts texts) {
            return texts.get("tone.why." + key());
        }
    }
}
