package app.detente.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Writes the audit trail: numbered without gaps at commit, each row hashing itself and the one before, so that a missing or changed row shows.
 * Where the trail ends is kept in a second place, moved in the same transaction, and the next row follows on from there and not from
 * the last row left: cutting off the end shows, also when the trail has gone on since.
 */
final class Audit {
    static final byte[] BEGINNING = new byte[32];

    private Audit() {}

    /** A row of the trail without its hash. */
    record Entry(long seq, long at, String adviser, String action, Optional<Long> conversation, String detail, Optional<Long> undoes) {}

    /** Appends within the caller's transaction and gives the row's number. */
    static long append(Handle handle, Instant at, String adviser, String action, Optional<Long> conversation, String detail) {
        return append(handle, at, adviser, action, conversation, detail, Optional.empty());
    }

    static long append(Handle handle, Instant at, String adviser, String action, Optional<Long> conversation, String detail,
            Optional<Long> undoes) {
        return Statements.ask(handle, "appending to the audit trail", sql -> {
            try (Trail trail = new Trail(sql)) {
                return trail.append(at, adviser, action, conversation, detail, undoes);
            }
        });
    }

    /**
     * The end of the trail, held while rows are appended in one transaction, and written down when closed. Nothing else may append meanwhile: it
     * would be given a number that is taken.
     */
    static final class Trail implements AutoCloseable {
        private final Statements sql;
        private final long begin;
        private long seq;
        private byte[] hash;

        Trail(Statements sql) throws SQLException {
            this.sql = sql;
            record Last(long seq, byte[] hash) {}
            Last last = sql.first("SELECT seq, hash FROM event_end", row -> new Last(row.getLong(1), row.getBytes(2))).orElseThrow();
            this.begin = last.seq();
            this.seq = last.seq();
            this.hash = last.hash();
        }

        long append(Instant at, String adviser, String action, Optional<Long> conversation, String detail, Optional<Long> undoes)
                throws SQLException {
            Entry entry = new Entry(seq + 1, at.toEpochMilli(), adviser, action, conversation, detail, undoes);
            hash = Audit.hash(hash, entry);
            seq = entry.seq();
            sql.run("INSERT INTO event (seq, at, adviser, action, conversation_id, detail, undoes, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", seq,
                    entry.at(), adviser, action, conversation, detail, undoes, hash);
            return seq;
        }

        @Override
        public void close() throws SQLException {
            if (seq > begin) {
                sql.run("UPDATE event_end SET seq = ?, hash = ?", seq, hash);
            }
        }
    }

    static byte[] hash(byte[] before, Entry entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            digest.update(ByteBuffer.allocate(32).putLong(entry.seq()).putLong(entry.at()).putLong(entry.conversation().orElse(-1L))
                    .putLong(entry.undoes().orElse(-1L)).flip());
            for (String text : new String[] {entry.adviser(), entry.action(), entry.detail()}) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
