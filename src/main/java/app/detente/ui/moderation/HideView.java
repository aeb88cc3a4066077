package app.detente.ui.moderation;

import app.detente.model.Texts;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Prose;
import app.detente.ui.common.Shown;
import app.detente.ui.moderation.HideViewModel.Proposal;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Asks why a message is to be hidden: the message, what the console finds in it, the reasons, and what the house never removes. */
public final class HideView extends StackPane {
    private final HideViewModel model;
    private final Texts texts;
    private final Quote quote = new Quote();
    private final Label found = new Prose("", "small", "muted");
    private final VBox criticism = new VBox(8);
    private final HBox steps = new HBox(4);
    private final Label place = new Label();
    private final ReasonPane reasons;
    private final AskPane ask;

    public HideView(HideViewModel model, Desk desk) {
        this.model = model;
        this.texts = desk.texts();
        this.reasons = new ReasonPane(model.form(), texts);
        Button cancel = new Button(texts.get("moderation.cancel"));
        cancel.setOnAction(event -> model.cancel());
        ask = new AskPane(reasons, texts.get("moderation.hide.networks"), cancel, model::confirm, model.readyProperty());
        HBox below = new HBox(found, steps());
        below.getStyleClass().add("found");
        below.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(found, Priority.ALWAYS);
        ask.before(new VBox(6, quote, below), criticism());
        ask.after(charter());
        ask.addEventFilter(KeyEvent.KEY_PRESSED, this::turn);
        getChildren().add(ask);
        model.proposalProperty().subscribe(proposal -> proposal.ifPresent(this::show));
    }

    /** Shows it over this part of the window whenever a message is proposed. */
    public static HideView over(Node part, HideViewModel model, Desk desk) {
        HideView view = new HideView(model, desk);
        new Floating(view, part, model.proposalProperty(), model::cancel, view.reasons::focus);
        return view;
    }

    private Node steps() {
        Button before = step("moderation.hide.before", 180, -1);
        Button after = step("moderation.hide.after", 0, 1);
        place.getStyleClass().addAll("muted", "small");
        place.setMinWidth(USE_PREF_SIZE);
        steps.setAlignment(Pos.CENTER_RIGHT);
        steps.getChildren().addAll(before, place, after);
        return steps;
    }

    private Button step(String key, double turn, int by) {
        Button button = new Button(null, Icon.CHEVRON.at(14));
        button.getGraphic().setRotate(turn);
        button.getStyleClass().addAll("quiet", "icon-button");
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key)));
        button.setOnAction(event -> model.step(by));
        return button;
    }

    private void turn(KeyEvent key) {
        switch (key.getCode()) {
            case PAGE_UP -> model.step(-1);
            case PAGE_DOWN -> model.step(1);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private Node criticism() {
        Label says = new Prose(texts.get("moderation.check.only"), "strong");
        says.setGraphic(Icon.WARNING.at(16));
        CheckBox override = new CheckBox(texts.get("moderation.check.override"));
        override.setWrapText(true);
        override.setMinHeight(USE_PREF_SIZE);
        override.selectedProperty().bindBidirectional(model.overrideProperty());
        criticism.getStyleClass().add("criticism");
        criticism.getChildren().addAll(says, override);
        return criticism;
    }

    private Node charter() {
        Label title = new Label(texts.get("moderation.charter"));
        title.getStyleClass().add("section");
        Label words = new Prose("", "small");
        words.textProperty().bind(model.charter().textProperty().map(text -> Shown.text(text, 600)));
        VBox charter = new VBox(4, title, words);
        charter.getStyleClass().add("charter");
        return charter;
    }

    private void show(Proposal proposal) {
        ask.say(texts.get("moderation.hide.title", Shown.inSentence(proposal.message().author())), texts.get("moderation.hide"));
        quote.show(proposal.message().text(), proposal.criticism());
        String kinds = proposal.criticism().kinds().stream().sorted().map(kind -> texts.get("moderation.kind." + kind.key()))
                .collect(Collectors.joining(", "));
        found.setText(kinds.isEmpty() ? "" : texts.get("moderation.check.found", kinds));
        shown(criticism, proposal.criticism().only());
        shown(steps, proposal.of() > 1);
        place.setText(texts.get("moderation.hide.place", proposal.place(), proposal.of()));
    }

    private static void shown(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
