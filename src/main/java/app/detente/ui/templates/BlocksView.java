package app.detente.ui.templates;

import app.detente.model.Texts;
import app.detente.ui.common.EmptyState;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Shown;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The shared texts: their list, and the one being written with where it is used. Ctrl+S keeps it. */
final class BlocksView extends HBox {
    private static final int MOST_NAMED = 12;
    private final BlocksViewModel model;
    private final Texts texts;
    private final ListView<BlocksViewModel.Line> list = new ListView<>();

    BlocksView(BlocksViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        Node editor = editor();
        EmptyState none = new EmptyState(Icon.TEMPLATES, texts.get("templates.block.none-chosen"));
        StackPane right = new StackPane(none, editor);
        right.setMinWidth(0);
        HBox.setHgrow(right, Priority.ALWAYS);
        model.selectedProperty().subscribe(line -> {
            editor.setVisible(line.isPresent());
            none.setVisible(line.isEmpty());
            follow();
        });
        getChildren().setAll(list(), right);
    }

    private Node list() {
        list.setItems(model.lines());
        list.setCellFactory(view -> new Cell());
        list.setFixedCellSize(RowCell.HEIGHT);
        list.setAccessibleText(texts.get("templates.leaf.blocks"));
        list.setPlaceholder(new EmptyState(Icon.TEMPLATES, texts.get("templates.block.empty")));
        list.getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (line != null) {
                Platform.runLater(() -> Optional.ofNullable(list.getSelectionModel().getSelectedItem()).filter(now -> now.key().equals(line.key()))
                        .ifPresent(now -> model.select(now.key())));
            }
        });
        model.lines().subscribe(() -> Platform.runLater(this::follow));
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox box = new VBox(list);
        box.getStyleClass().addAll("template-list", "pane-surface", "line-right");
        return box;
    }

    private void follow() {
        List<String> keys = model.lines().stream().map(BlocksViewModel.Line::key).toList();
        int at = model.selectedProperty().get().map(line -> keys.indexOf(line.key())).orElse(-1);
        if (at >= 0 && list.getSelectionModel().getSelectedIndex() != at) {
            list.getSelectionModel().clearAndSelect(at);
        } else if (at < 0) {
            list.getSelectionModel().clearSelection();
        }
    }

    private Node editor() {
        TextField name = new TextField();
        name.setPromptText(texts.get("templates.block.name"));
        name.setAccessibleText(texts.get("templates.block.name"));
        name.getStyleClass().add("title-field");
        name.textProperty().bindBidirectional(model.nameProperty());
        HBox.setHgrow(name, Priority.ALWAYS);
        model.selectedProperty().subscribe((was, now) -> {
            boolean fresh = now.filter(line -> line.key().isEmpty()).isPresent();
            name.setEditable(fresh);
            if (fresh && was.filter(line -> line.key().isEmpty()).isEmpty()) {
                name.requestFocus();
            }
        });
        TextArea body = new TextArea();
        body.setWrapText(true);
        body.setPrefRowCount(5);
        body.setAccessibleText(texts.get("templates.field.body"));
        body.getStyleClass().add("body-field");
        body.textProperty().bindBidirectional(model.bodyProperty());
        Label problem = new Label(null, Icon.WARNING.at(14));
        problem.getStyleClass().add("template-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        model.problemProperty().subscribe(wrong -> {
            problem.setText(wrong.map(texts::of).orElse(""));
            problem.setVisible(wrong.isPresent());
            problem.setManaged(wrong.isPresent());
        });
        Label where = new Label();
        where.getStyleClass().add("muted");
        where.setWrapText(true);
        where.setMinHeight(Region.USE_PREF_SIZE);
        model.holdersProperty().subscribe(holders -> where.setText(where(holders)));
        VBox card = new VBox(10, body, new HBox(new InsertMenu(texts, () -> body, model::names)), problem, where);
        card.getStyleClass().addAll("card", "wordings");
        HBox heading = heading(name);
        VBox page = new VBox(12, heading, card);
        page.getStyleClass().add("blocks-page");
        page.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.S && key.isShortcutDown() && !key.isAltDown()) {
                model.save();
                key.consume();
            }
        });
        page.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                list.requestFocus();
                key.consume();
            }
        });
        return page;
    }

    private HBox heading(TextField name) {
        Button delete = new Button(texts.get("templates.block.delete"));
        delete.setOnAction(event -> model.delete());
        Button discard = new Button(texts.get("templates.discard"));
        discard.setOnAction(event -> model.discard());
        Button save = new Button(texts.get("templates.save"));
        save.getStyleClass().add("primary");
        save.setOnAction(event -> model.save());
        List.of(delete, discard, save).forEach(button -> button.setMinWidth(USE_PREF_SIZE));
        model.selectedProperty().subscribe(line -> line.ifPresent(one -> {
            save.setDisable(!one.unsaved());
            discard.setVisible(one.unsaved());
            discard.setManaged(one.unsaved());
            delete.setDisable(one.key().isEmpty());
        }));
        HBox heading = new HBox(6, name, delete, discard, save);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("template-heading");
        return heading;
    }

    private String where(List<String> holders) {
        if (holders.isEmpty()) {
            return texts.get("templates.block.unused");
        }
        String named = holders.stream().limit(MOST_NAMED).map(holder -> texts.get("templates.quoted", Shown.line(holder))).collect(Collectors.joining(", "));
        int more = Math.max(0, holders.size() - MOST_NAMED);
        return texts.get("templates.block.used", holders.size(), named, more);
    }

    private final class Cell extends ListCell<BlocksViewModel.Line> {
        Cell() {
            getStyleClass().add("template-row");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(BlocksViewModel.Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            String called = line.name().isBlank() ? texts.get("templates.untitled") : Shown.line(line.name());
            Label title = new Label(line.unsaved() ? texts.get("templates.marked", called) : called);
            title.getStyleClass().add("strong");
            Label begins = new Label(Shown.line(line.body()));
            begins.getStyleClass().addAll("muted", "small");
            VBox lines = new VBox(3, title, begins);
            lines.setAlignment(Pos.CENTER_LEFT);
            setGraphic(lines);
            setAccessibleText(line.unsaved() ? texts.get("templates.unsaved-named", called) : called);
        }
    }
}
