package app.detente.ui.common;

import app.detente.model.filter.Span;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A text in which the words looked for are marked: heavier, underlined, and on a ground of their own, so that no one sign has to be seen. */
public final class FoundText extends TextFlow {
    private final Path ground = new Path();
    private List<Span> found = List.of();

    public FoundText() {
        getStyleClass().add("found-text");
        ground.getStyleClass().add("found-ground");
        ground.setManaged(false);
        ground.setMouseTransparent(true);
    }

    /**
     * Shows a text.
     *
     * @param text  safe to lay out ({@link Shown})
     * @param marks parts of it, in order and apart
     */
    public void show(String text, List<Span> marks) {
        found = marks;
        List<Node> pieces = new ArrayList<>();
        pieces.add(ground);
        int at = 0;
        for (Span mark : marks) {
            add(pieces, text.substring(at, mark.start()), false);
            add(pieces, text.substring(mark.start(), mark.end()), true);
            at = mark.end();
        }
        add(pieces, text.substring(at), false);
        getChildren().setAll(pieces);
    }

    private static void add(List<Node> pieces, String text, boolean found) {
        if (!text.isEmpty()) {
            Text piece = new Text(text);
            piece.getStyleClass().add(found ? "found" : "plain");
            pieces.add(piece);
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        ground.getElements().clear();
        found.forEach(mark -> ground.getElements().addAll(rangeShape(mark.start(), mark.end())));
    }
}
