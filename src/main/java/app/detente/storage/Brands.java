package app.detente.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/**
 * Which brand a message was addressed to, where nobody has answered it: the brand that speaks in its conversation; otherwise the first one it
 * mentions that speaks anywhere in the queue; otherwise unknown, "".
 */
final class Brands {
    /** Characters of a message in which it is looked for. */
    static final int MENTION_WITHIN = 500;
    private static final Pattern MENTION = Pattern.compile("@([\\p{L}\\p{N}_]{1,64})");

    private final Map<String, String> known = new HashMap<>();
    private final Map<Long, String> byConversation = new HashMap<>();

    private Brands() {}

    /** Reads every message of a brand. */
    static Brands of(Handle handle) {
        Brands brands = new Brands();
        handle.createQuery("SELECT conversation_id, author, min(authored_at) FROM message WHERE kind = 'brand' GROUP BY conversation_id")
                .map((row, context) -> brands.byConversation.put(row.getLong(1), row.getString(2))).list();
        new TreeSet<>(brands.byConversation.values()).forEach(name -> brands.known.put(name.toLowerCase(Locale.ROOT), name));
        return brands;
    }

    /** The names of the tags of each conversation that has any. */
    static Map<Long, List<String>> tags(Handle handle) {
        Map<Long, List<String>> tags = new HashMap<>();
        handle.createQuery("SELECT ct.conversation_id, t.name FROM conversation_tag ct JOIN tag t ON t.id = ct.tag_id ORDER BY t.folded")
                .map((row, context) -> tags.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(row.getString(2))).list();
        return tags;
    }

    String addressed(long conversation, String said) {
        String speaking = byConversation.get(conversation);
        if (speaking != null) {
            return speaking;
        }
        Matcher mention = MENTION.matcher(said);
        while (mention.find()) {
            String brand = known.get(mention.group(1).toLowerCase(Locale.ROOT));
            if (brand != null) {
                return brand;
            }
        }
        return "";
    }
}
