package app.detente.ui.themes;

import app.detente.model.Texts;
import app.detente.ui.common.Icon;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** What the panes at the side have in common. */
final class SideHead {
    private SideHead() {}

    static Button close(Texts texts, Runnable action) {
        Button close = new Button(null, Icon.CLOSE.at(14));
        close.getStyleClass().addAll("quiet", "theme-close");
        close.setAccessibleText(texts.get("themes.close"));
        close.setTooltip(new Tooltip(texts.get("themes.close")));
        close.setOnAction(event -> action.run());
        return close;
    }
}
