package app.detente;

import app.detente.channel.rehearsal.Rehearsal;
import app.detente.model.Adviser;
import app.detente.model.Problem;
import app.detente.model.Texts;
import app.detente.storage.ChangeFeed;
import app.detente.storage.Queue;
import app.detente.sync.RehearsalIntake;
import app.detente.ui.MainWindow;
import app.detente.ui.Parts;
import app.detente.ui.common.Folders;
import app.detente.ui.common.Snap;
import app.detente.ui.common.Theme;
import app.detente.ui.common.Ticks;
import app.detente.ui.settings.SettingsViewModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/** A console on a throw-away queue, without a display: for the tour and for pictures. All of it is gone when this is closed. */
final class Studio implements AutoCloseable {
    /** The headless screen is 1000 by 1000. */
    static final int SIDE = 1_000;

    private static final int ROUNDS = 8;
    private static final long ROUND_MILLIS = 60;
    private static final long SEED = 2012;

    private final Path folder;
    private final InstantSource clock;
    private final Wiring wiring;
    private final Queue queue;
    private final SettingsViewModel settings;
    private final Stage stage;
    private final Ticks ticks;

    /** Opens an empty queue in a new temporary folder. */
    Studio(InstantSource clock, ZoneId zone) {
        try {
            this.folder = Files.createTempDirectory("detente-");
        } catch (IOException e) {
            throw new Problem(e, "file.not_written", System.getProperty("java.io.tmpdir"));
        }
        this.clock = clock;
        this.queue = Queue.open(folder.resolve("Détente").resolve("queue.db"), clock, zone);
        this.wiring = new Wiring(queue, clock, zone, Platform::runLater, page -> { });
        queue.settings().put("settings.brand", "Maison Télécom");
        queue.settings().put("settings.adviser", "Tanguy");
        queue.settings().put("settings.undo_seconds", "2");
        this.settings = wiring.settings();
        this.ticks = Toolkit.onFx(() -> new Ticks(clock));
        this.stage = Toolkit.onFx(Studio::stage);
    }

    private static Stage stage() {
        Stage stage = new Stage();
        stage.setScene(new Scene(new StackPane(), SIDE, SIDE));
        stage.show();
        return stage;
    }

    Queue queue() {
        return queue;
    }

    Wiring wiring() {
        return wiring;
    }

    SettingsViewModel settings() {
        return settings;
    }

    /** Fills the queue with the rehearsal; returns how many messages. */
    long rehearse(Locale locale) {
        return new RehearsalIntake(queue, clock).fill(Rehearsal.USUAL, SEED, locale, taken -> true);
    }

    /** A window with what it works with. */
    record Open(MainWindow window, Parts parts) {}

    /** Shows the console in one theme and language. */
    Open open(Theme theme, Texts texts) {
        Adviser me = wiring.adviser("Tanguy");
        Open open = Toolkit.onFx(() -> {
            ChangeFeed feed = new ChangeFeed();
            Parts parts = wiring.parts(settings, texts, me, ticks, feed);
            MainWindow window = new MainWindow(parts, new Folders(folder, path -> { }));
            queue.changes().listen(change -> {
                feed.tell(change);
                window.changed(change);
            });
            show(window, theme, SIDE);
            window.begin();
            return new Open(window, parts);
        });
        settle();
        return open;
    }

    /** Shows a part by itself. FX thread. */
    void show(Parent content, Theme theme, int width) {
        stage.getScene().setRoot(content);
        stage.setWidth(width);
        stage.setHeight(SIDE);
        theme.applyTo(stage.getScene());
        content.requestFocus();
    }

    /** Waits until the workers and the FX thread have nothing left to do for a while. */
    void settle() {
        for (int round = 0; round < ROUNDS; round++) {
            try {
                Thread.sleep(ROUND_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Problem(e, "interrupted");
            }
            wiring.rest();
            Toolkit.onFx(() -> true);
        }
    }

    /** Writes what is on the screen, with whatever has popped up over the window. */
    void picture(Path file) {
        settle();
        Image image = Toolkit.onFx(this::screen);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Snap.png(image, file);
        } catch (IOException e) {
            throw new Problem(e, "file.not_written", file);
        }
    }

    private Image screen() {
        Group layers = new Group(new ImageView(stage.getScene().snapshot(null)));
        double left = stage.getX() + stage.getScene().getX();
        double top = stage.getY() + stage.getScene().getY();
        Window.getWindows().stream().filter(PopupWindow.class::isInstance).filter(Window::isShowing).forEach(popup -> {
            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            Parent root = popup.getScene().getRoot();
            ImageView layer = new ImageView(root.snapshot(clear, null));
            layer.relocate(popup.getX() + root.getBoundsInParent().getMinX() - left, popup.getY() + root.getBoundsInParent().getMinY() - top);
            layers.getChildren().add(layer);
        });
        SnapshotParameters window = new SnapshotParameters();
        window.setViewport(new Rectangle2D(0, 0, stage.getScene().getWidth(), stage.getScene().getHeight()));
        return layers.snapshot(window, null);
    }

    @Override
    public void close() {
        Toolkit.onFx(() -> {
            stage.close();
            return true;
        });
        wiring.close();
        queue.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new Problem(e, "file.not_written", folder);
        }
    }
}
