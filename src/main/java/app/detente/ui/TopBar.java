package app.detente.ui;

import app.detente.ui.common.AppMark;
import app.detente.ui.common.Avatar;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.search.SearchBox;
import app.detente.ui.search.SearchDrop;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The bar at the top: whose console this is, the search over every conversation, and who sits here. */
final class TopBar extends HBox {
    /** Between the search and what hangs below it, px. */
    private static final double GAP = 4;

    private final SearchBox search;

    /** `side` shows or folds the customer's side. */
    TopBar(Desk desk, ObservableValue<String> brand, SearchBox search, Runnable side) {
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
        Button customer = new Button(null, Icon.USER.at(18));
        customer.getStyleClass().add("quiet");
        customer.setAccessibleText(desk.texts().get("window.customer"));
        customer.setTooltip(tip(desk, "window.customer", "window.side"));
        customer.setOnAction(event -> side.run());
        getChildren().add(customer);
        desk.me().ifPresent(me -> {
            Avatar avatar = new Avatar(me.name(), 28);
            Tooltip.install(avatar, new Tooltip(me.name()));
            getChildren().add(avatar);
        });
    }

    private static Tooltip tip(Desk desk, String key, String command) {
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

    /** Puts the keyboard into the search. */
    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }
}
