package app.detente.storage;

import app.detente.model.Fold;
import app.detente.model.Network;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Finds customers by the beginnings of their names; as fast among a hundred thousand as among ten, for they have an index of their own. */
public final class CustomerNames {
    private static final int MOST_WORDS = 8;
    private final Database database;

    public CustomerNames(Database database) {
        this.database = database;
    }

    /** What the index of names is asked; empty where nothing typed is a word. */
    static String match(String typed) {
        return Fold.words(typed).stream().limit(MOST_WORDS).map(word -> '"' + word + "\" *").collect(Collectors.joining(" "));
    }

    /** Makes a customer to be found by this name. */
    static void index(Statements sql, long customer, String name) throws SQLException {
        sql.run("INSERT INTO customer_name (rowid, name) VALUES (?, ?)", customer, String.join(" ", Fold.words(name)));
    }

    static void forget(Statements sql, long customer) throws SQLException {
        sql.run("DELETE FROM customer_name WHERE rowid = ?", customer);
    }

    public record Named(long id, String name, Network network) {}

    /** Customers whose name holds words that begin like all those typed, in any order, the newest first. Nothing typed finds nobody. */
    public List<Named> beginning(String typed, int limit) {
        String match = match(typed);
        return match.isEmpty() ? List.of() : database.read(handle -> handle.createQuery("""
                        SELECT c.id, c.name, a.network
                          FROM (SELECT rowid AS id FROM customer_name WHERE customer_name MATCH :match ORDER BY rowid DESC LIMIT :limit) AS found
                          JOIN customer c ON c.id = found.id JOIN account a ON a.id = c.account_id
                         ORDER BY c.id DESC""").bind("match", match).bind("limit", limit)
                .map((row, context) -> new Named(row.getLong(1), row.getString(2), Network.of(row.getString(3)).orElseThrow())).list());
    }
}
