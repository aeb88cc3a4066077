package app.detente.ui;

import app.detente.ui.common.AppMark;
import app.detente.ui.common.Avatar;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Kbd;
import app.detente.ui.search.SearchBox;
import app.detente.ui.search.SearchDrop;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The bar at the top: whose console this is, the search over every conversation, and who sits here. */
final class TopBar extends HBox {
    /** Between the search and what hangs below it, px. */
    private static final double GAP = 4;

    private final Desk desk;
    private final SearchBox search;

    /**
     * @param page  the desk, whose sides can be hidden
     * @param today shows what was done today
     */
    TopBar(Desk desk, ObservableValue<String> brand, SearchBox search, DeskPage page, Runnable today) {
        this.desk = desk;
        this.search = search;
        HBox.setHgrow(search, Priority.ALWAYS);
        getStyleClass().addAll("top-bar", "pane-surface");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label("Détente");
        name.getStyleClass().add("title");
        Label whose = new Label();
        whose.getStyleClass().add("muted");
        whose.textProperty().bind(brand);
        whose.setMinWidth(0);
        Region left = new Region();
        Region right = new Region();
        HBox.setHgrow(left, Priority.SOMETIMES);
        HBox.setHgrow(right, Priority.SOMETIMES);
        getChildren().addAll(AppMark.at(26), name, whose, left, search, right);
        getChildren().addAll(leaveFocus(page), button(Icon.HISTORY, "window.today", "window.today", today),
                button(Icon.USER, "window.customer", "window.side", page::toggleSide));
        desk.me().ifPresent(me -> {
            Avatar avatar = new Avatar(me.name(), 28);
            Tooltip.install(avatar, new Tooltip(me.name()));
            getChildren().add(avatar);
        });
    }

    /** While the sides are hidden: that they are, and how they come back. */
    private Node leaveFocus(DeskPage page) {
        Button leave = new Button(desk.texts().get("keys.leave"), new Kbd(desk.commands().cap("window.focus")));
        leave.setContentDisplay(ContentDisplay.RIGHT);
        leave.getStyleClass().add("quiet");
        leave.setMinWidth(USE_PREF_SIZE);
        leave.setOnAction(event -> page.toggleFocus());
        leave.visibleProperty().bind(page.focusedOnProperty());
        leave.managedProperty().bind(leave.visibleProperty());
        return leave;
    }

    private Button button(Icon icon, String key, String command, Runnable action) {
        Button button = new Button(null, icon.at(18));
        button.getStyleClass().add("quiet");
        button.setAccessibleText(desk.texts().get(key));
        button.setTooltip(tip(key, command));
        button.setOnAction(event -> action.run());
        return button;
    }

    private Tooltip tip(String key, String command) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(desk.commands().tip(desk.texts().get(key), command));
        return tip;
    }

    /** Hangs what the search offers below its box, in px of the node they both lie in. */
    void hang(Region window) {
        SearchDrop drop = search.drop();
        Bounds box = window.sceneToLocal(search.localToScene(search.getLayoutBounds()));
        drop.resizeRelocate(Math.round(box.getMinX()), Math.round(box.getMaxY()) + GAP, Math.round(box.getWidth()), drop.prefHeight(box.getWidth()));
    }

    /** Searches for this, as if it had been typed. */
    void search(String words) {
        search.setText(words);
    }

    /** Puts the keyboard into the search. */
    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }
}
