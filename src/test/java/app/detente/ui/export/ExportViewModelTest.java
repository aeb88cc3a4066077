package app.detente.ui.export;

import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Problem;
import app.detente.model.Texts;
import app.detente.report.after.AfterForm;
import app.detente.report.after.Evenings;
import app.detente.storage.AfterStore;
import app.detente.storage.QueueFixture;
import app.detente.storage.SettingStore;
import app.detente.ui.common.Background;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Later;
import app.detente.ui.common.Notices;
import app.detente.ui.common.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportViewModelTest {
    @TempDir
    Path folder;
    @TempDir
    Path reports;
    private QueueFixture queue;
    private SimpleObjectProperty<Instant> now;
    private ExportViewModel model;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        now = new SimpleObjectProperty<>(queue.clock.instant());
        queue.take(from("ana", "1", null, 5, "Panne"), brand("2", "1", 20, "Réparé"));
        model = model(Background.sameThread());
    }

    private ExportViewModel model(Background background) {
        Texts texts = Texts.in(Locale.FRENCH);
        Desk desk = new Desk(texts, QueueFixture.ZONE, Duration.ofMinutes(30), Optional.of(queue.me), now);
        return new ExportViewModel(new Session(queue.me, desk, background, new Later(delay -> Runnable::run), new Notices(texts), queue.clock),
                new AfterStore(queue.database), new SettingStore(queue.database));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(reports)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Optional<String> problem() {
        return model.problemProperty().get().map(Problem::key);
    }

    @Test
    void todayIsWrittenInEveryFormThatIsTicked() throws IOException {
        model.choose(reports);
        model.wants(AfterForm.CSV).set(true);
        model.export();
        assertThat(problem()).isEmpty();
        assertThat(files()).containsExactly("detente-2026-03-02.csv", "detente-2026-03-02.pdf");
        assertThat(model.writtenProperty().get()).hasValueSatisfying(written -> assertThat(written.files()).hasSize(2));
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(reports.resolve("detente-2026-03-02.csv")).content().contains(",answered,900,").doesNotContain("ana", "Panne");
    }

    @Test
    void theFolderAndTheFormsOfLastTimeAreThereAgain() {
        model.choose(reports);
        model.wants(AfterForm.PDF).set(false);
        model.wants(AfterForm.XLSX).set(true);
        model.export();
        ExportViewModel later = model(Background.sameThread());
        later.read();
        assertThat(later.folderProperty().get()).contains(reports);
        assertThat(later.wants(AfterForm.PDF).get()).isFalse();
        assertThat(later.wants(AfterForm.XLSX).get()).isTrue();
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsWritten() throws IOException {
        model.export();
        assertThat(problem()).contains("export.no_folder");
        model.evening(Optional.of(LocalTime.NOON));
        assertThat(problem()).contains("export.no_folder");
        model.choose(reports);
        model.wants(AfterForm.PDF).set(false);
        model.export();
        assertThat(problem()).contains("export.no_form");
        model.wants(AfterForm.PDF).set(true);
        model.rangeProperty().set(Range.CHOSEN);
        model.export();
        assertThat(problem()).contains("export.no_day");
        LocalDate day = LocalDate.parse("2026-03-02");
        model.momentsProperty().set(new Moments(day, "10:00", day, "9 h"));
        model.export();
        assertThat(problem()).contains("export.ends_first");
        model.momentsProperty().set(new Moments(day, "soon", day, "9:00"));
        model.export();
        assertThat(problem()).contains("export.time");
        assertThat(files()).isEmpty();
    }

    @Test
    void aCrisisIsFromAMomentToAnother() throws IOException {
        model.choose(reports);
        model.rangeProperty().set(Range.CHOSEN);
        model.momentsProperty().set(new Moments(LocalDate.parse("2026-02-27"), "9h30", LocalDate.parse("2026-03-02"), "12:00"));
        model.export();
        assertThat(files()).containsExactly("detente-2026-02-27-0930--2026-03-02-1200.pdf");
    }

    @Test
    void aFolderThatIsGoneIsSaid() {
        model.choose(reports.resolve("usb"));
        model.export();
        assertThat(problem()).contains("file.not_written");
        assertThat(model.runningProperty().get()).isFalse();
    }

    @Test
    void stoppingLeavesWholeFilesOnly() throws IOException {
        ArrayDeque<Runnable> waiting = new ArrayDeque<>();
        model = model(new Background(waiting::add, Runnable::run));
        model.choose(reports);
        model.export();
        assertThat(model.runningProperty().get()).isTrue();
        model.stop();
        waiting.forEach(Runnable::run);
        assertThat(files()).isEmpty();
        assertThat(model.writtenProperty().get()).hasValueSatisfying(written -> assertThat(written.stopped()).isTrue());
    }

    @Test
    void theEveningIsWrittenWhileTheWindowIsOpenAndShowsHowItWent() throws IOException {
        model.choose(reports);
        model.eveningAt("14h30");
        assertThat(model.standingProperty().get().flatMap(Evenings.Standing::time)).contains(LocalTime.of(14, 30));
        assertThat(files()).isEmpty();
        pass(Duration.ofHours(3));
        assertThat(files()).containsExactly("detente-2026-03-02-1430.pdf");
        assertThat(model.standingProperty().get().flatMap(Evenings.Standing::written)).isPresent();
        model.evening(Optional.empty());
        pass(Duration.ofDays(2));
        assertThat(files()).hasSize(1);
    }

    @Test
    void anEveningWhoseFolderIsGoneSaysSoInTheWindow() {
        model.choose(reports.resolve("usb"));
        model.evening(Optional.of(LocalTime.of(14, 30)));
        pass(Duration.ofHours(3));
        assertThat(model.standingProperty().get().flatMap(Evenings.Standing::failed)).hasValueSatisfying(why -> assertThat(why).contains("usb"));
    }

    private void pass(Duration time) {
        queue.pass(time);
        now.set(queue.clock.instant());
    }
}
