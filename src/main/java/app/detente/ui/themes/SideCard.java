package app.detente.ui.themes;

import app.detente.model.Texts;
import app.detente.report.themes.Heard;
import app.detente.report.themes.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;

/** Complaints, or praise: all of them in the first row, then what they are about. */
final class SideCard extends ThemeCard {
    private final Texts texts;
    private final String key;
    private final HeardRow.Show growth;
    private final Consumer<Heard> open;

    /** `key` begins the keys of the words of this side. */
    SideCard(Texts texts, String title, String key, HeardRow.Show growth, Consumer<Heard> open) {
        super(title, texts.get(key + "what"));
        this.growth = growth;
        this.texts = texts;
        this.key = key;
        this.open = open;
    }

    void show(Side side, ThemeWords words) {
        List<Node> rows = new ArrayList<>();
        side.heard().ifPresent(heard -> {
            rows.add(HeardRow.heading("", texts.get("themes.column.messages"), texts.get("themes.column.growth"), texts.get("themes.column.first")));
            HeardRow all = new HeardRow(heard, words, () -> open.accept(heard), growth);
            all.getStyleClass().add("whole");
            rows.add(all);
            side.about().forEach(about -> rows.add(new HeardRow(about, words, () -> open.accept(about), growth)));
        });
        show(rows, texts.get(key + "none"));
    }
}
