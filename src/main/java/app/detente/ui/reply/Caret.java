package app.detente.ui.reply;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;

/** Where a character of a text area stands on the screen. */
final class Caret {
    private Caret() {}

    /** The upper left corner of a character; empty while the area is not shown. */
    static Optional<Point2D> of(TextArea area, int index) {
        Node viewport = area.lookup(".scroll-pane-viewport");
        if (!(area.getSkin() instanceof TextAreaSkin skin) || viewport == null || index >= area.getLength()) {
            return Optional.empty();
        }
        Bounds screen = viewport.localToScreen(viewport.getLayoutBounds());
        Rectangle2D character = skin.getCharacterBounds(index);
        return screen == null ? Optional.empty() : Optional.of(new Point2D(screen.getMinX() + character.getMinX(), screen.getMinY() + character.getMinY()));
    }
}
