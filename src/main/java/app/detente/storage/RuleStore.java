package app.detente.storage;

import app.detente.model.Change;
import app.detente.model.Problem;
import app.detente.rules.Effect;
import app.detente.rules.Finding;
import app.detente.rules.Rule;
import app.detente.rules.RuleCheck;
import app.detente.rules.RuleText;
import app.detente.rules.Spans;
import app.detente.rules.WordList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The rules of the house, its two word lists, and what they found. Messages that arrive from now on are met by the rules as they stand. */
public final class RuleStore {
    /** Words and phrases of one list. */
    public static final int MAX_WORDS = 5_000;

    private final Database database;
    private final ChangeFeed changes;

    public RuleStore(Database database, ChangeFeed changes) {
        this.database = database;
        this.changes = changes;
    }

    /** All of them in order, switched off ones too. */
    public List<Rule> all() {
        return database.read(RuleBooks::rules);
    }

    /**
     * Keeps a rule: a new one after all others, a known one - or one just removed - in its place. Its strikes are forgotten, since it may be
     * another rule now.
     *
     * @throws Problem where it cannot be kept as it is, or where there are too many
     */
    public Rule save(Rule rule) {
        RuleCheck.check(rule);
        Rule kept = database.write(handle -> {
            if (rule.id() == 0 && count(handle) >= Rule.MAX_RULES) {
                throw new Problem("rules.many", Rule.MAX_RULES);
            }
            int position = rule.id() == 0 ? count(handle) : rule.position();
            Long id = rule.id() == 0 ? null : rule.id();
            handle.createUpdate("""
                            INSERT INTO rule (id, name, position, enabled, stops, conditions, effects)
                            VALUES (:id, :name, :position, :enabled, :stops, :conditions, :effects)
                            ON CONFLICT DO UPDATE SET name = excluded.name, position = excluded.position, enabled = excluded.enabled,
                              stops = excluded.stops, conditions = excluded.conditions, effects = excluded.effects, slow = 0""")
                    .bind("id", id).bind("name", rule.name().strip()).bind("position", position).bind("enabled", rule.enabled() ? 1 : 0)
                    .bind("stops", rule.stops() ? 1 : 0).bind("conditions", RuleText.encode(rule.conditions()))
                    .bind("effects", RuleText.encode(rule.effects().stream().distinct().toList())).execute();
            RuleBooks.changed(handle);
            long given = id != null ? id : handle.createQuery("SELECT last_insert_rowid()").mapTo(Long.class).one();
            return RuleBooks.rules(handle).stream().filter(one -> one.id() == given).findFirst().orElseThrow();
        });
        changes.tell(Change.anything());
        return kept;
    }

    /** Puts the rules in this order; those not named come after, as they stood. */
    public void order(List<Long> ids) {
        change(handle -> {
            for (int position = 0; position < ids.size(); position++) {
                handle.execute("UPDATE rule SET position = ? WHERE id = ?", position, ids.get(position));
            }
        });
    }

    /** Switches a rule on or off. On again forgets that it was slow. */
    public void enable(long id, boolean on) {
        String forgotten = on ? ", slow = 0" : "";
        change(handle -> handle.execute("UPDATE rule SET enabled = ?" + forgotten + " WHERE id = ?", on ? 1 : 0, id));
    }

    /** Removes a rule. What it has found stays, and says its name. */
    public void delete(long id) {
        change(handle -> handle.execute("DELETE FROM rule WHERE id = ?", id));
    }

    private static int count(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM rule").mapTo(Integer.class).one();
    }

    private interface Changing {
        void run(Handle handle);
    }

    private void change(Changing work) {
        database.useWrite(handle -> {
            work.run(handle);
            RuleBooks.changed(handle);
        });
        changes.tell(Change.anything());
    }

    /** The words and phrases of a list, in order. */
    public Set<String> words(WordList list) {
        return database.read(handle -> RuleBooks.words(handle).get(list));
    }

    /**
     * Makes these the words and phrases of a list: all of them or, where one cannot be, none. Blank ones are passed over.
     *
     * @throws Problem where one is too long or has nothing to look for, or where there are too many
     */
    public void saveWords(WordList list, Collection<String> phrases) {
        Set<String> wanted = clean(phrases);
        change(handle -> {
            handle.execute("DELETE FROM listed_word WHERE list = ?", list.key());
            wanted.forEach(phrase -> handle.execute("INSERT INTO listed_word (list, phrase) VALUES (?, ?)", list.key(), phrase));
        });
    }

    /** The phrases as they are kept: without blank ones, double ones and needless blanks. Problem as {@link #saveWords}. */
    static Set<String> clean(Collection<String> phrases) {
        Set<String> clean = phrases.stream().map(phrase -> phrase.strip().replaceAll("\\s+", " ")).filter(phrase -> !phrase.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        clean.forEach(RuleCheck::phrase);
        if (clean.size() > MAX_WORDS) {
            throw new Problem("rules.many_words", MAX_WORDS);
        }
        return clean;
    }

    /** What rules and word lists found in a conversation, the newest first; also what somebody took back. */
    public List<Finding> findings(long conversation) {
        return database.read(handle -> handle.createQuery("""
                        SELECT f.*, m.conversation_id, EXISTS (SELECT 1 FROM event u WHERE u.undoes = f.event) AS undone
                          FROM message m JOIN finding f ON f.message_id = m.id WHERE m.conversation_id = :id ORDER BY f.id DESC""")
                .bind("id", Merging.home(handle, conversation)).map((row, context) -> finding(row)).list());
    }

    private static Finding finding(ResultSet row) throws SQLException {
        Effect effect = RuleText.effect(row.getString("effect"));
        return new Finding(row.getLong("id"), row.getLong("message_id"), row.getLong("conversation_id"), row.getLong("rule_id"),
                row.getString("rule_name"), effect, RuleText.clauses(row.getString("reason")), Spans.decode(row.getString("spans")),
                Rows.instant(row, "at"), Rows.maybeLong(row, "event"), row.getBoolean("undone"));
    }
}
