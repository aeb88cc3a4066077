package app.detente.ui.templates;

import app.detente.model.Texts;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Shown;
import app.detente.voice.ReplyTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A template in the library's list: title, whether it is to be reviewed and how often it was used, then where it stands and how it begins. */
final class RowCell extends ListCell<Row> {
    static final double HEIGHT = 56;
    /** What is dragged onto a folder: a template's id. */
    static final DataFormat TEMPLATE = new DataFormat("application/x-detente-template");
    private static final int BEGINNING = 160;
    private static final Pattern GAP = Pattern.compile("\\{\\{\\?[^{}]*}}");
    private static final Pattern TAG = Pattern.compile("\\{\\{[^{}]*}}");
    private final Texts texts;
    private final Label title = new Label();
    private final Label due;
    private final Label uses = new Label();
    private final Label below = new Label();
    private final VBox lines;

    RowCell(Texts texts) {
        this.texts = texts;
        getStyleClass().add("template-row");
        title.getStyleClass().add("strong");
        title.setMinWidth(0);
        due = new Label(texts.get("templates.due"), Icon.CLOCK.at(11));
        due.getStyleClass().add("due-mark");
        due.setMinWidth(Region.USE_PREF_SIZE);
        uses.getStyleClass().addAll("faint", "small");
        uses.setMinWidth(Region.USE_PREF_SIZE);
        below.getStyleClass().addAll("muted", "small");
        below.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(8, title, gap, due, uses);
        top.setAlignment(Pos.CENTER_LEFT);
        lines = new VBox(3, top, below);
        lines.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setOnDragDetected(event -> {
            if (!isEmpty()) {
                Dragboard board = startDragAndDrop(TransferMode.MOVE);
                ClipboardContent content = new ClipboardContent();
                content.putAll(Map.of(TEMPLATE, getItem().id()));
                board.setContent(content);
                event.consume();
            }
        });
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
        super.updateItem(row, empty);
        if (empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        ReplyTemplate template = row.template();
        String name = template.title().isBlank() ? texts.get("templates.untitled") : Shown.line(template.title());
        title.setText(row.unsaved() ? texts.get("templates.marked", name) : name);
        due.setVisible(row.due());
        due.setManaged(row.due());
        uses.setText(template.uses() == 0 ? "" : texts.get("templates.uses-short", template.uses()));
        List<String> parts = new ArrayList<>();
        if (!template.folder().isBlank()) {
            parts.add(Shown.line(template.folder()));
        }
        parts.add(template.language().toUpperCase(Locale.ROOT));
        parts.add(beginning(template.body()));
        below.setText(String.join(" · ", parts));
        String spoken = row.due() ? texts.get("templates.due-named", name) : name;
        setAccessibleText(row.unsaved() ? texts.get("templates.unsaved-named", spoken) : spoken);
        setGraphic(lines);
    }

    /** How it begins, as somebody would read it who is not known yet. */
    private static String beginning(String body) {
        String begins = TAG.matcher(GAP.matcher(app.detente.voice.Wordings.plain(body)).replaceAll("…")).replaceAll("").replace(" ,", ",");
        return Shown.line(begins.substring(0, Math.min(BEGINNING, begins.length())));
    }
}
