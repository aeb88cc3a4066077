package app.detente.ui.queue;

import app.detente.model.Conversation;
import app.detente.model.QueueCounts;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A queue in memory, read by key as the real one is. */
final class FakePages implements Pages {
    /** The whole queue, in order. */
    final List<Conversation> all = new ArrayList<>();
    /** How many more there are that no view asked for here shows. */
    long done = 1;
    final Set<Long> drafts = new HashSet<>();
    /** What was asked, in order: "after:limit". */
    final List<String> asked = new ArrayList<>();

    /** `n` rows with the ids 0, 1, 2… */
    FakePages(int n) {
        for (int id = 0; id < n; id++) {
            all.add(Demo.row(id));
        }
    }

    void replace(Conversation row) {
        all.replaceAll(old -> old.id() == row.id() ? row : old);
    }

    void remove(long id) {
        all.removeIf(row -> row.id() == id);
    }

    @Override
    public List<Conversation> page(QueueFilter filter, Optional<Conversation> after, int limit) {
        asked.add(after.map(row -> "" + row.id()).orElse("top") + ":" + limit);
        int from = after.map(row -> place(row.id())).orElse(0);
        return List.copyOf(all.subList(Math.min(from, all.size()), Math.min(all.size(), from + limit)));
    }

    private int place(long id) {
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).id() == id) {
                return at + 1;
            }
        }
        return all.size();
    }

    @Override
    public QueueCounts counts() {
        return new QueueCounts(Map.of(QueueView.WAITING, (long) all.size(), QueueView.ALL, (long) all.size() + done), Map.of(), Map.of());
    }

    @Override
    public int count(QueueFilter filter, int most) {
        return Math.min(all.size(), most);
    }

    @Override
    public Set<Long> drafted() {
        return Set.copyOf(drafts);
    }
}
