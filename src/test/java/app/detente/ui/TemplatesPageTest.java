package app.detente.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.ui.common.Snap;
import app.detente.ui.common.Theme;
import app.detente.ui.templates.TemplatesView;
import app.detente.ui.templates.TemplatesViewModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Draws the templates' page in both themes and leaves the pictures in `target/look`. */
@ExtendWith(ApplicationExtension.class)
class TemplatesPageTest {
    @TempDir
    Path folder;
    private Stage stage;

    @Start
    void start(Stage window) {
        stage = window;
    }

    @ParameterizedTest
    @EnumSource
    void theLibraryIsShownAndEdited(Theme theme) throws Exception {
        boolean light = theme == Theme.LIGHT;
        try (DeskPieces desk = new DeskPieces(folder, light ? Locale.FRANCE : Locale.UK)) {
            TemplatesViewModel model = new TemplatesViewModel(desk.session, desk.templates, () -> "Maison Télécom");
            WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
                Scene scene = new Scene(new TemplatesView(model, desk.session.desk()), light ? 948 : 760, 900);
                theme.applyTo(scene);
                stage.setScene(scene);
                stage.show();
                model.read();
            });
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !model.rows().isEmpty());
            WaitForAsyncUtils.waitForAsyncFx(20_000, () -> model.select(model.rows().get(1).template().id()));
            WaitForAsyncUtils.waitForFxEvents();
            picture("templates-" + theme.key());
            TextArea body = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> (TextArea) stage.getScene().lookup(".body-field"));
            WaitForAsyncUtils.waitForAsyncFx(20_000, () -> body.appendText(" {{prenom}} " + "x".repeat(300)));
            WaitForAsyncUtils.waitForFxEvents();
            picture("templates-problem-" + theme.key());
            assertThat(model.reviewProperty().get().complete()).isFalse();
            assertThat(model.rows()).anyMatch(TemplatesViewModel.Row::unsaved);
            WaitForAsyncUtils.waitForAsyncFx(20_000, stage::hide);
        }
    }

    private void picture(String name) throws IOException {
        Image image = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> stage.getScene().snapshot(null));
        Snap.png(image, Files.createDirectories(Path.of("target", "look")).resolve(name + ".png"));
    }
}
