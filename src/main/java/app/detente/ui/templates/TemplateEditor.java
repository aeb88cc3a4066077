package app.detente.ui.templates;

import app.detente.model.Network;
import app.detente.model.Texts;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Icon;
import app.detente.voice.Variable;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The fields of one template; what is written is looked over and tried out below as one types. Ctrl+S keeps it. */
final class TemplateEditor extends ScrollPane {
    private final TemplatesViewModel model;
    private final Texts texts;
    private final TextArea body = new TextArea();

    TemplateEditor(TemplatesViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        TemplateDraft draft = model.draft();
        TextField title = field("templates.field.title", draft.titleProperty());
        title.getStyleClass().add("title-field");
        TextField folder = field("templates.field.folder", draft.folderProperty());
        TextField shortcuts = field("templates.field.shortcuts", draft.shortcutsProperty());
        HBox place = new HBox(10, labelled("templates.field.folder", folder), labelled("templates.field.language", language()),
                labelled("templates.field.shortcuts", shortcuts));
        VBox content = new VBox(12, actions(), labelled("templates.field.title", title), place, networks(),
                bodyField(), new ReviewPane(model, texts));
        content.getStyleClass().add("template-editor");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("template-scroll");
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.S && key.isShortcutDown() && !key.isAltDown()) {
                key.consume();
                model.save();
            }
        });
        focusNewTitle(title);
    }

    private void focusNewTitle(TextField title) {
        model.selectedProperty().subscribe(row -> {
            boolean blank = row.filter(one -> one.template().title().isEmpty() && one.template().body().isEmpty()).isPresent();
            if (blank && !isFocusWithin()) {
                title.requestFocus();
            }
        });
    }

    private Node actions() {
        Button save = new Button(texts.get("templates.save"));
        save.getStyleClass().add("primary");
        save.setTooltip(new Tooltip("Ctrl S"));
        save.setOnAction(event -> model.save());
        Button discard = new Button(texts.get("templates.discard"));
        discard.setOnAction(event -> model.discard());
        Button duplicate = new Button(texts.get("templates.duplicate"));
        duplicate.setOnAction(event -> model.duplicate());
        Button retire = new Button();
        retire.setOnAction(event -> model.selectedProperty().get().ifPresent(row -> model.retire(!row.template().retired())));
        Runnable offer = () -> model.selectedProperty().get().ifPresent(row -> {
            save.setDisable(!row.unsaved() || !model.reviewProperty().get().complete());
            discard.setDisable(!row.unsaved());
            retire.setText(texts.get(row.template().retired() ? "templates.bring-back" : "templates.retire"));
        });
        model.selectedProperty().subscribe(now -> offer.run());
        model.reviewProperty().subscribe(now -> offer.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox actions = new HBox(6, gap, retire, duplicate, discard, save);
        actions.getChildren().stream().filter(Button.class::isInstance).forEach(button -> ((Button) button).setMinWidth(USE_PREF_SIZE));
        actions.setAlignment(Pos.CENTER_LEFT);
        return actions;
    }

    private TextField field(String key, StringProperty property) {
        TextField field = new TextField();
        field.setAccessibleText(texts.get(key));
        field.textProperty().bindBidirectional(property);
        field.setMinWidth(0);
        return field;
    }

    private VBox labelled(String key, Node field) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().addAll("muted", "small");
        VBox box = new VBox(4, label, field);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private Node language() {
        ComboBox<String> language = new ComboBox<>();
        language.getItems().setAll("fr", "en");
        language.setAccessibleText(texts.get("templates.field.language"));
        language.setMinWidth(104);
        language.setConverter(new StringConverter<>() {
            private final Map<String, String> names = Map.of("fr", texts.get("templates.language.fr"), "en", texts.get("templates.language.en"));

            @Override
            public String toString(String key) {
                return names.getOrDefault(key, "");
            }

            @Override
            public String fromString(String name) {
                return name;
            }
        });
        language.valueProperty().bindBidirectional(model.draft().languageProperty());
        return language;
    }

    private Node networks() {
        FlowPane chips = new FlowPane(6, 6);
        for (Network network : Network.values()) {
            ToggleButton chip = new ToggleButton(ChannelMark.name(network, texts));
            chip.getStyleClass().addAll("network-chip", "net-" + network.key());
            chip.setOnAction(event -> {
                if (chip.isSelected()) {
                    model.draft().networks().add(network);
                } else {
                    model.draft().networks().remove(network);
                }
            });
            Runnable follow = () -> chip.setSelected(model.draft().networks().contains(network));
            model.draft().networks().addListener((SetChangeListener<Network>) change -> follow.run());
            chips.getChildren().add(chip);
        }
        VBox box = labelled("templates.field.networks", chips);
        Label label = (Label) box.getChildren().getFirst();
        model.draft().networks().addListener((SetChangeListener<Network>) change ->
                label.setText(texts.get(model.draft().networks().isEmpty() ? "templates.field.networks-all" : "templates.field.networks")));
        label.setText(texts.get("templates.field.networks-all"));
        return box;
    }

    private Node bodyField() {
        body.setWrapText(true);
        body.setPrefRowCount(6);
        body.setMinHeight(130);
        body.getStyleClass().add("body-field");
        body.setAccessibleText(texts.get("templates.field.body"));
        body.textProperty().bindBidirectional(model.draft().bodyProperty());
        FlowPane inserts = new FlowPane(6, 6);
        for (Variable variable : Variable.values()) {
            inserts.getChildren().add(insert(variable.explanation(texts), variable.tag(), 0, 0));
        }
        String label = texts.get("templates.gap-label");
        inserts.getChildren().add(insert(texts.get("templates.gap"), "{{?" + label + "}}", 3, 3 + label.length()));
        VBox box = labelled("templates.field.body", body);
        box.getChildren().add(inserts);
        return box;
    }

    /** A button that puts something in at the caret and selects a part of it. */
    private Button insert(String name, String tag, int selectFrom, int selectTo) {
        Button button = new Button(name, Icon.PLUS.at(12));
        button.getStyleClass().add("insert-button");
        button.setTooltip(new Tooltip(tag));
        button.setOnAction(event -> {
            TextInputControl into = body;
            int at = into.getSelection().getStart();
            into.replaceSelection(tag);
            into.requestFocus();
            into.selectRange(at + (selectTo > 0 ? selectFrom : tag.length()), at + (selectTo > 0 ? selectTo : tag.length()));
        });
        return button;
    }
}
