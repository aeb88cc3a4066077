package app.detente.channel.file;

import app.detente.channel.Access;
import app.detente.channel.Channel;
import app.detente.channel.RemoteStage;
import app.detente.model.AccountTrouble;
import app.detente.model.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Two folders and the tool on their other side, which drops a file a message: one in JSON, the next as a table. */
final class FolderStage implements RemoteStage {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    final Path in;
    final Path out;
    final FolderChannel channel;
    private int dropped;

    FolderStage(Path home, Duration still) throws IOException {
        in = Files.createDirectories(home.resolve("in"));
        out = Files.createDirectories(home.resolve("out"));
        channel = new FolderChannel(access(in.toString(), out.toString()), still);
    }

    static Access access(String in, String out) {
        return new Access() {
            @Override
            public Map<String, String> fields() {
                return Map.of("in", in, "out", out);
            }

            @Override
            public Optional<String> secret(String key) {
                return Optional.of(SECRET);
            }

            @Override
            public void renew(String key, String secret) {
                throw new AssertionError("a folder renews nothing");
            }
        };
    }

    @Override
    public Network network() {
        return Network.FILE;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Set<Feat> feats() {
        return Set.of(Feat.LOOK_UP, Feat.SPOIL, Feat.GARBLED);
    }

    /** In one line of JSON. */
    static String line(String id, String author, String text) {
        ObjectNode line = JSON.createObjectNode().put("id", id).put("channel", "instagram").put("direction", "in").put("text", text)
                .put("at", Instant.now().toString());
        line.putObject("author").put("id", "id-of-" + author).put("name", author);
        return JSON.writeValueAsString(line) + "\n";
    }

    @Override
    public String arrives(String author, String text) throws IOException {
        String id = "m-" + ++dropped;
        if (dropped % 2 == 1) {
            drop(id + ".jsonl", line(id, author, text));
        } else {
            drop(id + ".csv", "id;author_id;author_name;direction;date;text\n%s;x;%s;in;%s;\"%s\"\n".formatted(id, author, Instant.now(), text));
        }
        return id;
    }

    /** As a careful tool does: written under another name, then renamed. */
    Path drop(String name, String content) throws IOException {
        Path file = in.resolve(name);
        return Files.move(Files.writeString(in.resolve(name + ".part"), content), file);
    }

    @Override
    public List<String> published() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : files(Files.isDirectory(out) ? out : out.resolveSibling("out-gone"))) {
            texts.add(JSON.readTree(Files.readString(file)).path("text").asString());
        }
        return texts;
    }

    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> there = Files.list(folder)) {
            return there.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The drive is pulled; files know no other trouble. */
    @Override
    public void trouble(AccountTrouble kind) throws IOException {
        Files.move(in, in.resolveSibling("in-gone"));
        Files.move(out, out.resolveSibling("out-gone"));
    }

    @Override
    public void well() throws IOException {
        Files.move(in.resolveSibling("in-gone"), in);
        Files.move(out.resolveSibling("out-gone"), out);
    }

    @Override
    public void spoil() throws IOException {
        drop("spoilt.jsonl", "{\"id\": \"half a\n");
    }

    @Override
    public void close() {
        channel.close();
    }
}
