package app.detente.ui.templates;

import app.detente.model.Texts;
import app.detente.ui.common.Desk;
import app.detente.ui.common.EmptyState;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Shown;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The page of the templates: shelves, the list, and the editor with its trial. */
public final class TemplatesView extends HBox {
    /** Width below which the shelves give way, px. */
    private static final double ROOMY = 840;
    private static final String SUFFIX = "*.json";

    private final TemplatesViewModel model;
    private final Texts texts;
    private final ListView<TemplatesViewModel.Row> list = new ListView<>();

    public TemplatesView(TemplatesViewModel model, Desk desk) {
        this.model = model;
        this.texts = desk.texts();
        getStyleClass().add("templates");
        ShelvesPane shelves = new ShelvesPane(model, texts);
        shelves.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(ROOMY));
        shelves.managedProperty().bind(shelves.visibleProperty());
        TemplateEditor editor = new TemplateEditor(model, texts);
        EmptyState none = new EmptyState(Icon.TEMPLATES, texts.get("templates.none-chosen"));
        StackPane right = new StackPane(none, editor);
        right.getStyleClass().add("pane-ground");
        right.setMinWidth(0);
        model.selectedProperty().subscribe(row -> {
            editor.setVisible(row.isPresent());
            none.setVisible(row.isEmpty());
        });
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(shelves, middle(), right);
    }

    private Node middle() {
        VBox middle = new VBox(heading(), search(), content());
        middle.getStyleClass().addAll("template-list", "pane-surface", "line-right");
        return middle;
    }

    private Node heading() {
        Label title = new Label(texts.get("templates.title"));
        title.getStyleClass().add("title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button fresh = new Button(texts.get("templates.new"), Icon.PLUS.at(15));
        fresh.setMinWidth(USE_PREF_SIZE);
        fresh.setOnAction(event -> model.create());
        HBox heading = new HBox(2, title, gap, icon(Icon.IMPORT, "templates.import", this::chooseImport),
                icon(Icon.EXPORT, "templates.export", this::chooseExport), fresh);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("template-heading");
        return heading;
    }

    private Button icon(Icon icon, String key, Runnable action) {
        Button button = new Button(null, icon.at(17));
        button.getStyleClass().addAll("quiet", "icon-button");
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key)));
        button.setOnAction(event -> action.run());
        return button;
    }

    private Node search() {
        TextField search = new TextField();
        search.setPromptText(texts.get("templates.search"));
        search.setAccessibleText(texts.get("templates.search"));
        search.textProperty().bindBidirectional(model.queryProperty());
        StackPane box = new StackPane(search);
        box.getStyleClass().add("template-search");
        return box;
    }

    private Node content() {
        list.setItems(model.rows());
        list.setCellFactory(view -> new RowCell(texts));
        list.setFixedCellSize(RowCell.HEIGHT);
        list.setAccessibleText(texts.get("templates.title"));
        list.setPlaceholder(new EmptyState(Icon.TEMPLATES, texts.get("templates.empty")));
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                Platform.runLater(() -> choose(row.template().id()));
            }
        });
        model.selectedProperty().subscribe(row -> follow());
        model.rows().addListener((ListChangeListener<TemplatesViewModel.Row>) change -> Platform.runLater(this::follow));
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }

    /** Only where it is still the list's choice: rows are replaced while one types. */
    private void choose(String id) {
        TemplatesViewModel.Row now = list.getSelectionModel().getSelectedItem();
        if (now != null && now.template().id().equals(id)) {
            model.select(id);
        }
    }

    private void follow() {
        String wanted = model.selectedProperty().get().map(row -> row.template().id()).orElse("");
        for (int at = 0; at < model.rows().size(); at++) {
            if (model.rows().get(at).template().id().equals(wanted)) {
                if (list.getSelectionModel().getSelectedIndex() != at) {
                    list.getSelectionModel().clearAndSelect(at);
                    list.scrollTo(Math.max(0, at - 2));
                }
                return;
            }
        }
        list.getSelectionModel().clearSelection();
    }

    private void chooseImport() {
        file(chooser -> chooser.showOpenDialog(getScene().getWindow()), "templates.import", model::importFrom);
    }

    private void chooseExport() {
        file(chooser -> chooser.showSaveDialog(getScene().getWindow()), "templates.export", model::exportTo);
    }

    private interface Dialog {
        File show(FileChooser chooser);
    }

    private void file(Dialog dialog, String key, Consumer<Path> then) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get(key));
        chooser.setInitialFileName(Shown.line(texts.get("templates.file")));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("JSON", SUFFIX));
        Optional.ofNullable(dialog.show(chooser)).map(File::toPath).ifPresent(then);
    }
}
