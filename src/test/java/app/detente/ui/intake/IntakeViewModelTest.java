package app.detente.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.SetAside;
import app.detente.model.Texts;
import app.detente.storage.ImportStore;
import app.detente.storage.QueueFixture;
import app.detente.sync.FileImport;
import app.detente.ui.common.Background;
import app.detente.ui.intake.IntakeViewModel.Phase;
import app.detente.ui.intake.IntakeViewModel.Progress;
import app.detente.ui.intake.IntakeViewModel.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeViewModelTest {
    @TempDir
    private Path folder;
    private QueueFixture queue;
    private IntakeViewModel model;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        ImportStore store = new ImportStore(queue.database, queue.ingest, queue.clock);
        model = new IntakeViewModel(new FileImport(store, queue.clock), store, Background.sameThread());
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void aFileComesInAndTheResultIsCounted() throws IOException {
        model.choose(file("morning.jsonl", message(1), message(2), "not json at all"));
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.CHOOSING);
        model.start();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.DONE);
        assertThat(model.resultProperty().get()).contains(new Result(2, 0, 1));
        assertThat(queue.conversations.page(QueueFilter.of(QueueView.ALL), queue.me, Optional.empty(), 10)).hasSize(2);
    }

    @Test
    void theSameFileAgainIsAlreadyKnown() throws IOException {
        model.choose(file("morning.jsonl", message(1), message(2)));
        model.start();
        model.start();
        assertThat(model.resultProperty().get()).contains(new Result(0, 2, 0));
    }

    @Test
    void whatIsSetAsideIsListedWithItsLineReasonAndText() throws IOException {
        model.choose(file("morning.jsonl", message(1), "{\"id\":\u0001"));
        model.start();
        assertThat(model.asides()).singleElement().satisfies(aside -> {
            assertThat(aside.file()).endsWith("morning.jsonl");
            assertThat(aside.line()).isEqualTo(2);
            assertThat(aside.reason()).isEqualTo(SetAside.Reason.NOT_JSON);
            assertThat(aside.raw()).startsWith("{\"id\":\\x01");
        });
        assertThat(model.copyable(Texts.in(Locale.FRENCH))).contains("morning.jsonl:2\t").contains("\\x01");
    }

    @Test
    void theListHoldsTheBeginningAlone() throws IOException {
        model.choose(file("bad.jsonl", IntStream.rangeClosed(0, 250).mapToObj(i -> i == 0 ? message(0) : "bad " + i).toArray(String[]::new)));
        model.start();
        assertThat(model.asides()).hasSize(IntakeViewModel.LISTED);
        assertThat(model.resultProperty().get()).contains(new Result(1, 0, 250));
    }

    @Test
    void progressIsToldOnTheWay() throws IOException {
        List<Progress> seen = new ArrayList<>();
        model.progressProperty().subscribe(now -> now.ifPresent(seen::add));
        model.choose(file("day.jsonl", many(2_500)));
        model.start();
        assertThat(seen).extracting(Progress::messages).containsExactly(1_000L, 2_000L, 2_500L);
        assertThat(seen.getLast().share()).isEqualTo(1);
    }

    @Test
    void aStoppedImportGoesOnWhereItStood() throws IOException {
        model.progressProperty().subscribe(now -> now.filter(at -> at.messages() == 1_000).ifPresent(at -> model.stop()));
        model.choose(file("day.jsonl", many(2_500)));
        model.start();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.STOPPED);
        assertThat(model.resultProperty().get()).contains(new Result(1_000, 0, 0));
        model.start();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.DONE);
        assertThat(model.resultProperty().get()).contains(new Result(2_500, 0, 0));
    }

    @Test
    void theChannelChosenIsThatOfEveryMessage() throws IOException {
        model.networkProperty().set(Optional.of(Network.MASTODON));
        model.choose(file("plain.csv", "id,author,direction,date,text", "1,Nadia,in,2026-03-02T09:00:00Z,Bonjour"));
        model.start();
        assertThat(queue.conversations.page(QueueFilter.of(QueueView.ALL), queue.me, Optional.empty(), 10))
                .singleElement().satisfies(row -> assertThat(row.account().network()).isEqualTo(Network.MASTODON));
    }

    @Test
    void aFileThatCannotBeReadSaysSoAndChangesNothing() {
        model.choose(folder.resolve("missing.csv"));
        model.start();
        assertThat(model.problemProperty().get()).map(Problem::key).contains("file_missing");
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.CHOOSING);
        assertThat(model.resultProperty().get()).isEmpty();
    }

    @Test
    void anotherFileForgetsTheResultOfTheLast() throws IOException {
        model.choose(file("morning.jsonl", message(1)));
        model.start();
        model.choose(folder.resolve("other.csv"));
        assertThat(model.resultProperty().get()).isEmpty();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.CHOOSING);
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private static String[] many(int n) {
        return IntStream.rangeClosed(1, n).mapToObj(IntakeViewModelTest::message).collect(Collectors.toList()).toArray(String[]::new);
    }

    private static String message(int id) {
        return """
                {"id":"%d","channel":"facebook","author":{"id":"c","name":"C"},"direction":"in","text":"Bonjour","at":"2026-03-02T09:00:00Z"}"""
                .formatted(id);
    }
}
