package app.detente.ui.themes;

import app.detente.model.Hit;
import app.detente.model.Texts;
import app.detente.report.themes.Brand;
import app.detente.ui.common.Banner;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Prose;
import app.detente.ui.common.Shown;
import app.detente.ui.common.WrappedLabel;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The brands that are watched: their names, the words of the one that is edited, and what these would have found. */
final class BrandsPane extends VBox {
    private static final double WIDE = 380;
    private static final int EXAMPLES = 5;
    private static final int EXCERPT = 160;
    private final BrandsViewModel model;
    private final Desk desk;
    private final Texts texts;
    private final FlowPane names = new FlowPane(6, 6);
    private final VBox found = new VBox(6);

    BrandsPane(BrandsViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        getStyleClass().addAll("theme-side", "pane-surface", "line-left");
        setPrefWidth(WIDE);
        setMinWidth(WIDE);
        setSpacing(8);
        Label title = new Label(texts.get("themes.watched"));
        title.getStyleClass().add("heading");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, title, gap, SideHead.close(texts, model::hide));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox page = new VBox(10, new Prose(texts.get("themes.watched.what"), "muted", "small"), names, form(), Banner.of(model.problemProperty(), texts),
                buttons(), found);
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        model.brands().addListener((ListChangeListener<Brand>) change -> list());
        model.editedProperty().subscribe(edited -> list());
        model.trialProperty().subscribe(this::show);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.hide();
                event.consume();
            }
        });
    }

    private void list() {
        names.getChildren().setAll(model.brands().stream().map(brand -> {
            ToggleButton name = new ToggleButton(Shown.line(brand.name()));
            name.getStyleClass().add("theme-name");
            name.setSelected(model.editedProperty().get().filter(brand::equals).isPresent());
            name.setOnAction(event -> {
                name.setSelected(true);
                model.edit(brand);
            });
            return name;
        }).toList());
        Button add = new Button(texts.get("themes.watched.add"), Icon.PLUS.at(14));
        add.getStyleClass().addAll("link-button", "small");
        add.setOnAction(event -> model.create());
        names.getChildren().add(add);
    }

    private Node form() {
        return new VBox(8, field("name", new TextField(), model.nameProperty()), field("sure", area(2), model.sureProperty()),
                field("unsure", new TextField(), model.unsureProperty()), field("near", area(3), model.nearProperty()),
                field("never", area(3), model.neverProperty()));
    }

    private static TextArea area(int rows) {
        TextArea area = new TextArea();
        area.setPrefRowCount(rows);
        area.setMinHeight(USE_PREF_SIZE);
        area.setWrapText(true);
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> { // a form is left with Tab
            if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown()) {
                area.fireEvent(new KeyEvent(area, area, KeyEvent.KEY_PRESSED, "", "\t", KeyCode.TAB, event.isShiftDown(), true, false, false));
                event.consume();
            }
        });
        return area;
    }

    private Node field(String key, TextInputControl input, StringProperty value) {
        Label label = new Prose(texts.get("themes.watched." + key), "small", "muted");
        label.setLabelFor(input);
        input.setAccessibleText(label.getText());
        input.textProperty().bindBidirectional(value);
        return new VBox(2, label, input);
    }

    private Node buttons() {
        Button keep = new Button(texts.get("themes.watched.keep"));
        keep.getStyleClass().add("primary");
        keep.setOnAction(event -> model.keep());
        Button tryOut = new Button(texts.get("themes.watched.try"));
        tryOut.setOnAction(event -> model.tryOut());
        Button remove = new Button(texts.get("themes.watched.remove"));
        remove.getStyleClass().add("quiet");
        remove.disableProperty().bind(model.editedProperty().map(Optional::isEmpty));
        remove.setOnAction(event -> model.remove());
        Button again = new Button(texts.get("themes.watched.again"));
        again.getStyleClass().addAll("quiet", "small");
        again.setOnAction(event -> model.startOver());
        FlowPane all = new FlowPane(8, 8, keep, tryOut, remove, again);
        all.setAlignment(Pos.CENTER_LEFT);
        return all;
    }

    private void show(Optional<Opening> trial) {
        found.getChildren().clear();
        trial.ifPresent(opening -> {
            int count = opening.heard().count();
            found.getChildren().add(new Prose(count == 0 ? texts.get("themes.watched.nothing", BrandsViewModel.TRIED.toDays())
                    : texts.get("themes.watched.found", BrandsViewModel.TRIED.toDays(), new ThemeWords(desk).messages(opening.heard())), "strong"));
            opening.quotes().stream().limit(EXAMPLES).map(this::example).forEach(found.getChildren()::add);
        });
    }

    private Node example(Hit hit) {
        String said = Shown.text(hit.text(), EXCERPT).replaceAll("\\s+", " ").strip() + (hit.text().length() > EXCERPT ? "…" : "");
        return new WrappedLabel(texts.get("themes.alarms.quote", desk.dates().moment(hit.authoredAt(), desk.now().getValue()), said));
    }
}
