package app.detente.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.Channel;
import app.detente.channel.Http;
import app.detente.model.RemoteEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StreamTest {
    /** Longer than any test may take: who waits for so long was told nothing. */
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final int SECONDS = 60;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private FakeMastodon fake;
    private Http http;
    private Channel channel;

    @BeforeEach
    void open() throws Exception {
        fake = new FakeMastodon();
        http = new Http();
        channel = new MastodonChannel(new FakeAccess(fake.address(), FakeMastodon.TOKEN), http, now::get);
    }

    @AfterEach
    void close() {
        channel.close();
        http.close();
        fake.close();
    }

    private CompletableFuture<Void> waiting() {
        return CompletableFuture.runAsync(() -> {
            try {
                channel.await(LONG);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }, Thread::startVirtualThread);
    }

    private long streams() {
        return fake.asked().stream().filter("STREAM"::equals).count();
    }

    /** More than once, for the end of the first is seen by the thread that reads it, whenever that has its turn. */
    private void untilTwoStreams(Duration step) throws InterruptedException {
        while (streams() < 2) {
            now.updateAndGet(at -> at.plus(step));
            channel.await(Duration.ofMillis(300));
        }
        assertThat(streams()).isEqualTo(2);
    }

    @Test
    void aStreamThatBeginsAndANotificationEndTheWait() throws Exception {
        waiting().get(SECONDS, TimeUnit.SECONDS);
        CompletableFuture<Void> waiting = waiting();
        fake.send(":thump\n\nevent: update\ndata: {}\n\n");
        fake.send("event: notification\ndata: " + "x".repeat(100_000) + "\n\n");
        waiting.get(SECONDS, TimeUnit.SECONDS);
        String id = fake.statuses.mention("Nadia", "<p>Bonjour</p>", "public").get("id").asString();
        assertThat(channel.fetch("").events()).extracting(RemoteEvent::id).contains(id);
        assertThat(streams()).isEqualTo(1);
    }

    @Test
    @Timeout(SECONDS)
    void aStreamThatEndedBeginsAgainAfterAWhileAndNotAtOnce() throws Exception {
        waiting().get(SECONDS, TimeUnit.SECONDS);
        fake.endStreams();
        channel.await(Duration.ofMillis(300));
        assertThat(streams()).isEqualTo(1);
        untilTwoStreams(Duration.ofSeconds(31));
    }

    @Test
    @Timeout(SECONDS)
    void aStreamThatFellSilentIsLeftForANewOne() throws Exception {
        waiting().get(SECONDS, TimeUnit.SECONDS);
        untilTwoStreams(Duration.ofSeconds(91));
    }

    @Test
    void whereThereIsNoStreamTheWaitIsAWait() throws Exception {
        fake.bare = true;
        channel.await(Duration.ofMillis(50));
        channel.await(Duration.ofMillis(50));
        assertThat(streams()).isZero();
        assertThat(channel.fetch("").events()).isEmpty();
    }
}
