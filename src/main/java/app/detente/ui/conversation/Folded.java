package app.detente.ui.conversation;

import app.detente.model.RemoteWish;
import app.detente.model.Hiding;
import app.detente.model.Message;
import app.detente.model.Texts;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Shown;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What stands for a hidden message: why, by whom and when, and the ways to read it and to show it again. */
final class Folded extends VBox {
    private final Message message;
    private final Desk desk;
    private final Texts texts;

    /** `read` shows the text below, or folds it away again. */
    Folded(Message message, Desk desk, MessageActions actions, Runnable read) {
        this.message = message;
        this.desk = desk;
        this.texts = desk.texts();
        getStyleClass().add("folded");
        setMinWidth(0);
        Label why = new Label(texts.get("conversation.hidden", texts.get("moderation.reason." + message.hidden().orElseThrow())));
        why.setGraphic(Icon.HIDE.at(15));
        why.getStyleClass().addAll("muted", "strong");
        why.setMinWidth(0);
        Label who = new Label();
        who.getStyleClass().addAll("muted", "small");
        who.setWrapText(true);
        who.setMinHeight(USE_PREF_SIZE);
        who.textProperty().bind(actions.hidings().map(this::who).orElse(""));
        who.visibleProperty().bind(who.textProperty().isNotEmpty());
        who.managedProperty().bind(who.visibleProperty());
        Button text = link("conversation.show-hidden", read);
        text.setOnAction(event -> {
            read.run();
            boolean shown = text.getText().equals(texts.get("conversation.show-hidden"));
            text.setText(texts.get(shown ? "conversation.fold-hidden" : "conversation.show-hidden"));
        });
        Label there = new Label(there());
        there.getStyleClass().addAll("muted", "small");
        there.setWrapText(true);
        there.setMinHeight(USE_PREF_SIZE);
        there.setVisible(!there.getText().isEmpty());
        there.setManaged(there.isVisible());
        HBox buttons = new HBox(8, text, link("conversation.show-again", () -> actions.showAgain().accept(message)));
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(why, who, there, buttons);
    }

    /** Whether the public still sees it; "" where no network is asked. */
    private String there() {
        Optional<String> refused = message.there().wish().flatMap(RemoteWish::refused);
        if (refused.isPresent()) {
            return texts.get("conversation.hidden-there.refused", DeliveryLine.reason(refused.get(), texts));
        }
        return message.there().wish().isPresent() ? texts.get("conversation.hidden-there.soon")
                : message.there().hidden() ? texts.get("conversation.hidden-there.done") : "";
    }

    private Button link(String key, Runnable action) {
        Button button = new Button(texts.get(key));
        button.getStyleClass().add("link-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private String who(Map<Long, Hiding> hidings) {
        return Optional.ofNullable(hidings.get(message.id())).filter(Hiding::inForce).map(this::say).orElse("");
    }

    private String say(Hiding hiding) {
        String when = desk.dates().moment(hiding.at(), desk.now().getValue());
        String said = texts.get("conversation.hidden-by", Shown.inSentence(hiding.by().name()), when);
        if (!hiding.rule().isEmpty()) {
            said += texts.get("conversation.hidden-rule", Shown.inSentence(hiding.rule()));
        }
        if (hiding.overridden()) {
            said += texts.get("conversation.hidden-overridden");
        }
        return hiding.explanation().isEmpty() ? said : said + "\n" + texts.get("conversation.hidden-words", Shown.line(hiding.explanation()));
    }
}
