package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Change;
import app.detente.model.Network;
import app.detente.model.Priority;
import app.detente.model.Problem;
import app.detente.model.Target;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** How soon customers are to hear from us, beside the usual target of the settings; and by when each who waits is to have heard. */
public final class TargetStore {
    public static final int MOST = 50;
    /** Conversations in one transaction: others who write wait no longer than that takes. */
    private static final int AT_ONCE = 1_000;
    private final Database database;
    private final ChangeFeed changes;
    private final InstantSource clock;

    public TargetStore(Database database, ChangeFeed changes, InstantSource clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /** In the order they were set in. */
    public List<Target> all() {
        return database.read(handle -> Statements.ask(handle, "reading targets", TargetStore::all));
    }

    static List<Target> all(Statements sql) throws SQLException {
        return sql.list("SELECT network, tag_id, priority, first_minutes, next_minutes FROM target ORDER BY id", row -> new Target(
                Rows.maybeText(row, "network").flatMap(Network::of), Rows.maybeLong(row, "tag_id"),
                Rows.maybeLong(row, "priority").map(number -> Priority.numbered(number.intValue())),
                Duration.ofMinutes(row.getLong("first_minutes")), Duration.ofMinutes(row.getLong("next_minutes"))));
    }

    /**
     * Sets them, and works out anew by when each who waits is to be answered.
     *
     * @throws Problem `targets_many`
     */
    public void set(List<Target> targets, Adviser me) {
        if (targets.size() > MOST) {
            throw new Problem("targets_many", MOST);
        }
        database.useWrite(handle -> {
            handle.execute("DELETE FROM target");
            for (Target target : targets) {
                handle.execute("INSERT INTO target (network, tag_id, priority, first_minutes, next_minutes) VALUES (?, ?, ?, ?, ?)",
                        target.network().map(Network::key).orElse(null), target.tag().orElse(null), target.priority().map(Priority::number).orElse(null),
                        target.first().toMinutes(), target.next().toMinutes());
            }
            Audit.append(handle, clock.instant(), me.name(), "targets", Optional.empty(), Integer.toString(targets.size()));
        });
        renew();
    }

    /** Works out anew by when each who waits is to be answered: the targets or the opening hours have changed. Gives how many wait. */
    public int renew() {
        int done = 0;
        for (List<Long> next = after(0); !next.isEmpty(); next = after(next.getLast())) {
            List<Long> these = next;
            database.useWrite(handle -> Statements.use(handle, "working out what is due", sql -> {
                Deadlines deadlines = new Deadlines(sql);
                for (long conversation : these) {
                    deadlines.renew(conversation);
                }
            }));
            done += these.size();
        }
        changes.tell(Change.anything());
        return done;
    }

    private List<Long> after(long id) {
        return database.read(handle -> handle.createQuery("SELECT id FROM conversation WHERE waiting_since IS NOT NULL AND id > :id ORDER BY id LIMIT :limit")
                .bind("id", id).bind("limit", AT_ONCE).mapTo(Long.class).list());
    }
}
