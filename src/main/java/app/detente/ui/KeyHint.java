package app.detente.ui;

import app.detente.model.Texts;
import app.detente.ui.common.Kbd;
import app.detente.ui.common.keys.Combination;
import app.detente.ui.common.keys.Command;
import app.detente.ui.common.keys.Commands;
import app.detente.ui.common.keys.Stroke;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** The keys that can follow a first one, at the bottom of the window while the second is awaited. */
final class KeyHint extends FlowPane {
    private static final double WIDTH = 640;
    private static final double COLUMN = 180;

    private final Commands commands;
    private final Texts texts;

    KeyHint(ObservableValue<Optional<Stroke>> begun, Commands commands, Texts texts) {
        this.commands = commands;
        this.texts = texts;
        getStyleClass().addAll("key-hint", "floating");
        setPrefWrapLength(WIDTH);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setMouseTransparent(true);
        begun.subscribe(first -> {
            setVisible(first.isPresent());
            setManaged(first.isPresent());
            getChildren().setAll(first.map(this::followers).orElse(List.of()));
        });
    }

    private List<Node> followers(Stroke first) {
        return commands.after(first).stream().flatMap(command -> second(command, first).stream().map(keys -> follower(command, keys))).toList();
    }

    private Optional<Combination> second(Command command, Stroke first) {
        return commands.keysProperty().get().active(command).stream().filter(keys -> keys.strokes().size() > 1 && keys.first().equals(first))
                .findFirst().map(keys -> new Combination(keys.strokes().subList(1, 2)));
    }

    private Node follower(Command command, Combination second) {
        Label name = new Label(command.title());
        name.setMinWidth(0);
        HBox follower = new HBox(8, new Kbd(second.shown(texts)), name);
        follower.setAlignment(Pos.CENTER_LEFT);
        follower.setPrefWidth(COLUMN);
        return follower;
    }
}
