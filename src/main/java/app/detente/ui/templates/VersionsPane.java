package app.detente.ui.templates;

import app.detente.model.Texts;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Prose;
import app.detente.ui.common.Shown;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Who changed what and when, the newest first, with the words that went and came; and a way back to each. */
final class VersionsPane extends VBox {
    private static final int MOST = 4_000;
    private final TemplatesViewModel model;
    private final Desk desk;
    private final Texts texts;

    VersionsPane(TemplatesViewModel model, Desk desk) {
        super(14);
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        model.versions().steps().subscribe(this::show);
        show();
    }

    private void show() {
        getChildren().setAll(model.versions().steps().stream().map(this::step).toList());
        if (getChildren().isEmpty()) {
            getChildren().add(new Prose(texts.get("templates.version.none"), "muted"));
        }
    }

    private Node step(VersionsViewModel.Step step) {
        Label who = new Label(who(step));
        who.getStyleClass().add("strong");
        who.setMinWidth(0);
        HBox.setHgrow(who, Priority.ALWAYS);
        Label when = new Label(step.at().map(at -> desk.dates().moment(at, desk.now().getValue())).orElse(""));
        when.getStyleClass().addAll("faint", "small");
        when.setMinWidth(USE_PREF_SIZE);
        step.at().ifPresent(at -> when.setTooltip(new Tooltip(desk.dates().exact(at))));
        HBox head = new HBox(8, who, when);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(4, head, new Prose(what(step), "muted", "small"));
        step.texts().forEach(text -> box.getChildren().add(text(text)));
        if (!step.newest()) {
            box.getChildren().add(back(step));
        }
        box.getStyleClass().add("version");
        return box;
    }

    private String who(VersionsViewModel.Step step) {
        return step.adviser().isEmpty() ? texts.get("templates.version.console") : Shown.line(step.adviser());
    }

    private String what(VersionsViewModel.Step step) {
        String fields = step.changed().stream().map(field -> field.name(texts)).collect(Collectors.joining(", "));
        String said = step.changed().isEmpty() ? texts.get("templates.version.first") : texts.get("templates.version.changed", fields);
        return step.newest() ? texts.get("templates.version.now", said) : said;
    }

    private Node text(VersionsViewModel.Reworded reworded) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("version-text");
        StringBuilder spoken = new StringBuilder();
        for (WordChange.Piece piece : reworded.pieces()) {
            Text words = new Text(Shown.text(piece.text(), MOST));
            words.getStyleClass().add(switch (piece.kind()) {
                case SAME -> "kept";
                case REMOVED -> "gone";
                case ADDED -> "come";
            });
            flow.getChildren().add(words);
            spoken.append(switch (piece.kind()) {
                case SAME -> piece.text();
                case REMOVED -> texts.get("templates.version.gone", piece.text());
                case ADDED -> texts.get("templates.version.come", piece.text());
            });
        }
        flow.setAccessibleText(Shown.line(spoken.toString()));
        return flow;
    }

    private Button back(VersionsViewModel.Step step) {
        Button back = new Button(texts.get("templates.version.back"), Icon.UNDO.at(13));
        back.getStyleClass().add("link-button");
        back.setOnAction(event -> model.restore(step.number()));
        return back;
    }
}
