package app.detente.bench;

import app.detente.model.IncomingMessage;
import app.detente.storage.IngestStore;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes messages in: many at once, in batches of which a few in a hundred are delivered twice, and one at a time. */
final class Ingest {
    /** Of every batch, so many come a second time, as networks do after a lost answer. */
    private static final int AGAIN = IngestStore.BATCH * 3 / 100;
    private static final int FRESH = IngestStore.BATCH - AGAIN;

    private Ingest() {}

    /** Fills both sides, one batch here and the same batch there, and adds how long all of it took on each. */
    static void fill(Subject subject, List<IncomingMessage> messages, Pair totals) throws SQLException {
        Pair batches = new Pair();
        for (int i = 0; i < messages.size(); i += FRESH) {
            List<IncomingMessage> fresh = messages.subList(i, Math.min(i + FRESH, messages.size()));
            List<IncomingMessage> batch = new ArrayList<>(fresh);
            batch.addAll(fresh.subList(0, Math.min(AGAIN, fresh.size())));
            take(subject, batch, batches);
        }
        totals.product().add(batches.product().total());
        totals.bare().add(batches.bare().total());
    }

    /** Each message is a transaction of its own; when it ends, the message is on disk and can be found. */
    static Row singles(Subject subject, List<IncomingMessage> messages) throws SQLException {
        Pair each = new Pair();
        for (IncomingMessage message : messages) {
            take(subject, List.of(message), each);
        }
        subject.checkRows();
        return Row.time("one message, arrival to searchable", each, Optional.of(Goal.atMost(2).and(Goal.within(99, 20))));
    }

    private static void take(Subject subject, List<IncomingMessage> batch, Pair samples) throws SQLException {
        long before = subject.replay().newest();
        long event = subject.replay().lastEvent();
        long started = System.nanoTime();
        subject.take(batch);
        samples.product().add(System.nanoTime() - started);
        long newest = subject.replay().newest();
        List<Write> writes = new ArrayList<>(subject.replay().arrival(before + 1, newest));
        writes.addAll(subject.replay().again(before + 1, before + batch.size() - (newest - before)));
        writes.addAll(subject.replay().events(event));
        started = System.nanoTime();
        subject.bare().write(writes);
        samples.bare().add(System.nanoTime() - started);
    }

    /** Messages a second over whole files, each round with two new ones. */
    static Row row(long messages, Pair totals) {
        return Row.rate("ingest, batches of " + IngestStore.BATCH, messages, totals,
                Optional.of(Goal.speed(0.5).and(Goal.perSecond(10_000, messages))));
    }
}
