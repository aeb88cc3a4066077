package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Change;
import app.detente.model.Member;
import app.detente.model.Problem;
import app.detente.model.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Who does what in the team. Leads say so; while there is none, advisers do, so that a team of equals needs nobody's leave to begin. This keeps
 * colleagues from slips, not from one another: a name is all that the console knows of who sits before it.
 */
public final class TeamStore {
    private static final String MEMBERS = "SELECT id, name, role, sample FROM adviser ";

    private final Database database;
    private final ChangeFeed changes;
    private final InstantSource clock;

    public TeamStore(Database database, ChangeFeed changes, InstantSource clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /** Everybody, by name. */
    public List<Member> all() {
        return database.read(TeamStore::all);
    }

    /** One of them; somebody the queue does not know yet is an adviser. */
    public Member member(Adviser adviser) {
        return database.read(handle -> member(handle, adviser));
    }

    /** Whether this one may say who does what. */
    public static boolean mayChange(List<Member> team, Adviser me) {
        Role needed = team.stream().anyMatch(one -> one.role() == Role.LEAD) ? Role.LEAD : Role.ADVISER;
        return team.stream().anyMatch(one -> one.adviser().id() == me.id() && one.role() == needed);
    }

    /**
     * Gives somebody another role, or another sample. Gives what they had, to be given back; empty where that changes nothing.
     *
     * @throws Problem {@code team_not_yours} where it is not for this one to say, {@code team_nobody} where nobody could say so any more
     */
    public Optional<Member> change(Member wanted, Adviser me) {
        Optional<Member> before = database.write(handle -> change(handle, wanted, me));
        before.ifPresent(was -> changes.tell(Change.anything()));
        return before;
    }

    private Optional<Member> change(Handle handle, Member wanted, Adviser me) {
        Member before = member(handle, wanted.adviser());
        if (before.equals(wanted)) {
            return Optional.empty();
        }
        if (!mayChange(all(handle), me)) {
            throw new Problem("team_not_yours");
        }
        handle.execute("UPDATE adviser SET role = ?, sample = ? WHERE id = ?", wanted.role().key(), wanted.sample(), wanted.adviser().id());
        if (all(handle).stream().noneMatch(one -> one.role() != Role.NEWCOMER)) {
            throw new Problem("team_nobody");
        }
        Audit.append(handle, clock.instant(), me.name(), "role", Optional.empty(), "adviser=%d role=%s sample=%d was=%s %d".formatted(
                wanted.adviser().id(), wanted.role().key(), wanted.sample(), before.role().key(), before.sample()));
        return Optional.of(before);
    }

    static Role role(Handle handle, Adviser adviser) {
        return member(handle, adviser).role();
    }

    static Member member(Handle handle, Adviser adviser) {
        return handle.createQuery(MEMBERS + "WHERE id = :id").bind("id", adviser.id()).map((row, context) -> read(row)).findOne()
                .orElse(new Member(adviser, Role.ADVISER, 100));
    }

    private static List<Member> all(Handle handle) {
        return handle.createQuery(MEMBERS + "ORDER BY name").map((row, context) -> read(row)).list();
    }

    private static Member read(ResultSet row) throws SQLException {
        return new Member(new Adviser(row.getLong("id"), row.getString("name")), Role.of(row.getString("role")), row.getInt("sample"));
    }
}
