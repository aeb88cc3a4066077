package app.detente;

import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Texts;
import app.detente.storage.Queue;
import app.detente.ui.MainWindow;
import app.detente.ui.Parts;
import app.detente.ui.common.Folders;
import app.detente.ui.common.Theme;
import app.detente.ui.common.Ticks;
import app.detente.ui.settings.SettingsViewModel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window over a queue in a temporary folder, as a test opens it. Nothing in it is pressed but by a {@link Keyboard}. */
final class Console implements AutoCloseable {
    final Queue queue;
    final Adviser me;
    final Parts parts;
    final MainWindow window;
    final Scene scene;
    private final Wiring wiring;

    /** `fill` is run on a worker before the window opens. */
    Console(Stage stage, Path folder, Theme theme, Locale language, Consumer<Queue> fill) {
        queue = onWorker(() -> Queue.open(folder.resolve("queue.db"), Clock.systemUTC()));
        wiring = new Wiring(queue, Clock.systemUTC(), ZoneOffset.UTC, Platform::runLater, page -> { });
        record Ready(SettingsViewModel settings, Adviser me) {}
        Ready ready = onWorker(() -> {
            queue.settings().put("settings.brand", "Maison");
            fill.accept(queue);
            return new Ready(wiring.settings(), wiring.adviser("Sonia"));
        });
        me = ready.me();
        parts = WaitForAsyncUtils.waitForAsyncFx(20_000, () ->
                wiring.parts(ready.settings(), Texts.in(language), me, new Ticks(Clock.systemUTC()), queue.changes()));
        window = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> new MainWindow(parts, new Folders(Path.of("/"), path -> { })));
        scene = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Scene made = new Scene(window, 1000, 900);
            theme.applyTo(made);
            stage.setX(0); // wherever another test has left it: the screen without a display is 1000 by 1000, and nothing may lie beyond it
            stage.setY(0);
            stage.setScene(made);
            stage.show();
            window.begin();
            return made;
        });
        queue.changes().listen(window::changed);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The store refuses the window's thread. */
    static <T> T onWorker(Callable<T> work) {
        try (ExecutorService worker = Executors.newSingleThreadExecutor()) {
            return worker.submit(work).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    List<Conversation> listed(QueueView view, int limit) {
        return onWorker(() -> queue.conversations().page(QueueFilter.of(view), me, Optional.empty(), limit));
    }

    Conversation find(long id) {
        return onWorker(() -> queue.conversations().find(id).orElseThrow());
    }

    long number(String sql) {
        return onWorker(() -> queue.database().read(handle -> handle.createQuery(sql).mapTo(Long.class).one()));
    }

    Optional<Long> opened() {
        return parts.conversation().openedProperty().get().map(opened -> opened.row().id());
    }

    @Override
    public void close() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, window::leave);
        wiring.close();
        queue.close();
    }
}
