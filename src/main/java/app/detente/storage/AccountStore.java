package app.detente.storage;

import app.detente.model.AccountTrouble;
import app.detente.model.Adviser;
import app.detente.model.Change;
import app.detente.model.ChannelAccount;
import app.detente.model.ConnectedAccount;
import app.detente.model.ConnectedAccount.State;
import app.detente.model.Network;
import app.detente.model.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * The accounts on the networks: how they were set up, and how they stand. What a person does to one is audited; troubles come and go without. No
 * secret is kept here.
 */
public final class AccountStore {
    private final Database database;
    private final ChangeFeed changes;
    private final InstantSource clock;

    public AccountStore(Database database, ChangeFeed changes, InstantSource clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /** All of them, in the order they were first seen. */
    public List<ConnectedAccount> all() {
        return database.read(handle -> {
            Map<Long, Map<String, String>> fields = new HashMap<>();
            handle.createQuery("SELECT account_id, key, value FROM account_field")
                    .map((row, context) -> fields.computeIfAbsent(row.getLong(1), id -> new HashMap<>()).put(row.getString(2), row.getString(3))).list();
            return handle.createQuery("SELECT * FROM account ORDER BY id")
                    .map((row, context) -> read(row, fields.getOrDefault(row.getLong("id"), Map.of()))).list();
        });
    }

    public Optional<ConnectedAccount> find(long account) {
        return all().stream().filter(one -> one.id() == account).findFirst();
    }

    private static ConnectedAccount read(ResultSet row, Map<String, String> fields) throws SQLException {
        ChannelAccount account = new ChannelAccount(row.getLong("id"), Network.of(row.getString("network")).orElseThrow(), row.getString("name"));
        return new ConnectedAccount(account, State.of(row.getString("state")), fields, Rows.maybeText(row, "trouble").map(AccountTrouble::of),
                Rows.maybeInstant(row, "trouble_at"), Rows.maybeInstant(row, "next_try"), Rows.maybeInstant(row, "looked_at"));
    }

    /** The account of this network and name, entered if it is new; it stays as it is. */
    public long enter(Network network, String name) {
        return database.write(handle -> {
            handle.execute("INSERT INTO account (network, name) VALUES (?, ?) ON CONFLICT DO NOTHING", network.key(), name);
            return handle.createQuery("SELECT id FROM account WHERE network = :network AND name = :name").bind("network", network.key())
                    .bind("name", name).mapTo(Long.class).one();
        });
    }

    /**
     * Connects an account; what it held before stays, and reading goes on where it stood.
     *
     * @param fields without secrets
     */
    public ConnectedAccount connect(long account, Map<String, String> fields, Adviser me) {
        database.useWrite(handle -> {
            handle.execute("UPDATE account SET state = 'connected', trouble = NULL, trouble_at = NULL, next_try = NULL WHERE id = ?", account);
            handle.execute("DELETE FROM account_field WHERE account_id = ?", account);
            fields.forEach((key, value) -> handle.execute("INSERT INTO account_field VALUES (?, ?, ?)", account, key, value));
            audit(handle, "connect", account, me);
        });
        changes.tell(Change.anything());
        return find(account).orElseThrow();
    }

    /** Stops it until somebody resumes it. */
    public void pause(long account, Adviser me) {
        step(account, "UPDATE account SET state = 'paused' WHERE id = ? AND state IN ('connected', 'reconnect')", "pause_account", me);
    }

    /** Goes on with it, trying at once. */
    public void resume(long account, Adviser me) {
        step(account, "UPDATE account SET state = 'connected', trouble = NULL, trouble_at = NULL, next_try = NULL"
                + " WHERE id = ? AND state IN ('paused', 'reconnect')", "resume_account", me);
    }

    /**
     * Cuts it off: what it was set up with is forgotten, its messages stay, and replies that wait go to the folder. Those that may be public already
     * do not: a person decides.
     */
    public void disconnect(long account, Adviser me) {
        step(account, "UPDATE account SET state = 'files', cursor = '', trouble = NULL, trouble_at = NULL, next_try = NULL, looked_at = NULL"
                + " WHERE id = ? AND state <> 'files'", "disconnect", me, handle -> {
                    handle.execute("DELETE FROM account_field WHERE account_id = ?", account);
                    OutboxStore.leave(handle, account, clock.instant());
                });
    }

    private void step(long account, String sql, String action, Adviser me) {
        step(account, sql, action, me, handle -> { });
    }

    private void step(long account, String sql, String action, Adviser me, Consumer<Handle> also) {
        database.useWrite(handle -> {
            if (handle.execute(sql, account) == 0) {
                throw new Problem("account_state");
            }
            also.accept(handle);
            audit(handle, action, account, me);
        });
        changes.tell(Change.anything());
    }

    private void audit(Handle handle, String action, long account, Adviser me) {
        Audit.append(handle, clock.instant(), me.name(), action, Optional.empty(), "account=" + account);
    }

    /** Something is wrong with it. What does not pass by itself stops it until somebody signs in again; one paused stays paused. */
    public void trouble(long account, AccountTrouble kind, Duration wait) {
        Instant now = clock.instant();
        int changed = database.write(handle -> handle.createUpdate("""
                        UPDATE account SET trouble_at = CASE WHEN trouble IS :kind THEN trouble_at ELSE :now END, trouble = :kind, next_try = :next,
                               state = CASE WHEN :stops AND state = 'connected' THEN 'reconnect' ELSE state END
                         WHERE id = :id AND state IN ('connected', 'reconnect')""")
                .bind("id", account).bind("kind", kind.key()).bind("now", now.toEpochMilli()).bind("next", now.plus(wait).toEpochMilli())
                .bind("stops", !kind.passes()).execute());
        if (changed > 0) {
            changes.tell(Change.anything());
        }
    }

    /** It works: whatever was wrong with it has passed. */
    public void fine(long account) {
        int changed = database.write(handle -> handle.execute(
                "UPDATE account SET trouble = NULL, trouble_at = NULL, next_try = NULL WHERE id = ? AND trouble IS NOT NULL AND state = 'connected'", account));
        if (changed > 0) {
            changes.tell(Change.anything());
        }
    }

    /** How long nothing is to leave for it; zero where something may, or for an account that is gone. */
    public Duration quiet(long account) {
        return database.read(handle -> handle.createQuery("SELECT next_try FROM account WHERE id = :id AND next_try IS NOT NULL").bind("id", account)
                .mapTo(Long.class).findOne()).map(at -> Duration.ofMillis(Math.max(0, at - clock.millis()))).orElse(Duration.ZERO);
    }

    /** Where reading stands. */
    public String cursor(long account) {
        return database.read(handle -> handle.createQuery("SELECT cursor FROM account WHERE id = :id").bind("id", account).mapTo(String.class).one());
    }
}
