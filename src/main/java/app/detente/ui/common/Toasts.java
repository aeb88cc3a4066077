package app.detente.ui.common;

import app.detente.model.Texts;
import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * Short messages at the bottom of the window, the newest lowest. Each goes by itself, but waits while the pointer or the keyboard is on it:
 * its undo must stay within reach. To be laid over the window's content by whoever knows what they must not cover; clicks beside a toast pass
 * through.
 */
public final class Toasts extends VBox {
    /** More than these at once and the oldest goes. */
    private static final int MOST = 3;
    private final Texts texts;

    public Toasts(Texts texts) {
        this.texts = texts;
        setSpacing(8);
        setAlignment(Pos.BOTTOM_CENTER);
        setPickOnBounds(false);
        setFillWidth(false);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    /** Says something, for so long. */
    public void show(String message, java.time.Duration stays) {
        add(message, stays, Optional.empty());
    }

    /** Says what was done and offers to take it back, for so long. The toast goes when the offer is taken up. */
    public void showUndo(String message, java.time.Duration stays, Runnable undo) {
        add(message, stays, Optional.of(undo));
    }

    /** Shows a notice. Where it counts, the seconds left stand in it, and it goes on time even under the pointer: its undo does. */
    public void show(Notice notice) {
        HBox toast = add(notice.sentence(), notice.stays(), notice.undo());
        toast.setUserData(notice);
        if (notice.counting()) {
            count(notice, toast);
        }
    }

    /** Takes a notice down: what it offers has been done some other way. */
    public void withdraw(Notice notice) {
        getChildren().removeIf(toast -> notice.equals(toast.getUserData()));
    }

    private void count(Notice notice, HBox toast) {
        long seconds = notice.stays().toSeconds();
        Label left = new Label();
        left.getStyleClass().add("toast-seconds");
        left.setMinWidth(USE_PREF_SIZE);
        toast.getChildren().add(1, left);
        Timeline countdown = new Timeline();
        for (long second = 0; second <= seconds; second++) {
            String text = texts.get("common.seconds", seconds - second);
            countdown.getKeyFrames().add(new KeyFrame(Duration.seconds(second), event -> left.setText(text)));
        }
        countdown.setOnFinished(event -> getChildren().remove(toast));
        left.setText(texts.get("common.seconds", seconds));
        countdown.play();
    }

    private HBox add(String message, java.time.Duration stays, Optional<Runnable> undo) {
        HBox toast = new HBox();
        toast.getStyleClass().add("toast");
        toast.setAccessibleRole(AccessibleRole.TEXT);
        toast.setAccessibleText(message);
        Label label = new Label(message);
        label.setWrapText(true);
        label.setMaxWidth(420);
        label.setMinHeight(USE_PREF_SIZE);
        toast.getChildren().add(label);
        undo.ifPresent(action -> toast.getChildren().add(button(toast, action)));
        toast.getChildren().add(close(toast));
        leaveAfter(toast, stays);
        getChildren().add(toast);
        if (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
        toast.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        return toast;
    }

    private Button button(HBox toast, Runnable action) {
        Button button = new Button(texts.get("common.undo"));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            getChildren().remove(toast);
            action.run();
        });
        return button;
    }

    private Button close(HBox toast) {
        Button close = new Button(null, Icon.CLOSE.at(14));
        close.setMinWidth(USE_PREF_SIZE);
        close.setAccessibleText(texts.get("common.close"));
        close.setOnAction(event -> getChildren().remove(toast));
        return close;
    }

    private void leaveAfter(HBox toast, java.time.Duration stays) {
        PauseTransition clock = new PauseTransition(Duration.millis(stays.toMillis()));
        clock.setOnFinished(event -> getChildren().remove(toast));
        Runnable holdOrRun = () -> {
            if (toast.isHover() || toast.isFocusWithin()) {
                clock.pause();
            } else {
                clock.play();
            }
        };
        toast.hoverProperty().subscribe(holdOrRun);
        toast.focusWithinProperty().subscribe(holdOrRun);
        clock.play();
    }
}
