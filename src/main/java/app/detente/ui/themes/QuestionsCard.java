package app.detente.ui.themes;

import app.detente.model.Texts;
import app.detente.report.themes.Heard;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Shown;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What customers ask and no template would be suggested for; each row can become one. */
final class QuestionsCard extends ThemeCard {
    private static final int ROWS = 8;
    private final Texts texts;
    private final Consumer<Heard> open;
    private final Consumer<String> write;

    QuestionsCard(Texts texts, Consumer<Heard> open, Consumer<String> write) {
        super(texts.get("themes.questions"), texts.get("themes.questions.what"));
        this.texts = texts;
        this.open = open;
        this.write = write;
    }

    void show(Optional<List<Heard>> questions, ThemeWords words) {
        show(questions.orElse(List.of()).stream().limit(ROWS).map(heard -> row(heard, words)).toList(),
                texts.get(questions.isPresent() ? "themes.questions.none" : "themes.questions.reading"));
    }

    private Node row(Heard heard, ThemeWords words) {
        HeardRow row = new HeardRow(heard, words, () -> open.accept(heard), HeardRow.Show.NO_GROWTH);
        HBox.setHgrow(row, Priority.ALWAYS);
        Button template = new Button(texts.get("themes.questions.write"), Icon.PLUS.at(14));
        template.getStyleClass().addAll("link-button", "small");
        template.setMinWidth(USE_PREF_SIZE);
        template.setAccessibleText(texts.get("themes.questions.write-about", Shown.line(heard.name())));
        template.setTooltip(new Tooltip(template.getAccessibleText()));
        template.setOnAction(event -> write.accept(heard.name()));
        HBox line = new HBox(6, row, template);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
