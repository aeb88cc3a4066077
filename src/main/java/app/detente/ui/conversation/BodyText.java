package app.detente.ui.conversation;

import app.detente.model.Texts;
import app.detente.model.filter.Span;
import app.detente.ui.common.FoundText;
import app.detente.ui.common.Marked;
import java.util.List;
import javafx.scene.Node;
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
    private final List<Span> marks;
    private final Button more = new Button();
    private int shown;

    /** `marks` are places in the text, in order and apart, that rules and word lists found. */
    BodyText(String text, Texts texts, List<Span> marks) {
        this.text = text;
        this.marks = marks;
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
        Marked piece = Marked.of(text, marks, shown, end);
        shown = end;
        getChildren().remove(more);
        getChildren().add(piece.marks().isEmpty() ? plain(piece.text()) : marked(piece));
        if (shown < text.length()) {
            more.setText(texts.get("conversation.more-text", text.length() - shown));
            getChildren().add(more);
        }
    }

    private static Node plain(String text) {
        Label piece = new Label(text);
        piece.setWrapText(true);
        piece.setMinHeight(USE_PREF_SIZE);
        return piece;
    }

    private static Node marked(Marked piece) {
        FoundText found = new FoundText();
        found.getStyleClass().add("words-found");
        found.show(piece.text(), piece.marks());
        return found;
    }
}
