package app.detente.ui.common;

import java.time.Instant;
import java.time.InstantSource;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/** The present as a property, so that ages grow on the screen without anybody asking. FX thread only. */
public final class Ticks {
    private final ReadOnlyObjectWrapper<Instant> now;
    private final Timeline timeline;

    /** Ticks every ten seconds: the shortest age shown is a minute. */
    public Ticks(InstantSource clock) {
        now = new ReadOnlyObjectWrapper<>(clock.instant());
        timeline = new Timeline(new KeyFrame(Duration.seconds(10), event -> now.set(clock.instant())));
        timeline.setCycleCount(Animation.INDEFINITE);
    }

    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    public void start() {
        timeline.play();
    }

    public void stop() {
        timeline.stop();
    }
}
