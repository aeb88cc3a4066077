package app.detente.ui.rules;

import app.detente.model.Texts;
import app.detente.storage.RuleRunStore.Sample;
import app.detente.storage.RuleRunStore.Trial;
import app.detente.storage.RuleRunStore;
import app.detente.ui.common.Banner;
import app.detente.ui.common.Desk;
import app.detente.ui.common.FoundText;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Marked;
import app.detente.ui.common.Pick;
import app.detente.ui.common.Shown;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a rule or a word list would do to the last messages: the number first, then some of them with the words found. */
final class TrialPane extends VBox {
    private static final int SHOWN = 20;
    private static final int EXCERPT = 220;
    private final TrialViewModel model;
    private final Desk desk;
    private final Texts texts;
    private final Label count = new Label();
    private final Label more = new Label();
    private final Banner warning = new Banner(Icon.WARNING);
    private final VBox samples = new VBox(8);
    private final VBox foot = new VBox();

    TrialPane(TrialViewModel model, Runnable start, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        getStyleClass().addAll("card", "rule-trial");
        setSpacing(10);
        count.getStyleClass().add("heading");
        more.getStyleClass().add("muted");
        warning.getStyleClass().add("trial-warning");
        for (Label label : List.of(count, more)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.visibleProperty().bind(label.textProperty().isNotEmpty());
            label.managedProperty().bind(label.visibleProperty());
        }
        getChildren().addAll(top(start), running(), Banner.of(model.problemProperty(), texts), count, warning, more, samples, foot);
        model.resultProperty().subscribe(this::show);
        model.appliedProperty().subscribe(applied -> {
            if (applied.isPresent()) {
                count.setText(texts.get("rules.trial.applied", applied.get()));
                more.setText("");
            }
        });
    }

    /** Also offers to have the rules that are on do what they would have done. */
    void offerApplying(Runnable apply) {
        Button button = new Button(texts.get("rules.trial.apply"));
        button.getStyleClass().add("link-button");
        button.setTooltip(new Tooltip(texts.get("rules.trial.apply.hint")));
        button.disableProperty().bind(model.runningProperty());
        button.setOnAction(event -> apply.run());
        foot.getChildren().setAll(button);
    }

    private Node top(Runnable start) {
        Label title = new Label(texts.get("rules.trial"));
        title.getStyleClass().add("strong");
        title.setMinWidth(USE_PREF_SIZE);
        ComboBox<Integer> last = Pick.of(List.of(1_000, 10_000, RuleRunStore.MOST), number -> texts.get("rules.trial.last", number));
        last.valueProperty().bindBidirectional(model.lastProperty());
        last.setAccessibleText(texts.get("rules.trial"));
        last.setMinWidth(0);
        Button look = new Button(texts.get("rules.trial.look"));
        look.setMinWidth(USE_PREF_SIZE);
        look.setOnAction(event -> start.run());
        look.disableProperty().bind(model.runningProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(8, title, gap, last, look);
        top.setAlignment(Pos.CENTER_LEFT);
        return top;
    }

    private Node running() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.progressProperty().bind(Bindings.createDoubleBinding(
                () -> Math.min(1, model.lookedProperty().get() / (double) model.lastProperty().get()), model.lookedProperty(), model.lastProperty()));
        Button stop = new Button(texts.get("rules.trial.stop"));
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(event -> model.stop());
        HBox running = new HBox(10, bar, stop);
        running.setAlignment(Pos.CENTER_LEFT);
        running.visibleProperty().bind(model.runningProperty());
        running.managedProperty().bind(running.visibleProperty());
        return running;
    }

    private void show(Optional<Trial> result) {
        samples.getChildren().clear();
        count.setText(result.map(this::said).orElse(""));
        warning.setText(result.map(this::warned).orElse(""));
        more.setText(result.isPresent() ? "" : texts.get("rules.trial.hint"));
        result.ifPresent(trial -> {
            trial.samples().stream().limit(SHOWN).map(this::sample).forEach(samples.getChildren()::add);
            if (trial.matched() > SHOWN) {
                more.setText(texts.get("rules.trial.more", SHOWN));
            }
        });
    }

    private String said(Trial trial) {
        String said = texts.get("rules.trial.found", trial.matched(), trial.looked(), trial.share(), trial.conversations());
        return trial.stopped() ? texts.get("rules.trial.stopped", said) : said;
    }

    private String warned(Trial trial) {
        if (trial.slow()) {
            return texts.get("rules.trial.slow");
        }
        if (trial.looked() > 0 && trial.matched() == trial.looked()) {
            return texts.get("rules.trial.everything");
        }
        return trial.share() >= TrialViewModel.MUCH ? texts.get("rules.trial.much", trial.share()) : "";
    }

    private Node sample(Sample sample) {
        Label who = new Label(Shown.line(sample.author()));
        who.getStyleClass().addAll("strong", "small");
        who.setMinWidth(0);
        Label when = new Label(desk.dates().exact(sample.authored()));
        when.getStyleClass().addAll("faint", "small");
        when.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        FoundText text = new FoundText();
        Marked marked = Marked.excerpt(sample.text(), sample.found(), EXCERPT);
        text.show(marked.text(), marked.marks());
        VBox box = new VBox(2, new HBox(8, who, gap, when), text);
        box.getStyleClass().add("trial-sample");
        box.setAccessibleText(who.getText() + ". " + marked.text());
        return box;
    }
}
