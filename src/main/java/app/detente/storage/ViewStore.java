package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Change;
import app.detente.model.Fold;
import app.detente.model.Problem;
import app.detente.model.SavedView;
import app.detente.model.Sort;
import app.detente.model.filter.FilterText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * The views that people saved: everybody's, and each adviser's own, which nobody else sees or changes. Every change is one transaction with its
 * audit row. The trail keeps no names and no filters, so a change can be taken back by whoever holds its {@link Changed}: as long as the window is
 * open.
 */
public final class ViewStore {
    /** UTF-16 units of a filter: as much as a search reads. */
    public static final int MAX_FILTER = FilterText.MAX_TYPED;

    private static final String MINE_FIRST = " ORDER BY owner_id IS NULL, position, id";

    private final Database database;
    private final ChangeFeed changes;
    private final InstantSource clock;

    public ViewStore(Database database, ChangeFeed changes, InstantSource clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /** A view and its place among those of the same owner. */
    public record Placed(SavedView view, int position) {}

    /**
     * What a change did, for taking it back.
     *
     * @param event  its place in the audit trail
     * @param key    what the trail calls it
     * @param before the views it touched, as they were
     * @param after  and as they became
     */
    public record Changed(long event, String key, List<Placed> before, List<Placed> after) {}

    /** My own views and then everybody's, each in the order given to them. */
    public List<SavedView> all(Adviser me) {
        return database.read(handle -> handle.createQuery(
                        "SELECT * FROM saved_view WHERE owner_id IS NULL OR owner_id = :me" + MINE_FIRST)
                .bind("me", me.id()).map((row, context) -> read(row).view()).list());
    }

    /**
     * Saves a view, as the last of its owner's.
     *
     * @param owner me, or empty for everybody's
     * @throws Problem {@code view.name}, {@code view.filter} or {@code view.taken}; then nothing has changed
     */
    public Changed create(String name, String filter, Sort sort, Optional<Long> owner, Adviser me) {
        SavedView wanted = checked(new SavedView(0, name, filter, sort, owner));
        return told(database.write(handle -> {
            refuseTaken(handle, wanted);
            long id = handle.createQuery("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'saved_view'), 0) + 1")
                    .mapTo(Long.class).one();
            int last = handle.createQuery("SELECT coalesce(max(position), 0) FROM saved_view").mapTo(Integer.class).one();
            Placed placed = new Placed(new SavedView(id, wanted.name(), wanted.filter(), wanted.sort(), wanted.owner()), last + 1);
            put(handle, placed);
            return record(handle, "view-create", id, List.of(), List.of(placed), me);
        }));
    }

    /** Gives a view another name, filter, sort or owner; empty where that changes nothing, or the view is gone or somebody else's. Throws as {@link #create}. */
    public Optional<Changed> change(SavedView view, Adviser me) {
        SavedView wanted = checked(view);
        Optional<Changed> done = database.write(handle -> {
            List<Placed> before = visible(handle, wanted.id(), me);
            if (before.isEmpty() || before.getFirst().view().equals(wanted)) {
                return Optional.empty();
            }
            refuseTaken(handle, wanted);
            put(handle, new Placed(wanted, before.getFirst().position()));
            return Optional.of(record(handle, "view-change", wanted.id(), before, rows(handle, List.of(wanted.id())), me));
        });
        return done.map(this::told);
    }

    /** Deletes a view; empty where it is gone or somebody else's. */
    public Optional<Changed> delete(long id, Adviser me) {
        Optional<Changed> done = database.write(handle -> {
            List<Placed> before = visible(handle, id, me);
            if (before.isEmpty()) {
                return Optional.empty();
            }
            handle.execute("DELETE FROM saved_view WHERE id = ?", id);
            return Optional.of(record(handle, "view-delete", id, before, List.of(), me));
        });
        return done.map(this::told);
    }

    /** Moves a view among those of the same owner, so many places down, or up where negative; empty where it is at the end already. */
    public Optional<Changed> move(long id, int by, Adviser me) {
        Optional<Changed> done = database.write(handle -> visible(handle, id, me).stream().findFirst()
                .flatMap(found -> move(handle, found.view(), by, me)));
        return done.map(this::told);
    }

    private Optional<Changed> move(Handle handle, SavedView view, int by, Adviser me) {
        List<Placed> before = siblings(handle, view.owner());
        List<Placed> order = new ArrayList<>(before);
        int from = before.stream().map(placed -> placed.view().id()).toList().indexOf(view.id());
        int to = Math.clamp(from + by, 0, before.size() - 1);
        if (from == to) {
            return Optional.empty();
        }
        order.add(to, order.remove(from));
        for (int at = 0; at < order.size(); at++) {
            put(handle, new Placed(order.get(at).view(), at + 1));
        }
        return Optional.of(record(handle, "view-move", view.id(), before, siblings(handle, view.owner()), me));
    }

    /**
     * Takes a change back, once. False where it was taken back already, or where somebody has changed the same views since: what has happened
     * since stays.
     *
     * @throws Problem {@code view.taken} where the name has meanwhile been given to another view
     */
    public boolean undo(Changed changed, Adviser me) {
        List<Long> ids = Stream.concat(changed.before().stream(), changed.after().stream()).map(placed -> placed.view().id()).distinct().toList();
        boolean undone = database.write(handle -> {
            if (!rows(handle, ids).equals(changed.after())) {
                return false;
            }
            handle.createUpdate("DELETE FROM saved_view WHERE id IN (<ids>)").bindList("ids", ids).execute();
            changed.before().forEach(placed -> refuseTaken(handle, placed.view()));
            changed.before().forEach(placed -> put(handle, placed));
            Audit.append(handle, clock.instant(), me.name(), "undo", Optional.empty(), changed.key(), Optional.of(changed.event()));
            return true;
        });
        if (undone) {
            changes.tell(Change.anything());
        }
        return undone;
    }

    private Changed told(Changed changed) {
        changes.tell(Change.anything());
        return changed;
    }

    private Changed record(Handle handle, String key, long id, List<Placed> before, List<Placed> after, Adviser me) {
        long event = Audit.append(handle, clock.instant(), me.name(), key, Optional.empty(), "view=" + id);
        return new Changed(event, key, before, after);
    }

    private static SavedView checked(SavedView view) {
        String name = view.name().strip().replaceAll("\\s+", " ");
        String filter = view.filter().strip();
        if (name.isEmpty() || name.length() > SavedView.MAX_NAME) {
            throw new Problem("view.name", SavedView.MAX_NAME);
        }
        if (filter.isEmpty() || filter.length() > MAX_FILTER) {
            throw new Problem("view.filter", MAX_FILTER);
        }
        return new SavedView(view.id(), name, filter, view.sort(), view.owner());
    }

    private static void refuseTaken(Handle handle, SavedView view) {
        int others = handle.createQuery("SELECT count(*) FROM saved_view WHERE id <> :id AND folded = :folded AND coalesce(owner_id, 0) = :owner")
                .bind("id", view.id()).bind("folded", Fold.fold(view.name())).bind("owner", view.owner().orElse(0L)).mapTo(Integer.class).one();
        if (others > 0) {
            throw new Problem("view.taken", view.name());
        }
    }

    /** The view of this number where this adviser may see it; at most one. */
    private static List<Placed> visible(Handle handle, long id, Adviser me) {
        return handle.createQuery("SELECT * FROM saved_view WHERE id = :id AND (owner_id IS NULL OR owner_id = :me)")
                .bind("id", id).bind("me", me.id()).map((row, context) -> read(row)).list();
    }

    private static List<Placed> siblings(Handle handle, Optional<Long> owner) {
        return handle.createQuery("SELECT * FROM saved_view WHERE owner_id IS :owner ORDER BY position, id")
                .bind("owner", owner.orElse(null)).map((row, context) -> read(row)).list();
    }

    private static List<Placed> rows(Handle handle, List<Long> ids) {
        return handle.createQuery("SELECT * FROM saved_view WHERE id IN (<ids>) ORDER BY position, id")
                .bindList("ids", ids).map((row, context) -> read(row)).list();
    }

    private static void put(Handle handle, Placed placed) {
        SavedView view = placed.view();
        handle.createUpdate("""
                        INSERT INTO saved_view (id, name, folded, filter, sort, owner_id, position)
                        VALUES (:id, :name, :folded, :filter, :sort, :owner, :position)
                        ON CONFLICT (id) DO UPDATE SET name = excluded.name, folded = excluded.folded, filter = excluded.filter,
                          sort = excluded.sort, owner_id = excluded.owner_id, position = excluded.position""")
                .bind("id", view.id()).bind("name", view.name()).bind("folded", Fold.fold(view.name())).bind("filter", view.filter())
                .bind("sort", view.sort().key()).bind("owner", view.owner().orElse(null)).bind("position", placed.position()).execute();
    }

    private static Placed read(ResultSet row) throws SQLException {
        return new Placed(new SavedView(row.getLong("id"), row.getString("name"), row.getString("filter"), Sort.of(row.getString("sort")),
                Rows.maybeLong(row, "owner_id")), row.getInt("position"));
    }
}
