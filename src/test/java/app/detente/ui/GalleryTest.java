package app.detente.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Texts;
import app.detente.ui.common.Snap;
import app.detente.ui.common.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Draws the desk in both themes and leaves the pictures in `target/look`, to be looked at. */
@ExtendWith(ApplicationExtension.class)
class GalleryTest {
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
    }

    @ParameterizedTest
    @EnumSource
    void theDeskIsDrawnInEveryTheme(Theme theme) throws IOException {
        Image image = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Scene scene = new Scene(new Gallery(Texts.in(theme == Theme.LIGHT ? Locale.FRANCE : Locale.UK)).root(), 1000, 1000);
            theme.applyTo(scene);
            stage.setScene(scene);
            stage.show();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.sleep(300, java.util.concurrent.TimeUnit.MILLISECONDS);
        image = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> stage.getScene().snapshot(null));
        Path file = Files.createDirectories(Path.of("target", "look")).resolve("look-" + theme.key() + ".png");
        Snap.png(image, file);
        assertThat(image.getWidth()).isEqualTo(1000);
        assertThat(Files.size(file)).isGreaterThan(20_000);
    }
}
