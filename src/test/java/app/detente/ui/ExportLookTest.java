package app.detente.ui;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Texts;
import app.detente.report.after.AfterForm;
import app.detente.storage.AfterStore;
import app.detente.storage.QueueFixture;
import app.detente.storage.SettingStore;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Folders;
import app.detente.ui.common.Later;
import app.detente.ui.common.Notices;
import app.detente.ui.common.Session;
import app.detente.ui.common.Theme;
import app.detente.ui.export.ExportView;
import app.detente.ui.export.ExportViewModel;
import app.detente.ui.export.Range;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Draws the page of the report that goes out, and leaves the pictures in `target/look`. */
@ExtendWith(ApplicationExtension.class)
class ExportLookTest {
    @TempDir
    Path folder;
    private QueueFixture queue;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        queue.take(from("ana", "1", null, 5, "Panne"));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 1200, false", "DARK, en, 1200, true", "DARK, fr, 720, true", "LIGHT, en, 720, false"})
    void theReportThatGoesOutIsDrawn(Theme theme, String language, int width, boolean troubled) throws IOException {
        Texts texts = Texts.in(Locale.of(language));
        SimpleObjectProperty<Instant> now = new SimpleObjectProperty<>(queue.clock.instant());
        Desk desk = new Desk(texts, QueueFixture.ZONE, Duration.ofMinutes(30), Optional.of(queue.me), now);
        Session session = new Session(queue.me, desk, Picture.background(Platform::runLater), Later.on(Platform::runLater), new Notices(texts), queue.clock);
        ExportViewModel model = WaitForAsyncUtils.waitForAsyncFx(20_000,
                () -> new ExportViewModel(session, new AfterStore(queue.database), new SettingStore(queue.database)));
        Path reports = Files.createDirectories(folder.resolve("Direction de la relation client").resolve("Rapports du service consommateurs, année 2026"));
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            model.choose(reports);
            model.wants(AfterForm.CSV).set(true);
            model.wants(AfterForm.XLSX).set(true);
            model.export();
            model.evening(Optional.of(LocalTime.of(14, 0)));
        });
        WaitForAsyncUtils.waitForFxEvents();
        if (troubled) {
            WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
                model.rangeProperty().set(Range.CHOSEN);
                model.choose(folder.resolve("gone"));
            });
            WaitForAsyncUtils.waitForFxEvents();
            queue.pass(Duration.ofHours(3));
            WaitForAsyncUtils.waitForAsyncFx(20_000, () -> now.set(queue.clock.instant()));
            WaitForAsyncUtils.waitForAsyncFx(20_000, model::export);
            WaitForAsyncUtils.waitForFxEvents();
        }
        Picture picture = Picture.of("export-" + theme.key() + "-" + language + "-" + width, theme, width, 760,
                () -> new ExportView(model, desk, new Folders(folder, path -> { })), scene -> { });
        assertThat(picture.untranslated()).isEmpty();
        assertThat(picture.words()).contains(texts.get("export.write"), texts.get("export.evening"))
                .anyMatch(word -> word.contains(troubled ? texts.get("problem.export.no_day") : "detente-2026-03-02.pdf"));
    }
}
