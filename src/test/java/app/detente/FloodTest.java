package app.detente;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.Channel;
import app.detente.channel.Page;
import app.detente.channel.Trouble;
import app.detente.channel.mastodon.FakeStage;
import app.detente.keychain.Keychain;
import app.detente.model.Action;
import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.RemoteEvent;
import app.detente.model.Status;
import app.detente.model.TagColour;
import app.detente.storage.Doctor;
import app.detente.storage.Queue;
import app.detente.sync.Accounts;
import app.detente.sync.Networks;
import app.detente.sync.Relay;
import app.detente.sync.SyncEngine;
import app.detente.sync.SyncStores;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A storm: messages come page after page, some of them twice, while an adviser works and the console is closed and opened again in the middle. */
class FloodTest {
    private static final int MESSAGES = 1_000;
    private static final int PATIENCE = 6_000;
    @TempDir
    Path folder;
    private final InstantSource clock = InstantSource.system();
    private final Map<Long, Status> done = new HashMap<>();
    private final Set<Long> tagged = new HashSet<>();
    private Adviser me;
    private long tag;

    /** Every third page brings the one before again, as a network does whose lists shift. */
    private static final class Stutter extends Relay {
        private List<RemoteEvent> last = List.of();
        private int pages;

        Stutter(Channel real) {
            super(real);
        }

        @Override
        public Page fetch(String cursor) throws Trouble {
            Page page = super.fetch(cursor);
            List<RemoteEvent> events = new ArrayList<>(page.events());
            events.addAll(++pages % 3 == 0 ? last : List.of());
            last = page.events();
            return new Page(events, page.aside(), page.cursor(), page.more());
        }
    }

    @Test
    void nothingIsLostNothingIsThereTwiceAndWhatAnAdviserDidMeanwhileStays() throws Exception {
        try (FakeStage stage = new FakeStage(false); Queue queue = Queue.open(folder.resolve("queue.db"), clock)) {
            stage.pageOf(80);
            me = queue.advisers().named("Sonia");
            tag = queue.tags().named("vue", TagColour.AMBER).id();
            Networks networks = new Networks(folder.resolve("outbox"), () -> Keychain.sealed(folder), clock);
            Map<String, String> typed = new HashMap<>(stage.access().fields());
            typed.put("token", stage.access().secret("token").orElseThrow());
            new Accounts(queue.accounts(), networks).connect(stage.network(), typed, me);
            stage.arrives("Nadia", "Question 0.");
            try (SyncEngine engine = engine(queue, networks)) {
                engine.start();
                triageUntil(queue, 1);
                for (int i = 1; i <= MESSAGES; i++) {
                    stage.arrives("Client" + i % 300, "Question " + i + ".");
                }
                stage.tell();
                triageUntil(queue, MESSAGES / 3);
            }
            try (SyncEngine engine = engine(queue, networks)) {
                engine.start();
                triageUntil(queue, MESSAGES + 1);
            }
            assertThat(texts(queue)).containsExactlyInAnyOrderElementsOf(
                    IntStream.rangeClosed(0, MESSAGES).mapToObj(i -> "Question " + i + ".").toList());
            assertThat(done.size()).isGreaterThan(10);
            done.forEach((id, status) -> assertThat(queue.conversations().find(id).orElseThrow()).satisfies(now -> {
                assertThat(now.status()).as("conversation %d", id).isEqualTo(status);
                assertThat(now.tags().stream().anyMatch(one -> one.id() == tag)).isEqualTo(tagged.contains(id));
            }));
            assertThat(queue.doctor().examine()).allMatch(Doctor.Finding::sound);
        }
    }

    private SyncEngine engine(Queue queue, Networks networks) {
        return new SyncEngine(new SyncStores(queue.accounts(), queue.facts(), queue.intake(), queue.outbox(), queue.remoteActions(), queue.conversations()),
                account -> new Stutter(networks.open(account)), queue.changes(), clock);
    }

    /** Works off what waits until so many messages have come in: tags, closes, and takes some of it back. */
    private void triageUntil(Queue queue, int messages) throws InterruptedException {
        for (int turns = 0; count(queue) < messages; turns++) {
            assertThat(turns).as("turns until %d messages are in", messages).isLessThan(PATIENCE);
            List<Conversation> waiting = queue.conversations().page(QueueFilter.of(QueueView.WAITING), me, Optional.empty(), 20);
            for (int i = 0; i < waiting.size(); i += 7) {
                long id = waiting.get(i).id();
                if (tagged.add(id)) {
                    queue.triage().apply(new Action.AddTag(tag), id, me).orElseThrow();
                }
                Status before = waiting.get(i).status();
                var closed = queue.triage().apply(new Action.Close(), id, me).orElseThrow();
                boolean back = turns % 3 == 2 && queue.triage().undo(closed, me);
                done.put(id, back ? before : Status.CLOSED);
            }
            Thread.sleep(10);
        }
    }

    private static long count(Queue queue) {
        return queue.database().read(handle -> handle.createQuery("SELECT count(*) FROM message").mapTo(Long.class).one());
    }

    private static List<String> texts(Queue queue) {
        return queue.database().read(handle -> handle.createQuery("SELECT body FROM message").mapTo(String.class).list()).stream()
                .map(text -> text.replaceFirst("^@\\S+ ", "")).toList();
    }
}
