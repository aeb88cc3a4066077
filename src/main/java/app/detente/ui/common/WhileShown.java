package app.detente.ui.common;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;

/** Lets a page look again while somebody can see it, and only then: what nobody sees costs nothing. On the FX thread. */
public final class WhileShown {
    private WhileShown() {}

    /** Binds `shown` to whether the page is visible in a window on the screen, and calls `tick` every so many seconds as long as it is. */
    public static void tick(Node page, BooleanProperty shown, int seconds, Runnable tick) {
        Timeline ticks = new Timeline(new KeyFrame(Duration.seconds(seconds), event -> tick.run()));
        ticks.setCycleCount(Animation.INDEFINITE);
        shown.bind(page.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false)
                .flatMap(showing -> showing ? page.visibleProperty() : new SimpleBooleanProperty(false)));
        shown.subscribe(seen -> {
            if (seen) {
                ticks.play();
            } else {
                ticks.stop();
            }
        });
    }
}
