package app.detente.ui.approvals;

import app.detente.model.Approval;
import app.detente.ui.common.Age;
import app.detente.ui.common.Avatar;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Shown;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A reply that waits: whose it is, since when, and how it begins. */
final class ApprovalCell extends ListCell<Approval> {
    static final double HEIGHT = 82;
    private static final double AVATAR = 24;

    private final Desk desk;
    private final Label name = new Label();
    private final Age age = new Age();
    private final Label text = new Label();
    private final HBox head = new HBox(8);
    private final VBox lines = new VBox(4, head, text);

    ApprovalCell(Desk desk) {
        this.desk = desk;
        getStyleClass().add("approval-row");
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        text.getStyleClass().addAll("muted", "approval-excerpt");
        text.setWrapText(true);
        text.setMinWidth(0);
        head.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Approval one, boolean empty) {
        super.updateItem(one, empty);
        if (empty || one == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(Shown.line(one.author().name()));
        age.show(desk.since(one.at()), desk.target(), desk.ages());
        text.setText(Shown.line(one.proposed()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head.getChildren().setAll(new Avatar(one.author().name(), AVATAR), name, gap, age);
        setAccessibleText(desk.texts().get("approvals.row", name.getText(), age.getText(), text.getText()));
        setGraphic(lines);
    }
}
