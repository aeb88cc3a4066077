package app.detente.ui.templates;

import app.detente.model.Texts;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One template on the bench: its title above, its text first, and quiet parts for the rest. Ctrl+S keeps it, Esc goes back to the list. */
final class TemplateEditor extends VBox {
    private final TemplatesViewModel model;
    private final Texts texts;
    private final TextField title = new TextField();
    private final Label state = new Label();

    /** `leave` gives the keyboard back to the list. */
    TemplateEditor(TemplatesViewModel model, Desk desk, Runnable leave) {
        this.model = model;
        this.texts = desk.texts();
        getStyleClass().add("template-editor");
        StackPane bench = new StackPane(new Bench(new WordingsCard(model, texts), new SidePane(model, desk), new TermsPane(model, desk)));
        bench.getStyleClass().add("bench");
        ScrollPane scroll = new ScrollPane(bench);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("page-scroll", "template-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(heading(), scroll);
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.S && key.isShortcutDown() && !key.isAltDown()) {
                key.consume();
                model.save();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                leave.run();
            }
        });
        model.selectedProperty().subscribe((was, now) -> {
            boolean another = !was.map(Row::id).equals(now.map(Row::id));
            if (another) {
                scroll.setVvalue(0);
            }
            if (another && now.filter(row -> row.template().title().isEmpty() && row.template().body().isEmpty()).isPresent()) {
                title.requestFocus();
            }
        });
    }

    private Node heading() {
        title.setAccessibleText(texts.get("templates.field.title"));
        title.setPromptText(texts.get("templates.field.title"));
        title.textProperty().bindBidirectional(model.draft().titleProperty());
        title.setMinWidth(0);
        title.getStyleClass().add("title-field");
        HBox.setHgrow(title, Priority.ALWAYS);
        Button save = new Button(texts.get("templates.save"));
        save.getStyleClass().add("primary");
        save.setTooltip(new Tooltip("Ctrl S"));
        save.setOnAction(event -> model.save());
        Button discard = new Button(texts.get("templates.discard"));
        discard.setOnAction(event -> model.discard());
        List.of(save, discard).forEach(button -> button.setMinWidth(USE_PREF_SIZE));
        Runnable offer = () -> model.selectedProperty().get().ifPresent(row -> {
            save.setDisable(!row.unsaved() || !model.reviewProperty().get().complete());
            discard.setVisible(row.unsaved());
            discard.setManaged(row.unsaved());
            state.setText(state(row));
        });
        model.selectedProperty().subscribe(now -> offer.run());
        model.reviewProperty().subscribe(now -> offer.run());
        state.getStyleClass().addAll("muted", "small", "template-state");
        state.setMinWidth(0);
        HBox line = new HBox(6, title, discard, save, more());
        line.setAlignment(Pos.CENTER_LEFT);
        VBox heading = new VBox(2, line, state);
        heading.getStyleClass().add("template-heading");
        return heading;
    }

    private MenuButton more() {
        MenuItem duplicate = new MenuItem(texts.get("templates.duplicate"));
        duplicate.setOnAction(event -> model.duplicate());
        MenuItem retire = new MenuItem();
        retire.setOnAction(event -> model.selectedProperty().get().ifPresent(row -> model.retire(!row.template().retired())));
        model.selectedProperty().subscribe(now -> now.ifPresent(row ->
                retire.setText(texts.get(row.template().retired() ? "templates.bring-back" : "templates.retire"))));
        MenuButton more = new MenuButton(null, Icon.MORE.at(16), duplicate, retire);
        more.getStyleClass().add("more-menu");
        more.setAccessibleText(texts.get("templates.more"));
        more.setTooltip(new Tooltip(texts.get("templates.more")));
        return more;
    }

    /** Whether it is kept, and what is missing where it cannot be. */
    private String state(Row row) {
        if (!row.unsaved()) {
            String uses = texts.get("templates.uses", row.template().uses());
            return row.template().retired() ? texts.get("templates.state.retired", uses) : uses;
        }
        List<String> missing = new ArrayList<>();
        if (row.template().title().isBlank()) {
            missing.add(texts.get("templates.state.title"));
        }
        List<Review.Wording> wordings = model.reviewProperty().get().wordings();
        for (int at = 0; at < wordings.size(); at++) {
            if (!wordings.get(at).isFillable()) {
                missing.add(wordings.size() == 1 ? texts.get("templates.state.text") : texts.get("templates.state.wording", at + 1));
            }
        }
        return missing.isEmpty() ? texts.get("templates.state.unsaved") : texts.get("templates.state.missing", String.join(", ", missing));
    }
}
