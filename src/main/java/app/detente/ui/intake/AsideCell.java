package app.detente.ui.intake;

import app.detente.model.Texts;
import app.detente.ui.common.Shown;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One record that was set aside: why, where it stands, and the beginning of it. */
final class AsideCell extends ListCell<Aside> {
    static final double HEIGHT = 60;
    private final Texts texts;
    private final Label why = new Label();
    private final Label where = new Label();
    private final Label raw = new Label();
    private final VBox lines;

    AsideCell(Texts texts) {
        this.texts = texts;
        where.getStyleClass().addAll("muted", "small");
        where.setMinWidth(120);
        where.setMaxWidth(260);
        why.setMinWidth(0);
        raw.getStyleClass().add("raw");
        raw.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        lines = new VBox(3, new HBox(12, why, gap, where), raw);
        lines.setMinWidth(0);
        lines.setPrefWidth(0);
        getStyleClass().add("aside-cell");
    }

    @Override
    protected void updateItem(Aside aside, boolean empty) {
        super.updateItem(aside, empty);
        setText(null);
        setGraphic(empty || aside == null ? null : lines);
        setTooltip(null);
        if (!empty && aside != null) {
            why.setText(Shown.line(aside.why(texts)));
            where.setText(texts.get("intake.where", Shown.line(Path.of(aside.file()).getFileName().toString()), Long.toString(aside.line())));
            raw.setText(aside.raw());
            setTooltip(new Tooltip(aside.why(texts) + "\n" + aside.file() + ":" + aside.line() + "\n\n" + aside.raw()));
        }
    }
}
