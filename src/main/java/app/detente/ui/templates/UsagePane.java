package app.detente.ui.templates;

import app.detente.model.Texts;
import app.detente.storage.TemplateUsage;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Prose;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How often a template went out, and what followed: in all, and for each wording where there are several. */
final class UsagePane extends VBox {
    private final TemplatesViewModel model;
    private final Desk desk;
    private final Texts texts;

    UsagePane(TemplatesViewModel model, Desk desk) {
        super(14);
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        model.usage().accountProperty().subscribe(account -> show());
    }

    private void show() {
        getChildren().setAll(model.usage().accountProperty().get().map(this::account).orElse(List.of(new Prose(texts.get("templates.usage.none"), "muted"))));
    }

    private List<Node> account(TemplateUsage.Account account) {
        TemplateUsage all = account.all();
        List<Node> parts = new ArrayList<>();
        Label total = new Label(texts.get("templates.uses", all.total()));
        total.getStyleClass().add("heading");
        String last = all.last().map(at -> desk.dates().moment(at, desk.now().getValue())).orElse("");
        parts.add(new VBox(3, total, new Prose(texts.get("templates.usage.when", all.today(), all.month(), last), "muted")));
        if (account.people() > 0) {
            parts.add(new Prose(texts.get("templates.usage.people", account.people()), "muted"));
        }
        parts.add(followed(all));
        if (account.wordings().size() > 1) {
            parts.add(section("templates.usage.wordings"));
            account.wordings().forEach((wording, usage) -> parts.add(new Prose(texts.get("templates.usage.wording", wording + 1, usage.total(),
                    usage.editedPercent(), usage.thankedPercent()), "usage-line")));
        }
        return parts;
    }

    private GridPane followed(TemplateUsage usage) {
        GridPane grid = grid();
        row(grid, texts.get("templates.usage.edited"), usage.edited(), usage.total());
        row(grid, texts.get("templates.usage.answered"), usage.answered(), usage.total());
        row(grid, texts.get("templates.usage.thanked"), usage.thanked(), usage.total());
        row(grid, texts.get("templates.usage.reopened"), usage.reopened(), usage.total());
        return grid;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane(10, 6);
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        name.setMinWidth(0);
        ColumnConstraints bar = new ColumnConstraints(56);
        ColumnConstraints figure = new ColumnConstraints();
        figure.setHalignment(HPos.RIGHT);
        figure.setMinWidth(USE_PREF_SIZE);
        grid.getColumnConstraints().addAll(name, bar, figure);
        return grid;
    }

    private void row(GridPane grid, String name, long part, long whole) {
        Label label = new Label(name);
        label.setMinWidth(0);
        double share = whole == 0 ? 0 : part / (double) whole;
        ProgressBar bar = new ProgressBar(share);
        bar.getStyleClass().add("usage-bar");
        Label figure = new Label(texts.get("templates.usage.share", part, share));
        figure.getStyleClass().addAll("muted", "small");
        bar.setAccessibleText(name + ", " + figure.getText());
        grid.addRow(grid.getRowCount(), label, bar, figure);
    }

    private Label section(String key) {
        Label section = new Label(texts.get(key));
        section.getStyleClass().add("section");
        return section;
    }
}
