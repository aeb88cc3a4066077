package app.detente.ui.conversation;

import app.detente.model.Tag;
import app.detente.model.TagColour;
import app.detente.model.Texts;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Initials;
import app.detente.ui.common.Shown;
import app.detente.ui.common.TagChip;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/** The tags under the tag button: type to find one or to make it, Enter puts it on or takes it off, Esc closes. */
final class TagPicker {
    private static final double ROW = 32;
    private static final int ROWS = 6;

    private final ConversationViewModel model;
    private final Texts texts;
    private final Popup popup = new Popup();
    private final TextField field = new TextField();
    private final ObservableList<TagChoice> choices = FXCollections.observableArrayList();
    private final ListView<TagChoice> list = new ListView<>(choices);
    private final ToggleGroup colours = new ToggleGroup();
    private final HBox swatches = new HBox(6);
    /** The colour chosen by hand; without one the name decides, so that neighbours differ. */
    private Optional<TagColour> colour = Optional.empty();

    TagPicker(ConversationViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        VBox content = new VBox(8, field(), list(), swatches());
        content.getStyleClass().add("tag-picker");
        popup.getContent().add(content);
        popup.setAutoHide(true);
        model.tags().addListener((ListChangeListener<Tag>) change -> offer());
        model.openedProperty().subscribe(opened -> offer());
    }

    void showBelow(Node owner) {
        model.readChoices();
        field.clear();
        colour = Optional.empty();
        offer();
        Bounds place = owner.localToScreen(owner.getLayoutBounds());
        popup.show(owner, place.getMaxX() - content().prefWidth(-1), place.getMaxY() + 4);
        Platform.runLater(field::requestFocus);
    }

    /** What stands in the popup. */
    Region content() {
        return (Region) popup.getContent().getFirst();
    }

    private Node field() {
        field.setPromptText(texts.get("triage.tag.find"));
        field.setAccessibleText(texts.get("triage.tag.find"));
        field.textProperty().subscribe(text -> offer());
        field.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            boolean handled = switch (key.getCode()) {
                case DOWN -> move(1);
                case UP -> move(-1);
                case ENTER -> take(list.getSelectionModel().getSelectedItem());
                default -> false;
            };
            if (handled) {
                key.consume();
            }
        });
        return field;
    }

    private Node list() {
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROWS * ROW + 4);
        list.setFocusTraversable(false);
        list.setAccessibleText(texts.get("triage.tag.list"));
        list.setCellFactory(view -> new Cell());
        return list;
    }

    private Node swatches() {
        swatches.setAlignment(Pos.CENTER_LEFT);
        for (TagColour shade : TagColour.values()) {
            StackPane dot = new StackPane();
            dot.getStyleClass().addAll("dot", "tag-" + shade.key());
            dot.setMinSize(14, 14);
            dot.setMaxSize(14, 14);
            ToggleButton swatch = new ToggleButton(null, dot);
            String name = texts.get("triage.tag.colour." + shade.key());
            swatch.getStyleClass().add("swatch");
            swatch.setAccessibleText(name);
            swatch.setTooltip(new Tooltip(name));
            swatch.setToggleGroup(colours);
            swatch.setUserData(shade);
            swatch.setOnAction(event -> {
                colour = Optional.of(shade);
                offer();
                field.requestFocus();
            });
            swatches.getChildren().add(swatch);
        }
        swatches.setAccessibleText(texts.get("triage.tag.colour"));
        return swatches;
    }

    private void offer() {
        List<Tag> present = model.openedProperty().get().map(open -> open.row().tags()).orElse(List.of());
        List<TagChoice> now = TagChoice.of(model.tags(), present, field.getText());
        if (!now.equals(choices)) {
            int row = Math.max(0, list.getSelectionModel().getSelectedIndex());
            boolean same = now.size() == choices.size();
            choices.setAll(now);
            list.getSelectionModel().clearAndSelect(same ? row : 0);
        }
        boolean fresh = now.stream().anyMatch(TagChoice.Fresh.class::isInstance);
        swatches.setVisible(fresh);
        colours.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == shade(field.getText())));
        list.refresh();
    }

    private TagColour shade(String name) {
        return colour.orElseGet(() -> Initials.shade(name));
    }

    private boolean move(int by) {
        int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, Math.max(0, choices.size() - 1));
        list.getSelectionModel().clearAndSelect(to);
        list.scrollTo(to);
        return true;
    }

    private boolean take(TagChoice choice) {
        switch (choice) {
            case TagChoice.Known(Tag tag, boolean on) when on -> model.removeTag(tag);
            case TagChoice.Known(Tag tag, boolean on) -> model.addTag(tag.name(), tag.colour());
            case TagChoice.Fresh(String name) -> model.addTag(name, shade(name));
            case null -> { }
        }
        field.clear();
        return true;
    }

    /** A tag with a mark where it is on, or the offer to make one. */
    private final class Cell extends ListCell<TagChoice> {
        Cell() {
            getStyleClass().add("tag-cell");
            setPrefWidth(0);
            setOnMousePressed(event -> {
                if (!isEmpty()) {
                    take(getItem());
                }
                event.consume();
            });
        }

        @Override
        protected void updateItem(TagChoice choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(null);
            if (empty || choice == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            switch (choice) {
                case TagChoice.Known(Tag tag, boolean on) -> {
                    setGraphic(line(new TagChip(tag), on));
                    setAccessibleText(on ? texts.get("triage.tag.on", tag.name()) : tag.name());
                }
                case TagChoice.Fresh(String name) -> {
                    Label create = new Label(texts.get("triage.tag.create", Shown.line(name)), Icon.PLUS.at(14));
                    setGraphic(create);
                    setAccessibleText(create.getText());
                }
            }
        }

        private Node line(TagChip chip, boolean on) {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox line = new HBox(8, chip, gap);
            if (on) {
                line.getChildren().add(Icon.DONE.at(15));
            }
            line.setAlignment(Pos.CENTER_LEFT);
            return line;
        }
    }
}
