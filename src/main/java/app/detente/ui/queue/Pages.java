package app.detente.ui.queue;

import app.detente.model.Conversation;
import app.detente.model.QueueCounts;
import app.detente.model.QueueFilter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the queue's rows come from. Called on worker threads only. */
public interface Pages {

    /**
     * The first `limit` conversations of a filter in its own order, or those that follow one.
     *
     * @param after the last row already held; its key in that order decides, so it need not be in the filter any more
     */
    List<Conversation> page(QueueFilter filter, Optional<Conversation> after, int limit);

    /** How many each view, network and tag holds. */
    QueueCounts counts();

    /** How many conversations a filter holds, counted as far as `most`. */
    int count(QueueFilter filter, int most);

    /** The conversations that I have begun to answer, or to write a note in, and not finished. */
    Set<Long> drafted();
}
