package app.detente.ui.moderation;

import app.detente.ui.common.Prose;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What both dialogs have: a title, what is asked, a word of honesty at the foot, and two buttons. Enter says yes once all is there. */
final class AskPane extends VBox {
    private final Label title = new Label();
    private final Button confirm = new Button();

    /** @param foot what this does and does not do */
    AskPane(ReasonPane reasons, String foot, Button cancel, Runnable confirmed, ObservableBooleanValue ready) {
        getStyleClass().add("ask");
        title.getStyleClass().add("heading");
        title.setMinWidth(0);
        confirm.getStyleClass().add("primary");
        confirm.disableProperty().bind(Bindings.not(ready));
        confirm.setOnAction(event -> confirmed.run());
        Label honest = new Prose(foot, "muted", "small");
        HBox buttons = new HBox(8, cancel, confirm);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, reasons, honest, buttons);
        addEventFilter(KeyEvent.KEY_TYPED, reasons::typed);
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && !(key.getTarget() instanceof Button) && ready.get()) {
                confirmed.run();
                key.consume();
            }
        });
    }

    /** Puts parts between the title and the reasons. */
    void before(Node... parts) {
        getChildren().addAll(1, List.of(parts));
    }

    /** Puts parts below the reasons. */
    void after(Node... parts) {
        getChildren().addAll(getChildren().size() - 2, List.of(parts));
    }

    void say(String heading, String button) {
        title.setText(heading);
        confirm.setText(button);
    }
}
