package app.detente.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.AccountField;
import app.detente.model.Network;
import app.detente.storage.Doctor;
import app.detente.storage.Queue;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A desk whose console dies again and again while replies go out, and what has become of them in the end. */
final class Crashes {
    /** As the shell has it for a process that was killed. */
    static final int DEAD = 137;

    private final Ground ground;
    private final Path folder;
    private final long account;
    private final int replies;

    /**
     * What has become of the replies.
     *
     * @param twice published more than once
     * @param lost  said to be sent and not public, or still on the way when there is nothing more to do
     * @param found of those whose fate was unknown, the ones the network could tell of
     * @param shown of those, the ones a person is asked about
     */
    record Tally(int kills, int replies, long twice, long lost, long found, long shown) {}

    private record Reply(int number, String state, boolean unknown, boolean shown) {}

    /** With a reply a kill, and a few more. */
    Crashes(Ground ground, Path folder, int kills) throws Exception {
        this.ground = ground;
        this.folder = folder;
        this.replies = kills + 2;
        try (Queue queue = Queue.open(folder.resolve("queue.db"), Clock.systemUTC())) {
            account = ground.fill(queue, replies);
            assertThat(Burst.answer(queue, queue.advisers().named("Sonia"))).isEqualTo(replies);
        }
    }

    /** Kills one console after the other, lets the last one end, and counts. */
    Tally run(List<CrashPoint> points) throws Exception {
        for (int kill = 0; kill < points.size(); kill++) {
            CrashPoint point = points.get(kill);
            CompletableFuture<Process> victim = new CompletableFuture<>();
            if (point.isOnTheWire()) {
                ground.cut(point, () -> kill(victim.join()));
            }
            Process child = start(new Mortal.Orders(Optional.of(point), kill % 2 == 1, kill % 4 < 2));
            victim.complete(child);
            assertThat(Child.await(child)).as("%s, kill %d: %s", point, kill, said()).isEqualTo(DEAD);
            ground.mend();
        }
        assertThat(Child.await(start(new Mortal.Orders(Optional.empty(), false, false)))).as(said()).isZero();
        return tally(points.size());
    }

    private Process start(Mortal.Orders orders) throws IOException {
        Process child = Child.start(folder, Mortal.class, orders.asArguments(folder, account));
        try (Writer to = new OutputStreamWriter(child.getOutputStream(), StandardCharsets.UTF_8)) {
            Mortal.Given.of(ground.access(), secrets()).store(to, null);
        }
        return child;
    }

    private static List<String> secrets() {
        List<String> keys = new ArrayList<>(Networks.RENEWED);
        for (Network network : Network.values()) {
            AccountField.of(network).stream().filter(field -> field.kind() == AccountField.Kind.SECRET).map(AccountField::key).forEach(keys::add);
        }
        return keys;
    }

    private static void kill(Process child) {
        try {
            Child.kill(child);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String said() throws IOException {
        Path log = folder.resolve("child.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    private Tally tally(int kills) throws Exception {
        List<Integer> published = Burst.numbers(ground.published());
        try (Queue queue = Queue.open(folder.resolve("queue.db"), Clock.systemUTC())) {
            assertThat(queue.doctor().examine()).filteredOn(finding -> finding.check() != Doctor.Check.OUTBOX).allMatch(Doctor.Finding::sound);
            assertThat(queue.accounts().find(account).orElseThrow().trouble()).isEmpty();
            List<Reply> all = all(queue);
            assertThat(all).hasSize(replies);
            long twice = all.stream().filter(reply -> Collections.frequency(published, reply.number()) > 1).count();
            long lost = all.stream().filter(reply -> reply.state().equals("sent") ? !published.contains(reply.number()) : !reply.shown()).count();
            long found = all.stream().filter(reply -> reply.unknown() && !reply.shown()).count();
            return new Tally(kills, replies, twice, lost, found, all.stream().filter(Reply::shown).count());
        }
    }

    private static List<Reply> all(Queue queue) {
        return queue.database().read(handle -> handle.createQuery("""
                        SELECT m.body, o.state,
                               EXISTS (SELECT 1 FROM event e WHERE e.action = 'unknown' AND e.detail = 'key=' || o.key),
                               o.state = 'needs_person'
                          FROM outbox o JOIN reply r ON r.key = o.key JOIN message m ON m.id = r.message_id""")
                .map((row, context) -> new Reply(Burst.numbers(List.of(row.getString(1))).getFirst(), row.getString(2), row.getBoolean(3),
                        row.getBoolean(4))).list());
    }
}
