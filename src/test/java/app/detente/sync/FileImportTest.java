package app.detente.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.channel.file.Format;
import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.model.SetAside;
import app.detente.storage.Queue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileImportTest {
    @TempDir
    Path folder;

    private Queue queue;
    private FileImport intake;

    @BeforeEach
    void open() {
        queue = Queue.open(folder.resolve("queue.db"), Clock.systemUTC());
        intake = new FileImport(queue.imports(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void secondImportChangesNothing() throws IOException {
        Path file = csv(2_500);
        assertThat(run(file)).isEqualTo(new FileImport.Tally(2_500, 0, 1, false));
        assertThat(run(file)).isEqualTo(new FileImport.Tally(0, 2_500, 1, false));
        assertThat(queue.imports().setAside(10)).hasSize(1);
    }

    @Test
    void cancelledImportGoesOnWhereItWas() throws IOException {
        Path file = csv(2_500);
        AtomicInteger asked = new AtomicInteger();
        FileImport.Tally first = intake.run(FileImport.Request.of(file), state -> { }, () -> asked.incrementAndGet() > 1);
        assertThat(first.cancelled()).isTrue();
        assertThat(first.imported()).isBetween(1L, 1_000L);
        List<Long> seen = new ArrayList<>();
        FileImport.Tally second = intake.run(FileImport.Request.of(file), state -> seen.add(state.messagesThisRun()), () -> false);
        assertThat(second).isEqualTo(new FileImport.Tally(2_500, 0, 1, false));
        assertThat(seen.getLast()).isEqualTo(2_500 - first.imported());
    }

    @Test
    void fileThatChangedUnderItsNameBeginsAnew() throws IOException {
        Path file = csv(2_500);
        AtomicInteger asked = new AtomicInteger();
        intake.run(FileImport.Request.of(file), state -> { }, () -> asked.incrementAndGet() > 1);
        Files.writeString(file, "id,author,inbound,date,text\nz1,ana,true,2026-03-02T09:00:00Z,autre\n");
        assertThat(run(file).imported()).isEqualTo(1);
    }

    @Test
    void whatIsSetAsideKeepsItsBytes() throws IOException {
        run(csv(10));
        SetAside record = queue.imports().setAside(10).getFirst();
        assertThat(new String(record.raw(), StandardCharsets.UTF_8)).contains("without an author");
        assertThat(record.line()).isEqualTo(2);
        assertThat(record.reason()).isEqualTo(SetAside.Reason.MISSING_AUTHOR);
    }

    @Test
    void progressEndsAtTheEnd() throws IOException {
        List<FileImport.State> states = new ArrayList<>();
        intake.run(FileImport.Request.of(csv(1_500)), states::add, () -> false);
        assertThat(states).hasSizeGreaterThan(1);
        assertThat(states.getLast().share()).isEqualTo(1.0);
        assertThat(states.getLast().messages()).isEqualTo(1_500);
    }

    @Test
    void wrongFileChangesNothing() throws IOException {
        assertThatThrownBy(() -> run(folder.resolve("missing.csv"))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> run(folder)).isInstanceOf(Problem.class);
        Path words = folder.resolve("words.txt");
        Files.writeString(words, "just some words\nand more\n");
        assertThatThrownBy(() -> run(words)).isInstanceOf(Problem.class);
        assertThat(queue.search().count("words")).isZero();
    }

    @Test
    void networkAskedForIsThatOfTheMessages() throws IOException {
        intake.run(new FileImport.Request(csv(3), Format.CSV, Optional.of(Network.MASTODON)), state -> { }, () -> false);
        assertThat(queue.search().newest("bonjour", 1).getFirst().network()).isEqualTo(Network.MASTODON);
    }

    private FileImport.Tally run(Path file) {
        return intake.run(FileImport.Request.of(file), state -> { }, () -> false);
    }

    private Path csv(int messages) throws IOException {
        StringBuilder text = new StringBuilder("id,author,inbound,date,text\nx,,true,2026-03-02T09:00:00Z,without an author\n");
        for (int i = 0; i < messages; i++) {
            text.append('m').append(i).append(",ana,true,2026-03-02T09:00:00Z,bonjour ").append(i).append('\n');
        }
        Path file = folder.resolve("messages.csv");
        Files.writeString(file, text);
        return file;
    }
}
