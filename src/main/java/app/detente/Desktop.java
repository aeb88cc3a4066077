package app.detente;

import app.detente.cli.Terminal;
import app.detente.model.Adviser;
import app.detente.model.ConnectedAccount.State;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Texts;
import app.detente.storage.ChangeFeed;
import app.detente.storage.Queue;
import app.detente.sync.SyncEngine;
import app.detente.ui.MainWindow;
import app.detente.ui.Panes;
import app.detente.ui.Parts;
import app.detente.ui.WindowPlace;
import app.detente.ui.alerts.Alerts;
import app.detente.ui.common.AppMark;
import app.detente.ui.common.Folders;
import app.detente.ui.common.Ticks;
import app.detente.ui.settings.Settings;
import app.detente.ui.settings.SettingsViewModel;
import app.detente.ui.welcome.Names;
import app.detente.ui.welcome.WelcomeView;
import app.detente.ui.welcome.WelcomeViewModel;
import java.awt.Desktop.Action;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** One window on one queue, from its opening to its closing: the welcome first where the queue is empty, then the console. */
final class Desktop {
    private static final double WIDTH = 1_440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;
    private static final Folders FOLDERS = new Folders(Path.of(System.getProperty("user.home", "")).toAbsolutePath(), Desktop::openFolder);

    private final Queue queue;
    private final Terminal terminal;
    private final Wiring wiring;
    private final SettingsViewModel settings;
    private final Scene scene = new Scene(new StackPane(), WIDTH, HEIGHT);
    private final Optional<WindowPlace> kept;
    private Panes panes;
    private Optional<Room> room = Optional.empty();

    /** Reads what is set; not to be called on the FX thread. */
    Desktop(Queue queue, Terminal terminal) {
        this.queue = queue;
        this.terminal = terminal;
        this.wiring = new Wiring(queue, terminal.clock(), terminal.zone(), Platform::runLater, Desktop::openPage);
        this.settings = wiring.settings();
        this.kept = WindowPlace.parse(queue.settings().all());
        this.panes = kept.map(WindowPlace::panes).orElse(Panes.USUAL);
    }

    /** A window's content with what keeps it alive; made anew when the language or the adviser changes. */
    private record Room(MainWindow window, Ticks ticks, ChangeFeed.Subscription subscription, Alerts alerts) {
        void leave() {
            window.leave();
            ticks.stop();
            subscription.close();
            alerts.close();
        }
    }

    void runUntilClosed() {
        boolean empty = queue.conversations().page(QueueFilter.of(QueueView.ALL), new Adviser(0, ""), Optional.empty(), 1).isEmpty()
                && queue.accounts().all().stream().allMatch(account -> account.state() == State.FILES);
        Adviser me = wiring.adviser(adviserName(settings.settingsProperty().get()));
        CountDownLatch closed = new CountDownLatch(1);
        try (SyncEngine engine = wiring.engine(); Wiring closing = wiring) {
            engine.start();
            Toolkit.onFx(() -> {
                show(empty, me, closed);
                return true;
            });
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(boolean empty, Adviser me, CountDownLatch closed) {
        Stage stage = new Stage();
        stage.setTitle("Détente");
        stage.getIcons().addAll(AppMark.image(32), AppMark.image(64), AppMark.image(128));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        settings.settingsProperty().get().theme().applyTo(scene);
        settings.settingsProperty().subscribe(this::changed);
        if (empty) {
            welcome(me);
        } else {
            enter(me);
        }
        stage.setScene(scene);
        Placement placement = new Placement(stage);
        kept.ifPresentOrElse(placement::putBack, () -> placement.fit(WIDTH, HEIGHT));
        stage.setOnHidden(event -> {
            room.ifPresent(this::leave);
            Map<String, String> place = placement.place(panes).stored();
            Thread.ofPlatform().name("detente-closing").start(() -> {
                place.forEach(queue.settings()::put);
                closed.countDown();
            });
        });
        stage.show();
    }

    private void leave(Room left) {
        panes = left.window().panes();
        left.leave();
    }

    private void welcome(Adviser me) {
        Texts texts = settings.settingsProperty().get().texts(terminal.texts().locale());
        WelcomeViewModel model = wiring.welcome(texts, new Wiring.Entry() {
            @Override
            public void introduce(Names names) {
                settings.nameAdviser(names.adviser());
                settings.nameBrand(names.brand());
            }

            @Override
            public void importFile(Path file) {
                enterAs(settings.settingsProperty().get(), window -> window.importFile(file));
            }

            @Override
            public void connect() {
                enterAs(settings.settingsProperty().get(), window -> window.go(MainWindow.Place.ACCOUNTS));
            }
        });
        model.loadingProperty().subscribe((before, loading) -> {
            if (!loading && model.problemProperty().get().isEmpty()) {
                enterAs(settings.settingsProperty().get(), window -> { });
            }
        });
        scene.setRoot(new WelcomeView(model, texts));
    }

    private interface Then {
        void run(MainWindow window);
    }

    private void enterAs(Settings set, Then then) {
        wiring.background().run(() -> wiring.adviser(adviserName(set)), me -> then.run(enter(me)), problem -> { });
    }

    private MainWindow enter(Adviser me) {
        room.ifPresent(this::leave);
        Texts texts = settings.settingsProperty().get().texts(terminal.texts().locale());
        Ticks ticks = new Ticks(terminal.clock());
        ChangeFeed feed = new ChangeFeed();
        Parts parts = wiring.parts(settings, texts, me, ticks, feed);
        MainWindow window = new MainWindow(parts, FOLDERS);
        window.arrange(panes);
        ChangeFeed.Subscription subscription = queue.changes().listen(change -> {
            feed.tell(change);
            window.changed(change);
        });
        room = Optional.of(new Room(window, ticks, subscription, wiring.alerts(parts.session(), settings, feed)));
        scene.setRoot(window);
        ticks.start();
        window.begin();
        return window;
    }

    /** A theme is changed in place; another language or name builds the window anew, at the settings where it was changed. */
    private void changed(Settings before, Settings now) {
        if (!before.theme().equals(now.theme())) {
            now.theme().applyTo(scene);
        }
        boolean anew = !before.language().equals(now.language()) || !before.adviser().equals(now.adviser())
                || before.targetMinutes() != now.targetMinutes();
        if (anew && room.isPresent()) {
            enterAs(now, window -> window.go(MainWindow.Place.SETTINGS));
        }
    }

    private String adviserName(Settings set) {
        return set.adviser().isBlank() ? Names.usual(System.getProperty("user.name", ""), set.texts(terminal.texts().locale())).adviser() : set.adviser();
    }

    private static void openFolder(Path folder) {
        outside(Action.OPEN, desktop -> desktop.open(folder.toFile()));
    }

    private static void openPage(URI page) {
        outside(Action.BROWSE, desktop -> desktop.browse(page));
    }

    private interface Opening {
        void by(java.awt.Desktop desktop) throws java.io.IOException;
    }

    /** By the platform's own programs, where it offers that; it may take its time. */
    private static void outside(Action action, Opening opening) {
        Thread.ofVirtual().start(() -> {
            java.awt.Desktop desktop = java.awt.Desktop.isDesktopSupported() ? java.awt.Desktop.getDesktop() : null;
            if (desktop != null && desktop.isSupported(action)) {
                try {
                    opening.by(desktop);
                } catch (java.io.IOException e) {
                    System.getLogger(Desktop.class.getName()).log(System.Logger.Level.WARNING, "the platform opens nothing: " + action, e);
                }
            }
        });
    }
}
