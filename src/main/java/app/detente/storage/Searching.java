package app.detente.storage;

import app.detente.model.Fold;
import java.sql.SQLException;

/** Writes the search index: the words of a message, as {@link Fold} sees them, so that both sides of a search agree where a word ends. */
final class Searching {
    private Searching() {}

    static void index(Statements sql, long message, String text, String author) throws SQLException {
        sql.run("INSERT INTO search (rowid, body, author) VALUES (?, ?, ?)", message, words(text), words(author));
    }

    static void forget(Statements sql, long message) throws SQLException {
        sql.run("DELETE FROM search WHERE rowid = ?", message);
    }

    private static String words(String text) {
        return String.join(" ", Fold.words(text));
    }
}
