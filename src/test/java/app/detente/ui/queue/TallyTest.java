package app.detente.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Network;
import app.detente.model.QueueCounts;
import app.detente.model.QueueView;
import app.detente.model.SavedView;
import app.detente.model.Sort;
import app.detente.model.Tag;
import app.detente.model.TagColour;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the counters tell of a view exactly, and what they do not. */
class TallyTest {
    private static final QueueCounts COUNTS = new QueueCounts(Map.of(QueueView.WAITING, 12_345L, QueueView.UNASSIGNED, 11L, QueueView.REVIEW, 7L,
            QueueView.CLOSED, 90_000L, QueueView.SNOOZED, 5L, QueueView.SPAM, 3L, QueueView.WAITING_ON_CUSTOMER, 44L, QueueView.MINE, 2L),
            Map.of(Network.X, 100L), Map.of(1L, 31L));
    private static final List<Tag> TAGS = List.of(new Tag(1, "Résiliation", TagColour.RED), new Tag(2, "panne", TagColour.BLUE));

    @ParameterizedTest
    @CsvSource({"is:waiting, 12345", "tag:resiliation is:waiting, 31", "is:waiting tag:panne, 0", "is:waiting channel:x, 100",
        "is:waiting channel:facebook, 0", "is:waiting is:unassigned, 11", "est:à-revoir est:en-attente, 7", "is:closed, 90000", "is:snoozed, 5",
        "is:spam, 3", "is:customer, 44"})
    void whatIsCountedAnywayIsExact(String filter, long n) {
        assertThat(kept(filter)).contains(new Tally(n, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "carte", "is:mine", "is:waiting is:mine", "-is:waiting", "is:waiting -tag:panne", "tag:panne", "is:waiting tag:inconnue",
        "is:closed channel:x", "is:waiting channel:x tag:panne", "is:hidden", "is:waiting older:2h", "is:unassigned", "is:closed is:spam"})
    void theRestIsCounted(String filter) {
        assertThat(kept(filter)).isEmpty();
    }

    private static Optional<Tally> kept(String filter) {
        return Tally.kept(new SavedView(1, "v", filter, Sort.NEWEST, Optional.empty()), COUNTS, TAGS);
    }
}
