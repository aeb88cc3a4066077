package app.detente.model;

import java.time.Instant;
import java.util.List;

/**
 * What an adviser brings before an executive, as they wrote it.
 *
 * @param conversations what it is about; the first is the one to go back to
 * @param question      what is to be decided
 * @param proposal      the answer proposed to the customer; may be empty
 * @param deadline      by when the decision is needed
 */
public record Dossier(List<Long> conversations, String title, String question, String proposal, Instant deadline) {
    /** How many conversations one dossier names; the wave is counted beyond them. */
    public static final int MOST = 200;
    /** UTF-16 units. */
    public static final int TITLE = 160;
    public static final int WORDS = 4_000;

    public Dossier {
        conversations = conversations.stream().distinct().limit(MOST).toList();
    }

    /** @throws Problem `dossier_empty`, `dossier_title`, `dossier_question`, `dossier_long`, `dossier_late` */
    public void check(Instant now) {
        if (conversations.isEmpty()) {
            throw new Problem("dossier_empty");
        } else if (title.isBlank() || title.length() > TITLE) {
            throw new Problem("dossier_title", TITLE);
        } else if (question.isBlank()) {
            throw new Problem("dossier_question");
        } else if (question.length() > WORDS || proposal.length() > WORDS) {
            throw new Problem("dossier_long", WORDS);
        } else if (!deadline.isAfter(now)) {
            throw new Problem("dossier_late");
        }
    }
}
