package app.detente.ui.templates;

import app.detente.model.Texts;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Shown;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** What a careful colleague would say about the open wording: a few remarks, each with its reason, and nothing that stands in the way. */
final class RemarksList extends VBox {
    private static final int LONGEST = 60;
    private final TemplatesViewModel model;
    private final Texts texts;

    RemarksList(TemplatesViewModel model, Texts texts) {
        super(4);
        this.model = model;
        this.texts = texts;
        model.reviewProperty().subscribe(review -> show());
        model.draft().wordings().openProperty().subscribe(open -> show());
    }

    private void show() {
        getChildren().setAll(model.heard(model.draft().wordings().openProperty().get()).stream().map(this::line).toList());
        setManaged(!getChildren().isEmpty());
    }

    private Node line(Listening.Heard heard) {
        String words = Shown.line(heard.words());
        String shown = words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
        String rule = heard.remark().rule().name(texts);
        String better = heard.remark().better().stream().findFirst().filter(one -> !one.isBlank()).map(Shown::line).orElse("");
        Label label = new Label(better.isEmpty() ? texts.get("templates.remark", rule, shown) : texts.get("templates.remark.better", rule, shown, better),
                Icon.NOTE.at(13));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll("template-remark", "small");
        label.setTooltip(new Tooltip(heard.remark().rule().reason(texts)));
        return label;
    }
}
