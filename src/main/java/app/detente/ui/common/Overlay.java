package app.detente.ui.common;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Lays one thing over the whole window. While it is there it has the keyboard; Escape, or a click beside it, takes it away, and the keyboard
 * goes back to where it was.
 */
public final class Overlay extends StackPane {
    private final ReadOnlyObjectWrapper<Optional<Node>> shown = new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
    private Optional<Node> before = Optional.empty();

    public Overlay() {
        getStyleClass().add("overlay");
        setVisible(false);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                hide();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
        sceneProperty().flatMap(scene -> scene.focusOwnerProperty()).subscribe(this::keep);
    }

    /** What is shown; empty while nothing is. */
    public ReadOnlyObjectProperty<Optional<Node>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Shows this, at its own width and at most the window's, and gives it the keyboard. */
    public void show(Region content) {
        if (shown.get().isEmpty()) {
            before = Optional.ofNullable(getScene().getFocusOwner());
        }
        getChildren().setAll(content);
        setAlignment(content, Pos.TOP_CENTER);
        setVisible(true);
        shown.set(Optional.of(content));
        content.applyCss();
        content.requestFocus();
    }

    public void hide() {
        if (shown.get().isPresent()) {
            shown.set(Optional.empty());
            setVisible(false);
            before.filter(node -> node.getScene() == getScene()).ifPresent(Node::requestFocus);
            getChildren().clear();
        }
    }

    /** The keyboard does not wander behind what is shown. */
    private void keep(Node focused) {
        if (shown.get().isPresent() && focused != null && !isWithin(focused)) {
            Platform.runLater(() -> shown.get().filter(content -> getScene() != null && !isWithin(getScene().getFocusOwner())).ifPresent(Node::requestFocus));
        }
    }

    private boolean isWithin(Node node) {
        return node != null && (node == this || isWithin(node.getParent()));
    }
}
