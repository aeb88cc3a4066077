package app.detente.storage;

import app.detente.model.Fold;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Which names of rules may be published: those that hold nobody's name. A word of an adviser's name or of the author's of a hidden message keeps a
 * rule's name back, and so does the whole name of any customer; the words of all customers' names together would be half a dictionary.
 */
final class RuleNames {
    /** Shorter words of names are "de", "la", initials. */
    private static final int WORD = 3;

    private final Set<String> published;

    private RuleNames(Set<String> published) {
        this.published = published;
    }

    static RuleNames of(Handle handle, Collection<String> rules) {
        Map<String, String> left = new HashMap<>();
        rules.stream().filter(rule -> !rule.isEmpty()).forEach(rule -> left.put(rule, " " + String.join(" ", Fold.words(rule)) + " "));
        if (!left.isEmpty()) {
            handle.createQuery("""
                            SELECT name FROM adviser
                            UNION SELECT m.author FROM hiding h JOIN message m ON m.id = h.message_id
                            UNION SELECT c.name FROM hiding h JOIN message m ON m.id = h.message_id JOIN customer c ON c.id = m.customer_id""")
                    .mapTo(String.class).forEach(name -> Fold.words(name).stream().filter(word -> word.length() >= WORD)
                            .forEach(word -> left.values().removeIf(words -> words.contains(" " + word + " "))));
            handle.createQuery("SELECT name FROM customer UNION ALL SELECT remote_id FROM customer").mapTo(String.class).forEach(name -> {
                List<String> words = Fold.words(name);
                String whole = " " + String.join(" ", words) + " ";
                left.values().removeIf(rule -> !words.isEmpty() && rule.contains(whole));
            });
        }
        return new RuleNames(new HashSet<>(left.keySet()));
    }

    /** The name, or "" where it holds somebody's. */
    String published(String rule) {
        return published.contains(rule) ? rule : "";
    }
}
