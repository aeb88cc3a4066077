package app.detente.ui.moderation;

import app.detente.model.Sanction;
import app.detente.model.Texts;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Prose;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Says above the thread that its customer is muted or blocked, why and by whom, and lifts it. Takes no room while nothing holds. */
public final class StandingBanner extends HBox {
    private final LadderViewModel model;
    private final Desk desk;
    private final Texts texts;
    private final Label words = new Prose("");

    public StandingBanner(LadderViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        words.setGraphic(Icon.HIDE.at(16));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button lift = new Button(texts.get("moderation.lift"));
        lift.setMinWidth(USE_PREF_SIZE);
        lift.setOnAction(event -> model.holdingProperty().get().ifPresent(model::lift));
        getStyleClass().add("standing");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(words, lift);
        visibleProperty().bind(model.holdingProperty().map(Optional::isPresent));
        managedProperty().bind(visibleProperty());
        model.holdingProperty().subscribe(holding -> holding.ifPresent(sanction -> words.setText(say(sanction))));
    }

    private String say(Sanction sanction) {
        return Steps.say(sanction, desk) + " " + texts.get("moderation.held." + sanction.step().key());
    }
}
