package app.detente.storage;

import app.detente.model.Change;
import app.detente.model.Fold;
import app.detente.model.Problem;
import app.detente.model.Tag;
import app.detente.model.TagColour;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The tags of the house. */
public final class TagStore {
    /** UTF-16 units of a tag's name. */
    public static final int MAX_NAME = 40;

    private final Database database;
    private final ChangeFeed changes;

    public TagStore(Database database, ChangeFeed changes) {
        this.database = database;
        this.changes = changes;
    }

    /** All tags, by name. */
    public List<Tag> all() {
        return database.read(handle -> handle.createQuery("SELECT id, name, colour FROM tag ORDER BY folded")
                .map((row, context) -> new Tag(row.getLong(1), row.getString(2), TagColour.of(row.getString(3)))).list());
    }

    /** The tag of this name, made where there is none; without regard to case or accents. Problem where the name is blank or too long. */
    public Tag named(String name, TagColour colour) {
        String clean = name.strip().replaceAll("\\s+", " ");
        if (clean.isEmpty() || clean.length() > MAX_NAME) {
            throw new Problem("tag.name", MAX_NAME);
        }
        Tag tag = database.write(handle -> named(handle, clean, colour));
        changes.tell(Change.anything());
        return tag;
    }

    private static Tag named(Handle handle, String name, TagColour colour) {
        handle.execute("INSERT INTO tag (name, folded, colour) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", name, Fold.fold(name), colour.key());
        return handle.createQuery("SELECT id, name, colour FROM tag WHERE folded = :folded").bind("folded", Fold.fold(name))
                .map((row, context) -> new Tag(row.getLong(1), row.getString(2), TagColour.of(row.getString(3)))).one();
    }
}
