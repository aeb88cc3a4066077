package app.detente.model;

import java.util.Map;

/** How many conversations each view holds, and how many of those waiting each network and each tag (by tag id) holds. */
public record QueueCounts(Map<QueueView, Long> views, Map<Network, Long> networks, Map<Long, Long> tags) {

    public long of(QueueView view) {
        return views.getOrDefault(view, 0L);
    }
}
