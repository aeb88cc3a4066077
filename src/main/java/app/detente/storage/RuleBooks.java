package app.detente.storage;

import app.detente.model.Problem;
import app.detente.rules.Conditions;
import app.detente.rules.Rule;
import app.detente.rules.RuleBook;
import app.detente.rules.RuleCheck;
import app.detente.rules.RuleText;
import app.detente.rules.WordList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * The rule book as it stands in the queue, compiled once for each change: a number in the settings grows with every change, so that a look at one
 * row tells whether the book at hand is still the right one. Safe for any thread.
 */
final class RuleBooks {
    private static final String VERSION = "rules.version";
    private volatile Held held = new Held(-1, RuleBook.EMPTY);

    private record Held(long version, RuleBook book) {}

    RuleBook current(Handle handle) {
        long version = handle.createQuery("SELECT value FROM setting WHERE key = :key").bind("key", VERSION).mapTo(Long.class).findOne().orElse(0L);
        Held now = held;
        if (now.version() != version) {
            now = new Held(version, RuleBook.of(sound(rules(handle)), words(handle)));
            held = now;
        }
        return now.book();
    }

    /** To be called by whoever changes a rule or a list, in the same transaction. */
    static void changed(Handle handle) {
        handle.execute("INSERT INTO setting (key, value) VALUES (?, '1') ON CONFLICT DO UPDATE SET value = value + 1", VERSION);
    }

    /** All rules in order. One that cannot be read any more comes without conditions, so that it can be seen, mended or removed. */
    static List<Rule> rules(Handle handle) {
        return handle.createQuery("SELECT * FROM rule ORDER BY position, id").map((row, context) -> rule(row)).list();
    }

    private static Rule rule(ResultSet row) throws SQLException {
        Rule bare = new Rule(row.getLong("id"), row.getString("name"), row.getInt("position"), false, row.getBoolean("stops"), new Conditions(true, List.of()),
                List.of(), row.getInt("slow"));
        try {
            return new Rule(bare.id(), bare.name(), bare.position(), row.getBoolean("enabled"), bare.stops(),
                    RuleText.conditions(row.getString("conditions")), RuleText.effects(row.getString("effects")), bare.slow());
        } catch (Problem unreadable) {
            return bare;
        }
    }

    /** A rule that a newer or older console kept and this one refuses must not stop the intake. */
    private static List<Rule> sound(List<Rule> rules) {
        return rules.stream().filter(rule -> {
            try {
                RuleCheck.check(rule);
                return true;
            } catch (Problem refused) {
                return false;
            }
        }).toList();
    }

    static Map<WordList, Set<String>> words(Handle handle) {
        Map<WordList, Set<String>> words = new EnumMap<>(WordList.class);
        for (WordList list : WordList.values()) {
            words.put(list, new TreeSet<>(handle.createQuery("SELECT phrase FROM listed_word WHERE list = :list").bind("list", list.key())
                    .mapTo(String.class).list()));
        }
        return words;
    }
}
