package app.detente.ui.common;

import java.util.Locale;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/** A round patch with somebody's initials in a soft colour of their own. Decoration: the name always stands beside it in words. */
public final class Avatar extends StackPane {

    /** `size` px across. */
    public Avatar(String name, double size) {
        Text letters = new Text(Initials.of(name, Locale.ROOT));
        letters.setStyle("-fx-font-size: " + Math.round(size * 0.39) + "px;");
        letters.getStyleClass().add("letters");
        getStyleClass().addAll("avatar", "shade-" + Initials.shade(name).key());
        getChildren().add(letters);
        setMinSize(size, size);
        setMaxSize(size, size);
        setMouseTransparent(true);
    }
}
