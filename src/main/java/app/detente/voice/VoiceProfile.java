package app.detente.voice;

import java.util.List;
import java.util.Optional;

/**
 * How the brand speaks in one language, on one network or on all that have no profile of their own.
 *
 * @param address     whether customers are said `tu` or `vous`; English knows only {@link Address#EITHER}
 * @param formality   how much stiffness is let through
 * @param emoji       the most emoji a reply holds
 * @param exclamation the most exclamation marks a reply holds
 * @param signed      whether a reply ends with its author's first name
 * @param said        words we like to say: of several better wordings those that hold one come first
 * @param neverSaid   words and patterns we never say, each with what to say instead
 */
public record VoiceProfile(Address address, Formality formality, int emoji, int exclamation, boolean signed, List<String> said, List<Banned> neverSaid) {
    /** The most emoji, or exclamation marks, that can be allowed. */
    public static final int MOST = 20;
    /** Lines of words said, or of words never said. */
    public static final int MAX_LINES = 500;

    public VoiceProfile {
        said = List.copyOf(said);
        neverSaid = List.copyOf(neverSaid);
    }

    /** How customers are spoken to. */
    public enum Address { TU, VOUS, EITHER }

    /** Relaxed among people, a notch more formal in a letter. */
    public enum Formality { RELAXED, FORMAL }

    /**
     * A word or a phrase we never say, whatever its case and accents; a `*` at its end takes the words that go on. Between slashes a pattern.
     *
     * @param instead what to say instead; "" where there is nothing to put in its place
     */
    public record Banned(String words, String instead) {
        /** The pattern, where it is one. */
        public Optional<String> pattern() {
            boolean pattern = words.length() > 1 && words.startsWith("/") && words.endsWith("/");
            return pattern ? Optional.of(words.substring(1, words.length() - 1)) : Optional.empty();
        }
    }

    /** The same, this formal. */
    public VoiceProfile with(Formality other) {
        return new VoiceProfile(address, other, emoji, exclamation, signed, said, neverSaid);
    }
}
