package app.detente.ui.common;

import app.detente.model.Problem;
import app.detente.model.Texts;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/** A sentence a page says about itself, in a soft band across it; takes no room while it has nothing to say. */
public final class Banner extends Label {

    public Banner(Icon icon) {
        setGraphic(icon.at(16));
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("notice");
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }

    /** Says what went wrong, while something is wrong. */
    public static Banner of(ObservableValue<Optional<Problem>> problem, Texts texts) {
        Banner banner = new Banner(Icon.WARNING);
        banner.getStyleClass().add("failure");
        banner.textProperty().bind(problem.map(found -> found.map(texts::of).orElse("")));
        return banner;
    }
}
