package app.detente.ui.common;

import app.detente.model.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/** The age of a wait as a label: quiet while calm, coloured and heavier when it warns or is late. */
public final class Age extends Label {
    private static final PseudoClass WARN = PseudoClass.getPseudoClass("warn");
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

    public Age() {
        getStyleClass().add("age");
        setMinWidth(USE_PREF_SIZE);
    }

    /** Shows an age against the target it is measured by. */
    public void show(Duration waited, Duration target, Ages ages) {
        setText(ages.text(waited));
        Ages.Level level = Ages.level(waited, target);
        pseudoClassStateChanged(WARN, level == Ages.Level.WARN);
        pseudoClassStateChanged(LATE, level == Ages.Level.LATE);
    }

    /** Shows an age by when it is to end; calm where that is never. */
    public void show(Duration waited, Optional<Due> due, Instant now, Ages ages) {
        setText(ages.text(waited));
        Optional<Due.Level> level = due.map(one -> one.level(now));
        pseudoClassStateChanged(WARN, level.equals(Optional.of(Due.Level.SOON)));
        pseudoClassStateChanged(LATE, level.equals(Optional.of(Due.Level.LATE)));
    }

    /** Shows a time instead, where nobody waits. */
    public void showTime(String time) {
        setText(time);
        pseudoClassStateChanged(WARN, false);
        pseudoClassStateChanged(LATE, false);
    }
}
