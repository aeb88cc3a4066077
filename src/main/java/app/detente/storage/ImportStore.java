package app.detente.storage;

import app.detente.model.IncomingMessage;
import app.detente.model.SetAside;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Files on their way into the queue: each batch is committed with the place reading has reached, so that a killed import goes on from there. */
public final class ImportStore {
    private final Database database;
    private final IngestStore ingest;
    private final InstantSource clock;

    public ImportStore(Database database, IngestStore ingest, InstantSource clock) {
        this.database = database;
        this.ingest = ingest;
        this.clock = clock;
    }

    /**
     * How far a file has been read.
     *
     * @param file     its absolute path
     * @param identity tells it from another file under the same name
     * @param offset   bytes read
     * @param line     the line reading goes on at, from 1
     */
    public record Progress(String file, String identity, long offset, long line, long imported, long known, long setAside) {}

    /** Where an interrupted import of this very file stands; empty where there is none. */
    public Optional<Progress> interrupted(String file, String identity) {
        return database.read(handle -> handle.createQuery("SELECT * FROM import WHERE file = :file AND identity = :identity")
                .bind("file", file).bind("identity", identity)
                .map((row, context) -> new Progress(row.getString("file"), row.getString("identity"), row.getLong("offset"), row.getLong("line"),
                        row.getLong("imported"), row.getLong("known"), row.getLong("set_aside"))).findOne());
    }

    /**
     * Takes a batch and what could not be taken, and notes where reading stands, in one transaction.
     *
     * @param before where reading stood, with its counts so far
     * @param offset where it stands now
     */
    public Progress take(Progress before, List<IncomingMessage> messages, List<SetAside> aside, long offset, long line) {
        Progress[] after = new Progress[1];
        ingest.ingest(messages, (handle, tally) -> {
            aside.forEach(record -> keep(handle, record, clock.instant()));
            after[0] = new Progress(before.file(), before.identity(), offset, line, before.imported() + tally.imported(),
                    before.known() + tally.known(), before.setAside() + aside.size());
            note(handle, after[0]);
        });
        return after[0];
    }

    private static void note(Handle handle, Progress p) {
        handle.execute("""
                INSERT INTO import VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET identity = excluded.identity, offset = excluded.offset,
                  line = excluded.line, imported = excluded.imported, known = excluded.known, set_aside = excluded.set_aside""",
                p.file(), p.identity(), p.offset(), p.line(), p.imported(), p.known(), p.setAside());
    }

    /** The file is read to its end: the next import of it begins anew. */
    public void finished(String file) {
        database.useWrite(handle -> handle.execute("DELETE FROM import WHERE file = ?", file));
    }

    static void keep(Handle handle, SetAside record, Instant now) {
        handle.execute("INSERT INTO set_aside (file, line, reason, detail, raw, digest, at) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                record.file(), record.line(), record.reason().key(), record.detail(), record.raw(), digest(record.raw()), now.toEpochMilli());
    }

    private static byte[] digest(byte[] raw) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(raw);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** What was set aside, newest file first, in the order of the lines. */
    public List<SetAside> setAside(int limit) {
        return setAside(limit, Integer.MAX_VALUE);
    }

    /** As {@link #setAside(int)}, with the first bytes of each record alone: one record may be megabytes, and a list shows its beginning. */
    public List<SetAside> setAside(int limit, int bytes) {
        return database.read(handle -> handle.createQuery("""
                        SELECT file, line, reason, detail, substr(raw, 1, :bytes) FROM set_aside
                         ORDER BY max(at) OVER (PARTITION BY file) DESC, file, line LIMIT :limit""")
                .bind("limit", limit).bind("bytes", bytes)
                .map((row, context) -> new SetAside(row.getString(1), row.getLong(2), SetAside.Reason.of(row.getString(3)), row.getString(4),
                        row.getBytes(5))).list());
    }
}
