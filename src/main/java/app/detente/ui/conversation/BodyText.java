package app.detente.ui.conversation;

import app.detente.model.Texts;
import app.detente.model.filter.Filter;
import app.detente.model.filter.Highlights;
import app.detente.model.filter.Span;
import app.detente.ui.common.FoundText;
import app.detente.ui.common.Shown;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A message's text, in plain text nodes and nothing that could run or load anything. Of a long one the beginning is shown, and the whole on request,
 * in a frame that scrolls by itself: text nodes are laid out whole, and a megabyte of them would hold the window up at every change of the thread.
 */
final class BodyText extends VBox {
    /** UTF-16 units shown before anybody asks for more. */
    static final int FIRST = 4_000;
    /** Lines shown before anybody asks for more: a message of line ends would push the thread away. */
    static final int FIRST_LINES = 60;

    private final String text;
    private final int end;
    private final Button more = new Button();
    private Filter lookedFor = Filter.EVERYTHING;
    private boolean whole;

    BodyText(String text, Texts texts) {
        this.text = text;
        this.end = Slices.end(text, 0, FIRST, FIRST_LINES);
        getStyleClass().add("body");
        more.getStyleClass().add("link-button");
        more.setText(texts.get("conversation.more-text", text.length() - end));
        more.setOnAction(event -> {
            whole = true;
            show();
        });
        show();
    }

    /** Marks what is looked for. */
    void highlight(Filter wanted) {
        if (!wanted.equals(lookedFor)) {
            lookedFor = wanted;
            show();
        }
    }

    private void show() {
        if (whole) {
            getChildren().setAll(new WholeText(text, lookedFor));
        } else {
            getChildren().setAll(node(text.substring(0, end), lookedFor));
            if (end < text.length()) {
                getChildren().add(more);
            }
        }
    }

    /** A piece of a message, safe to lay out, with what is looked for marked. */
    static Region node(String raw, Filter lookedFor) {
        String piece = Shown.text(raw, raw.length());
        List<Span> found = Highlights.of(piece, lookedFor);
        if (found.isEmpty()) {
            Label label = new Label(piece);
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            return label;
        }
        FoundText marked = new FoundText();
        marked.show(piece, found);
        return marked;
    }
}
