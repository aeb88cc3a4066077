package app.detente.voice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was told already, as far as it matters to the next reply in a thread: its openings, sentences and templates with how often each was said there,
 * to that person anywhere, and to anybody of late. Read once for a conversation, then asked at every keystroke.
 *
 * @param names     who it was said by and to, which say nothing themselves
 * @param sentences by {@link Sentence#key()}, openings too
 * @param templates by id
 */
public record Told(Names names, Map<Long, Times> sentences, Map<String, Times> templates) {
    /** Nothing was said to anybody. */
    public static final Told NOTHING = new Told(Names.NONE, Map.of(), Map.of());

    public Told {
        sentences = Map.copyOf(sentences);
        templates = Map.copyOf(templates);
    }

    /**
     * How often something was published.
     *
     * @param thread in this thread, at any time
     * @param person to this person, here and elsewhere, at any time
     * @param hour   to anybody, in the last hour; `day` in the last 24
     * @param last   when the last time was
     */
    public record Times(int thread, int person, int hour, int day, Optional<Instant> last) {
        public static final Times NEVER = new Times(0, 0, 0, 0, Optional.empty());

        /** Both together: what one does not know of, the other does. */
        public Times and(Times other) {
            return new Times(thread + other.thread, person + other.person, hour + other.hour, day + other.day,
                    last.isEmpty() || other.last.isPresent() && other.last.get().isAfter(last.get()) ? other.last : last);
        }
    }

    public Times times(Sentence sentence) {
        return sentences.getOrDefault(sentence.key(), Times.NEVER);
    }

    public Times times(String template) {
        return templates.getOrDefault(template, Times.NEVER);
    }

    /** How often the whole was said: of its sentences, the most often in each place, and the latest. */
    public Times most(List<Sentence> sentences) {
        return sentences.stream().map(this::times).reduce(Times.NEVER, (one, other) -> new Times(
                Math.max(one.thread, other.thread), Math.max(one.person, other.person), Math.max(one.hour, other.hour), Math.max(one.day, other.day),
                one.and(other).last()));
    }
}
