package app.detente.ui.queue;

import app.detente.model.Problem;
import app.detente.model.SavedView;
import app.detente.model.Sort;
import app.detente.model.Texts;
import app.detente.model.filter.FilterText;
import app.detente.model.filter.Misread;
import app.detente.ui.queue.SavedViewsViewModel.Wanted;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.util.StringConverter;

/** Saves or changes a view, below whatever asked for it: its name, what it shows, in which order, and for whom. Enter saves, Esc leaves. */
public final class ViewForm {
    private static final double WIDTH = 340;

    private final SavedViewsViewModel model;
    private final Texts texts;
    private final Popup popup = new Popup();
    private final TextField name = new TextField();
    private final TextField filter = new TextField();
    private final ComboBox<Sort> sort = new ComboBox<>();
    private final CheckBox shared = new CheckBox();
    private final Label trouble = new Label();
    private final Label heading = new Label();
    private Optional<SavedView> changed = Optional.empty();

    public ViewForm(SavedViewsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        heading.getStyleClass().add("heading");
        limit(name, SavedView.MAX_NAME);
        limit(filter, FilterText.MAX_TYPED);
        filter.getStyleClass().add("mono");
        filter.textProperty().subscribe(now -> trouble.setText(misread(now)));
        sort.getItems().setAll(Sort.LONGEST_WAITING, Sort.DUE, Sort.NEWEST, Sort.PRIORITY);
        sort.setConverter(new StringConverter<>() {
            @Override
            public String toString(Sort one) {
                return one == null ? "" : texts.get("queue.sort." + one.key());
            }

            @Override
            public Sort fromString(String written) {
                return sort.getValue();
            }
        });
        sort.setMaxWidth(Double.MAX_VALUE);
        shared.setText(texts.get("views.form.shared"));
        trouble.getStyleClass().add("form-trouble");
        trouble.setWrapText(true);
        trouble.setMinHeight(Region.USE_PREF_SIZE);
        trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        VBox content = new VBox(8, heading, field("views.form.name", name), field("views.form.filter", filter), trouble, field("views.form.sort", sort),
                shared, buttons());
        content.getStyleClass().add("view-form");
        content.setPrefWidth(WIDTH);
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        popup.getContent().add(content);
        popup.setAutoHide(true);
    }

    /** Asks for a name under which to save a search. */
    public void save(Node owner, String search, Sort now) {
        changed = Optional.empty();
        fill(texts.get("views.form.new"), new SavedView(0, "", search, now, Optional.of(0L)));
        show(owner);
    }

    /** Asks what a view is to become. */
    public void change(Node owner, SavedView view) {
        changed = Optional.of(view);
        fill(texts.get("views.form.change"), view);
        show(owner);
    }

    private void fill(String title, SavedView view) {
        heading.setText(title);
        name.setText(view.name());
        filter.setText(view.filter());
        sort.setValue(view.sort() == Sort.BEST_MATCH ? Sort.NEWEST : view.sort());
        shared.setSelected(view.owner().isEmpty());
        trouble.setText(misread(view.filter()));
    }

    private void show(Node owner) {
        Bounds place = owner.localToScreen(owner.getLayoutBounds());
        double right = place.getMaxX() - WIDTH;
        double windowLeft = owner.getScene().getWindow().getX() + 8;
        popup.show(owner, Math.max(windowLeft, right), place.getMaxY() + 6);
        Platform.runLater(name::requestFocus);
    }

    private VBox field(String key, Node control) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().addAll("muted", "small");
        label.setLabelFor(control);
        control.setAccessibleText(label.getText());
        return new VBox(3, label, control);
    }

    private static void limit(TextInputControl field, int most) {
        field.setTextFormatter(new TextFormatter<>(change -> change.getControlNewText().length() <= most ? change : null));
    }

    private HBox buttons() {
        Button save = new Button(texts.get("views.form.save"));
        save.getStyleClass().add("primary");
        save.setOnAction(event -> save());
        Button cancel = new Button(texts.get("views.form.cancel"));
        cancel.setOnAction(event -> popup.hide());
        HBox buttons = new HBox(8, cancel, save);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                if (event.getTarget() instanceof TextInputControl) {
                    save();
                    event.consume();
                }
            }
            case ESCAPE -> {
                popup.hide();
                event.consume();
            }
            default -> { }
        }
    }

    private void save() {
        Wanted wanted = new Wanted(name.getText(), filter.getText(), sort.getValue(), shared.isSelected());
        changed.ifPresentOrElse(view -> model.change(view, wanted, popup::hide, this::refused), () -> model.save(wanted, popup::hide, this::refused));
    }

    private void refused(Problem problem) {
        trouble.setText(texts.of(problem));
    }

    /** What of the filter is not understood: it may be saved all the same, but not unknowingly. */
    private String misread(String typed) {
        List<Misread> parts = FilterText.read(typed).misread();
        return parts.stream().map(part -> texts.get(part.key(), part.blanks())).collect(Collectors.joining("\n"));
    }
}
