package app.detente.ui.today;

import app.detente.model.Deed;
import app.detente.model.Texts;
import app.detente.ui.common.Desk;
import app.detente.ui.common.EmptyState;
import app.detente.ui.common.Icon;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The list of the day, as a panel at the right edge of the window. */
public final class TodayView extends VBox {
    /** `left` takes the keyboard when it closes. */
    public TodayView(TodayViewModel model, Desk desk, Runnable left) {
        Texts texts = desk.texts();
        getStyleClass().add("today-panel");
        setPickOnBounds(true);
        Label title = new Label(texts.get("today.title"));
        title.getStyleClass().add("title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button(null, Icon.CLOSE.at(16));
        close.getStyleClass().addAll("quiet", "icon-button");
        close.setAccessibleText(texts.get("common.close"));
        close.setTooltip(new Tooltip(texts.get("common.close")));
        close.setOnAction(event -> model.close());
        HBox heading = new HBox(8, title, gap, close);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("today-heading");
        ListView<Deed> list = new ListView<>(model.deeds());
        list.setAccessibleText(texts.get("today.title"));
        list.setCellFactory(view -> new DeedCell(model, desk));
        EmptyState empty = new EmptyState(Icon.HISTORY, texts.get("today.empty"));
        empty.visibleProperty().bind(Bindings.isEmpty(model.deeds()));
        empty.setMouseTransparent(true);
        StackPane content = new StackPane(list, empty);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(heading, content);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.close();
                event.consume();
            }
        });
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(visibleProperty());
        model.openProperty().subscribe((was, open) -> {
            if (open) {
                Platform.runLater(list::requestFocus);
            } else {
                left.run();
            }
        });
    }
}
