package app.detente.ui.conversation;

import app.detente.model.Delivery;
import app.detente.model.GivingUp;
import app.detente.model.Texts;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;

/** What can be done with a reply that is not out: nothing while it is on its way, or once it is public. */
final class DeliveryButtons extends FlowPane {
    private final Delivery delivery;
    private final Texts texts;

    DeliveryButtons(Delivery delivery, Texts texts, DeliveryActions actions) {
        super(4, 2);
        this.delivery = delivery;
        this.texts = texts;
        setAlignment(Pos.CENTER_RIGHT);
        switch (delivery.state()) {
            case QUEUED -> add("triage.delivery.take-back", actions.takeBack());
            case FAILED -> {
                add("triage.delivery.try-again", actions.tryAgain());
                add("triage.delivery.take-back", actions.takeBack());
                giveUp(actions);
            }
            case NEEDS_PERSON -> {
                add("triage.delivery.confirm", actions.confirm());
                add("triage.delivery.try-again", actions.tryAgain());
                add("triage.delivery.take-back", actions.takeBack());
                giveUp(actions);
            }
            case SENDING, SENT, UNKNOWN, GIVEN_UP -> { }
        }
        setManaged(!getChildren().isEmpty());
    }

    private void add(String key, Consumer<String> action) {
        Button button = link(key);
        button.setOnAction(event -> action.accept(delivery.key()));
        getChildren().add(button);
    }

    /** It takes a reason: one is chosen, and that does it. */
    private void giveUp(DeliveryActions actions) {
        ContextMenu menu = new ContextMenu();
        for (GivingUp why : GivingUp.values()) {
            MenuItem item = new MenuItem(texts.get("conversation.given-up." + why.key()));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> actions.giveUp().accept(delivery.key(), why));
            menu.getItems().add(item);
        }
        Button button = link("triage.delivery.give-up");
        button.setOnAction(event -> menu.show(button, Side.BOTTOM, 0, 2));
        getChildren().add(button);
    }

    private Button link(String key) {
        Button button = new Button(texts.get(key));
        button.getStyleClass().addAll("link-button", "small");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
