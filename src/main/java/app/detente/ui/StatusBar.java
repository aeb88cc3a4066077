package app.detente.ui;

import app.detente.model.Texts;
import app.detente.ui.accounts.AccountsViewModel;
import app.detente.ui.common.Icon;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line at the bottom: where replies go, how many are on their way, and which account needs somebody. */
final class StatusBar extends HBox {
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

    private final Texts texts;
    private final Region dot = new Region();

    /**
     * @param accounts opens their page
     * @param stuck    lists the conversations whose replies did not get out
     */
    StatusBar(Parts parts, Runnable accounts, Runnable stuck) {
        this.texts = parts.session().texts();
        getStyleClass().addAll("status-bar", "pane-surface");
        setAlignment(Pos.CENTER_LEFT);
        dot.getStyleClass().add("status-dot");
        Path folder = parts.settings().outboxFolder();
        Label channel = new Label();
        channel.setGraphic(dot);
        channel.textProperty().bind(parts.accounts().connectedProperty().map(connected -> connected == 0
                ? texts.get("window.status.file", folder.getFileName()) : texts.get("window.status.connected", connected)));
        channel.setTooltip(new Tooltip(folder.toString()));
        channel.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button unsent = new Button(null, Icon.WARNING.at(14));
        unsent.getStyleClass().addAll("link-button", "status-stuck");
        unsent.setMinWidth(USE_PREF_SIZE);
        unsent.setTooltip(new Tooltip(texts.get("window.status.stuck.hint")));
        unsent.setOnAction(event -> stuck.run());
        Label underWay = new Label();
        StatusViewModel model = parts.status();
        model.outboxProperty().subscribe(state -> {
            underWay.setText(texts.get("window.status.under_way", state.underWay()));
            unsent.setText(texts.get("window.status.stuck", state.stuck()));
            unsent.setVisible(state.stuck() > 0);
            unsent.setManaged(state.stuck() > 0);
            dot.pseudoClassStateChanged(TROUBLE, state.stuck() > 0);
        });
        getChildren().addAll(channel, gap, needing(parts.accounts(), accounts), unsent, underWay);
    }

    /** There only while an account stands still. */
    private Node needing(AccountsViewModel accounts, Runnable open) {
        Button needing = new Button(null, Icon.WARNING.at(14));
        needing.getStyleClass().addAll("link-button", "status-needing");
        needing.textProperty().bind(accounts.needingProperty().map(count -> texts.get("window.status.needing", count)));
        needing.visibleProperty().bind(Bindings.createBooleanBinding(() -> accounts.needingProperty().getValue() > 0, accounts.needingProperty()));
        needing.managedProperty().bind(needing.visibleProperty());
        needing.setMinWidth(USE_PREF_SIZE);
        needing.setOnAction(event -> open.run());
        return needing;
    }
}
