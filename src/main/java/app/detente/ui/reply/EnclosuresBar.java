package app.detente.ui.reply;

import app.detente.model.Texts;
import app.detente.storage.AttachmentStore.Attachment;
import app.detente.ui.common.FileWords;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Shown;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The files that go with the reply, each with a button that leaves it out, and why they do not go as they are. Gone where there are none. */
final class EnclosuresBar extends VBox {
    private final ComposerViewModel model;
    private final Texts texts;
    private final FlowPane chips = new FlowPane(6, 6);

    EnclosuresBar(ComposerViewModel model, Texts texts) {
        super(6);
        this.model = model;
        this.texts = texts;
        getStyleClass().add("enclosures");
        chips.setAccessibleText(texts.get("enclosures.with"));
        Label why = new Label(null, Icon.WARNING.at(15));
        why.getStyleClass().add("hint");
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        why.setMaxWidth(Double.MAX_VALUE);
        why.textProperty().bind(model.enclosures().refusalProperty().map(found -> found.map(one -> one.sentence(texts)).orElse("")));
        ComposerView.showWhen(why, why.textProperty().isNotEmpty());
        getChildren().addAll(chips, why);
        model.enclosures().files().subscribe(this::show);
        model.modeProperty().subscribe(this::show);
    }

    private void show() {
        boolean any = !model.enclosures().files().isEmpty() && model.modeProperty().get() == Mode.REPLY;
        setVisible(any);
        setManaged(any);
        Label with = new Label(texts.get("enclosures.with"));
        with.getStyleClass().addAll("muted", "small");
        chips.getChildren().setAll(with);
        model.enclosures().files().forEach(file -> chips.getChildren().add(chip(file)));
    }

    private Node chip(Attachment file) {
        String shown = Shown.line(file.name());
        Label name = new Label(shown, Icon.FILE.at(13));
        name.getStyleClass().add("enclosure-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // its ending says what it is
        name.setTooltip(new Tooltip(shown));
        Label size = new Label(FileWords.size(texts, file.facts()));
        size.getStyleClass().addAll("faint", "small");
        size.setMinWidth(USE_PREF_SIZE);
        Button off = new Button(null, Icon.CLOSE.at(10));
        off.getStyleClass().addAll("quiet", "chip-off");
        off.setAccessibleText(texts.get("enclosures.leave-out", shown));
        off.setTooltip(new Tooltip(texts.get("enclosures.leave-out", shown)));
        off.setOnAction(event -> model.enclosures().leaveOut(file));
        HBox chip = new HBox(6, name, size, off);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("enclosure");
        return chip;
    }
}
