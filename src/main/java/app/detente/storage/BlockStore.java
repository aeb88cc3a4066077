package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Change;
import app.detente.model.Problem;
import app.detente.voice.Blocks;
import app.detente.voice.ReplyTemplate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The texts that templates share. A change of one is at once a change of every template that holds it. */
public final class BlockStore {
    /** A shared text is a line or two, not a letter. UTF-8 bytes. */
    public static final int MAX_BYTES = 8 * 1024;
    public static final int MAX_BLOCKS = 200;

    private final Database database;
    private final ChangeFeed changes;
    private final InstantSource clock;

    public BlockStore(Database database, ChangeFeed changes, InstantSource clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /** A shared text, and who wrote it as it is now. */
    public record Block(String name, String body, Instant at, String adviser) {}

    /** By name. */
    public List<Block> all() {
        return database.read(BlockStore::rows);
    }

    private static List<Block> rows(Handle handle) {
        return handle.createQuery("SELECT name, body, at, adviser FROM block ORDER BY name")
                .map((row, context) -> new Block(row.getString(1), row.getString(2), Rows.instant(row, "at"), row.getString(4))).list();
    }

    /** All of them, to render with. */
    public Blocks blocks() {
        return database.read(BlockStore::blocks);
    }

    static Blocks blocks(Handle handle) {
        return of(rows(handle));
    }

    private static Blocks of(List<Block> all) {
        return new Blocks(all.stream().collect(Collectors.toMap(Block::name, Block::body)));
    }

    /**
     * Keeps a block, new or changed.
     *
     * @throws Problem `block.name`, `block.long`, `block.many`; `block.broken` with the line of what is to mend, also where it would hold itself
     */
    public void save(String name, String body, Adviser me) {
        if (!Blocks.isName(name)) {
            throw new Problem("block.name");
        }
        if (body.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new Problem("block.long", MAX_BYTES / 1024);
        }
        database.useWrite(handle -> {
            Blocks after = blocks(handle).with(name, body);
            if (after.bodies().size() > MAX_BLOCKS) {
                throw new Problem("block.many", MAX_BLOCKS);
            }
            after.problems(name).stream().findFirst().ifPresent(problem -> {
                throw new Problem("block.broken", name, Math.max(1, problem.line()));
            });
            handle.execute("""
                    INSERT INTO block (name, body, at, adviser) VALUES (?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET body = excluded.body, at = excluded.at, adviser = excluded.adviser""", name, body, clock.millis(), me.name());
        });
        changes.tell(Change.anything());
    }

    /** The titles of templates and the names of blocks that hold it. */
    public List<String> holders(String name) {
        return database.read(handle -> holders(TemplateRows.all(handle), blocks(handle), name));
    }

    private static List<String> holders(List<ReplyTemplate> library, Blocks blocks, String name) {
        return Stream.concat(
                library.stream().filter(template -> !template.retired() && template.wordings().stream().anyMatch(body -> Blocks.asked(body).contains(name)))
                        .map(ReplyTemplate::title),
                blocks.bodies().entrySet().stream().filter(block -> Blocks.asked(block.getValue()).contains(name)).map(Map.Entry::getKey)).toList();
    }

    /**
     * Removes a block that nothing holds.
     *
     * @throws Problem `block.held` with the first that holds it
     */
    public void delete(String name) {
        holders(name).stream().findFirst().ifPresent(holder -> {
            throw new Problem("block.held", name, holder);
        });
        database.useWrite(handle -> handle.execute("DELETE FROM block WHERE name = ?", name));
        changes.tell(Change.anything());
    }
}
