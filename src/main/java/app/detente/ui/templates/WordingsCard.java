package app.detente.ui.templates;

import app.detente.model.Texts;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Shown;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.TemplateProblem;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The wordings of a template, one open at a time: Ctrl+PageUp and Ctrl+PageDown go from one to the next. Each has a field, and an undo, of its own. */
final class WordingsCard extends VBox {
    private final TemplatesViewModel model;
    private final Wordings wordings;
    private final Texts texts;
    private final HBox tabs = new HBox(2);
    private final StackPane field = new StackPane();
    private final VBox problems = new VBox(4);
    private TextArea text = new TextArea();
    private Tabs shown = new Tabs(-1, List.of());

    private record Tabs(int open, List<Boolean> wrong) {}

    WordingsCard(TemplatesViewModel model, Texts texts) {
        this.model = model;
        this.wordings = model.draft().wordings();
        this.texts = texts;
        getStyleClass().addAll("card", "wordings");
        problems.getStyleClass().add("wording-problems");
        getChildren().addAll(heading(), field, new HBox(new InsertMenu(texts, () -> text, model.blocks()::names)), problems, new RemarksList(model, texts), alike());
        wordings.turnProperty().subscribe(turn -> turn());
        wordings.texts().subscribe(this::tabs);
        wordings.openProperty().subscribe(open -> tabs());
        model.reviewProperty().subscribe(review -> {
            tabs();
            problems();
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent key) {
        int by = key.getCode() == KeyCode.PAGE_UP ? -1 : key.getCode() == KeyCode.PAGE_DOWN ? 1 : 0;
        if (key.isShortcutDown() && by != 0) {
            wordings.open(wordings.openProperty().get() + by);
            text.requestFocus();
            key.consume();
        }
    }

    private Node heading() {
        tabs.setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox moves = new HBox(icon(Icon.CHEVRON, 180, "templates.wording.earlier", () -> wordings.move(-1)),
                icon(Icon.CHEVRON, 0, "templates.wording.later", () -> wordings.move(1)),
                icon(Icon.DELETE, 0, "templates.wording.remove", model::removeWording));
        moves.setMinWidth(USE_PREF_SIZE);
        Runnable offer = () -> {
            moves.setVisible(wordings.texts().size() > 1);
            moves.setManaged(moves.isVisible());
        };
        wordings.texts().subscribe(offer);
        offer.run();
        HBox heading = new HBox(8, tabs, gap, moves);
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    private Button icon(Icon icon, double turned, String key, Runnable action) {
        Region drawing = icon.at(15);
        drawing.setRotate(turned);
        Button button = new Button(null, drawing);
        button.getStyleClass().addAll("quiet", "icon-button");
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key)));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void tabs() {
        int many = wordings.texts().size();
        Tabs now = new Tabs(wordings.openProperty().get(), IntStream.range(0, many).mapToObj(this::isWrong).toList());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        tabs.getChildren().clear();
        for (int at = 0; at < many; at++) {
            tabs.getChildren().add(tab(at, many));
        }
        Button add = new Button(texts.get("templates.wording.add"), Icon.PLUS.at(13));
        add.getStyleClass().addAll("quiet", "wording-add");
        add.setTooltip(new Tooltip(texts.get("templates.wording.why")));
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(event -> {
            wordings.add();
            text.requestFocus();
        });
        tabs.getChildren().add(add);
    }

    private boolean isWrong(int at) {
        return !model.reviewProperty().get().wording(at).isFillable();
    }

    private Node tab(int at, int many) {
        boolean wrong = isWrong(at);
        String name = many == 1 ? texts.get("templates.field.body") : texts.get("templates.wording.short", at + 1);
        ToggleButton tab = new ToggleButton(name, wrong && many > 1 ? Icon.WARNING.at(12) : null);
        tab.getStyleClass().add("wording-tab");
        tab.setMinWidth(USE_PREF_SIZE);
        String full = texts.get("templates.wording", at + 1);
        tab.setAccessibleText(wrong ? texts.get("templates.wording.to-mend", full) : full);
        tab.setTooltip(new Tooltip(tab.getAccessibleText()));
        tab.setSelected(at == wordings.openProperty().get());
        tab.setOnAction(event -> {
            tab.setSelected(true);
            wordings.open(at);
            text.requestFocus();
        });
        return tab;
    }

    /** Another text gets a field of its own, so that Ctrl+Z never brings in what was typed elsewhere. */
    private void turn() {
        text.textProperty().unbindBidirectional(wordings.textProperty());
        text = new TextArea();
        text.setWrapText(true);
        text.setPrefRowCount(7);
        text.setMinHeight(150);
        text.getStyleClass().add("body-field");
        text.setPromptText(texts.get("templates.wording.prompt"));
        text.setAccessibleText(texts.get("templates.wording", wordings.openProperty().get() + 1));
        text.textProperty().bindBidirectional(wordings.textProperty());
        text.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.TAB && !key.isControlDown()) {
                key.consume();
                text.fireEvent(new KeyEvent(text, text, KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, key.isShiftDown(), true, false, false));
            }
        });
        field.getChildren().setAll(text);
    }

    private void problems() {
        List<TemplateProblem> found = model.reviewProperty().get().wording(wordings.openProperty().get()).problems().stream()
                .filter(problem -> !(problem instanceof TemplateProblem.TooLong)).toList();
        problems.getChildren().setAll(found.stream().map(this::problem).toList());
        problems.setManaged(!found.isEmpty());
    }

    /** Another template that says nearly this, to be looked at. */
    private Node alike() {
        Button other = new Button();
        other.setMnemonicParsing(false);
        other.getStyleClass().addAll("link-button", "alike");
        other.setWrapText(true);
        other.setTooltip(new Tooltip(texts.get("templates.alike.why")));
        model.alike().foundProperty().subscribe(found -> {
            other.setText(found.map(one -> texts.get("templates.alike", Shown.inSentence(one.title()))).orElse(""));
            other.setVisible(found.isPresent());
            other.setManaged(found.isPresent());
        });
        other.setOnAction(event -> model.alike().foundProperty().get().map(ReplyTemplate::id).ifPresent(model::select));
        return other;
    }

    private Node problem(TemplateProblem problem) {
        Label label = new Label(problem.sentence(texts), Icon.WARNING.at(14));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("template-problem");
        return label;
    }
}
