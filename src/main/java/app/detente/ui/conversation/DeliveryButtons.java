package app.detente.ui.conversation;

import app.detente.model.Delivery;
import app.detente.model.Texts;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** What can be done with a reply that is not out: nothing while it is on its way, or once it is public. */
final class DeliveryButtons extends HBox {

    DeliveryButtons(Delivery delivery, Texts texts, DeliveryActions actions) {
        super(4);
        setAlignment(Pos.CENTER_RIGHT);
        switch (delivery.state()) {
            case QUEUED -> add(texts.get("triage.delivery.take-back"), delivery, actions.takeBack());
            case FAILED, NEEDS_PERSON -> {
                add(texts.get("triage.delivery.try-again"), delivery, actions.tryAgain());
                add(texts.get("triage.delivery.take-back"), delivery, actions.takeBack());
            }
            case SENDING, SENT, UNKNOWN -> { }
        }
        setManaged(!getChildren().isEmpty());
    }

    private void add(String text, Delivery delivery, Consumer<String> action) {
        Button button = new Button(text);
        button.getStyleClass().addAll("link-button", "small");
        button.setOnAction(event -> action.accept(delivery.key()));
        getChildren().add(button);
    }
}
