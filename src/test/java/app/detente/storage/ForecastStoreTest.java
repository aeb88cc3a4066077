package app.detente.storage;

import static app.detente.storage.QueueFixture.at;
import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Action;
import app.detente.model.HourFact;
import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastStoreTest {
    private static final Instant NOON = at(180);
    @TempDir
    Path folder;
    private QueueFixture queue;
    private ForecastStore store;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        store = new ForecastStore(queue.database);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void anEmptyQueueHasNoHours() {
        assertThat(store.counts(at(-600), NOON)).isEqualTo(new ForecastStore.Counts(List.of(), 0, java.util.Optional.empty()));
    }

    @Test
    void waitsCountWhenTheyBeginAndWhenTheyEnd() {
        queue.take(from("ana", "1", null, 5, "Bonjour"), from("ana", "1b", "1", 6, "Vous êtes là ?"), brand("2", "1", 70, "Bonjour Ana"),
                from("bob", "3", null, 75, "Bonjour"), from("cid", "4", null, 130, "Bonjour"));
        ForecastStore.Counts counts = store.counts(at(0), NOON);
        assertThat(counts.hours()).containsExactly(new HourFact(at(0), 1, 0, 0), new HourFact(at(60), 1, 1, 1), new HourFact(at(120), 1, 0, 0));
        assertThat(counts.waiting()).isEqualTo(2);
        assertThat(counts.newest()).contains(at(130));
    }

    @Test
    void whatNeedsNoReplyIsWorkDoneAndSpamIsNothing() {
        queue.take(from("ana", "1", null, 5, "Bonjour"), from("bob", "2", null, 6, "Spam"));
        queue.triage.apply(new Action.Close(), queue.holding("1").id(), queue.me);
        queue.triage.apply(new Action.MarkSpam(), queue.holding("2").id(), queue.me);
        ForecastStore.Counts counts = store.counts(at(0), NOON);
        assertThat(counts.waiting()).isZero();
        assertThat(counts.hours()).extracting(HourFact::opened).containsExactly(1L, 0L);
        assertThat(counts.hours()).extracting(HourFact::ended).containsExactly(0L, 1L);
    }

    @Test
    void whatIsDatedAfterNowHasNotHappened() {
        queue.take(from("ana", "1", null, 300, "Bonjour"), from("bob", "2", null, 100, "Bonjour"), brand("3", "2", 400, "Bonjour Bob"));
        ForecastStore.Counts counts = store.counts(at(0), NOON);
        assertThat(counts.hours()).containsExactly(new HourFact(at(60), 1, 0, 0));
        assertThat(counts.waiting()).isOne();
        assertThat(counts.newest()).contains(at(400));
    }

    @Test
    void peopleAreCountedOnceAnHourAndThoseWithoutANameAsOne() {
        queue.take(from("ana", "1", null, 5, "Bonjour"), from("bob", "2", null, 6, "Bonjour"), from("cid", "3", null, 7, "Bonjour"),
                brand("r1", "1", 61, "Bonjour Ana"), brand("r2", "2", 62, "Bonjour Bob"), brand("r3", "3", 63, "Bonjour Cid"));
        queue.execute("UPDATE message SET adviser = 'Sonia' WHERE remote_id IN ('r1')");
        assertThat(store.counts(at(0), NOON).hours()).contains(new HourFact(at(60), 0, 3, 2));
    }

    /** Against the waits themselves, over hours at random. */
    @Test
    void theCountsAreThoseOfTheWaits() {
        Random random = new Random(11);
        List<IncomingMessage> messages = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int minute = random.nextInt(-900, 170);
            messages.add(from("c" + random.nextInt(90), "q" + i, null, minute, "Bonjour"));
            if (random.nextBoolean()) {
                messages.add(QueueFixture.message(MessageKind.BRAND, "Maison", "a" + i, "q" + i, Math.min(175, minute + random.nextInt(400)), "Oui"));
            }
        }
        queue.ingest.ingest(messages);
        Map<Instant, long[]> expected = new TreeMap<>();
        new ReportStore(queue.database).waits().forEach(wait -> {
            expected.computeIfAbsent(hour(wait.openedAt()), unseen -> new long[2])[0]++;
            wait.closedAt().ifPresent(at -> expected.computeIfAbsent(hour(at), unseen -> new long[2])[1]++);
        });
        Map<Instant, long[]> counted = new TreeMap<>();
        store.counts(at(-900), NOON).hours().forEach(hour -> counted.put(hour.start(), new long[] {hour.opened(), hour.ended()}));
        counted.values().removeIf(n -> n[0] + n[1] == 0);
        assertThat(counted.keySet()).isEqualTo(expected.keySet());
        counted.forEach((hour, n) -> assertThat(n).as(hour.toString()).isEqualTo(expected.get(hour)));
    }

    private static Instant hour(Instant at) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), 3600) * 3600);
    }
}
