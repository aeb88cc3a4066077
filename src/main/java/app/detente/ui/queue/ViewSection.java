package app.detente.ui.queue;

import app.detente.model.Texts;
import app.detente.ui.common.Icon;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Some of the places under a heading that folds them away, for as long as the adviser likes. Without places there is no heading either. */
final class ViewSection extends VBox {
    private final ToggleButton heading = new ToggleButton();
    private final VBox places = new VBox();
    private final Label folded = new Label();

    ViewSection(String key, Habits habits, Texts texts) {
        String name = texts.get("queue.section." + key);
        Node chevron = Icon.CHEVRON.at(12);
        Label label = new Label(name);
        label.getStyleClass().add("section");
        folded.getStyleClass().add("section");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(4, label, chevron, gap, folded);
        line.setAlignment(Pos.CENTER_LEFT);
        line.prefWidthProperty().bind(heading.widthProperty().subtract(16));
        heading.getStyleClass().add("section-heading");
        heading.setGraphic(line);
        heading.setMaxWidth(Double.MAX_VALUE);
        heading.setMinWidth(0);
        heading.setAccessibleRole(AccessibleRole.TITLED_PANE);
        heading.setSelected(!habits.isFolded(key));
        heading.selectedProperty().subscribe(open -> {
            chevron.setRotate(open ? 90 : 0);
            places.setVisible(open);
            places.setManaged(open);
            heading.setAccessibleText(texts.get(open ? "views.section.open" : "views.section.folded", name));
            habits.fold(key, !open);
            showFolded();
        });
        getChildren().addAll(heading, places);
        show(List.of());
    }

    /** Shows these places. */
    void show(List<? extends Node> now) {
        places.getChildren().setAll(now);
        setVisible(!now.isEmpty());
        setManaged(isVisible());
        showFolded();
    }

    /** How many places are folded away. */
    private void showFolded() {
        folded.setText(heading.isSelected() ? "" : String.valueOf(places.getChildren().size()));
    }
}
