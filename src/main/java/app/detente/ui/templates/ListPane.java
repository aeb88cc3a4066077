package app.detente.ui.templates;

import app.detente.model.Texts;
import app.detente.ui.common.EmptyState;
import app.detente.ui.common.Icon;
import java.util.Arrays;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The templates of a shelf: the search above, the list, and where there is no room for the shelves a menu of them. Enter goes on to the text. */
final class ListPane extends VBox {
    private final TemplatesViewModel model;
    private final Texts texts;
    private final ShelfWords words;
    private final ListView<Row> list = new ListView<>();
    private final TextField search = new TextField();
    private final Label count = new Label();
    private final EmptyState empty;

    /** `enter` gives the keyboard to the text of the one selected. */
    ListPane(TemplatesViewModel model, Texts texts, Runnable enter) {
        this.model = model;
        this.texts = texts;
        this.words = new ShelfWords(texts);
        this.empty = new EmptyState(Icon.TEMPLATES, texts.get("templates.empty"));
        getStyleClass().addAll("template-list", "pane-surface", "line-right");
        getChildren().addAll(search(), head(), list(enter));
    }

    void focusList() {
        list.requestFocus();
    }

    void focusSearch() {
        search.requestFocus();
    }

    private Node search() {
        search.setPromptText(texts.get("templates.search"));
        search.setAccessibleText(texts.get("templates.search"));
        search.textProperty().bindBidirectional(model.listing().queryProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.ENTER) {
                list.requestFocus();
                if (list.getSelectionModel().isEmpty()) {
                    list.getSelectionModel().selectFirst();
                }
                key.consume();
            } else if (key.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                key.consume();
            }
        });
        VBox box = new VBox(search);
        box.getStyleClass().add("template-search");
        return box;
    }

    private Node head() {
        MenuButton shelf = new MenuButton();
        shelf.getStyleClass().add("shelf-menu");
        shelf.setMinWidth(0);
        shelf.setMnemonicParsing(false);
        model.listing().shelfProperty().subscribe(now -> shelf.setText(words.name(now)));
        shelf.setOnShowing(event -> shelf.getItems().setAll(model.listing().shelves().stream().map(this::item).toList()));
        shelf.getItems().add(new MenuItem());
        count.getStyleClass().addAll("faint", "small");
        count.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(6, shelf, count, gap, order());
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("list-head");
        return head;
    }

    private MenuItem item(Shelving shelving) {
        MenuItem item = new MenuItem(texts.get("templates.shelf-count", words.name(shelving.shelf()), shelving.count()));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> model.listing().shelfProperty().set(shelving.shelf()));
        return item;
    }

    private Node order() {
        MenuButton order = new MenuButton();
        order.getStyleClass().add("order-menu");
        order.setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        Arrays.stream(Order.values()).forEach(one -> {
            RadioMenuItem item = new RadioMenuItem(texts.get("templates.order." + one.key()));
            item.setToggleGroup(group);
            item.setOnAction(event -> model.listing().orderProperty().set(one));
            model.listing().orderProperty().subscribe(now -> item.setSelected(now == one));
            order.getItems().add(item);
        });
        model.listing().orderProperty().subscribe(now -> {
            order.setText(texts.get("templates.order." + now.key()));
            order.setAccessibleText(texts.get("templates.order", order.getText()));
        });
        return order;
    }

    private Node list(Runnable enter) {
        list.setItems(model.listing().rows());
        list.setCellFactory(view -> new RowCell(texts));
        list.setFixedCellSize(RowCell.HEIGHT);
        list.setAccessibleText(texts.get("templates.title"));
        list.setPlaceholder(empty);
        list.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                enter.run();
                key.consume();
            }
        });
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                Platform.runLater(() -> choose(row.id()));
            }
        });
        model.selectedProperty().subscribe(row -> follow());
        model.listing().rows().subscribe(this::counted);
        counted();
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }

    private void counted() {
        count.setText(texts.get("templates.count", model.listing().rows().size()));
        empty.say(texts.get(model.listing().queryProperty().get().isBlank() ? "templates.empty" : "templates.none-found"));
        Platform.runLater(this::follow);
    }

    /** Only where it is still the list's choice: rows are replaced while one types. */
    private void choose(String id) {
        Row now = list.getSelectionModel().getSelectedItem();
        if (now != null && now.id().equals(id)) {
            model.select(id);
        }
    }

    private void follow() {
        String wanted = model.selectedProperty().get().map(Row::id).orElse("");
        for (int at = 0; at < model.listing().rows().size(); at++) {
            if (model.listing().rows().get(at).id().equals(wanted)) {
                if (list.getSelectionModel().getSelectedIndex() != at) {
                    list.getSelectionModel().clearAndSelect(at);
                    list.scrollTo(Math.max(0, at - 2));
                }
                return;
            }
        }
        list.getSelectionModel().clearSelection();
    }
}
