package app.detente.ui.queue;

import app.detente.model.Fold;
import app.detente.model.QueueCounts;
import app.detente.model.QueueView;
import app.detente.model.SavedView;
import app.detente.model.Tag;
import app.detente.model.filter.Condition;
import app.detente.model.filter.Filter;
import app.detente.model.filter.Filter.Term;
import app.detente.model.filter.FilterText;
import app.detente.model.filter.State;
import java.util.List;
import java.util.Optional;

/**
 * How many conversations a saved view holds: exactly where it asks for what is counted anyway, and otherwise counted as far as {@link #MOST}, for
 * the price must not grow with the queue.
 *
 * @param more whether there are more than `n`
 */
public record Tally(long n, boolean more) {
    /** As far as conversations are counted. */
    static final int MOST = 999;

    /** What counting one further than {@link #MOST} gave. */
    static Tally counted(long n) {
        return new Tally(Math.min(n, MOST), n > MOST);
    }

    /**
     * From the counters: {@code is:waiting}, alone or with one tag or one channel, or with nobody's or those to review; {@code is:customer},
     * {@code is:snoozed}, {@code is:closed}, {@code is:spam}. Empty for every other view.
     */
    static Optional<Tally> kept(SavedView view, QueueCounts counts, List<Tag> tags) {
        Filter filter = FilterText.read(view.filter()).filter();
        if (filter.terms().isEmpty() || filter.terms().size() > 2 || !filter.terms().stream().allMatch(Term::wanted)) {
            return Optional.empty();
        }
        List<Condition> asked = filter.terms().stream().map(Term::condition).toList();
        boolean waiting = asked.contains(new Condition.Is(State.WAITING));
        List<Condition> besides = asked.stream().filter(condition -> !waiting || !condition.equals(new Condition.Is(State.WAITING))).toList();
        Optional<Long> n = besides.isEmpty() ? Optional.of(counts.of(QueueView.WAITING))
                : besides.size() > 1 ? Optional.empty()
                : waiting ? ofWaiting(besides.getFirst(), counts, tags) : ofAll(besides.getFirst(), counts);
        return n.map(exact -> new Tally(exact, false));
    }

    private static Optional<Long> ofWaiting(Condition also, QueueCounts counts, List<Tag> tags) {
        return switch (also) {
            case Condition.Is(State state) when state == State.UNASSIGNED -> Optional.of(counts.of(QueueView.UNASSIGNED));
            case Condition.Is(State state) when state == State.REVIEW -> Optional.of(counts.of(QueueView.REVIEW));
            case Condition.On(var network) -> Optional.of(counts.networks().getOrDefault(network, 0L));
            case Condition.Tagged(String name) -> tags.stream().filter(tag -> Fold.fold(tag.name()).equals(name)).findFirst()
                    .map(tag -> counts.tags().getOrDefault(tag.id(), 0L));
            default -> Optional.empty();
        };
    }

    private static Optional<Long> ofAll(Condition condition, QueueCounts counts) {
        return switch (condition) {
            case Condition.Is(State state) -> switch (state) {
                case CUSTOMER -> Optional.of(counts.of(QueueView.WAITING_ON_CUSTOMER));
                case SNOOZED -> Optional.of(counts.of(QueueView.SNOOZED));
                case CLOSED -> Optional.of(counts.of(QueueView.CLOSED));
                case SPAM -> Optional.of(counts.of(QueueView.SPAM));
                case WAITING, NEW, OPEN, MINE, UNASSIGNED, HIDDEN, REVIEW, STUCK, UNTAGGED -> Optional.empty();
            };
            default -> Optional.empty();
        };
    }
}
