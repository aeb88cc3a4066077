package app.detente.ui.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** Brings Inter along, so that the window looks the same wherever it runs. JavaFX knows it afterwards as "Inter" and "Inter SemiBold". */
final class Fonts {
    private static final List<String> FILES = List.of("Inter-Regular.otf", "Inter-Italic.otf", "Inter-SemiBold.otf", "Inter-Bold.otf");
    /** Loaded with the class: once, when the first theme is applied. */
    static final List<Font> LOADED = FILES.stream().map(Fonts::load).toList();

    private Fonts() {}

    private static Font load(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream("/com/formdev/flatlaf/fonts/inter/" + file)) {
            return Font.loadFont(in, 13);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
