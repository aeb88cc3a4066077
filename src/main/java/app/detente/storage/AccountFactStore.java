package app.detente.storage;

import app.detente.model.Ability;
import app.detente.model.AccountFacts;
import app.detente.model.AccountFacts.Since;
import app.detente.model.Budget;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What the page of the accounts says of each besides how it stands, and what each was found able to do. */
public final class AccountFactStore {
    private final Database database;

    public AccountFactStore(Database database) {
        this.database = database;
    }

    /** By account; one state of the queue. */
    public Map<Long, AccountFacts> all() {
        return database.read(handle -> {
            Map<Long, AccountFacts> facts = new HashMap<>();
            handle.createQuery("SELECT id FROM account").mapTo(Long.class).forEach(id -> facts.put(id,
                    new AccountFacts(waiting(handle, id), since(handle, id), able(handle, id, true), able(handle, id, false), budget(handle, id))));
            return facts;
        });
    }

    private static long waiting(Handle handle, long account) {
        return handle.createQuery("SELECT count(*) FROM outbox WHERE account_id = :id AND state IN ('queued', 'sending', 'unknown')")
                .bind("id", account).mapTo(Long.class).one();
    }

    private static Optional<Since> since(Handle handle, long account) {
        return handle.createQuery("""
                        SELECT adviser, at FROM event WHERE detail = :detail AND action IN ('connect', 'pause_account', 'resume_account')
                         ORDER BY seq DESC LIMIT 1""").bind("detail", "account=" + account)
                .map((row, context) -> new Since(row.getString(1), Instant.ofEpochMilli(row.getLong(2)))).findOne();
    }

    private static Budget budget(Handle handle, long account) {
        return handle.createQuery("SELECT budget_left, budget_until, budget_spent FROM account WHERE id = :id").bind("id", account)
                .map((row, context) -> new Budget(Rows.maybeLong(row, "budget_left").map(left -> OptionalInt.of(left.intValue())).orElse(OptionalInt.empty()),
                        Rows.maybeInstant(row, "budget_until"), Rows.maybeText(row, "budget_spent").map(BigDecimal::new))).one();
    }

    /** What an account was last found able to do; of one that lives on files, nothing. */
    public Set<Ability> able(long account) {
        return database.read(handle -> able(handle, account, true));
    }

    private static Set<Ability> able(Handle handle, long account, boolean works) {
        Set<Ability> found = EnumSet.noneOf(Ability.class);
        handle.createQuery("SELECT ability FROM account_ability WHERE account_id = :id AND works = :works").bind("id", account).bind("works", works)
                .mapTo(String.class).forEach(key -> found.add(Ability.valueOf(key.toUpperCase(Locale.ROOT))));
        return found;
    }

    /** Keeps what the network of an account still allows. */
    public void keep(long account, Budget budget) {
        database.useWrite(handle -> handle.createUpdate("UPDATE account SET budget_left = :left, budget_until = :until, budget_spent = :spent WHERE id = :id")
                .bind("left", budget.left().isPresent() ? budget.left().getAsInt() : null)
                .bind("until", budget.until().map(Instant::toEpochMilli).orElse(null))
                .bind("spent", budget.spent().map(BigDecimal::toPlainString).orElse(null)).bind("id", account).execute());
    }

    /** Keeps what an account was just found able to do, in the place of what was known before. */
    public void keep(long account, Set<Ability> abilities, Set<Ability> missing) {
        database.useWrite(handle -> {
            handle.execute("DELETE FROM account_ability WHERE account_id = ?", account);
            missing.forEach(one -> handle.execute("INSERT INTO account_ability VALUES (?, ?, 0)", account, one.key()));
            abilities.forEach(one -> handle.execute("INSERT OR REPLACE INTO account_ability VALUES (?, ?, 1)", account, one.key()));
        });
    }
}
