package app.detente.ui.escalation;

import app.detente.model.Executive;
import app.detente.model.Texts;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.NumberField;
import app.detente.ui.common.Prose;
import app.detente.ui.common.Shown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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

    /** A row keeps the keyboard while it is changed: only when there are more or fewer, or their order changes, are they made anew. */
    private void draw() {
        if (rows.getChildren().size() != model.executives().size() || !rows.isFocusWithin()) {
            redraw();
        }
    }

    private void redraw() {
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
        TextField name = field(one.name(), "escalation.chain.name", 170, typed -> change(place, old -> new Executive(typed, old.contact(), old.within())));
        TextField contact = field(one.contact(), "escalation.chain.contact", 210, typed -> change(place, old -> new Executive(old.name(), typed, old.within())));
        NumberField within = new NumberField(1, (int) Executive.PATIENCE.toMinutes(), STEP, texts.get("escalation.chain.minutes"));
        within.show((int) one.within().toMinutes());
        within.control().setPrefWidth(92);
        within.control().setAccessibleText(texts.get("escalation.chain.within"));
        within.onChange(minutes -> change(place, old -> new Executive(old.name(), old.contact(), Duration.ofMinutes(minutes))));
        Button up = icon(Icon.CHEVRON, texts.get("escalation.chain.up", Shown.inSentence(one.name())));
        up.getGraphic().setRotate(-90); // drawn, it points to the right
        up.setDisable(place == 0);
        up.setOnAction(event -> {
            model.raise(place);
            redraw();
        });
        Button remove = icon(Icon.CLOSE, texts.get("escalation.chain.remove", Shown.inSentence(one.name())));
        remove.setOnAction(event -> model.remove(place));
        FlowPane line = new FlowPane(8, 8, number, name, contact, within, new HBox(2, up, remove));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("settings-row");
        return line;
    }

    /** Taken over when it is left or Enter is pressed. */
    private TextField field(String value, String key, double width, Consumer<String> taken) {
        TextField field = new TextField(value);
        field.setPromptText(texts.get(key));
        field.setAccessibleText(texts.get(key));
        field.setPrefWidth(width);
        Runnable take = () -> taken.accept(field.getText().strip());
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

    private Button icon(Icon icon, String meaning) {
        Button button = new Button(null, icon.at(14));
        button.getStyleClass().addAll("quiet", "icon-button");
        button.setAccessibleText(meaning);
        button.setTooltip(new Tooltip(meaning));
        return button;
    }
}
