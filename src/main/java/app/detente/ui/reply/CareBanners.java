package app.detente.ui.reply;

import app.detente.model.GatePass;
import app.detente.model.Message;
import app.detente.model.Texts;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Shown;
import app.detente.voice.PersonalData;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Bands over the text: that somebody is in trouble, that they showed too much of themselves, and what Send asks before it sends. */
final class CareBanners extends VBox {
    private static final int MOST = 3;
    private final ComposerViewModel model;
    private final Texts texts;
    private final Runnable handOver;

    /** `handOver` puts in the phrase that leads to a private message. */
    CareBanners(ComposerViewModel model, Texts texts, Runnable handOver) {
        this.model = model;
        this.texts = texts;
        this.handOver = handOver;
        setSpacing(6);
        getStyleClass().add("care");
        model.care().reading().answeredProperty().subscribe(this::show);
        model.care().doubts().askedProperty().subscribe(this::show);
        model.modeProperty().subscribe(this::show);
        model.care().privacy().chosenProperty().subscribe(this::show);
        model.care().privacy().possibleProperty().subscribe(this::show);
    }

    private void show() {
        getChildren().clear();
        if (model.modeProperty().get() == Mode.REPLY) {
            Answered answered = model.care().reading().answeredProperty().get();
            if (model.care().isGate()) {
                getChildren().add(gate(answered));
            }
            model.care().inTheWay().ifPresent(obstacle -> getChildren().add(band("doubt", Icon.WARNING, obstacle.sentence(texts), ways())));
            if (!answered.exposed().isEmpty() && model.care().isPublic()) {
                getChildren().add(band("exposed", Icon.EYE, texts.get("composer.exposed", kinds(answered.exposed().stream().map(PersonalData::kind).distinct().toList())),
                        exposed()));
            }
            model.care().doubts().askedProperty().get().ifPresent(doubt -> getChildren().add(doubt(doubt)));
        }
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    /** Around what the network does not let us do: another way to the same person, where there is one. */
    private Button[] ways() {
        Privacy privacy = model.care().privacy();
        if (privacy.chosenProperty().get()) {
            return new Button[] {button("composer.in-public", () -> privacy.chosenProperty().set(false))};
        }
        return privacy.possibleProperty().get() ? new Button[] {inPrivate()} : new Button[0];
    }

    private Button[] exposed() {
        Button phrase = button("composer.handover.insert", handOver);
        return model.care().privacy().possibleProperty().get() ? new Button[] {inPrivate(), phrase} : new Button[] {phrase};
    }

    private Button inPrivate() {
        return button("composer.in-private", () -> model.care().privacy().chosenProperty().set(true));
    }

    private Node gate(Answered answered) {
        Button escalate = button("composer.escalate", model::escalate);
        escalate.getStyleClass().add("primary");
        String kinds = answered.kinds().stream().map(kind -> texts.get("composer.trouble." + kind.key())).collect(Collectors.joining(", "));
        return band("gate", Icon.CARE, texts.get("composer.gate", kinds), escalate);
    }

    private Node doubt(Doubt doubt) {
        return switch (doubt) {
            case Doubt.Newer newer -> newer(newer);
            case Doubt.Changed changed -> changed(changed.message());
            case Doubt.Personal personal -> band("doubt", Icon.WARNING, texts.get("composer.doubt.personal", kinds(personal.kinds())));
            case Doubt.OutOfPlace light -> reason();
        };
    }

    private Node changed(Message message) {
        boolean gone = message.there().deletedAt().isPresent();
        Label line = new Label(Shown.line(message.author()) + " : " + Shown.line(message.text()));
        line.getStyleClass().addAll("small", "newer-line");
        line.setMinWidth(0);
        return new VBox(4, band("doubt", Icon.WARNING, texts.get(gone ? "composer.doubt.deleted" : "composer.doubt.edited")), line);
    }

    private Node newer(Doubt.Newer newer) {
        Node band = band("doubt", Icon.WARNING, texts.get(newer.answered() ? "composer.doubt.answered" : "composer.doubt.newer", newer.messages().size()));
        VBox all = new VBox(4, band);
        List<Message> shown = newer.messages().subList(Math.max(0, newer.messages().size() - MOST), newer.messages().size());
        for (Message message : shown) {
            Label line = new Label(Shown.line(message.adviser().orElse(message.author())) + " : " + Shown.line(message.text()));
            line.getStyleClass().addAll("small", "newer-line");
            line.setMinWidth(0);
            all.getChildren().add(line);
        }
        return all;
    }

    /** Over the gate goes what has a reason, chosen and in words. */
    private Node reason() {
        ComboBox<GatePass.Reason> reasons = new ComboBox<>();
        reasons.getItems().setAll(GatePass.Reason.values());
        reasons.setPromptText(texts.get("composer.pass.reason"));
        reasons.setAccessibleText(texts.get("composer.pass.reason"));
        reasons.setConverter(new StringConverter<>() {
            @Override
            public String toString(GatePass.Reason reason) {
                return reason == null ? "" : texts.get("composer.pass." + reason.key());
            }

            @Override
            public GatePass.Reason fromString(String text) {
                return GatePass.Reason.of(text).orElse(GatePass.Reason.OTHER);
            }
        });
        TextField words = new TextField();
        words.setPromptText(texts.get("composer.pass.words"));
        words.setAccessibleText(texts.get("composer.pass.words"));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button send = button("composer.send-anyway", () -> Optional.ofNullable(reasons.getValue()).ifPresent(why -> {
            model.care().doubts().pass(new GatePass(why, words.getText().strip()));
            model.send();
        }));
        send.disableProperty().bind(reasons.valueProperty().isNull().or(words.textProperty().isEmpty()));
        HBox line = new HBox(6, reasons, words, send);
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, band("doubt", Icon.WARNING, texts.get("composer.doubt.light")), line);
    }

    private String kinds(List<PersonalData.Kind> kinds) {
        return kinds.stream().map(kind -> texts.get("composer.personal." + kind.key())).collect(Collectors.joining(", "));
    }

    private Node band(String style, Icon icon, String sentence, Button... buttons) {
        Label label = new Label(sentence, icon.at(15));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        FlowPane actions = new FlowPane(6, 6, buttons);
        VBox words = new VBox(6, label);
        if (buttons.length > 0) {
            words.getChildren().add(actions);
        }
        words.getStyleClass().addAll("care-band", style);
        return words;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(texts.get(key));
        button.getStyleClass().add("small-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
