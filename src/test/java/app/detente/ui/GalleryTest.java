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
import javafx.scene.paint.Color;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Draws the desk in both themes and leaves the pictures in `target/look`, to be looked at. */
@ExtendWith(ApplicationExtension.class)
class GalleryTest {

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 1000, 1000", "DARK, en, 1000, 1000", "LIGHT, fr, 1440, 900", "DARK, fr, 1440, 900"})
    void theDeskIsDrawnInEveryTheme(Theme theme, String language, int width, int height) throws IOException {
        Scene scene = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Scene made = new Scene(new Gallery(Texts.in(Locale.of(language))).root(), width, height);
            theme.applyTo(made);
            made.snapshot(null);
            return made;
        });
        WaitForAsyncUtils.waitForFxEvents();
        Image image = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> scene.snapshot(null));
        Path file = Files.createDirectories(Path.of("target", "look")).resolve("look-" + theme.key() + "-" + width + ".png");
        Snap.png(image, file);
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getPixelReader().getColor(width - 2, height / 3)).isEqualTo(Color.web(theme == Theme.LIGHT ? "#f6f5f2" : "#17191c"));
        assertThat(Files.size(file)).isGreaterThan(20_000);
    }
}
