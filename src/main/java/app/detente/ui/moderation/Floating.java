package app.detente.ui.moderation;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.stage.Popup;

/** A small dialog over a part of the window, for as long as there is something to ask; Esc and a click beside it close it. */
final class Floating {
    /** How far below the top of what it lies over, px. */
    private static final double BELOW = 64;

    private final Popup popup = new Popup();
    private final Node over;
    private final Runnable focus;

    /** @param closed run when a person closes it */
    Floating(Region content, Node over, ObservableValue<? extends Optional<?>> asked, Runnable closed, Runnable focus) {
        this.over = over;
        this.focus = focus;
        popup.getContent().add(content);
        popup.setAutoHide(true);
        popup.setOnHidden(event -> closed.run());
        asked.subscribe(now -> {
            if (now.isEmpty()) {
                popup.hide();
            } else if (!popup.isShowing() && over.getScene() != null) {
                show();
            }
        });
    }

    private void show() {
        Bounds place = over.localToScreen(over.getLayoutBounds());
        popup.show(over, place.getCenterX(), place.getMinY() + BELOW);
        popup.setAnchorX(place.getCenterX() - popup.getWidth() / 2); // before it is shown it does not know how wide it is
        Platform.runLater(focus);
    }
}
