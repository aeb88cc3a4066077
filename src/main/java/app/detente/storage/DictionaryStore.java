package app.detente.storage;

import app.detente.model.Adviser;
import java.util.Locale;
import java.util.Set;

/** The words that advisers taught the spelling, each their own. Kept in small letters. */
public final class DictionaryStore {
    /** Longer than any word. */
    private static final int LONGEST = 60;
    private final Database database;

    public DictionaryStore(Database database) {
        this.database = database;
    }

    /** Those that are right for this adviser. */
    public Set<String> words(Adviser me) {
        return database.read(handle -> handle.createQuery("SELECT word FROM dictionary_word WHERE adviser_id = :me").bind("me", me.id())
                .mapTo(String.class).set());
    }

    /** Takes a word as right from now on, for one adviser; twice is once. What is no word of usual length changes nothing. */
    public void add(String word, Adviser me) {
        String kept = word.strip().toLowerCase(Locale.ROOT);
        if (!kept.isEmpty() && kept.length() <= LONGEST) {
            database.useWrite(handle -> handle.execute("INSERT INTO dictionary_word (adviser_id, word) VALUES (?, ?) ON CONFLICT DO NOTHING", me.id(), kept));
        }
    }

    /** Forgets one of this adviser's own words. */
    public void remove(String word, Adviser me) {
        database.useWrite(handle -> handle.execute("DELETE FROM dictionary_word WHERE adviser_id = ? AND word = ?", me.id(),
                word.strip().toLowerCase(Locale.ROOT)));
    }
}
