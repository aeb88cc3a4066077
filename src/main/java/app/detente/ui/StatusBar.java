package app.detente.ui;

import app.detente.model.Texts;
import app.detente.ui.common.Icon;
import java.nio.file.Path;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line at the bottom: where replies go, and how many are on their way. */
final class StatusBar extends HBox {
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

    StatusBar(StatusViewModel model, Path folder, Texts texts) {
        getStyleClass().addAll("status-bar", "pane-surface");
        setAlignment(Pos.CENTER_LEFT);
        Region dot = new Region();
        dot.getStyleClass().add("status-dot");
        Label channel = new Label(texts.get("window.status.file", folder.getFileName()), dot);
        channel.setTooltip(new Tooltip(folder.toString()));
        channel.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label stuck = new Label();
        stuck.setGraphic(Icon.WARNING.at(14));
        stuck.getStyleClass().add("status-stuck");
        Label underWay = new Label();
        model.outboxProperty().subscribe(state -> {
            underWay.setText(texts.get("window.status.under_way", state.underWay()));
            stuck.setText(texts.get("window.status.stuck", state.stuck()));
            stuck.setVisible(state.stuck() > 0);
            stuck.setManaged(state.stuck() > 0);
            dot.pseudoClassStateChanged(TROUBLE, state.stuck() > 0);
        });
        getChildren().addAll(channel, gap, stuck, underWay);
    }
}
