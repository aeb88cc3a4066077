package app.detente.ui.palette;

import app.detente.model.Texts;
import app.detente.ui.common.Icon;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One field, and below it whatever its letters find; the arrows choose, Enter goes there. */
public final class PaletteView extends VBox {
    private static final double WIDTH = 640;
    private static final double ROW = 38;
    private static final int ROWS = 10;

    private final PaletteViewModel model;
    private final Texts texts;
    private final Runnable close;
    private final TextField field = new TextField();
    private final ListView<Target> list = new ListView<>();

    /** `close` takes it away again. */
    public PaletteView(PaletteViewModel model, Runnable close) {
        this.model = model;
        this.texts = model.texts();
        this.close = close;
        getStyleClass().addAll("palette", "floating");
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        setMaxHeight(USE_PREF_SIZE);
        getChildren().addAll(field(), list());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.chosenProperty().subscribe(this::follow);
        model.found().subscribe(this::follow);
    }

    /** The keyboard goes to the field. */
    @Override
    public void requestFocus() {
        field.requestFocus();
    }

    private Node field() {
        field.textProperty().bindBidirectional(model.typedProperty());
        field.setPromptText(texts.get("palette.prompt"));
        field.setAccessibleText(texts.get("palette.prompt"));
        field.getStyleClass().add("palette-field");
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox line = new HBox(8, Icon.SEARCH.at(18), field);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("palette-line");
        return line;
    }

    private Node list() {
        list.setItems(model.found());
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setAccessibleText(texts.get("palette.found"));
        list.prefHeightProperty().bind(Bindings.size(model.found()).map(rows -> Math.clamp(rows.intValue(), 1, ROWS) * ROW + 12));
        list.getStyleClass().add("palette-list");
        list.setCellFactory(view -> {
            TargetCell cell = new TargetCell(model);
            cell.setOnMouseClicked(event -> {
                if (!cell.isEmpty()) {
                    model.choose(cell.getIndex());
                    model.take();
                }
            });
            return cell;
        });
        Label none = new Label();
        none.textProperty().bind(model.typedProperty().map(typed -> texts.get("palette.none", typed.strip())));
        none.getStyleClass().add("muted");
        list.setPlaceholder(new StackPane(none));
        return list;
    }

    private void follow() {
        int row = model.chosenProperty().get();
        if (row < model.found().size()) {
            list.getSelectionModel().clearAndSelect(row);
            list.scrollTo(Math.max(0, row - ROWS / 2));
        }
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> model.next();
            case UP -> model.previous();
            case PAGE_DOWN -> model.choose(model.chosenProperty().get() + ROWS);
            case PAGE_UP -> model.choose(model.chosenProperty().get() - ROWS);
            case ENTER -> model.take();
            case ESCAPE -> close.run();
            case TAB -> { }
            default -> {
                return;
            }
        }
        key.consume();
    }
}
