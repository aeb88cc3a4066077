package app.detente.channel.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.file.MessageFile.Position;
import app.detente.model.AttachedFile;
import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileChannelTest {
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    private Path home;

    private static Outgoing reply(String key, String text) {
        return new Outgoing(key, "facebook", Optional.of("m-1"), "Opérateur", "Zoé", text, AT);
    }

    private Path folder() {
        return home.resolve("replies/facebook");
    }

    @Test
    void replyIsReadBackAsItWasWritten() throws IOException {
        String text = "« Salut »\nça va ? &amp; \"oui\" 💯\u2028";

        assertThat(new FileChannel(folder()).publish(reply("k-1", text))).isEqualTo(new Outcome.Sent("k-1"));

        Path file = folder().resolve("k-1.jsonl");
        assertThat(Files.readString(file)).endsWith("}\n").contains("\"key\":\"k-1\"").hasLineCount(1);
        assertThat(Reading.of(file, Format.AUTO, Optional.empty(), Position.START).only()).isEqualTo(new IncomingMessage(Network.FACEBOOK, "k-1",
                Optional.empty(), Optional.of("m-1"), MessageKind.BRAND, "Opérateur", "Opérateur", Optional.of("Zoé"), text, AT, Optional.empty()));
    }

    @Test
    void filesLieBesideTheReplyThatNamesThem() throws IOException {
        List<AttachedFile> files = List.of(new AttachedFile("Plan d_accès.pdf", "application/pdf", new byte[] {1, 2}),
                new AttachedFile("../../x", "application/octet-stream", new byte[] {3}), new AttachedFile("a.sh\u0000.p/f", "text/plain", new byte[] {4}));
        Outgoing reply = new Outgoing("k-1", "facebook", Optional.empty(), "", "Opérateur", "Zoé", "Voici", AT, files);

        assertThat(new FileChannel(folder()).publish(reply)).isEqualTo(new Outcome.Sent("k-1"));

        try (Stream<Path> there = Files.list(folder())) {
            assertThat(there.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("k-1.jsonl", "k-1-1.pdf", "k-1-2", "k-1-3");
        }
        assertThat(Files.readAllBytes(folder().resolve("k-1-1.pdf"))).containsExactly(1, 2);
        assertThat(Files.readString(folder().resolve("k-1.jsonl")))
                .contains("{\"file\":\"k-1-1.pdf\",\"name\":\"Plan d_accès.pdf\",\"type\":\"application/pdf\"}");
        assertThat(Reading.of(folder().resolve("k-1.jsonl"), Format.AUTO, Optional.empty(), Position.START).only().text()).isEqualTo("Voici");
    }

    @Test
    void replyThatIsThereIsNeverWrittenAgain() throws IOException {
        new FileChannel(folder()).publish(reply("k", "first"));
        String before = Files.readString(folder().resolve("k.jsonl"));

        assertThat(new FileChannel(folder()).publish(reply("k", "second"))).isEqualTo(new Outcome.Sent("k"));
        assertThat(Files.readString(folder().resolve("k.jsonl"))).isEqualTo(before);
    }

    @Test
    void lookUpTellsWhatIsThere() throws IOException {
        FileChannel channel = new FileChannel(folder());

        assertThat(channel.lookUp(reply("k", "x"))).isInstanceOfSatisfying(Outcome.Retry.class,
                retry -> assertThat(retry.after()).isEqualTo(Duration.ZERO));
        channel.publish(reply("k", "x"));
        assertThat(channel.lookUp(reply("k", "x"))).isEqualTo(new Outcome.Sent("k"));
        assertThat(channel.lookUp(reply("../facebook/k", "x"))).isInstanceOf(Outcome.Retry.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../out", "a/b", "a.b", "ключ", "k\n", "k ", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void keyThatIsNoSafeFileNameIsRejected(String key) throws IOException {
        assertThat(new FileChannel(folder()).publish(reply(key, "x"))).isInstanceOf(Outcome.Rejected.class);
        assertThat(folder()).doesNotExist();
    }

    @Test
    void whatACrashLeftBehindIsNoReplyAndIsSweptAway() throws IOException {
        Files.createDirectories(folder());
        Path left = Files.writeString(folder().resolve(".k.unfinished"), "{\"id\":");
        Path other = Files.writeString(folder().resolve(".old.unfinished"), "{");
        FileChannel channel = new FileChannel(folder());

        assertThat(channel.lookUp(reply("k", "x"))).isInstanceOf(Outcome.Retry.class);
        assertThat(channel.publish(reply("k", "x"))).isInstanceOf(Outcome.Sent.class);
        assertThat(left).doesNotExist();
        assertThat(other).doesNotExist();
        assertThat(Files.readString(folder().resolve("k.jsonl"))).startsWith("{\"id\":\"k\"");
    }

    @Test
    void filesAreForTheirOwnerAlone() throws IOException {
        new FileChannel(folder()).publish(reply("k", "x"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder()))).isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve("k.jsonl")))).isEqualTo("rw-------");
    }

    @Test
    void vanishedFolderIsNotMadeAgainAndTheReplyWaits() throws IOException {
        FileChannel channel = new FileChannel(folder());
        channel.publish(reply("a", "x"));
        Files.delete(folder().resolve("a.jsonl"));
        Files.delete(folder());

        assertThat(channel.publish(reply("b", "x"))).isInstanceOfSatisfying(Outcome.Retry.class,
                retry -> assertThat(retry.reason()).isEqualTo("folder_gone"));
        assertThat(folder()).doesNotExist();
        Files.createDirectory(folder());
        assertThat(channel.publish(reply("b", "x"))).isInstanceOf(Outcome.Sent.class);
    }

    @Test
    void fileWhereTheFolderShouldBeMakesTheReplyWait() throws IOException {
        Files.createDirectories(folder().getParent());
        Files.writeString(folder(), "not a folder");

        assertThat(new FileChannel(folder()).publish(reply("k", "x"))).isInstanceOfSatisfying(Outcome.Retry.class,
                retry -> assertThat(retry.reason()).isEqualTo("folder_is_file"));
        assertThat(Files.readString(folder())).isEqualTo("not a folder");
    }

    @Test
    void attemptThatFailsPublishesNothing() throws IOException {
        FileChannel channel = new FileChannel(folder());
        channel.publish(reply("a", "x"));
        Path occupied = folder().resolve(".b.jsonl.unfinished");
        Files.createDirectories(occupied.resolve("by another folder"));

        assertThat(channel.publish(reply("b", "x"))).isInstanceOf(Outcome.Retry.class);
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactlyInAnyOrder("a.jsonl", ".b.jsonl.unfinished");
        }
    }
}
