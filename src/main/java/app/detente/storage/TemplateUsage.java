package app.detente.storage;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How a template, or one of its wordings, is used, and what comes of it. A reply that was made from it several times counts once.
 *
 * @param today    replies since midnight where the desk is
 * @param month    in the last thirty days
 * @param total    in all
 * @param last     when the newest was written
 * @param edited   how many were changed before they were sent
 * @param answered after how many their reader wrote again
 * @param thanked  after how many they said thank you in their next message
 * @param reopened how many conversations that were closed after it came back with that message
 */
public record TemplateUsage(long today, long month, long total, Optional<Instant> last, long edited, long answered, long thanked, long reopened) {
    public static final TemplateUsage NONE = new TemplateUsage(0, 0, 0, Optional.empty(), 0, 0, 0, 0);

    /** Of a hundred, how many were changed before sending; 0 where it was never used. */
    public int editedPercent() {
        return percent(edited);
    }

    /** Of a hundred, how many were followed by thanks. */
    public int thankedPercent() {
        return percent(thanked);
    }

    private int percent(long part) {
        return total == 0 ? 0 : Math.toIntExact(Math.round(100.0 * part / total));
    }

    /**
     * A template's whole account; who used it how often is not in it.
     *
     * @param all      of all its wordings
     * @param people   how many of the team used it
     * @param wordings of each wording that was used, by its number
     */
    public record Account(TemplateUsage all, long people, Map<Integer, TemplateUsage> wordings) {}
}
