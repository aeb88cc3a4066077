package app.detente.ui.reply;

import app.detente.model.Texts;
import app.detente.ui.common.Prose;
import app.detente.ui.common.Shown;
import app.detente.voice.ReplyTemplate;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow.AnchorLocation;
import javafx.stage.Window;

/** The templates found, over the text being written: titles at the left, and at the right the chosen one as this person would read it. */
final class TemplatePicker {
    private static final double ROW = 32;
    private static final int ROWS = 7;
    private static final double DISTANCE = 6;
    private static final double WIDTH = 600;
    /** UTF-16 units of a preview: more than any reply may have. */
    private static final int LONGEST = 8_000;

    private final ComposerViewModel model;
    private final Texts texts;
    private final Runnable take;
    private final Popup popup = new Popup();
    private final ListView<ReplyTemplate> list = new ListView<>();
    private final Label preview = new Label();
    private final Label why = new Prose("", "muted", "small");
    private final HBox content = new HBox();

    TemplatePicker(ComposerViewModel model, Texts texts, Runnable take) {
        this.model = model;
        this.texts = texts;
        this.take = take;
        content.getStyleClass().add("template-picker");
        content.setPrefWidth(WIDTH);
        content.getChildren().addAll(list(), previewPane());
        popup.getContent().add(content);
        popup.setAutoHide(false);
        popup.setHideOnEscape(false);
        popup.setAnchorLocation(AnchorLocation.CONTENT_BOTTOM_LEFT);
        model.picker().chosenProperty().subscribe(row -> show());
        model.picker().found().addListener((ListChangeListener<ReplyTemplate>) change -> show());
    }

    /** Comes up above this node whenever the model says so. */
    void showAbove(Node owner) {
        model.picker().openProperty().subscribe(open -> {
            Bounds place = owner.localToScreen(owner.getLayoutBounds());
            if (open && place != null) {
                show();
                popup.show(owner, Math.min(place.getMinX(), rightmost(owner)), place.getMinY() - DISTANCE);
            } else {
                popup.hide();
            }
        });
    }

    /** Where it has to begin to end inside the window. */
    private double rightmost(Node owner) {
        Window window = owner.getScene().getWindow();
        return window.getX() + window.getWidth() - WIDTH - 2 * DISTANCE;
    }

    private Node list() {
        list.setItems(model.picker().found());
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROWS * ROW + 8);
        list.setFocusTraversable(false);
        list.setAccessibleText(texts.get("reply.templates"));
        Label none = new Label(texts.get("reply.template.none"));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        list.setCellFactory(view -> {
            TemplateCell cell = new TemplateCell();
            cell.setOnMousePressed(event -> {
                if (!cell.isEmpty()) {
                    model.picker().choose(cell.getIndex());
                    take.run();
                }
                event.consume();
            });
            return cell;
        });
        return list;
    }

    private Node previewPane() {
        Label title = new Label(texts.get("reply.template.preview"));
        title.getStyleClass().add("section");
        preview.setWrapText(true);
        preview.getStyleClass().add("preview");
        VBox pane = new VBox(6, title, preview, why);
        pane.getStyleClass().add("preview-pane");
        return pane;
    }

    private void show() {
        int row = model.picker().chosenProperty().get();
        list.getSelectionModel().clearAndSelect(row);
        list.scrollTo(Math.max(0, row - ROWS / 2));
        Filling.Preview offered = model.picker().choice().map(template -> model.filling().preview(template, texts)).orElse(Filling.Preview.NOTHING);
        why.setText(offered.why());
        why.setVisible(!why.getText().isEmpty());
        preview.setText(Shown.text(offered.text(), LONGEST));
    }

    /** Tells what is asked of the cell: a title, and the shortcut that finds it at once. */
    static String shortcut(ReplyTemplate template) {
        return template.shortcuts().stream().findFirst().map(word -> "/" + Shown.line(word)).orElse("");
    }
}
