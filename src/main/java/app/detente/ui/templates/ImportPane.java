package app.detente.ui.templates;

import app.detente.model.Texts;
import app.detente.storage.TemplateImport;
import app.detente.storage.TemplateImport.Fate;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Prose;
import app.detente.ui.common.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A file of templates on trial: what would be new, what would change, what cannot be taken and why; then it is taken, or left. */
final class ImportPane extends VBox {
    private static final double ROW = 44;
    private final ImportViewModel model;
    private final Texts texts;
    private final Button take = new Button();

    ImportPane(ImportViewModel model, Texts texts) {
        super(12);
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("card", "import-pane");
        take.getStyleClass().add("primary");
        take.setOnAction(event -> model.take());
        model.trialProperty().subscribe(trial -> trial.ifPresent(this::show));
    }

    @Override
    public void requestFocus() {
        if (take.isDisabled()) {
            super.requestFocus();
        } else {
            take.requestFocus();
        }
    }

    /** A line of the list: what becomes of one template, or why it cannot be taken. */
    private record Line(String what, String title, String about, boolean refused) {}

    private void show(ImportViewModel.Trial trial) {
        Label title = new Label(texts.get("templates.trial.title", Shown.line(trial.file().getFileName().toString())));
        title.getStyleClass().add("heading");
        title.setMinWidth(0);
        getChildren().setAll(title);
        trial.tried().ifPresent(tried -> {
            getChildren().add(new Prose(texts.get("templates.trial.format", texts.get("templates.format." + tried.format().key())), "muted"));
            getChildren().add(new Prose(texts.get("templates.trial.counts", tried.count(Fate.NEW), tried.count(Fate.CHANGED), tried.count(Fate.SAME),
                    tried.refused().size()), "strong"));
            ListView<Line> list = new ListView<>(FXCollections.observableList(lines(tried)));
            list.setCellFactory(view -> new Cell());
            list.setFixedCellSize(ROW);
            list.setAccessibleText(title.getText());
            list.setPrefHeight(ROW * 9);
            VBox.setVgrow(list, Priority.ALWAYS);
            getChildren().add(list);
        });
        trial.wrong().ifPresent(wrong -> {
            Label sentence = new Prose(texts.of(wrong), "template-problem");
            sentence.setGraphic(Icon.WARNING.at(14));
            getChildren().add(sentence);
        });
        take.setText(texts.get("templates.trial.take"));
        take.setDisable(!trial.isWorthTaking());
        Button leave = new Button(texts.get("templates.trial.leave"));
        leave.setOnAction(event -> model.leave());
        Label nothing = new Prose(texts.get("templates.trial.nothing-yet"), "faint");
        HBox.setHgrow(nothing, Priority.ALWAYS);
        List.of(leave, take).forEach(button -> button.setMinWidth(USE_PREF_SIZE));
        HBox actions = new HBox(8, nothing, leave, take);
        actions.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(actions);
    }

    /** What cannot be taken first, then what needs mending, then the rest in the order of the file. */
    private List<Line> lines(TemplateImport tried) {
        List<Line> lines = new ArrayList<>();
        tried.refused().forEach(refused -> lines.add(new Line(texts.get("templates.trial.refused"), texts.get("templates.trial.line", refused.line()),
                texts.of(refused.reason()), true)));
        tried.items().stream().filter(item -> item.fate() != Fate.SAME).forEach(item -> lines.add(new Line(
                texts.get("templates.trial.fate." + item.fate().name().toLowerCase(Locale.ROOT)), Shown.line(item.template().title()), about(item), false)));
        return lines;
    }

    private String about(TemplateImport.Item item) {
        String line = texts.get("templates.trial.line", item.line());
        if (!item.problems().isEmpty()) {
            return texts.get("templates.trial.mend", line, item.problems().getFirst().sentence(texts));
        }
        return item.unknown().isEmpty() ? line : texts.get("templates.trial.gaps", line, Shown.line(String.join(", ", item.unknown())));
    }

    private static final class Cell extends ListCell<Line> {
        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            setPrefWidth(0);
            if (empty) {
                setGraphic(null);
                setAccessibleText(null);
                setTooltip(null);
                return;
            }
            Label what = new Label(line.what());
            what.getStyleClass().addAll("trial-what", line.refused() ? "late" : "muted");
            what.setMinWidth(Region.USE_PREF_SIZE);
            Label title = new Label(line.title());
            title.setMinWidth(0);
            Label about = new Label(line.about());
            about.getStyleClass().addAll("muted", "small");
            about.setMinWidth(0);
            VBox words = new VBox(1, title, about);
            words.setMinWidth(0);
            HBox row = new HBox(10, what, words);
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
            setTooltip(new Tooltip(line.about()));
            setAccessibleText(line.what() + ", " + line.title() + ", " + line.about());
        }
    }
}
