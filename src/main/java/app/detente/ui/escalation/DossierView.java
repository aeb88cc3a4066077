package app.detente.ui.escalation;

import app.detente.model.Executive;
import app.detente.model.Texts;
import app.detente.ui.common.Banner;
import app.detente.ui.common.Desk;
import app.detente.ui.common.NumberField;
import app.detente.ui.common.Prose;
import app.detente.ui.common.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The dossier about to be handed over: what a person writes at the left, the whole of it at the right. */
public final class DossierView extends VBox {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 690;
    private static final double FORM = 400;
    private final DossierViewModel model;
    private final Desk desk;
    private final Texts texts;
    private final TextArea question;
    private final VBox whom = new VBox(6);
    private Optional<TextField> nobody = Optional.empty();

    public DossierView(DossierViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        this.question = area("question", model.questionProperty(), 3);
        getStyleClass().addAll("dossier", "floating");
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        Label heading = new Label(texts.get("escalation.dossier"));
        heading.getStyleClass().add("page-title");
        TextArea whole = new TextArea();
        whole.textProperty().bind(model.previewProperty());
        whole.setEditable(false);
        whole.setWrapText(true);
        whole.setAccessibleText(texts.get("escalation.preview"));
        whole.getStyleClass().add("dossier-preview");
        HBox.setHgrow(whole, Priority.ALWAYS);
        HBox middle = new HBox(18, form(), whole);
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(heading, Banner.of(model.problemProperty(), texts), middle, foot());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                model.hand(new Way.Copy(), Clip::put);
                event.consume();
            }
        });
        model.chain().executives().addListener((ListChangeListener<Executive>) change -> choose());
        model.aboutProperty().subscribe(this::choose);
    }

    /** The keyboard goes to what only a person can say: whom, while nobody is named, otherwise what is asked. */
    @Override
    public void requestFocus() {
        nobody.map(Node.class::cast).orElse(question).requestFocus();
    }

    private Node form() {
        TextField title = new TextField();
        title.textProperty().bindBidirectional(model.titleProperty());
        VBox form = new VBox(12, field("to", whom), field("title", title), field("question", question), deadline(),
                field("proposal", area("proposal", model.proposalProperty(), 4)));
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        scroll.setMinWidth(FORM * 0.7);
        scroll.setPrefWidth(FORM);
        return scroll;
    }

    private Node field(String key, Node content) {
        Label name = new Label(texts.get("escalation.field." + key));
        name.getStyleClass().add("strong");
        name.setLabelFor(content);
        return new VBox(5, name, content);
    }

    private TextArea area(String key, StringProperty value, int rows) {
        TextArea area = new TextArea();
        area.textProperty().bindBidirectional(value);
        area.setPrefRowCount(rows);
        area.setWrapText(true);
        area.setPromptText(texts.get("escalation.prompt." + key));
        area.setAccessibleText(texts.get("escalation.field." + key));
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> leave(area, event));
        return area;
    }

    /** Tab goes on to the next field: nobody indents a question. */
    private static void leave(TextInputControl area, KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            area.fireEvent(new KeyEvent(event.getSource(), event.getTarget(), event.getEventType(), event.getCharacter(), event.getText(),
                    event.getCode(), event.isShiftDown(), true, event.isAltDown(), event.isMetaDown()));
            event.consume();
        }
    }

    /** One of the chain, or while there is none, somebody to be named. */
    private void choose() {
        nobody = Optional.empty();
        if (model.chain().executives().isEmpty()) {
            whom.getChildren().setAll(somebody());
            return;
        }
        ComboBox<Executive> box = combo(one -> one == null ? "" : texts.get("escalation.choice", Shown.line(one.name()), minutes(one)));
        box.getItems().setAll(model.chain().executives());
        box.setAccessibleText(texts.get("escalation.field.to"));
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().bindBidirectional(model.toProperty());
        whom.getChildren().setAll(box);
    }

    private String minutes(Executive one) {
        return desk.ages().text(one.within());
    }

    private Node somebody() {
        TextField name = named("name");
        nobody = Optional.of(name);
        TextField contact = named("contact");
        NumberField within = new NumberField(1, (int) Executive.PATIENCE.toMinutes(), 5, texts.get("escalation.chain.minutes"));
        within.show((int) ChainViewModel.USUAL.toMinutes());
        within.control().setAccessibleText(texts.get("escalation.chain.within"));
        Runnable take = () -> model.toProperty().set(new Executive(name.getText().strip(), contact.getText().strip(),
                Duration.ofMinutes(within.control().getValue())));
        name.textProperty().subscribe(take);
        contact.textProperty().subscribe(take);
        within.onChange(minutes -> take.run());
        Label until = new Label(texts.get("escalation.chain.within"));
        until.getStyleClass().add("muted");
        FlowPane clock = new FlowPane(8, 6, until, within);
        clock.setAlignment(Pos.CENTER_LEFT);
        return new VBox(6, new Prose(texts.get("escalation.first"), "muted", "small"), name, contact, clock);
    }

    private TextField named(String key) {
        TextField field = new TextField();
        field.setPromptText(texts.get("escalation.chain." + key));
        field.setAccessibleText(texts.get("escalation.chain." + key));
        return field;
    }

    private Node deadline() {
        ComboBox<Instant> box = combo(at -> at == null ? "" : desk.dates().when(at, desk.now().getValue()));
        model.aboutProperty().subscribe(about -> box.getItems().setAll(model.deadlines()));
        box.valueProperty().bindBidirectional(model.deadlineProperty());
        box.setAccessibleText(texts.get("escalation.field.deadline"));
        return field("deadline", box);
    }

    private static <T> ComboBox<T> combo(Function<T, String> name) {
        ComboBox<T> box = new ComboBox<>();
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return name.apply(value);
            }

            @Override
            public T fromString(String typed) {
                return box.getValue();
            }
        });
        return box;
    }

    private Node foot() {
        Button copy = new Button(texts.get("escalation.hand.copy"));
        copy.getStyleClass().add("primary");
        copy.setOnAction(event -> model.hand(new Way.Copy(), Clip::put));
        Button mail = new Button(texts.get("escalation.hand.mail"));
        mail.setOnAction(event -> model.hand(new Way.Mail(), Clip::put));
        Button save = new Button(texts.get("escalation.hand.pdf"));
        save.setOnAction(event -> SaveAs.pdf(this, model.titleProperty().get(), texts).ifPresent(way -> model.hand(way, text -> { })));
        Button cancel = new Button(texts.get("escalation.cancel"));
        cancel.setOnAction(event -> model.close());
        FlowPane buttons = new FlowPane(8, 8, cancel, save, mail, copy);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return new VBox(8, new Prose(texts.get("escalation.honest"), "muted", "small"), buttons);
    }
}
