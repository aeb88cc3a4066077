package app.detente.ui.common;

import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The narrow column of icons at the window's left edge, one for each part of the console; those after {@link #spring()} stand at the bottom. */
public final class Rail extends VBox {
    /** The greatest number a corner has room for. */
    private static final int MOST = 99;

    private static final double ICON = 20;
    /** How far a number stands out of its icon, px. */
    private static final double CORNER = 7;

    private final ObjectProperty<String> chosen = new SimpleObjectProperty<>(this, "chosen", "");

    public Rail() {
        getStyleClass().addAll("rail", "line-right");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
    }

    /** The key of the place that is open; the window sets what it shows by it, and may set it. */
    public ObjectProperty<String> chosenProperty() {
        return chosen;
    }

    /** Adds a place. The name is what a screen reader says; its tooltip may say more. */
    public void add(String key, Icon icon, String name, ObservableValue<String> tip) {
        ToggleButton button = new ToggleButton(null, icon.at(ICON));
        button.setUserData(key);
        button.setAccessibleText(name);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(tip);
        button.setTooltip(tooltip);
        button.setOnAction(event -> {
            chosen.set(key);
            button.setSelected(true);
        });
        chosen.subscribe(open -> button.setSelected(key.equals(open)));
        getChildren().add(button);
    }

    /** Shows a place only while this holds, with a number at its corner while that is not 0. */
    public void showWhile(String key, ObservableValue<Boolean> there, ObservableValue<Integer> number) {
        place(key).forEach(button -> {
            button.visibleProperty().bind(there);
            button.managedProperty().bind(there);
        });
        number(key, number);
    }

    private Stream<ToggleButton> place(String key) {
        return getChildren().stream().filter(node -> key.equals(node.getUserData())).map(ToggleButton.class::cast);
    }

    /** Shows a number at the corner of a place while that is not 0. */
    public void number(String key, ObservableValue<Integer> number) {
        place(key).forEach(button -> {
            Label badge = new Label();
            badge.getStyleClass().add("rail-badge");
            badge.textProperty().bind(number.map(count -> count > MOST ? MOST + "+" : Integer.toString(count)));
            badge.visibleProperty().bind(number.map(count -> count > 0));
            badge.setMinWidth(USE_PREF_SIZE);
            badge.setTranslateX(CORNER);
            badge.setTranslateY(-CORNER);
            StackPane.setAlignment(badge, Pos.TOP_RIGHT);
            StackPane drawn = new StackPane(button.getGraphic(), badge);
            drawn.setMaxSize(ICON, ICON);
            drawn.setPrefSize(ICON, ICON);
            button.setGraphic(drawn);
        });
    }

    /** Puts the keyboard on the place that is open. */
    @Override
    public void requestFocus() {
        getChildren().stream().filter(node -> node instanceof ToggleButton button && button.isSelected()).findFirst().ifPresent(Node::requestFocus);
    }

    /** What is added from here on stands at the bottom. */
    public void spring() {
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren().add(gap);
    }
}
