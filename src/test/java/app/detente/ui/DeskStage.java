package app.detente.ui;

import app.detente.ui.common.Snap;
import app.detente.ui.common.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;

/** A desk shown in a window, worked from the test's thread; its pictures are left in `target/look`. */
final class DeskStage implements AutoCloseable {
    private static final double HEIGHT = 900;

    final DeskPieces desk;
    private final Stage stage;
    private DeskPieces.Parts parts;

    DeskStage(Stage stage, DeskPieces desk, Theme theme, double width) {
        this.stage = stage;
        this.desk = desk;
        show(theme, width);
    }

    /** Draws it anew. */
    void show(Theme theme, double width) {
        fx(() -> {
            parts = desk.parts();
            Scene scene = new Scene(parts.root(), width, HEIGHT);
            theme.applyTo(scene);
            stage.setScene(scene);
            stage.show();
        });
    }

    DeskPieces.Parts parts() {
        return parts;
    }

    /** Opens a conversation, until one can write in it. */
    void open(long conversation) {
        fx(() -> desk.conversation.open(conversation));
        until(() -> desk.composer.readyProperty().get());
    }

    static void fx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("it never came", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Of the whole window. */
    void picture(String name) {
        fx(() -> save(name, stage.getScene().snapshot(null)));
    }

    /** Of what stands in a popup. */
    static void picture(String name, Popup popup) {
        fx(() -> save(name, ((Region) popup.getContent().getFirst()).snapshot(null, null)));
    }

    private static void save(String name, Image image) {
        try {
            Snap.png(image, Files.createDirectories(Path.of("target", "look")).resolve(name + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Popup popup() {
        return (Popup) Window.getWindows().stream().filter(Popup.class::isInstance).filter(Window::isShowing).findFirst().orElseThrow();
    }

    @Override
    public void close() {
        fx(stage::hide);
        desk.close();
    }
}
