package app.detente.ui.templates;

import app.detente.model.Adviser;
import app.detente.model.Network;
import app.detente.model.Texts;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Pick;
import app.detente.ui.common.Prose;
import app.detente.voice.Mood;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.Scope;
import app.detente.voice.Terms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Who may use a template, before whom, and where. */
final class UseSection extends VBox {
    private final TemplatesViewModel model;
    private final TemplateDraft draft;
    private final Desk desk;
    private final Texts texts;
    private final FoldSection fold;

    UseSection(TemplatesViewModel model, Desk desk) {
        this.model = model;
        this.draft = model.draft();
        this.desk = desk;
        this.texts = desk.texts();
        ComboBox<Scope> scope = Pick.of(List.of(Scope.values()), one -> texts.get("templates.scope." + one.key()));
        scope.valueProperty().bindBidirectional(draft.scopeProperty());
        ComboBox<Mood> mood = Pick.of(List.of(Mood.values()), one -> texts.get("templates.mood." + one.key()));
        mood.valueProperty().bindBidirectional(draft.moodProperty());
        Label why = new Prose("", "muted", "small");
        draft.moodProperty().subscribe(now -> why.setText(texts.get("templates.mood." + now.key() + ".why")));
        CheckBox newcomers = new CheckBox(texts.get("templates.newcomers"));
        newcomers.selectedProperty().bindBidirectional(draft.newcomersProperty());
        fold = new FoldSection(texts.get("templates.section.use"), new VBox(12, labelled("templates.field.scope", scope),
                labelled("templates.field.owner", owner()), new VBox(4, labelled("templates.field.mood", mood), why), newcomers, networks()));
        getChildren().add(fold);
        model.selectedProperty().subscribe(row -> row.map(Row::template).ifPresent(this::summary));
    }

    private Node labelled(String key, Region field) {
        field.setAccessibleText(texts.get(key));
        field.setMaxWidth(Double.MAX_VALUE);
        return Fields.labelled(texts, key, field);
    }

    private void summary(ReplyTemplate template) {
        Terms terms = template.terms();
        List<String> parts = new ArrayList<>();
        parts.add(texts.get("templates.scope." + terms.scope().key()));
        terms.owner().ifPresent(id -> parts.add(name(id)));
        parts.add(texts.get("templates.mood." + terms.mood().key()));
        if (!terms.newcomers()) {
            parts.add(texts.get("templates.not-newcomers"));
        }
        parts.add(template.networks().isEmpty() ? texts.get("templates.everywhere") : String.join(", ", template.networks().stream().sorted()
                .map(network -> ChannelMark.name(network, texts)).toList()));
        fold.say(String.join(" · ", parts));
    }

    private String name(long id) {
        return model.choicesProperty().get().advisers().stream().filter(adviser -> adviser.id() == id).findFirst().map(desk::name).orElse("");
    }

    private Region owner() {
        ComboBox<Optional<Long>> owner = Pick.of(List.of(Optional.<Long>empty()), id -> id.map(this::name).orElse(texts.get("templates.owner.none")));
        model.choicesProperty().subscribe(choices -> {
            owner.getItems().setAll(Stream.concat(Stream.of(Optional.<Long>empty()), choices.advisers().stream().map(Adviser::id).map(Optional::of)).toList());
            owner.setValue(draft.ownerProperty().get());
        });
        draft.ownerProperty().subscribe(owner::setValue);
        owner.setOnAction(event -> Optional.ofNullable(owner.getValue()).ifPresent(draft.ownerProperty()::set));
        return owner;
    }

    private Node networks() {
        FlowPane chips = new FlowPane(6, 6);
        Arrays.stream(Network.values()).map(this::chip).forEach(chips.getChildren()::add);
        VBox box = Fields.labelled(texts, "templates.field.networks", chips);
        Label label = (Label) box.getChildren().getFirst();
        Runnable name = () -> label.setText(texts.get(draft.networks().isEmpty() ? "templates.field.networks-all" : "templates.field.networks"));
        draft.networks().addListener((SetChangeListener<Network>) change -> name.run());
        name.run();
        return box;
    }

    private Node chip(Network network) {
        ToggleButton chip = new ToggleButton(ChannelMark.name(network, texts));
        chip.getStyleClass().addAll("network-chip", "net-" + network.key());
        chip.setOnAction(event -> {
            if (chip.isSelected()) {
                draft.networks().add(network);
            } else {
                draft.networks().remove(network);
            }
        });
        draft.networks().addListener((SetChangeListener<Network>) change -> chip.setSelected(draft.networks().contains(network)));
        return chip;
    }
}
