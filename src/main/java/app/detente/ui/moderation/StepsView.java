package app.detente.ui.moderation;

import app.detente.model.Sanction;
import app.detente.model.Texts;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Prose;
import app.detente.ui.common.Shown;
import app.detente.ui.moderation.LadderViewModel.Rung;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Beside the thread: the steps taken against the customer, each with its way back, and the next one. */
public final class StepsView extends VBox {
    private final LadderViewModel model;
    private final Desk desk;
    private final Texts texts;
    private final VBox history = new VBox(6);

    public StepsView(LadderViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        getStyleClass().add("steps");
        Label title = new Label(texts.get("moderation.side"));
        title.getStyleClass().add("section");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox heading = new HBox(8, title, gap, menu());
        heading.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(heading, history);
        visibleProperty().bind(model.openProperty().map(Optional::isPresent));
        managedProperty().bind(visibleProperty());
        model.taken().addListener((ListChangeListener<Sanction>) change -> show());
        model.holdingProperty().subscribe(this::show);
        show();
    }

    private Node menu() {
        Button next = new Button(texts.get("moderation.ladder"));
        next.getStyleClass().addAll("link-button", "small");
        next.setMinWidth(USE_PREF_SIZE);
        next.setOnAction(event -> {
            ContextMenu menu = new ContextMenu();
            for (Rung rung : Rung.values()) {
                MenuItem item = new MenuItem(texts.get("moderation.ladder." + rung.key()));
                item.setMnemonicParsing(false);
                item.setOnAction(chosen -> model.choose(rung));
                menu.getItems().add(item);
            }
            menu.show(next, Side.BOTTOM, 0, 4);
        });
        return next;
    }

    private void show() {
        history.getChildren().setAll(model.taken().stream().map(this::line).toList());
    }

    private Node line(Sanction sanction) {
        VBox line = new VBox(2, new Prose(Steps.say(sanction, desk), "small"));
        String end = sanction.lift().map(lift -> texts.get("moderation.state.lifted", desk.dates().moment(lift.at(), desk.now().getValue()),
                        Shown.inSentence(lift.by().name())))
                .or(() -> sanction.until().filter(until -> !model.inForce(sanction)).map(until -> texts.get("moderation.state.ended")))
                .orElse("");
        if (!end.isEmpty()) {
            line.getChildren().add(new Prose(end, "small", "faint"));
            line.getStyleClass().add("step-over");
        } else {
            Button lift = new Button(texts.get("moderation.lift"));
            lift.getStyleClass().addAll("link-button", "small");
            lift.setOnAction(event -> model.lift(sanction));
            line.getChildren().add(lift);
        }
        return line;
    }
}
