package app.detente.ui;

import app.detente.ui.common.Background;
import app.detente.ui.common.Snap;
import app.detente.ui.common.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import org.testfx.util.WaitForAsyncUtils;

/** A page drawn without a display: the picture, left in `target/look`, and the words on it. */
public record Picture(Image image, List<String> words) {
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[a-z0-9_-]+)+");

    /** A background for pictures: work is done at once, but on another thread than the window's, which the store refuses. */
    public static Background background(Executor fx) {
        return new Background(work -> {
            Thread worker = Thread.ofPlatform().start(work);
            try {
                worker.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }, fx);
    }

    /** Draws what `page` makes on the FX thread, after `then` has been done to it. */
    public static Picture of(String name, Theme theme, int width, int height, Supplier<Parent> page, Consumer<Scene> then) throws IOException {
        Scene scene = WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            Scene made = new Scene(page.get(), width, height);
            theme.applyTo(made);
            settle(made);
            then.accept(made);
            return made;
        });
        WaitForAsyncUtils.waitForFxEvents();
        Picture picture = WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            settle(scene);
            Image image = scene.snapshot(null);
            List<String> words = new ArrayList<>();
            collect(scene.getRoot(), words);
            return new Picture(image, words);
        });
        Snap.png(picture.image(), Files.createDirectories(Path.of("target", "look")).resolve(name + ".png"));
        return picture;
    }

    /** Not by a snapshot: a scene without a window shows every later one as it was at the first. */
    private static void settle(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /** Words that are a key of a bundle: a text that is missing. */
    public List<String> untranslated() {
        return words.stream().filter(KEY.asMatchPredicate()).filter(word -> !word.endsWith(".db")).toList();
    }

    private static void collect(Node node, List<String> words) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            words.add(labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }
}
