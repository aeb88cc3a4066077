package app.detente.ui.conversation;

import app.detente.model.Texts;
import app.detente.model.filter.Filter;
import app.detente.model.filter.Highlights;
import app.detente.model.filter.Span;
import app.detente.ui.common.FoundText;
import app.detente.ui.common.Marked;
import app.detente.ui.common.WrappedLabel;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A message's text, in plain text nodes and nothing that could run or load anything. Of a long one the beginning is shown, and the whole on request,
 * in a frame that scrolls by itself: text nodes are laid out whole, and a megabyte of them would hold the window up at every change of the thread.
 * What a rule found in it is marked, and while a search is on, what is looked for instead.
 */
final class BodyText extends VBox {
    /** UTF-16 units shown before anybody asks for more. */
    static final int FIRST = 4_000;
    /** Lines shown before anybody asks for more: a message of line ends would push the thread away. */
    static final int FIRST_LINES = 60;

    private final String text;
    private final List<Span> marks;
    private final int end;
    private final Button more = new Button();
    private final KeptHeight height = new KeptHeight();
    private Filter lookedFor = Filter.EVERYTHING;
    private boolean whole;

    /** `marks` are what was found in it, in units of the text as it came. */
    BodyText(String text, Texts texts, List<Span> marks) {
        this.text = text;
        this.marks = marks;
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
            getChildren().setAll(new WholeText(text, this::node));
        } else {
            getChildren().setAll(node(0, end));
            if (end < text.length()) {
                getChildren().add(more);
            }
        }
    }

    /** A part of the message, safe to lay out, with what is to be marked. */
    private Region node(int from, int to) {
        Marked piece = Marked.of(text, marks, from, to);
        List<Span> found = Highlights.of(piece.text(), lookedFor);
        if (found.isEmpty() && piece.marks().isEmpty()) {
            Label label = new WrappedLabel(piece.text());
            label.setMinHeight(USE_PREF_SIZE);
            return label;
        }
        FoundText marked = new FoundText();
        if (found.isEmpty()) {
            marked.getStyleClass().add("words-found");
        }
        marked.show(piece.text(), found.isEmpty() ? piece.marks() : found);
        return marked;
    }

    @Override
    protected double computePrefHeight(double width) {
        return height.at(width, super::computePrefHeight);
    }

    /** All of it is always to be seen. */
    @Override
    protected double computeMinHeight(double width) {
        return prefHeight(width);
    }

    @Override
    public void requestLayout() {
        if (height != null) { // the constructor of what this extends asks for a layout
            height.forget();
        }
        super.requestLayout();
    }
}
