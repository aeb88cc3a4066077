package app.detente.ui.approvals;

import app.detente.model.Message;
import app.detente.model.MessageKind;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Shown;
import app.detente.ui.common.WrappedLabel;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One message of what leads up to a reply, to be read and no more; or a text that is not one yet. */
final class Said extends HBox {
    private static final int MOST = 4_000;
    /** In px: some eighty letters. */
    private static final double WIDEST = 560;

    private Said(String kind, String meta, String text, Pos side, Node... below) {
        Label who = new Label(meta);
        who.getStyleClass().add("meta");
        HBox line = new HBox(who);
        line.getStyleClass().add("meta-line");
        VBox bubble = new VBox(new WrappedLabel(Shown.text(text, MOST)));
        bubble.getStyleClass().add("bubble");
        bubble.setMinWidth(0);
        VBox column = new VBox(line, bubble);
        column.getChildren().addAll(below);
        column.setMinWidth(0);
        column.setMaxWidth(WIDEST);
        column.setFillWidth(false);
        column.setAlignment(side);
        getStyleClass().addAll("message", "message-" + kind);
        setAlignment(side);
        setMinWidth(0);
        getChildren().add(column);
        setAccessibleText(meta + ". " + Shown.text(text, MOST));
    }

    static Said of(Message message, Desk desk) {
        MessageKind kind = message.kind();
        String who = switch (kind) {
            case CUSTOMER, PEER -> Shown.line(message.author());
            case BRAND, AUTOMATIC -> Shown.line(message.adviser().orElse(message.author()));
            case NOTE -> desk.texts().get("approvals.note", Shown.inSentence(message.adviser().orElse(message.author())));
        };
        Pos side = switch (kind) {
            case CUSTOMER, PEER -> Pos.TOP_LEFT;
            case BRAND, AUTOMATIC -> Pos.TOP_RIGHT;
            case NOTE -> Pos.TOP_CENTER;
        };
        return new Said(kind.key(), who + " · " + desk.dates().moment(message.authoredAt(), desk.now().getValue()), message.text(), side);
    }

    /** What the house would say, or has not said yet. */
    static Said ours(String kind, String meta, String text, Node... below) {
        return new Said(kind, meta, text, Pos.TOP_RIGHT, below);
    }
}
