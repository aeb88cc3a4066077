package app.detente.ui.tips;

import app.detente.model.Texts;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Kbd;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The tip of the moment, as a strip that stands beside the work and never over it. Takes no room while there is none. */
public final class TipView extends HBox {
    private final Label words = new Label();
    private final FlowPane keys = new FlowPane(14, 4);
    private final Desk desk;

    public TipView(TipsViewModel model, Desk desk) {
        this.desk = desk;
        Texts texts = desk.texts();
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        VBox middle = new VBox(5, words, keys);
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        Button read = new Button(texts.get("tips.read"));
        read.setMinWidth(USE_PREF_SIZE);
        read.setOnAction(event -> model.dismiss());
        Button none = new Button(texts.get("tips.none"));
        none.getStyleClass().addAll("link-button", "small");
        none.setMinWidth(USE_PREF_SIZE);
        none.setOnAction(event -> model.dismissAll());
        VBox buttons = new VBox(2, read, none);
        buttons.setAlignment(Pos.CENTER);
        getStyleClass().addAll("tip");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        getChildren().addAll(Icon.STAR.at(16), middle, buttons);
        visibleProperty().bind(model.shownProperty().map(Optional::isPresent));
        managedProperty().bind(visibleProperty());
        model.shownProperty().subscribe(tip -> tip.ifPresent(this::show));
    }

    private void show(Tip tip) {
        words.setText(tip.sentence(desk.texts()));
        keys.getChildren().setAll(tip.commands().stream().map(command -> {
            Label what = new Label(desk.texts().get("commands.title." + command));
            what.getStyleClass().addAll("small");
            HBox pair = new HBox(6, new Kbd(desk.commands().cap(command)), what);
            pair.setAlignment(Pos.CENTER_LEFT);
            return pair;
        }).toList());
        keys.setVisible(!tip.commands().isEmpty());
        keys.setManaged(keys.isVisible());
    }
}
