package app.detente.storage;

import java.util.List;

/**
 * Conversations that a migration left to be settled anew: their messages are what they were, and what follows from them is not. Where it is cut off it
 * goes on at the next opening.
 */
final class Unsettled {
    /** Conversations in one transaction. */
    private static final int AT_ONCE = 1_000;

    private final Database database;

    /** @param database one that knows where the desk is, since what is due depends on it */
    Unsettled(Database database) {
        this.database = database;
    }

    /** Settles them all; nothing of the messages themselves is changed. */
    void settle() {
        for (List<Long> next = next(); !next.isEmpty(); next = next()) {
            List<Long> these = next;
            database.useWrite(handle -> Statements.use(handle, "settling what was left to settle", sql -> {
                Settling settling = new Settling(sql);
                for (long conversation : these) {
                    settling.settle(conversation, false);
                    sql.run("DELETE FROM unsettled WHERE conversation_id = ?", conversation);
                }
            }));
        }
    }

    private List<Long> next() {
        return database.read(handle -> handle.createQuery("SELECT conversation_id FROM unsettled ORDER BY conversation_id LIMIT :limit")
                .bind("limit", AT_ONCE).mapTo(Long.class).list());
    }
}
