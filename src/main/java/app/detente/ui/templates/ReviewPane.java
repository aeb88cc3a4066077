package app.detente.ui.templates;

import app.detente.model.Network;
import app.detente.model.Texts;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Shown;
import app.detente.voice.Length;
import app.detente.voice.TemplateProblem;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The template tried out: what is to mend, how a person would read it, and how long that is on each network. */
final class ReviewPane extends VBox {
    private final Texts texts;
    private final VBox problems = new VBox(4);
    private final Label preview = new Label();
    private final GridPane lengths = new GridPane(16, 4);

    ReviewPane(TemplatesViewModel model, Texts texts) {
        super(10);
        this.texts = texts;
        preview.setWrapText(true);
        preview.setMinHeight(USE_PREF_SIZE);
        preview.getStyleClass().add("template-preview");
        lengths.getColumnConstraints().addAll(new ColumnConstraints(), right());
        getChildren().addAll(problems, sample(model), preview, lengths, uses(model));
        model.reviewProperty().subscribe(this::show);
    }

    private static ColumnConstraints right() {
        ColumnConstraints right = new ColumnConstraints();
        right.setHalignment(HPos.RIGHT);
        return right;
    }

    private Node sample(TemplatesViewModel model) {
        Label label = new Label(texts.get("templates.preview-for"));
        label.getStyleClass().addAll("muted", "small");
        TextField name = new TextField();
        name.setAccessibleText(texts.get("templates.preview-for"));
        name.textProperty().bindBidirectional(model.sampleNameProperty());
        name.setPrefColumnCount(14);
        name.getStyleClass().add("sample-name");
        HBox line = new HBox(8, label, name);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node uses(TemplatesViewModel model) {
        Label uses = new Label();
        uses.getStyleClass().addAll("faint", "small");
        uses.textProperty().bind(model.selectedProperty().map(row -> row.map(one -> texts.get("templates.uses", one.template().uses())).orElse("")));
        return uses;
    }

    private void show(Review review) {
        problems.getChildren().setAll(review.problems().stream().map(this::problem).toList());
        problems.setManaged(!review.problems().isEmpty());
        preview.setText(Shown.text(review.preview(), 8_000));
        preview.setVisible(!review.preview().isEmpty());
        preview.setManaged(preview.isVisible());
        lengths.getChildren().clear();
        int row = 0;
        for (Map.Entry<Network, Length> entry : review.lengths().entrySet()) {
            Length length = entry.getValue();
            Label network = new Label(ChannelMark.name(entry.getKey(), texts));
            network.getStyleClass().addAll("small", "muted");
            Label count = new Label(texts.get("templates.length", length.used(), length.limit()));
            count.getStyleClass().addAll("small", length.fits() ? "muted" : "late");
            Label over = new Label(length.fits() ? "" : texts.get("templates.over", -length.remaining()));
            over.getStyleClass().addAll("small", "late");
            lengths.addRow(row++, network, count, over);
        }
    }

    private Node problem(TemplateProblem problem) {
        Label label = new Label(problem.sentence(texts), Icon.WARNING.at(14));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("template-problem");
        return label;
    }
}
