package app.detente.ui.keys;

import app.detente.model.Texts;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Kbd;
import app.detente.ui.common.keys.Combination;
import app.detente.ui.common.keys.Command;
import app.detente.ui.common.keys.KeyMap;
import app.detente.ui.common.keys.Presses;
import app.detente.ui.common.keys.Presses.Press;
import app.detente.ui.keys.KeysViewModel.Conflict;
import app.detente.ui.keys.KeysViewModel.Recording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A command with its keys: each can be taken away, and the first replaced by the next keys pressed. What is wrong with those is said below. */
final class KeyRow extends VBox {
    private final KeysViewModel model;
    private final Texts texts;
    private final Command command;
    private final HBox caps = new HBox(6);
    private final Button change = new Button();
    private final Button usual = new Button(null, Icon.UNDO.at(15));
    private final Label wrong = new Label();
    private final Button swap = new Button();
    private final HBox problem = new HBox(10, wrong, swap);
    private final Presses presses = new Presses();

    KeyRow(KeysViewModel model, Command command) {
        this.model = model;
        this.texts = model.texts();
        this.command = command;
        Label title = new Label(command.title());
        title.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        caps.setAlignment(Pos.CENTER_RIGHT);
        caps.setMinWidth(USE_PREF_SIZE);
        change.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(8, title, gap, caps, change, usual);
        line.setAlignment(Pos.CENTER_LEFT);
        usual.getStyleClass().addAll("quiet", "icon-button");
        usual.setTooltip(new Tooltip(texts.get("keys.usual")));
        usual.setAccessibleText(texts.get("keys.usual.of", command.title()));
        usual.setOnAction(event -> model.usual(command));
        change.getStyleClass().add("keys-change");
        change.setAccessibleText(texts.get("keys.change.of", command.title()));
        change.setOnAction(event -> model.record(command));
        change.addEventFilter(KeyEvent.ANY, this::pressed);
        change.focusedProperty().subscribe(focused -> {
            if (!focused && !swap.isHover() && !swap.isFocused()) {
                waiting().ifPresent(now -> model.cancel());
            }
        });
        swap.setOnAction(event -> model.swap());
        swap.setMinWidth(USE_PREF_SIZE);
        wrong.setWrapText(true);
        wrong.setMinHeight(USE_PREF_SIZE);
        wrong.getStyleClass().add("keys-wrong");
        problem.setAlignment(Pos.CENTER_LEFT);
        problem.managedProperty().bind(problem.visibleProperty());
        problem.getStyleClass().add("keys-problem");
        getStyleClass().add("keys-row");
        getChildren().addAll(line, problem);
        model.commands().keysProperty().subscribe(this::show);
        model.recordingProperty().subscribe(now -> wait(waiting()));
    }

    private Optional<Recording> waiting() {
        return model.recordingProperty().get().filter(now -> now.command().id().equals(command.id()));
    }

    private void show(KeyMap keys) {
        caps.getChildren().setAll(keys.of(command).stream().map(this::cap).toList());
        if (!command.typed().isEmpty()) {
            caps.getChildren().add(new Kbd(command.typed()));
        }
        caps.setOpacity(keys.active(command).equals(keys.of(command)) ? 1 : 0.5);
        usual.setVisible(model.isChanged(command));
    }

    private Node cap(Combination keys) {
        Button remove = new Button(null, Icon.CLOSE.at(11));
        remove.getStyleClass().addAll("quiet", "keys-remove");
        remove.setAccessibleText(texts.get("keys.remove", keys.shown(texts), command.title()));
        remove.setTooltip(new Tooltip(texts.get("keys.remove", keys.shown(texts), command.title())));
        remove.setOnAction(event -> model.remove(command, keys));
        HBox cap = new HBox(1, new Kbd(keys.shown(texts)), remove);
        cap.setAlignment(Pos.CENTER_LEFT);
        return cap;
    }

    private void wait(Optional<Recording> now) {
        Optional<Conflict> conflict = now.flatMap(Recording::conflict);
        change.setText(now.map(waiting -> waiting.begun().map(first -> texts.get("keys.then", new Combination(List.of(first)).shown(texts)))
                .orElse(texts.get("keys.press"))).orElse(texts.get("keys.change-one")));
        change.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("waiting"), now.isPresent());
        wrong.setText(conflict.map(this::taken).or(() -> now.flatMap(Recording::refused)
                .map(why -> texts.get("keys.refused." + why.name().toLowerCase(Locale.ROOT)))).orElse(""));
        swap.setText(conflict.map(with -> texts.get("keys.swap", with.holder().title())).orElse(""));
        swap.setVisible(conflict.filter(Conflict::whole).isPresent());
        swap.setManaged(swap.isVisible());
        problem.setVisible(!wrong.getText().isEmpty());
    }

    private String taken(Conflict conflict) {
        return texts.get(conflict.whole() ? "keys.taken" : "keys.begins", conflict.keys().shown(texts), conflict.holder().title());
    }

    /** While the command waits every key is taken here, but for those that leave. */
    private void pressed(KeyEvent event) {
        if (waiting().isEmpty()) {
            return;
        }
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            read(event);
        } else if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            presses.released(event);
        }
        event.consume();
    }

    private void read(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.cancel();
            return;
        }
        switch (presses.read(event)) {
            case Press.Usable(var stroke) -> model.press(stroke);
            case Press.Unusable(var why) -> model.refuse(why);
            case Press.Held() -> { }
        }
        if (swap.isVisible()) {
            swap.requestFocus();
        }
    }
}
