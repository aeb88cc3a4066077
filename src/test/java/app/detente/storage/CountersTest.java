package app.detente.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Action;
import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.model.Done;
import app.detente.model.IncomingMessage;
import app.detente.model.Network;
import app.detente.model.Priority;
import app.detente.model.QueueCounts;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Tag;
import app.detente.model.TagColour;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept is at every moment what counting everything would give, whatever was done in whatever order. */
class CountersTest {
    private static final int STEPS = 250;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void afterAnySequenceOfActionsTheCountersAreWhatCountingGives(long seed) {
        Random random = new Random(seed);
        try (QueueFixture queue = new QueueFixture(folder)) {
            List<List<IncomingMessage>> arriving = Forest.shuffled(Forest.of(seed, 400), seed);
            List<Tag> tags = List.of(tag(queue, "facture"), tag(queue, "réseau"), tag(queue, "vip"));
            List<Adviser> advisers = List.of(queue.me, queue.adviser("Karim"));
            List<Done> done = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                if (step % 5 == 0 && step / 5 < arriving.size()) {
                    queue.ingest.ingest(arriving.get(step / 5));
                }
                act(queue, random, tags, advisers, done);
                assertThat(queue.database.<List<String>, RuntimeException>read(Counters::findings)).as("after step " + step).isEmpty();
            }
            assertThat(done).as("done and not taken back").hasSizeGreaterThan(20);
            assertThat(queue.number("SELECT count(*) FROM merged")).as("merges").isPositive();
            for (Adviser adviser : advisers) {
                assertThat(queue.conversations.counts(adviser)).isEqualTo(counted(queue, adviser, tags));
            }
        }
    }

    private static void act(QueueFixture queue, Random random, List<Tag> tags, List<Adviser> advisers, List<Done> done) {
        List<Conversation> all = queue.conversations.page(QueueFilter.of(QueueView.ALL), queue.me, Optional.empty(), 1_000);
        if (all.isEmpty()) {
            return;
        }
        long id = all.get(random.nextInt(all.size())).id();
        long tag = tags.get(random.nextInt(tags.size())).id();
        Adviser someone = advisers.get(random.nextInt(advisers.size()));
        queue.pass(Duration.ofMinutes(random.nextInt(20)));
        switch (random.nextInt(14)) {
            case 0 -> queue.conversations.claim(id, someone);
            case 1 -> queue.conversations.wakeDue();
            case 2 -> queue.replies.note(id, someone, "Rappeler demain.");
            case 3 -> reply(queue, id, someone).ifPresent(done::add);
            case 4, 5 -> {
                if (!done.isEmpty()) {
                    queue.triage.undo(done.remove(random.nextInt(done.size())), someone);
                }
            }
            case 6 -> queue.execute("UPDATE conversation SET review = 1 - review WHERE id = " + id);
            default -> queue.triage.apply(action(queue, random, tag, someone), id, queue.me).ifPresent(done::add);
        }
    }

    private static Action action(QueueFixture queue, Random random, long tag, Adviser someone) {
        return switch (random.nextInt(10)) {
            case 0 -> new Action.Assign(Optional.empty());
            case 1 -> new Action.Assign(Optional.of(someone.id()));
            case 2, 3 -> new Action.AddTag(tag);
            case 4 -> new Action.RemoveTag(tag);
            case 5 -> new Action.Snooze(queue.clock.instant().plus(Duration.ofMinutes(30)));
            case 6 -> new Action.SetPriority(Priority.values()[random.nextInt(Priority.values().length)]);
            case 7 -> new Action.Close();
            case 8 -> new Action.Reopen();
            default -> new Action.MarkSpam();
        };
    }

    private static Optional<Done> reply(QueueFixture queue, long id, Adviser me) {
        Conversation now = queue.conversations.find(id).orElseThrow();
        ReplyStore.Sending sending = new ReplyStore.Sending(now.id(), Optional.empty(), "Bonjour, on regarde.", List.of(), "Maison",
                now.version(), Duration.ofSeconds(15));
        return queue.replies.send(sending, me) instanceof ReplyStore.Outcome.Queued queued ? Optional.of(queued.done()) : Optional.empty();
    }

    /** Each number asked for alone, as the views define it. */
    private static QueueCounts counted(QueueFixture queue, Adviser me, List<Tag> tags) {
        QueueCounts counts = new QueueCounts(new EnumMap<>(QueueView.class), new EnumMap<>(Network.class),
                new HashMap<>());
        for (QueueView view : QueueView.values()) {
            long rows = rows(queue, QueueFilter.of(view), me);
            if (rows > 0 || view == QueueView.MINE || view == QueueView.UNASSIGNED || view == QueueView.REVIEW || view == QueueView.DUE
                    || view == QueueView.MENTIONS) {
                counts.views().put(view, rows);
            }
        }
        for (Network network : List.of(Network.X, Network.FACEBOOK)) {
            counts.networks().put(network, rows(queue, QueueFilter.of(QueueView.WAITING).withNetwork(network), me));
        }
        for (Tag tag : tags) {
            long rows = rows(queue, QueueFilter.of(QueueView.WAITING).withTag(tag.id()), me);
            if (rows > 0) {
                counts.tags().put(tag.id(), rows);
            }
        }
        return counts;
    }

    private static long rows(QueueFixture queue, QueueFilter filter, Adviser me) {
        return queue.conversations.page(filter, me, Optional.empty(), 10_000).size();
    }

    private static Tag tag(QueueFixture queue, String name) {
        return new TagStore(queue.database, queue.changes).named(name, TagColour.AMBER);
    }

    @Test
    void whatWasLostIsCountedAnew() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            queue.ingest.ingest(Forest.of(5, 200));
            queue.execute("DELETE FROM counter");
            assertThat(queue.database.<List<String>, RuntimeException>read(Counters::findings)).isNotEmpty();
            queue.database.useWrite(Counters::rebuild);
            assertThat(queue.database.<List<String>, RuntimeException>read(Counters::findings)).isEmpty();
        }
    }
}
