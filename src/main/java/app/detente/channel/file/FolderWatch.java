package app.detente.channel.file;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Waits until something changes in a folder. Network drives tell nothing of what others do there: nobody waits longer than {@link #LONGEST}. */
final class FolderWatch implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private Optional<WatchService> service = Optional.empty();
    private boolean closed;

    /** Returns at once the first time: what came before the system watched is not told. */
    void await(Path folder, Duration atMost) throws InterruptedException {
        Duration time = atMost.compareTo(LONGEST) < 0 ? atMost : LONGEST;
        Optional<WatchService> watching = current();
        try {
            if (watching.isEmpty()) {
                begin(folder);
                return;
            }
            WatchKey key = watching.get().poll(time.toMillis(), TimeUnit.MILLISECONDS);
            if (key != null) {
                key.pollEvents();
                if (!key.reset()) {
                    end();
                }
            }
        } catch (ClosedWatchServiceException e) {
            // closed: there is nothing to wait for
        } catch (IOException | UnsupportedOperationException e) {
            end();
            Thread.sleep(time);
        }
    }

    private synchronized Optional<WatchService> current() {
        return service;
    }

    private synchronized void begin(Path folder) throws IOException {
        if (!closed) {
            service = Optional.of(folder.getFileSystem().newWatchService());
            folder.register(service.get(), StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
        }
    }

    private synchronized void end() {
        service.ifPresent(open -> {
            try {
                open.close();
            } catch (IOException e) {
                // it holds nothing that could be lost
            }
        });
        service = Optional.empty();
    }

    @Override
    public synchronized void close() {
        closed = true;
        end();
    }
}
