package app.detente.ui.common;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
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
        ToggleButton button = new ToggleButton(null, icon.at(20));
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
        getChildren().stream().filter(node -> key.equals(node.getUserData())).map(ToggleButton.class::cast).forEach(button -> {
            button.visibleProperty().bind(there);
            button.managedProperty().bind(there);
            Label badge = new Label();
            badge.getStyleClass().add("rail-badge");
            badge.textProperty().bind(number.map(count -> count > MOST ? MOST + "+" : Integer.toString(count)));
            badge.visibleProperty().bind(number.map(count -> count > 0));
            badge.setMinWidth(USE_PREF_SIZE);
            badge.setManaged(false); // over the corner, and no wider for it
            badge.textProperty().subscribe(text -> badge.autosize());
            badge.needsLayoutProperty().subscribe(needs -> badge.autosize());
            badge.relocate(11, -7);
            button.setGraphic(new StackPane(button.getGraphic(), badge));
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
