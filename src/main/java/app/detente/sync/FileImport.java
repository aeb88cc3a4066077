package app.detente.sync;

import app.detente.channel.file.FileMark;
import app.detente.channel.file.Format;
import app.detente.channel.file.MessageFile;
import app.detente.model.IncomingMessage;
import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.model.SetAside;
import app.detente.storage.ImportStore;
import app.detente.storage.ImportStore.Progress;
import app.detente.storage.IngestStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Brings a file of messages into the queue, batch by batch, each batch committed with the place reading has reached: cancelled or killed, the
 * next import of the same file goes on from there. Memory does not grow with the file. Runs on the caller's thread.
 */
public final class FileImport {
    private final ImportStore store;
    private final InstantSource clock;

    public FileImport(ImportStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What to read; a network given here is that of every record, whatever it says itself. */
    public record Request(Path file, Format format, Optional<Network> network) {
        public static Request of(Path file) {
            return new Request(file, Format.AUTO, Optional.empty());
        }
    }

    /** What came of it, from the beginning of the file, earlier interrupted runs included. */
    public record Tally(long imported, long known, long setAside, boolean cancelled) {}

    /** How far it is; told after every batch. */
    public record State(long bytes, long size, long messages, Duration elapsed, long bytesThisRun, long messagesThisRun) {
        /** 0 to 1. */
        public double share() {
            return size == 0 ? 1 : Math.min(1, (double) bytes / size);
        }

        /** Messages a second in this run. */
        public long rate() {
            return messagesThisRun * 1_000 / Math.max(1, elapsed.toMillis());
        }

        /** At the pace of this run. */
        public Duration left() {
            return bytesThisRun == 0 ? Duration.ZERO : Duration.ofMillis((size - bytes) * elapsed.toMillis() / bytesThisRun);
        }
    }

    /**
     * Imports a file.
     *
     * @param cancelled asked between batches; once true, the import ends there and can be resumed
     * @throws Problem where the file cannot be read at all; nothing has changed then
     */
    public Tally run(Request request, Consumer<State> listener, BooleanSupplier cancelled) {
        String file = request.file().toAbsolutePath().normalize().toString();
        String identity = identity(request.file());
        Progress progress = store.interrupted(file, identity).orElse(new Progress(file, identity, 0, 1, 0, 0, 0));
        Run run = new Run(progress.offset(), progress.imported() + progress.known(), clock.instant(), listener);
        try (MessageFile messages = MessageFile.open(request.file(), request.format(), request.network(),
                new MessageFile.Position(progress.offset(), progress.line()))) {
            Batch batch = new Batch();
            while (!cancelled.getAsBoolean()) {
                boolean more = batch.fill(messages);
                if (!batch.isEmpty()) {
                    progress = store.take(progress, batch.messages, batch.aside, batch.after.offset(), batch.after.line());
                    run.tell(progress, messages.size());
                    batch = new Batch();
                }
                if (!more) {
                    store.finished(file);
                    return tally(progress, false);
                }
            }
            return tally(progress, true);
        } catch (IOException e) {
            throw new Problem(e, "file_unreadable", request.file());
        }
    }

    private static Tally tally(Progress p, boolean cancelled) {
        return new Tally(p.imported(), p.known(), p.setAside(), cancelled);
    }

    /** What this run has done, for its pace. */
    private final class Run {
        private final long startBytes;
        private final long startMessages;
        private final Instant start;
        private final Consumer<State> listener;

        Run(long startBytes, long startMessages, Instant start, Consumer<State> listener) {
            this.startBytes = startBytes;
            this.startMessages = startMessages;
            this.start = start;
            this.listener = listener;
        }

        void tell(Progress now, long size) {
            long messages = now.imported() + now.known();
            listener.accept(new State(now.offset(), size, messages, Duration.between(start, clock.instant()), now.offset() - startBytes,
                    messages - startMessages));
        }
    }

    private static final class Batch {
        private final List<IncomingMessage> messages = new ArrayList<>();
        private final List<SetAside> aside = new ArrayList<>();
        private MessageFile.Position after;

        /** Reads until the batch is full; false at the end of the file. */
        boolean fill(MessageFile file) throws IOException {
            while (messages.size() + aside.size() < IngestStore.BATCH) {
                Optional<MessageFile.Entry> entry = file.next();
                if (entry.isEmpty()) {
                    return false;
                }
                switch (entry.get()) {
                    case MessageFile.Entry.Taken(IncomingMessage message, MessageFile.Position position) -> messages.add(message);
                    case MessageFile.Entry.Aside(SetAside record, MessageFile.Position position) -> aside.add(record);
                }
                after = entry.get().after();
            }
            return true;
        }

        boolean isEmpty() {
            return after == null;
        }
    }

    private static String identity(Path file) {
        try {
            return FileMark.of(file);
        } catch (IOException e) {
            return "unreadable"; // MessageFile.open says what is wrong with it
        }
    }
}
