package app.detente.ui.themes;

import app.detente.model.Texts;
import app.detente.report.themes.Heard;
import app.detente.report.themes.Naming;
import app.detente.report.themes.Themes;
import app.detente.ui.common.Shown;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The brands that customers name, their share hour by hour, and what is said beside them. */
final class BrandsCard extends ThemeCard {
    private static final int ROWS = 8;
    /** Room for most names, and for a number, px. */
    private static final double NAME = 76;
    private static final double COUNT = 48;
    private final Texts texts;
    private final Consumer<Heard> open;

    BrandsCard(Texts texts, Consumer<Heard> open, Button watched) {
        super(texts.get("themes.brands"), texts.get("themes.brands.what"), watched);
        this.texts = texts;
        this.open = open;
    }

    void show(Themes themes, ThemeWords words) {
        show(themes.brands().stream().limit(ROWS).map(naming -> row(naming, themes, words)).toList(), texts.get("themes.brands.none"));
    }

    private Node row(Naming naming, Themes themes, ThemeWords words) {
        Label name = new Label(Shown.line(naming.heard().name()));
        name.getStyleClass().add("strong");
        name.setMinWidth(NAME);
        Label share = HeardRow.column(texts.get("themes.brands.share", Math.round(naming.share() * 100)), COUNT, "muted");
        Label growth = HeardRow.column(words.growth(naming.heard()), COUNT, "growth");
        growth.setTextOverrun(OverrunStyle.CLIP);
        HBox named = new HBox(name);
        named.setAlignment(Pos.CENTER_LEFT);
        named.setMinWidth(NAME);
        HBox.setHgrow(named, Priority.ALWAYS);
        Strip strip = new Strip(naming.parts(), "");
        HBox line = new HBox(10, named, strip, HeardRow.column(words.count(naming.heard()), COUNT, "strong"), share, growth);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox both = new VBox(1, line);
        if (!naming.beside().isEmpty()) {
            Label beside = new Label(texts.get("themes.brands.beside", naming.beside().stream().map(Shown::line).collect(Collectors.joining(", "))));
            beside.getStyleClass().addAll("muted", "small");
            beside.setMinWidth(0);
            both.getChildren().add(beside);
        }
        Button row = new Button(null, both);
        both.prefWidthProperty().bind(row.widthProperty().subtract(20));
        row.setMaxWidth(Double.MAX_VALUE);
        row.setMinWidth(0);
        row.setPrefWidth(240);
        row.getStyleClass().add("theme-row");
        row.setAccessibleText(words.spoken(naming.heard()) + ", " + texts.get("themes.brands.share", Math.round(naming.share() * 100)) + peak(naming, themes, words));
        row.setTooltip(new Tooltip(hours(naming, themes, words)));
        row.setOnAction(event -> open.accept(naming.heard()));
        return row;
    }

    /** The busiest hours in words: bars cannot be read aloud. */
    private String hours(Naming naming, Themes themes, ThemeWords words) {
        boolean byHour = themes.frame().span().isByHour();
        List<Naming.Part> busiest = naming.parts().stream().filter(part -> part.count() > 0)
                .sorted(Comparator.comparingInt(Naming.Part::count).reversed()).limit(6).sorted(Comparator.comparing(Naming.Part::at)).toList();
        return busiest.stream().map(part -> texts.get("themes.brands.part", words.part(part.at(), byHour), part.count(), Math.round(part.share() * 100)))
                .collect(Collectors.joining("\n"));
    }

    private String peak(Naming naming, Themes themes, ThemeWords words) {
        return naming.parts().stream().max(Comparator.comparingInt(Naming.Part::count)).filter(part -> part.count() > 0)
                .map(part -> ", " + texts.get("themes.brands.part", words.part(part.at(), themes.frame().span().isByHour()), part.count(),
                        Math.round(part.share() * 100))).orElse("");
    }
}
