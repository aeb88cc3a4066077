package app.detente.channel.mastodon;

import app.detente.channel.Http;
import app.detente.channel.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The stream of notifications (methods/streaming, "user:notification", server-sent events), for its being there and nothing it says: what has come is
 * fetched. Where there is none, or it ends, waiting is waiting. A thread of its own reads it.
 */
final class Stream implements AutoCloseable {
    /** The server sends a comment every 15 s; without one for so long nobody is there any more. */
    private static final Duration SILENCE = Duration.ofSeconds(90);
    private static final Duration AFTER_ITS_END = Duration.ofSeconds(30);
    private static final Duration WHERE_THERE_IS_NONE = Duration.ofMinutes(2);
    private static final int LONGEST_NAME = 64;
    private final Http http;
    private final InstantSource clock;
    private final Address address;
    private final Semaphore told = new Semaphore(0);
    private InputStream open;
    private Instant heard = Instant.MIN;
    private Instant next = Instant.MIN;
    private boolean running;
    private boolean closed;

    /** Where to listen, asked at each attempt. */
    interface Address {
        HttpRequest request() throws Trouble;
    }

    Stream(Http http, InstantSource clock, Address address) {
        this.http = http;
        this.clock = clock;
        this.address = address;
    }

    /** Returns when something was told, or the stream begins, before which something may have come unheard; at the latest after this long. */
    void await(Duration atMost) throws InterruptedException {
        listen();
        if (told.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            told.drainPermits();
        }
    }

    private synchronized void listen() {
        Instant now = clock.instant();
        if (running && open != null && heard.plus(SILENCE).isBefore(now)) {
            end(open);
        }
        if (!running && !closed && !now.isBefore(next)) {
            running = true;
            Thread.ofVirtual().name("mastodon-stream").start(this::read);
        }
    }

    private void read() {
        Duration pause = WHERE_THERE_IS_NONE;
        try (InputStream in = http.listen(address.request())) {
            pause = AFTER_ITS_END;
            if (begun(in)) {
                told.release();
                lines(in);
            }
        } catch (Trouble | IOException e) {
            // as good as its end: the next fetch tells what is wrong
        } finally {
            ended(pause);
        }
    }

    private synchronized boolean begun(InputStream in) {
        open = in;
        heard = clock.instant();
        return !closed;
    }

    private synchronized void heard() {
        heard = clock.instant();
    }

    private synchronized void ended(Duration pause) {
        open = null;
        running = false;
        next = clock.instant().plus(pause);
    }

    /** Of each line its beginning alone is kept, however long it is. */
    private void lines(InputStream in) throws IOException {
        byte[] buffer = new byte[8_192];
        StringBuilder line = new StringBuilder();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            heard();
            for (char c : new String(buffer, 0, read, StandardCharsets.ISO_8859_1).toCharArray()) {
                if (c == '\n') {
                    line(line.toString().strip());
                    line.setLength(0);
                } else if (line.length() < LONGEST_NAME) {
                    line.append(c);
                }
            }
        }
    }

    private void line(String line) {
        if (line.matches("event:\\s*notification")) {
            told.release();
        }
    }

    private static void end(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            // it is closed all the same
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (open != null) {
            end(open);
        }
    }
}
