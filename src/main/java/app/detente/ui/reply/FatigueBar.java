package app.detente.ui.reply;

import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Kbd;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Says what the text repeats, with the next wording one key away. Gone where nothing is repeated. */
final class FatigueBar extends HBox {

    FatigueBar(FatigueViewModel model, Desk desk, Runnable reword) {
        super(10);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("fatigue");
        Label sentence = new Label();
        sentence.setGraphic(Icon.WARNING.at(15));
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button next = new Button(desk.texts().get("variety.next"), new Kbd(desk.commands().cap("writing.reword")));
        next.setMinWidth(USE_PREF_SIZE);
        next.setOnAction(event -> reword.run());
        getChildren().addAll(sentence, next);
        ComposerView.showWhen(next, model.warningProperty().map(warning -> warning.flatMap(FatigueViewModel.Warning::next).isPresent()));
        sentence.textProperty().bind(model.warningProperty().map(warning -> warning.map(one -> one.fatigue().sentence(desk.texts())).orElse("")));
        ComposerView.showWhen(this, model.warningProperty().map(warning -> warning.isPresent()));
    }
}
