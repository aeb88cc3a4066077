package app.detente.ui.escalation;

import app.detente.model.Executive;
import app.detente.model.Texts;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.NumberField;
import app.detente.ui.common.Prose;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Who decides, as a card of the settings: the chain, from the first who is asked. */
public final class ChainView extends VBox {
    private static final int STEP = 5;
    private final ChainViewModel model;
    private final Texts texts;
    private final VBox rows = new VBox();

    public ChainView(ChainViewModel model, Desk desk) {
        this.model = model;
        this.texts = desk.texts();
        getStyleClass().addAll("card", "settings-card", "chain");
        Label title = new Label(texts.get("escalation.chain"));
        title.getStyleClass().add("heading");
        Button add = new Button(texts.get("escalation.chain.add"), Icon.PLUS.at(15));
        add.setOnAction(event -> model.add(new Executive(texts.get("escalation.chain.new"), "", ChainViewModel.USUAL)));
        HBox foot = new HBox(add);
        foot.getStyleClass().add("settings-row");
        getChildren().addAll(title, new Prose(texts.get("escalation.chain.hint"), "muted", "small", "settings-hint"), rows, foot);
        model.executives().addListener((ListChangeListener<Executive>) change -> draw());
        model.read();
        draw();
    }

    private void draw() {
        List<Node> now = new ArrayList<>();
        for (int place = 0; place < model.executives().size(); place++) {
            now.add(row(place));
        }
        rows.getChildren().setAll(now);
    }

    private Node row(int place) {
        Executive one = model.executives().get(place);
        Label number = new Label(String.valueOf(place + 1));
        number.getStyleClass().addAll("muted", "chain-place");
        TextField name = field(one.name(), "escalation.chain.name", 170, place, typed -> old -> new Executive(typed, old.contact(), old.within()));
        TextField contact = field(one.contact(), "escalation.chain.contact", 210, place, typed -> old -> new Executive(old.name(), typed, old.within()));
        NumberField within = new NumberField(1, (int) Executive.PATIENCE.toMinutes(), STEP, texts.get("escalation.chain.minutes"));
        within.show((int) one.within().toMinutes());
        within.control().setPrefWidth(92);
        within.control().setAccessibleText(texts.get("escalation.chain.within"));
        within.onChange(minutes -> change(place, old -> new Executive(old.name(), old.contact(), Duration.ofMinutes(minutes))));
        Button up = icon(Icon.CHEVRON, "escalation.chain.up");
        up.getGraphic().setRotate(-90); // drawn, it points to the right
        up.setDisable(place == 0);
        up.setOnAction(event -> model.raise(place));
        Button remove = icon(Icon.CLOSE, "escalation.chain.remove");
        remove.setOnAction(event -> model.remove(place));
        FlowPane line = new FlowPane(8, 8, number, name, contact, within, new HBox(2, up, remove));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("settings-row");
        return line;
    }

    private interface Typing {
        UnaryOperator<Executive> with(String typed);
    }

    /** Taken over when it is left or Enter is pressed. */
    private TextField field(String value, String key, double width, int place, Typing typing) {
        TextField field = new TextField(value);
        field.setPromptText(texts.get(key));
        field.setAccessibleText(texts.get(key));
        field.setPrefWidth(width);
        Runnable take = () -> {
            if (!field.getText().equals(value)) {
                change(place, typing.with(field.getText().strip()));
            }
        };
        field.setOnAction(event -> take.run());
        field.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                take.run();
            }
        });
        return field;
    }

    private void change(int place, UnaryOperator<Executive> by) {
        if (place < model.executives().size()) {
            model.change(place, by.apply(model.executives().get(place)));
        }
    }

    private Button icon(Icon icon, String key) {
        Button button = new Button(null, icon.at(14));
        button.getStyleClass().addAll("quiet", "icon-button");
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key)));
        return button;
    }
}
