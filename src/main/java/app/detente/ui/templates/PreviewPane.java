package app.detente.ui.templates;

import app.detente.model.Network;
import app.detente.model.Texts;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Shown;
import app.detente.voice.Gap;
import app.detente.voice.Length;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The open wording as a real person would read it: to what they wrote, with what is left to fill in and how long it is on each network. */
final class PreviewPane extends VBox {
    private final TemplatesViewModel model;
    private final Texts texts;
    private final Label said = new Label();
    private final Label preview = new Label();
    private final Label gaps = new Label(null, Icon.EDIT.at(13));
    private final FlowPane lengths = new FlowPane(6, 6);

    PreviewPane(TemplatesViewModel model, Desk desk) {
        super(10);
        this.model = model;
        this.texts = desk.texts();
        getStyleClass().add("preview-pane");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.getStyleClass().add("preview-said");
        preview.setWrapText(true);
        preview.setMinHeight(USE_PREF_SIZE);
        preview.getStyleClass().add("template-preview");
        gaps.setWrapText(true);
        gaps.setMinHeight(USE_PREF_SIZE);
        gaps.getStyleClass().addAll("preview-gaps", "small");
        getChildren().addAll(whom(desk), said, preview, gaps, lengths);
        model.preview().whomProperty().subscribe(whom -> {
            said.setText(whom.map(row -> Shown.text(row.preview(), 280)).orElse(""));
            say(said, !said.getText().isBlank());
        });
        model.reviewProperty().subscribe(review -> show());
        model.draft().wordings().openProperty().subscribe(open -> show());
    }

    private static void say(Node node, boolean something) {
        node.setVisible(something);
        node.setManaged(something);
    }

    private Node whom(Desk desk) {
        Button choose = new Button();
        choose.getStyleClass().add("preview-whom");
        choose.setMaxWidth(Double.MAX_VALUE);
        choose.setMnemonicParsing(false); // a handle keeps its underscore
        ConversationPicker picker = new ConversationPicker(model.preview(), desk);
        choose.setOnAction(event -> picker.showBelow(choose));
        choose.setTooltip(new Tooltip(texts.get("templates.preview.choose")));
        model.preview().whomProperty().subscribe(whom -> {
            choose.setGraphic(whom.<Node>map(row -> new ChannelMark(row.account().network(), texts)).orElse(Icon.USER.at(15)));
            choose.setText(whom.map(row -> Shown.line(row.customerName())).orElse(texts.get("templates.preview.myself")));
            choose.setAccessibleText(texts.get("templates.preview.for", choose.getText()));
        });
        HBox line = new HBox(choose);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void show() {
        Review.Wording wording = model.reviewProperty().get().wording(model.draft().wordings().openProperty().get());
        preview.setText(Shown.text(wording.preview(), 8_000));
        say(preview, !wording.preview().isEmpty());
        gaps.setText(texts.get("templates.preview.gaps", wording.gaps().stream().map(Gap::label).map(Shown::line).collect(Collectors.joining(", "))));
        say(gaps, !wording.gaps().isEmpty());
        lengths.getChildren().clear();
        wording.lengths().forEach((network, length) -> lengths.getChildren().add(chip(network, length)));
    }

    private Node chip(Network network, Length length) {
        ChannelMark mark = new ChannelMark(network, texts);
        Label count = new Label(texts.get("templates.length", length.used(), length.limit()));
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox chip = new HBox(5, mark, count);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("length-chip");
        if (!length.fits()) {
            chip.getStyleClass().add("over");
            count.setText(texts.get("templates.length-over", length.used(), length.limit(), -length.remaining()));
        }
        String name = ChannelMark.name(network, texts) + ", " + count.getText();
        count.setAccessibleText(name);
        Tooltip.install(chip, new Tooltip(name));
        return chip;
    }
}
