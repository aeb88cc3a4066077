package app.detente.ui;

import app.detente.ui.common.AppMark;
import app.detente.ui.common.Avatar;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Kbd;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.textfield.CustomTextField;

/** The bar at the top: whose console this is, the search over every conversation, and who sits here. */
final class TopBar extends HBox {
    private final Desk desk;
    private final CustomTextField search = new CustomTextField();
    private Runnable left = () -> { };

    /**
     * @param searched told the words as they are typed; blank when the search is over
     * @param page     the desk, whose sides can be hidden
     * @param today    shows what was done today
     */
    TopBar(Desk desk, ObservableValue<String> brand, Consumer<String> searched, DeskPage page, Runnable today) {
        this.desk = desk;
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
        getChildren().addAll(AppMark.at(26), name, whose, left, searchBox(desk, searched), right);
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

    private Node searchBox(Desk desk, Consumer<String> searched) {
        search.setPromptText(desk.texts().get("window.search"));
        search.setAccessibleText(desk.texts().get("window.search"));
        search.getStyleClass().add("search-field");
        search.textProperty().subscribe((was, words) -> searched.accept(words));
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                search.clear();
                left.run();
                event.consume();
            }
        });
        Kbd key = new Kbd(desk.commands().cap("window.search"));
        search.setLeft(Icon.SEARCH.at(16));
        search.rightProperty().bind(search.textProperty().map(text -> text.isEmpty() ? key : null));
        HBox.setHgrow(search, Priority.ALWAYS);
        return search;
    }

    /** Who takes the keyboard once a search is given up. */
    void onLeave(Runnable leave) {
        left = leave;
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
