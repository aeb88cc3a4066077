package app.detente.ui.themes;

import app.detente.model.Texts;
import app.detente.report.themes.Heard;
import app.detente.report.themes.Rising;
import app.detente.report.themes.Themes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** Tags and words, by how much they rise or by how much they are said. */
final class RisingCard extends ThemeCard {
    private static final int ROWS = 12;
    private final Texts texts;
    private final Consumer<Heard> open;
    private final ToggleButton growth;
    private Optional<Themes> themes = Optional.empty();
    private ThemeWords words;

    RisingCard(Texts texts, ThemeWords words, Consumer<Heard> open) {
        this(texts, words, open, new ToggleButton(texts.get("themes.rising.growth")), new ToggleButton(texts.get("themes.rising.volume")));
    }

    private RisingCard(Texts texts, ThemeWords words, Consumer<Heard> open, ToggleButton growth, ToggleButton volume) {
        super(texts.get("themes.rising"), texts.get("themes.rising.what"), order(growth, volume));
        this.texts = texts;
        this.words = words;
        this.open = open;
        this.growth = growth;
        growth.setSelected(true);
        growth.selectedProperty().subscribe(() -> themes.ifPresent(known -> show(known, this.words)));
    }

    private static Node order(ToggleButton growth, ToggleButton volume) {
        ToggleGroup group = new ToggleGroup();
        group.getToggles().addAll(growth, volume);
        group.selectedToggleProperty().addListener((all, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
        HBox order = new HBox(growth, volume);
        order.getStyleClass().add("theme-order");
        growth.setMinWidth(USE_PREF_SIZE);
        volume.setMinWidth(USE_PREF_SIZE);
        return order;
    }

    void show(Themes fresh, ThemeWords now) {
        themes = Optional.of(fresh);
        words = now;
        mean(texts.get(fresh.frame().comparable() ? "themes.rising.what" : "themes.rising.first-time"));
        growth.setDisable(!fresh.frame().comparable());
        boolean byGrowth = growth.isSelected() && fresh.frame().comparable();
        Comparator<Heard> order = byGrowth ? Rising.BY_GROWTH : Rising.BY_VOLUME;
        List<Heard> chosen = fresh.rising().stream().filter(heard -> !byGrowth || heard.growth().orElse(0) > 0).sorted(order).limit(ROWS).toList();
        List<Node> rows = new ArrayList<>(rows(chosen, words, open));
        if (!rows.isEmpty()) {
            rows.addFirst(HeardRow.heading(texts.get("themes.column.subject"), texts.get("themes.column.messages"), texts.get("themes.column.growth"),
                    texts.get("themes.column.first")));
        }
        String none = fresh.rising().isEmpty() ? "themes.rising.none" : "themes.rising.flat";
        show(rows, texts.get(fresh.read() == 1 ? "themes.rising.one" : none, fresh.read()));
    }
}
