package app.detente.sync;

import app.detente.channel.Access;
import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.storage.Queue;
import app.detente.storage.QueueFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder that replies of accounts without a connection go to. No wire: the child dies in its own file system, {@link HaltingFolder}. */
record FolderGround(Path folder) implements Ground {
    @Override
    public Access access() {
        return new Access() {
            @Override
            public Map<String, String> fields() {
                return Map.of("out", folder.toString());
            }

            @Override
            public Optional<String> secret(String key) {
                return Optional.empty();
            }

            @Override
            public void renew(String key, String secret) {
                throw new AssertionError("a folder has no secrets");
            }
        };
    }

    @Override
    public long fill(Queue queue, int messages) {
        List<IncomingMessage> all = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            all.add(new IncomingMessage(Network.X, "q" + i, Optional.empty(), Optional.empty(), MessageKind.CUSTOMER, "c" + i, "c" + i,
                    Optional.empty(), "Allô ?", Instant.parse("2026-03-02T09:00:00Z").plusSeconds(i), Optional.empty()));
        }
        queue.ingest().ingest(all);
        return QueueFixture.ACCOUNT;
    }

    @Override
    public List<String> published() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jsonl")).toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    @Override
    public void cut(CrashPoint point, Runnable dying) {
        // the child does it
    }

    @Override
    public void mend() {
        // nothing is cut
    }

    @Override
    public void close() {
        // the folder goes with the test
    }
}
