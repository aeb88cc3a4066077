package app.detente.ui.conversation;

import app.detente.model.Message;
import app.detente.model.MessageKind;
import app.detente.model.PeerAnswer;
import app.detente.model.Texts;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Shown;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Below a customer's message: that it looks like help for another customer, why, and what to make of it; below one that was confirmed, what to say
 * to the helper. */
final class PeerLine extends VBox {
    private PeerLine() {
        getStyleClass().add("peer-line");
        setMinWidth(0);
    }

    /** Empty where there is nothing to say of this message. */
    static Optional<PeerLine> of(Message message, Optional<PeerAnswer> answer, PeerViewModel model, Desk desk) {
        PeerLine line = new PeerLine();
        if (answer.isPresent()) {
            line.ask(message, answer.get(), model, desk);
        } else if (message.kind() == MessageKind.PEER && message.customerId().isPresent()) {
            line.getChildren().add(line.row(line.thank(message, model, desk.texts()), line.correct(message, model, desk.texts())));
        } else {
            return Optional.empty();
        }
        return Optional.of(line);
    }

    private void ask(Message message, PeerAnswer answer, PeerViewModel model, Desk desk) {
        Texts texts = desk.texts();
        Label asked = new Label(texts.get("peer.asked"), Icon.PEOPLE.at(14));
        asked.getStyleClass().addAll("small", "strong", "peer-asked");
        String asker = Shown.inSentence(answer.askerName());
        String who = answer.askerWaits().map(since -> texts.get("peer.why.waits", asker, desk.ages().text(desk.since(since))))
                .orElse(texts.get("peer.why.waited", asker));
        Label why = new Label(texts.get("peer.why", who, Shown.line(answer.advice())));
        why.getStyleClass().addAll("small", "muted");
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        FlowPane actions = row(link(texts.get("peer.confirm"), texts.get("peer.confirm.hint", asker), () -> model.confirm(message)),
                link(texts.get("peer.deny"), texts.get("peer.deny.hint"), () -> model.deny(message)), thank(message, model, texts),
                correct(message, model, texts));
        answer.askerWaits().ifPresent(since -> actions.getChildren().add(
                link(texts.get("peer.no-reply", asker), texts.get("peer.no-reply.hint"), () -> model.noReplyNeeded(answer))));
        HBox head = new HBox(6, asked);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, why, actions);
    }

    private FlowPane row(Button... links) {
        FlowPane row = new FlowPane(12, 0, links);
        row.setPrefWrapLength(360);
        return row;
    }

    private Button thank(Message message, PeerViewModel model, Texts texts) {
        return link(texts.get("peer.thank"), texts.get("peer.thank.hint"), () -> model.write(message, PeerViewModel.Word.THANK));
    }

    private Button correct(Message message, PeerViewModel model, Texts texts) {
        return link(texts.get("peer.correct"), texts.get("peer.correct.hint"), () -> model.write(message, PeerViewModel.Word.CORRECT));
    }

    private static Button link(String text, String hint, Runnable action) {
        Button link = new Button(text);
        link.getStyleClass().addAll("link-button", "small");
        link.setMnemonicParsing(false);
        link.setMinWidth(USE_PREF_SIZE);
        link.setTooltip(new Tooltip(hint));
        link.setAccessibleHelp(hint);
        link.setOnAction(event -> action.run());
        return link;
    }
}
