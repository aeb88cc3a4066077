package app.detente.bench;

import app.detente.model.IncomingMessage;
import app.detente.storage.IngestStore;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Takes messages in: many at once, in batches of which a few in a hundred are delivered twice, and one at a time. */
final class Ingest {
    /** Of every batch, so many come a second time, as networks do after a lost answer. */
    private static final int AGAIN = IngestStore.BATCH * 3 / 100;
    private static final int FRESH = IngestStore.BATCH - AGAIN;

    private Ingest() {}

    /**
     * Fills both sides, one batch here and the same batch there, and adds how long all of it took on each.
     *
     * @param bareToo whether the baseline is filled at all
     * @param tenth   where the product's file is copied when a tenth of it is there; null for nowhere
     */
    static void fill(Subject subject, Iterator<IncomingMessage> messages, int size, Filling filling, boolean bareToo, Path tenth) throws SQLException {
        Pair batches = new Pair();
        Samples sizes = new Samples();
        long wrote = 0;
        for (int taken = 0; taken < size;) {
            List<IncomingMessage> fresh = next(messages, Math.min(FRESH, size - taken));
            List<IncomingMessage> batch = new ArrayList<>(fresh);
            batch.addAll(fresh.subList(0, Math.min(AGAIN, fresh.size())));
            wrote += take(subject, batch, batches, bareToo);
            sizes.add(fresh.size());
            if (tenth != null && taken < size / 10 && taken + fresh.size() >= size / 10) {
                subject.replay().copy(tenth);
            }
            taken += fresh.size();
        }
        filling.wrote(wrote, size);
        filling.whole.product().add(batches.product().total());
        if (bareToo) {
            filling.whole.bare().add(batches.bare().total());
        }
        int fifth = Math.max(1, batches.product().size() / 5);
        filling.firstFifth.add(batches.product().total(0, fifth) * FRESH / sizes.total(0, fifth));
        filling.lastFifth.add(batches.product().total(sizes.size() - fifth, sizes.size()) * FRESH / sizes.total(sizes.size() - fifth, sizes.size()));
    }

    private static List<IncomingMessage> next(Iterator<IncomingMessage> messages, int most) {
        List<IncomingMessage> fresh = new ArrayList<>(most);
        while (fresh.size() < most && messages.hasNext()) {
            fresh.add(messages.next());
        }
        return fresh;
    }

    /** Each message is a transaction of its own; when it ends, the message is on disk and can be found. */
    static Row singles(Subject subject, List<IncomingMessage> messages) throws SQLException {
        Pair each = new Pair();
        for (IncomingMessage message : messages) {
            take(subject, List.of(message), each, true);
        }
        subject.checkRows();
        return Row.time("one message, arrival to searchable", each, Optional.of(Goal.atMost(2).and(Goal.within(99, 20))));
    }

    /** Gives the bytes that the product wrote to the disk. */
    private static long take(Subject subject, List<IncomingMessage> batch, Pair samples, boolean bareToo) throws SQLException {
        long before = subject.replay().newest();
        long event = subject.replay().lastEvent();
        long written = Vital.written();
        long started = System.nanoTime();
        subject.take(batch);
        samples.product().add(System.nanoTime() - started);
        long wrote = Vital.written() - written;
        if (bareToo) {
            long newest = subject.replay().newest();
            List<Write> writes = new ArrayList<>(subject.replay().arrival(before + 1, newest));
            writes.addAll(subject.replay().again(before + 1, before + batch.size() - (newest - before)));
            writes.addAll(subject.replay().events(event));
            started = System.nanoTime();
            subject.bare().write(writes);
            samples.bare().add(System.nanoTime() - started);
        }
        return wrote;
    }

    /** Messages a second over whole files, each round with two new ones; and at the end of the file beside its beginning. */
    static List<Row> rows(long messages, Filling filling) {
        Pair ends = new Pair(filling.lastFifth, filling.firstFifth);
        return List.of(
                Row.rate("batches of " + IngestStore.BATCH + ", rules and tags", Row.BARE, messages, filling.whole,
                        Optional.of(Goal.speed(0.5).and(Goal.perSecond(10_000, messages)))),
                Row.rate("the last fifth of them", "the first fifth", FRESH, ends, Optional.of(Goal.speed(0.6))));
    }
}
