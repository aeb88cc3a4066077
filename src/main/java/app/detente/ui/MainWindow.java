package app.detente.ui;

import app.detente.model.Change;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Texts;
import app.detente.ui.common.FileDrop;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Rail;
import app.detente.ui.common.Toasts;
import app.detente.ui.intake.IntakeView;
import app.detente.ui.reports.ReportsView;
import app.detente.ui.settings.Settings;
import app.detente.ui.settings.SettingsView;
import app.detente.ui.templates.TemplatesView;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/**
 * The console, and the one place where features meet: a bar at the top, a rail of places, the place that is open, a line at the bottom, and
 * toasts over all of it. A page nobody has opened is not built.
 */
public final class MainWindow extends StackPane {
    /** The places of the rail. */
    public enum Place { DESK, TEMPLATES, REPORTS, INTAKE, SETTINGS }

    private static final KeyCombination SEARCH = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final Duration GATHERED = Duration.ofMillis(150);

    private final Parts parts;
    private final Texts texts;
    private final Consumer<Path> openFolder;
    private final BorderPane frame = new BorderPane();
    private final Rail rail = new Rail();
    private final Map<Place, Node> pages = new EnumMap<>(Place.class);
    private final TopBar bar;
    private final DeskPage desk;
    private final Keys keys;
    private QueueFilter beforeSearch = QueueFilter.of(QueueView.WAITING);

    /** @param openFolder shows a folder in the platform's own file browser */
    public MainWindow(Parts parts, Consumer<Path> openFolder) {
        this.parts = parts;
        this.texts = parts.session().texts();
        this.openFolder = openFolder;
        this.desk = new DeskPage(parts);
        this.keys = new Keys(parts, desk);
        this.bar = new TopBar(parts.session().desk(), parts.settings().settingsProperty().map(Settings::brand), this::search, desk::toggleSide);
        pages.put(Place.DESK, desk);
        frame.setTop(bar);
        frame.setLeft(places());
        frame.setBottom(new StatusBar(parts.status(), parts.settings().outboxFolder(), texts));
        Toasts toasts = new Toasts(texts);
        parts.session().notices().onNotice(toasts::show);
        getStyleClass().add("main-window");
        getChildren().addAll(frame, toasts);
        FileDrop.on(this, this::importFile);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        go(Place.DESK);
    }

    private Rail places() {
        rail.add(key(Place.DESK), Icon.INBOX, texts.get("window.place.desk"));
        rail.add(key(Place.TEMPLATES), Icon.TEMPLATES, texts.get("window.place.templates"));
        rail.add(key(Place.REPORTS), Icon.REPORTS, texts.get("window.place.reports"));
        rail.add(key(Place.INTAKE), Icon.IMPORT, texts.get("window.place.intake"));
        rail.spring();
        rail.add(key(Place.SETTINGS), Icon.SETTINGS, texts.get("window.place.settings"));
        rail.chosenProperty().subscribe((was, chosen) -> show(Place.valueOf(chosen.toUpperCase(Locale.ROOT))));
        return rail;
    }

    private static String key(Place place) {
        return place.name().toLowerCase(Locale.ROOT);
    }

    /** Opens a place of the rail. */
    public void go(Place place) {
        rail.chosenProperty().set(key(place));
    }

    private void show(Place place) {
        frame.setCenter(pages.computeIfAbsent(place, this::build));
    }

    private Node build(Place place) {
        return switch (place) {
            case DESK -> desk;
            case TEMPLATES -> {
                parts.templates().read();
                yield new TemplatesView(parts.templates(), parts.session().desk());
            }
            case REPORTS -> new ReportsView(parts.reports(), texts, parts.session().desk().zone());
            case INTAKE -> new IntakeView(parts.intake(), texts);
            case SETTINGS -> new SettingsView(parts.settings(), texts, openFolder);
        };
    }

    /** Reads everything anew, gathered so that a flood of changes is one reading. Called for every commit, on any thread. */
    public void changed(Change change) {
        parts.session().later().gather("window.refresh", GATHERED, this::refresh);
    }

    /** Reads what is shown anew. FX thread. */
    public void refresh() {
        parts.queue().refresh();
        parts.conversation().readChoices();
        parts.status().refresh();
        parts.reports().changed();
    }

    /** Shows the waiting list for the first time. */
    public void begin() {
        parts.queue().show(QueueFilter.of(QueueView.WAITING));
        parts.conversation().readChoices();
        parts.status().refresh();
        Platform.runLater(desk::focusList);
    }

    /** Goes to the import page with a file chosen. */
    public void importFile(Path file) {
        go(Place.INTAKE);
        parts.intake().choose(file);
    }

    /** Brings to disk what is being typed, and lets go of what is open: the window closes, or is built anew. */
    public void leave() {
        parts.composer().leave();
        parts.conversation().close();
        parts.conversation().dispose();
    }

    private void search(String words) {
        QueueFilter now = parts.queue().filterProperty().get();
        if (words.isBlank()) {
            if (!now.words().isBlank()) {
                parts.queue().show(beforeSearch);
            }
            return;
        }
        if (now.words().isBlank()) {
            beforeSearch = now;
        }
        go(Place.DESK);
        parts.queue().show(QueueFilter.of(QueueView.ALL).withWords(words.endsWith(" ") ? words : words + "*"));
    }

    private void pressed(KeyEvent event) {
        if (SEARCH.match(event)) {
            go(Place.DESK);
            bar.focusSearch();
            event.consume();
        } else if (frame.getCenter() == desk) {
            keys.handle(event);
        }
    }
}
