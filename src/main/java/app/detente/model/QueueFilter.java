package app.detente.model;

import java.util.Optional;

/**
 * What the list shows: a view, narrowed.
 *
 * @param words what a person typed in the search box; blank for no search
 */
public record QueueFilter(QueueView view, Optional<Network> network, Optional<Long> tagId, String words) {

    public static QueueFilter of(QueueView view) {
        return new QueueFilter(view, Optional.empty(), Optional.empty(), "");
    }

    public QueueFilter withNetwork(Network only) {
        return new QueueFilter(view, Optional.of(only), tagId, words);
    }

    public QueueFilter withTag(long only) {
        return new QueueFilter(view, network, Optional.of(only), words);
    }

    public QueueFilter withWords(String typed) {
        return new QueueFilter(view, network, tagId, typed);
    }

    /** Whether the view is read longest waiting first; the others are read newest first. */
    public boolean longestWaitingFirst() {
        return view == QueueView.WAITING || view == QueueView.UNASSIGNED;
    }
}
