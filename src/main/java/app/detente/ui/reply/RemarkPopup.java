package app.detente.ui.reply;

import app.detente.model.Texts;
import app.detente.ui.common.Shown;
import app.detente.voice.Remark;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow.AnchorLocation;

/** What there is to say about some words, and what to do about it: another wording, leaving them, or teaching the dictionary. It takes the keyboard. */
final class RemarkPopup {
    private static final double WIDTH = 290;
    private static final double DISTANCE = 6;
    private static final int LONGEST = 120;

    private final ReadingViewModel model;
    private final Texts texts;
    private final BiConsumer<Remark, String> replace;
    private final Popup popup = new Popup();
    private final VBox content = new VBox(4);

    /** `replace` puts other words in the place of those a remark is about. */
    RemarkPopup(ReadingViewModel model, Texts texts, BiConsumer<Remark, String> replace) {
        this.model = model;
        this.texts = texts;
        this.replace = replace;
        content.getStyleClass().addAll("template-picker", "remark-popup");
        content.setPrefWidth(WIDTH);
        content.setMaxWidth(WIDTH);
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        popup.getContent().add(content);
        popup.setAutoHide(true);
        popup.setAnchorLocation(AnchorLocation.CONTENT_BOTTOM_LEFT);
    }

    /** Above this place on the screen. */
    void show(Remark remark, Node owner, double x, double y) {
        Label name = new Label(remark.rule().name(texts));
        name.getStyleClass().add("strong");
        Label reason = new Label(remark.rule().reason(texts));
        reason.getStyleClass().addAll("muted", "small");
        reason.setWrapText(true);
        reason.setMinHeight(Label.USE_PREF_SIZE);
        VBox head = new VBox(2, name, reason);
        head.getStyleClass().add("remark-head");
        content.getChildren().setAll(head);
        remark.better().forEach(better -> content.getChildren().add(choice(Shown.text(better, LONGEST), "better", () -> replace.accept(remark, better))));
        if (remark.rule() == Remark.Rule.SPELLING) {
            content.getChildren().add(choice(texts.get("composer.remark.teach"), "other", () -> model.teach(remark)));
        }
        content.getChildren().add(choice(texts.get("composer.remark.leave"), "other", () -> model.leave(remark)));
        popup.show(owner, x, y - DISTANCE);
        content.getChildren().get(1).requestFocus();
    }

    private Button choice(String text, String style, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().addAll("quiet", "remark-choice", style);
        button.setMnemonicParsing(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setWrapText(true);
        button.setOnAction(event -> {
            popup.hide();
            action.run();
        });
        return button;
    }

    private void pressed(KeyEvent key) {
        int focused = content.getChildren().indexOf(content.getScene().getFocusOwner());
        if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP) {
            int last = content.getChildren().size() - 1;
            int next = Math.clamp(focused + (key.getCode() == KeyCode.DOWN ? 1 : -1), 1, last);
            content.getChildren().get(next).requestFocus();
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && focused > 0 && content.getChildren().get(focused) instanceof Button button) {
            button.fire();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            popup.hide();
            key.consume();
        }
    }
}
