package app.detente.ui.conversation;

import app.detente.model.Texts;
import app.detente.ui.common.Shown;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * A message's text, in plain labels and nothing that could run or load anything. A long one is shown by pieces, so that a megabyte costs no more
 * to open than a page.
 */
final class BodyText extends VBox {
    /** UTF-16 units shown before anybody asks for more. */
    static final int FIRST = 4_000;
    private static final int FURTHER = 20_000;
    private final String text;
    private final Texts texts;
    private final Button more = new Button();
    private int shown;

    BodyText(String text, Texts texts) {
        this.text = text;
        this.texts = texts;
        getStyleClass().add("body");
        more.getStyleClass().add("link-button");
        more.setOnAction(event -> show(FURTHER));
        show(FIRST);
    }

    private void show(int units) {
        int end = Math.min(text.length(), shown + units);
        if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
            end--;
        }
        Label piece = new Label(Shown.text(text.substring(shown, end), units));
        piece.setWrapText(true);
        piece.setMinHeight(USE_PREF_SIZE);
        shown = end;
        getChildren().remove(more);
        getChildren().add(piece);
        if (shown < text.length()) {
            more.setText(texts.get("conversation.more-text", text.length() - shown));
            getChildren().add(more);
        }
    }
}
