package app.detente.ui.today;

import app.detente.model.Deed;
import app.detente.model.Deed.Standing;
import app.detente.model.Texts;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Shown;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One thing done: when, what, with whom, and its undo, or why there is none. */
final class DeedCell extends ListCell<Deed> {
    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");

    private final Desk desk;
    private final Texts texts;
    private final Label time = new Label();
    private final Label what = new Label();
    private final Label whom = new Label();
    private final Label standing = new Label();
    private final Button undo = new Button();
    private final HBox row;

    DeedCell(TodayViewModel model, Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        getStyleClass().add("deed");
        time.getStyleClass().add("faint");
        time.setMinWidth(42);
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        whom.getStyleClass().add("muted");
        whom.setMinWidth(0);
        standing.getStyleClass().addAll("faint", "small");
        standing.setWrapText(true);
        VBox lines = new VBox(2, what, whom, standing);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        undo.setText(texts.get("common.undo"));
        undo.setMinWidth(USE_PREF_SIZE);
        undo.setOnAction(event -> model.undo(getItem()));
        row = new HBox(8, time, lines, undo);
        row.setAlignment(Pos.TOP_LEFT);
        row.setMinWidth(0);
        row.setPrefWidth(0);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && getItem() != null && getItem().standing() == Standing.UNDOABLE) {
                model.undo(getItem());
                event.consume();
            }
        });
    }

    @Override
    protected void updateItem(Deed deed, boolean empty) {
        super.updateItem(deed, empty);
        if (empty || deed == null) {
            setGraphic(null);
            setAccessibleText(null);
            pseudoClassStateChanged(UNDONE, false);
            return;
        }
        time.setText(desk.dates().time(deed.at()));
        switch (deed) {
            case Deed.One one -> say(texts.get("today.did." + one.done().key(), Shown.inSentence(one.about())), Shown.line(one.customer()));
            case Deed.Many many -> say(texts.get("bulk.did." + many.bulk().action().key(), many.bulk().changed()), Shown.line(many.about()));
        }
        boolean can = deed.standing() == Standing.UNDOABLE;
        undo.setVisible(can);
        undo.setManaged(can);
        show(standing, can ? "" : texts.get("today.standing." + deed.standing().name().toLowerCase(Locale.ROOT)));
        pseudoClassStateChanged(UNDONE, deed.standing() == Standing.UNDONE);
        undo.setAccessibleText(texts.get("today.undo", what.getText()));
        setAccessibleText(texts.get("today.row", time.getText(), what.getText(), whom.getText(), standing.getText()));
        setGraphic(row);
    }

    private void say(String sentence, String beside) {
        what.setText(sentence);
        show(whom, beside);
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }
}
