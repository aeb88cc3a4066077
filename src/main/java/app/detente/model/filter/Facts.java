package app.detente.model.filter;

import app.detente.model.Adviser;
import app.detente.model.Fold;
import app.detente.model.Language;
import app.detente.model.Network;
import app.detente.model.Priority;
import app.detente.model.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a filter asks of one conversation.
 *
 * @param tags         folded
 * @param language     of the text its row shows
 * @param hidden       how many of its messages are hidden
 * @param stuck        whether a reply in it did not get out and waits for a person
 * @param waitingSince when the oldest open wait began
 * @param lastAt       when its newest message was written
 */
public record Facts(Status status, Optional<Adviser> assignee, Network network, Set<String> tags, Optional<Language> language, Priority priority,
        boolean review, int hidden, boolean stuck, Optional<Instant> waitingSince, Instant lastAt, List<Said> said) {

    /** Since when its age counts: since somebody waits, or since the last message where nobody does. */
    public Instant since() {
        return waitingSince.orElse(lastAt);
    }

    /**
     * One message: the folded words of its author and of its text.
     *
     * @param customer whether a customer wrote it
     */
    public record Said(boolean customer, List<String> author, List<String> text) {
        public static Said of(boolean customer, String author, String text) {
            return new Said(customer, Fold.words(author), Fold.words(text));
        }

        boolean holds(Phrase phrase) {
            return phrase.in(author) || phrase.in(text);
        }
    }
}
