package app.detente.storage;

import app.detente.model.RemoteEvent;
import app.detente.model.SetAside;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Pages from the networks on their way into the queue. A page, what it tells of messages held already, what could not be read of it, and the cursor
 * behind it are one transaction: killed anywhere, the console asks for the same page again and takes it once. Edits, deletions and hidings may come
 * before the message they are about.
 */
public final class IntakeStore {
    /** A look that brought nothing is written down no more often: an idle console leaves the disk alone. */
    private static final Duration SELDOM = Duration.ofMinutes(1);

    private final Database database;
    private final IngestStore ingest;
    private final InstantSource clock;

    public IntakeStore(Database database, IngestStore ingest, InstantSource clock) {
        this.database = database;
        this.ingest = ingest;
        this.clock = clock;
    }

    /**
     * Takes a page of an account.
     *
     * @param cursor where reading goes on behind it
     * @param whole  whether it was read to its end
     */
    public IngestStore.Tally take(long account, List<RemoteEvent> events, List<SetAside> aside, String cursor, boolean whole) {
        if (events.isEmpty() && aside.isEmpty() && whole && isKnown(account, cursor)) {
            return new IngestStore.Tally(0, 0);
        }
        List<RemoteEvent.Written> written = new ArrayList<>();
        List<RemoteEvent> told = new ArrayList<>();
        for (RemoteEvent event : events) {
            switch (event) {
                case RemoteEvent.Written one -> written.add(one);
                case RemoteEvent.Edited one -> told.add(one);
                case RemoteEvent.Deleted one -> told.add(one);
                case RemoteEvent.Hidden one -> told.add(one);
            }
        }
        return ingest.ingest(account, written, (handle, sql, tally) -> {
            RemoteEvents there = new RemoteEvents(sql, account, clock.instant());
            Set<Long> touched = new HashSet<>();
            for (RemoteEvent.Written one : written) {
                touched.addAll(there.seen(one));
            }
            for (RemoteEvent one : told) {
                touched.addAll(there.take(one));
            }
            aside.forEach(record -> ImportStore.keep(handle, record, clock.instant()));
            handle.execute("UPDATE account SET cursor = ?, looked_at = CASE WHEN ? THEN ? ELSE looked_at END WHERE id = ?",
                    cursor, whole, clock.millis(), account);
            return touched;
        });
    }

    private boolean isKnown(long account, String cursor) {
        return database.read(handle -> handle.createQuery("SELECT count(*) FROM account WHERE id = :id AND cursor = :cursor AND looked_at > :since")
                .bind("id", account).bind("cursor", cursor).bind("since", clock.instant().minus(SELDOM).toEpochMilli()).mapTo(Integer.class).one()) > 0;
    }
}
