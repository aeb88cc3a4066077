package app.detente.ui.conversation;

import app.detente.model.Delivery;
import app.detente.model.ReplyState;
import app.detente.model.Texts;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Shown;
import javafx.scene.control.Label;

/** How far a reply of ours has got, as an icon and in words. */
final class DeliveryLine extends Label {

    DeliveryLine(Delivery delivery, Texts texts) {
        getStyleClass().addAll("delivery", "small", "delivery-" + delivery.state().key());
        setGraphic(icon(delivery).at(14));
        boolean again = delivery.state() == ReplyState.QUEUED && delivery.error().isPresent();
        String words = texts.get(again ? "conversation.delivery.again" : "conversation.delivery." + delivery.state().key());
        setText(delivery.givenUp().map(why -> texts.get("conversation.delivery.why", words, texts.get("conversation.given-up." + why.key())))
                .orElseGet(() -> said(delivery, words, texts)));
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
    }

    private static String said(Delivery delivery, String words, Texts texts) {
        return delivery.error().filter(error -> speaksUp(delivery))
                .map(error -> texts.get("conversation.delivery.why", words, reason(error, texts))).orElse(words);
    }

    /** What we know by a key is said in the person's language; what a network said stays as it came. */
    static String reason(String error, Texts texts) {
        String key = "conversation.reason." + error;
        return texts.keys("conversation").contains(key) ? texts.get(key) : Shown.line(error);
    }

    private static Icon icon(Delivery delivery) {
        return switch (delivery.state()) {
            case QUEUED -> Icon.CLOCK;
            case SENDING -> Icon.SEND;
            case SENT -> Icon.DONE;
            case FAILED, UNKNOWN, NEEDS_PERSON -> Icon.WARNING;
            case GIVEN_UP -> Icon.CLOSE;
        };
    }

    private static boolean speaksUp(Delivery delivery) {
        return switch (delivery.state()) {
            case FAILED, UNKNOWN, NEEDS_PERSON, QUEUED -> true;
            case SENDING, SENT, GIVEN_UP -> false;
        };
    }
}
