package app.detente.model;

import java.util.Optional;

/**
 * What the list shows: a view, narrowed.
 *
 * @param saved a view somebody saved, whose filter narrows the standing one
 * @param words what a person typed in the search box; blank for no search
 * @param sort  the order asked for; empty for the usual one
 */
public record QueueFilter(QueueView view, Optional<Network> network, Optional<Long> tagId, Optional<SavedView> saved, String words,
        Optional<Sort> sort) {

    public static QueueFilter of(QueueView view) {
        return new QueueFilter(view, Optional.empty(), Optional.empty(), Optional.empty(), "", Optional.empty());
    }

    /** What a saved view shows. */
    public static QueueFilter of(SavedView saved) {
        return new QueueFilter(QueueView.ALL, Optional.empty(), Optional.empty(), Optional.of(saved), "", Optional.empty());
    }

    public QueueFilter withNetwork(Network only) {
        return new QueueFilter(view, Optional.of(only), tagId, saved, words, sort);
    }

    public QueueFilter withTag(long only) {
        return new QueueFilter(view, network, Optional.of(only), saved, words, sort);
    }

    public QueueFilter withWords(String typed) {
        return new QueueFilter(view, network, tagId, saved, typed, sort);
    }

    public QueueFilter sorted(Sort wanted) {
        return new QueueFilter(view, network, tagId, saved, words, Optional.of(wanted));
    }

    /** The order it is read in: the one asked for, else the saved view's, else longest waiting first where people wait, and newest first elsewhere. */
    public Sort order() {
        return sort.or(() -> saved.map(SavedView::sort)).orElse(switch (view) {
            case WAITING, UNASSIGNED, REVIEW -> Sort.LONGEST_WAITING;
            case DUE -> Sort.DUE;
            case MINE, MENTIONS, SNOOZED, WAITING_ON_CUSTOMER, CLOSED, SPAM, ALL -> Sort.NEWEST;
        });
    }
}
