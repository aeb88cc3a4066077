package app.detente.ui.queue;

import app.detente.model.Conversation;
import app.detente.model.Texts;
import app.detente.ui.common.Icon;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** The small signs of a row, each a shape with its word in the tooltip: a second look, a draft of mine. */
final class RowMarks extends HBox {
    private static final double SIZE = 14;

    private final Texts texts;
    private List<Mark> shown = List.of();

    private record Mark(Icon icon, String word, String style) {}

    RowMarks(Texts texts) {
        super(4);
        this.texts = texts;
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(USE_PREF_SIZE);
    }

    void show(Conversation row, boolean drafted) {
        List<Mark> now = new ArrayList<>();
        if (drafted) {
            now.add(new Mark(Icon.EDIT, texts.get("queue.mark.draft"), "mark-draft"));
        }
        if (row.review()) {
            now.add(new Mark(Icon.EYE, texts.get("queue.mark.review"), "mark-review"));
        }
        if (!now.equals(shown)) {
            shown = List.copyOf(now);
            getChildren().setAll(shown.stream().map(RowMarks::node).toList());
        }
    }

    private static Node node(Mark mark) {
        Label label = new Label(null, mark.icon().at(SIZE));
        label.getStyleClass().addAll("row-mark", mark.style());
        label.setTooltip(new Tooltip(mark.word()));
        return label;
    }

    /** What they say, for a screen reader. */
    String spoken() {
        return shown.stream().map(mark -> " " + mark.word() + ".").reduce("", String::concat);
    }
}
