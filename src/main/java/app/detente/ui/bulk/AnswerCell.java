package app.detente.ui.bulk;

import app.detente.model.Texts;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Shown;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One person: whether they are answered, who they are, what they wrote, and what they would be told, or why they are not told anything. */
final class AnswerCell extends ListCell<AnswerLine> {
    /** UTF-16 units of an answer shown; what is longer fits no network that people queue on. */
    private static final int SHOWN = 600;

    private final Texts texts;
    private final CheckBox tick = new CheckBox();
    private final StackPane mark = new StackPane();
    private final Label name = new Label();
    private final Label wrote = new Label();
    private final Label answer = new Label();
    private final HBox row;

    AnswerCell(AnswerViewModel model, Texts texts) {
        this.texts = texts;
        getStyleClass().add("answer-line");
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        wrote.getStyleClass().add("muted");
        wrote.setMinWidth(0);
        answer.setWrapText(true);
        answer.setMinHeight(USE_PREF_SIZE);
        answer.getStyleClass().add("answer-text");
        answer.setMaxWidth(Double.MAX_VALUE);
        HBox who = new HBox(7, mark, name);
        who.setAlignment(Pos.CENTER_LEFT);
        VBox lines = new VBox(3, who, wrote, answer);
        HBox.setHgrow(lines, Priority.ALWAYS);
        lines.setMinWidth(0);
        row = new HBox(10, tick, lines);
        row.setMinWidth(0);
        row.setPrefWidth(0);
        tick.setOnAction(event -> model.tick(getItem(), tick.isSelected()));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.SPACE && getItem() != null) {
                model.tick(getItem(), !getItem().ticked());
                event.consume();
            }
        });
    }

    @Override
    protected void updateItem(AnswerLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        tick.setSelected(line.ticked());
        tick.setDisable(!line.fits());
        name.setText(Shown.line(line.recipient().name()));
        tick.setAccessibleText(name.getText());
        mark.getChildren().setAll(new ChannelMark(line.recipient().network(), texts));
        wrote.setText(Shown.line(line.recipient().text()));
        answer.setText(line.fits() ? Shown.text(line.text(), SHOWN) : line.reason());
        answer.setVisible(!answer.getText().isEmpty());
        answer.setManaged(answer.isVisible());
        answer.setGraphic(line.fits() ? null : Icon.WARNING.at(14));
        answer.getStyleClass().remove("answer-out");
        if (!line.fits()) {
            answer.getStyleClass().add("answer-out");
        }
        setGraphic(row);
    }
}
