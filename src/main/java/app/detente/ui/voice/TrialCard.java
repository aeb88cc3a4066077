package app.detente.ui.voice;

import app.detente.model.Texts;
import app.detente.model.filter.Span;
import app.detente.rules.Spans;
import app.detente.ui.common.FoundText;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Marked;
import app.detente.ui.common.Shown;
import app.detente.ui.voice.VoiceViewModel.Tried;
import app.detente.voice.Remark;
import app.detente.voice.Situation;
import app.detente.voice.tone.Gauge;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A reply tried out on the profile as it stands in the fields: what is remarked on, why, and what one might say instead. */
final class TrialCard extends VBox {
    /** Remarks shown; a reply with more has other worries. */
    private static final int MOST = 30;
    private static final int QUOTED = 80;
    private static final int SHOWN = 2_000;

    private final VoiceViewModel model;
    private final Texts texts;
    private final FoundText marked = new FoundText();
    private final Label figure = new Label();
    private final Label made = new Label();
    private final VBox remarks = new VBox(8);

    TrialCard(VoiceViewModel model, Texts texts) {
        super(12);
        this.model = model;
        this.texts = texts;
        Label title = new Label(texts.get("voicepage.try"), Icon.EYE.at(16));
        title.getStyleClass().add("heading");
        TextArea sample = new TextArea();
        sample.setPrefRowCount(5);
        sample.setMinHeight(Region.USE_PREF_SIZE);
        sample.setWrapText(true);
        sample.setAccessibleText(texts.get("voicepage.try"));
        sample.setPromptText(texts.get("voicepage.try.prompt"));
        sample.textProperty().bindBidirectional(model.sampleProperty());
        sample.getStyleClass().add("voice-sample");
        StackPane ground = new StackPane(marked);
        ground.getStyleClass().add("voice-marked");
        ground.visibleProperty().bind(model.triedProperty().map(tried -> !tried.remarks().isEmpty()));
        ground.managedProperty().bind(ground.visibleProperty());
        figure.getStyleClass().add("voice-figure");
        figure.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        made.getStyleClass().add("muted");
        made.setWrapText(true);
        made.setMinHeight(Region.USE_PREF_SIZE);
        HBox gauge = new HBox(10, figure, made);
        gauge.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, customer(), sample, gauge, ground, remarks);
        getStyleClass().addAll("card", "voice-card");
        model.triedProperty().subscribe(this::show);
    }

    private Node customer() {
        Label name = new Label(texts.get("voicepage.customer"));
        name.getStyleClass().add("muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(10, name, new Choice<>(model.situationProperty(), List.of(Situation.values()),
                situation -> texts.get("voicepage.situation." + situation.name().toLowerCase(Locale.ROOT))));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void show(Tried tried) {
        List<Span> spans = Spans.joined(tried.remarks().stream().map(remark -> new Span(remark.start(), remark.end())).toList());
        Marked text = Marked.of(tried.text(), spans, 0, Math.min(tried.text().length(), SHOWN));
        marked.show(text.text(), text.marks());
        Gauge gauge = tried.gauge();
        figure.setText(texts.get("voicepage.gauge", gauge.figure()));
        figure.getStyleClass().removeAll("fine", "fair", "poor");
        figure.getStyleClass().add(gauge.step().name().toLowerCase(Locale.ROOT));
        made.setText(gauge.reasons().isEmpty() ? texts.get("voicepage.nothing") : gauge.reasons().stream()
                .map(reason -> texts.get("voicepage.cost", reason.rule().name(texts), reason.cost())).collect(Collectors.joining(" · ")));
        remarks.getChildren().setAll(tried.remarks().stream().limit(MOST).map(remark -> row(tried.text(), remark)).toList());
    }

    private Node row(String text, Remark remark) {
        Label rule = new Label(remark.rule().name(texts));
        rule.getStyleClass().addAll("strong", "voice-rule");
        rule.setMinWidth(Region.USE_PREF_SIZE);
        Label quoted = new Label(texts.get("voicepage.quoted", Shown.text(text.substring(remark.start(), remark.end()), QUOTED).replace('\n', ' ')));
        HBox head = new HBox(8, rule, quoted);
        head.setAlignment(Pos.BASELINE_LEFT);
        Label reason = new Label(remark.rule().reason(texts));
        reason.getStyleClass().add("muted");
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        VBox row = new VBox(4, head, reason);
        if (!remark.better().isEmpty()) {
            FlowPane better = new FlowPane(6, 6);
            remark.better().forEach(wording -> better.getChildren().add(accept(remark, wording)));
            row.getChildren().add(better);
        }
        row.getStyleClass().add("voice-remark");
        return row;
    }

    private Button accept(Remark remark, String wording) {
        Button button = new Button(wording.isEmpty() ? texts.get("voicepage.leave-out") : Shown.line(wording), Icon.DONE.at(13));
        button.getStyleClass().add("voice-better");
        button.setMnemonicParsing(false);
        button.setOnAction(event -> model.accept(remark, wording));
        return button;
    }
}
