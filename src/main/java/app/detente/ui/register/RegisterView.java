package app.detente.ui.register;

import app.detente.model.RegisterEntry;
import app.detente.model.Texts;
import app.detente.report.Register;
import app.detente.report.Register.Total;
import app.detente.ui.common.Banner;
import app.detente.ui.common.Desk;
import app.detente.ui.common.EmptyState;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Prose;
import app.detente.ui.register.RegisterViewModel.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;

/** The register as a page: the period, its totals by reason, every hiding, and the export. */
public final class RegisterView extends StackPane {
    private final RegisterViewModel model;
    private final Desk desk;
    private final Texts texts;
    private final LongConsumer open;
    private final Label total = new Label();
    private final Label beside = new Label();
    private final FlowPane reasons = new FlowPane(8, 8);
    private final VBox rows = new VBox(8);

    /** `open` goes to a conversation. */
    public RegisterView(RegisterViewModel model, Desk desk, LongConsumer open) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        this.open = open;
        getStyleClass().addAll("register", "pane-ground");
        Banner exported = new Banner(Icon.DONE);
        exported.textProperty().bind(model.exportedProperty().map(file -> file.map(at -> texts.get("register.exported", at)).orElse("")));
        Button further = new Button(texts.get("register.more"));
        further.visibleProperty().bind(model.moreProperty());
        further.managedProperty().bind(further.visibleProperty());
        further.setOnAction(event -> model.further());
        EmptyState empty = new EmptyState(Icon.REGISTER, texts.get("register.empty"));
        empty.visibleProperty().bind(Bindings.isEmpty(model.rows()).and(Bindings.createBooleanBinding(
                () -> model.registerProperty().get().isPresent(), model.registerProperty())));
        empty.managedProperty().bind(empty.visibleProperty());
        VBox page = new VBox(14, header(), Banner.of(model.problemProperty(), texts), exported, totals(), rows, empty, further);
        page.getStyleClass().add("register-page");
        page.setMaxWidth(860);
        StackPane middle = new StackPane(page);
        StackPane.setAlignment(page, Pos.TOP_LEFT);
        ScrollPane scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        getChildren().add(scroll);
        model.rows().addListener((ListChangeListener<RegisterEntry>) change -> show());
        model.registerProperty().subscribe(register -> register.ifPresent(this::sum));
        show();
    }

    private Node header() {
        Label title = new Label(texts.get("register.title"));
        title.getStyleClass().add("page-title");
        title.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, title, gap, range(), export());
        line.setAlignment(Pos.CENTER_LEFT);
        Label what = new Prose(texts.get("register.what"), "muted");
        return new VBox(4, line, what);
    }

    private Node range() {
        ComboBox<Range> box = new ComboBox<>();
        box.getItems().setAll(Arrays.asList(Range.values()));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Range range) {
                return range == null ? "" : texts.get("register.range." + range.key());
            }

            @Override
            public Range fromString(String typed) {
                return box.getValue();
            }
        });
        box.valueProperty().bindBidirectional(model.rangeProperty());
        box.setAccessibleText(texts.get("register.range"));
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }

    private Node export() {
        MenuButton button = new MenuButton(texts.get("register.export"), Icon.EXPORT.at(16));
        button.setMinWidth(USE_PREF_SIZE);
        button.getItems().addAll(item(Form.HTML, "register.export.page", "html"), item(Form.CSV, "register.export.csv", "csv"));
        return button;
    }

    private MenuItem item(Form form, String key, String ending) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setOnAction(event -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(texts.get("register.title"));
            chooser.setInitialFileName("detente-register." + ending);
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(ending.toUpperCase(texts.locale()), "*." + ending));
            Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow())).ifPresent(file -> model.export(file.toPath(), form));
        });
        return item;
    }

    private Node totals() {
        total.getStyleClass().add("heading");
        beside.getStyleClass().add("muted");
        VBox card = new VBox(8, new VBox(1, total, beside), reasons);
        card.getStyleClass().addAll("card", "register-totals");
        card.visibleProperty().bind(Bindings.isNotEmpty(model.rows()));
        card.managedProperty().bind(card.visibleProperty());
        return card;
    }

    private void sum(Register register) {
        List<Total> totals = register.totals();
        Total all = totals.getLast();
        total.setText(texts.get("register.total", all.hidden()));
        beside.setText(texts.get("register.total.overridden", all.overridden()) + " · " + texts.get("register.total.shown", all.shownAgain()));
        reasons.getChildren().setAll(totals.stream().flatMap(one -> one.reason().map(reason -> {
            Label chip = new Label(texts.get("moderation.reason." + reason.key()) + "  " + one.hidden());
            chip.getStyleClass().add("reason-chip");
            return chip;
        }).stream()).toList());
    }

    private void show() {
        rows.getChildren().setAll(model.rows().stream().map(entry -> new RegisterRow(entry, desk, open)).toList());
    }
}
