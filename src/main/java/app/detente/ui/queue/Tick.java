package app.detente.ui.queue;

import app.detente.ui.common.Icon;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The box of a row that chooses it, in the place of the network's mark while the pointer is on the row or anything is chosen. */
final class Tick extends StackPane {
    private static final PseudoClass TICKED = PseudoClass.getPseudoClass("ticked");

    private final StackPane box = new StackPane(Icon.DONE.at(11));

    /** `offered` says when the box is there instead of the mark. */
    Tick(Node mark, ObservableValue<Boolean> offered) {
        getStyleClass().add("tick");
        box.getStyleClass().add("tick-box");
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().addAll(mark, box);
        box.visibleProperty().bind(offered);
        mark.visibleProperty().bind(box.visibleProperty().not());
        setPickOnBounds(true);
    }

    void show(boolean ticked) {
        box.pseudoClassStateChanged(TICKED, ticked);
    }
}
