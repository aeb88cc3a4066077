package app.detente.ui.templates;

import app.detente.model.Texts;
import app.detente.ui.common.Desk;
import app.detente.ui.common.EmptyState;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Overlay;
import app.detente.ui.common.Shown;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The page of the templates: shelves, the list, and the bench on which one is written and tried out. */
public final class TemplatesView extends StackPane {
    /** Width below which the shelves become a menu over the list, px. */
    private static final double ROOMY = 1120;
    private static final List<String> SUFFIXES = List.of("*.json", "*.csv");

    private final TemplatesViewModel model;
    private final Desk desk;
    private final Texts texts;
    private final StackPane leaves = new StackPane();

    public TemplatesView(TemplatesViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        getStyleClass().addAll("templates", "pane-ground");
        Node library = library();
        leaves.getChildren().setAll(library);
        VBox.setVgrow(leaves, Priority.ALWAYS);
        VBox page = new VBox(heading(library, new BlocksView(model.blocks(), texts)), leaves);
        Overlay overlay = new Overlay();
        getChildren().addAll(page, overlay);
        onTrial(overlay);
    }

    /** A file on trial lies over the page until it is taken or left. */
    private void onTrial(Overlay overlay) {
        ImportPane pane = new ImportPane(model.exchange(), texts);
        model.exchange().trialProperty().subscribe(trial -> {
            if (trial.isPresent()) {
                overlay.show(pane);
            } else {
                overlay.hide();
            }
        });
        overlay.shownProperty().subscribe(shown -> {
            if (shown.isEmpty()) {
                model.exchange().leave();
            }
        });
    }

    private Node heading(Node library, Node blocks) {
        Label title = new Label(texts.get("templates.title"));
        title.getStyleClass().add("page-title");
        title.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button fresh = new Button(texts.get("templates.new"), Icon.PLUS.at(15));
        fresh.setMinWidth(USE_PREF_SIZE);
        fresh.setOnAction(event -> {
            if (leaves.getChildren().contains(blocks)) {
                model.blocks().create();
            } else {
                model.create();
            }
        });
        ToggleGroup group = new ToggleGroup();
        HBox choice = new HBox(leaf("templates.leaf.templates", library, group), leaf("templates.leaf.blocks", blocks, group));
        choice.setAlignment(Pos.CENTER_LEFT);
        group.getToggles().getFirst().setSelected(true);
        HBox.setMargin(choice, new Insets(0, 0, 0, 10));
        HBox heading = new HBox(6, title, choice, gap, icon(Icon.IMPORT, "templates.import", this::chooseImport),
                icon(Icon.EXPORT, "templates.export", this::chooseExport), fresh);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().addAll("templates-heading", "pane-surface", "line-bottom");
        return heading;
    }

    private ToggleButton leaf(String key, Node leaf, ToggleGroup group) {
        ToggleButton button = new ToggleButton(texts.get(key));
        button.getStyleClass().add("leaf");
        button.setMinWidth(USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.setOnAction(event -> {
            button.setSelected(true);
            leaves.getChildren().setAll(leaf);
        });
        return button;
    }

    private Node library() {
        ShelvesPane shelves = new ShelvesPane(model, texts);
        shelves.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(ROOMY));
        shelves.managedProperty().bind(shelves.visibleProperty());
        StackPane right = new StackPane();
        ListPane list = new ListPane(model, texts, () -> Optional.ofNullable(right.lookup(".body-field")).ifPresent(Node::requestFocus));
        TemplateEditor editor = new TemplateEditor(model, desk, list::focusList);
        EmptyState none = new EmptyState(Icon.TEMPLATES, texts.get("templates.none-chosen"));
        right.getChildren().setAll(none, editor);
        right.getStyleClass().add("pane-ground");
        right.setMinWidth(0);
        Runnable say = () -> none.say(texts.get(isEmpty() ? "templates.none-yet" : "templates.none-chosen"));
        model.listing().shelves().subscribe(say);
        say.run();
        model.selectedProperty().subscribe(row -> {
            editor.setVisible(row.isPresent());
            none.setVisible(row.isEmpty());
        });
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox library = new HBox(shelves, list, right);
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.F && key.isShortcutDown() && !key.isAltDown()) {
                list.focusSearch();
                key.consume();
            }
        });
        return library;
    }

    /** Once it was read. */
    private boolean isEmpty() {
        List<Shelving> shelves = model.listing().shelves();
        return !shelves.isEmpty() && shelves.stream().allMatch(shelf -> shelf.count() == 0);
    }

    private Button icon(Icon icon, String key, Runnable action) {
        Button button = new Button(null, icon.at(17));
        button.getStyleClass().addAll("quiet", "icon-button");
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key)));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void chooseImport() {
        file(chooser -> chooser.showOpenDialog(getScene().getWindow()), "templates.import", model.exchange()::tryOut);
    }

    private void chooseExport() {
        file(chooser -> chooser.showSaveDialog(getScene().getWindow()), "templates.export", model.exchange()::exportTo);
    }

    private interface Dialog {
        File show(FileChooser chooser);
    }

    private void file(Dialog dialog, String key, Consumer<Path> then) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get(key));
        chooser.setInitialFileName(Shown.line(texts.get("templates.file")));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(String.join(", ", SUFFIXES), SUFFIXES));
        Optional.ofNullable(dialog.show(chooser)).map(File::toPath).ifPresent(then);
    }
}
