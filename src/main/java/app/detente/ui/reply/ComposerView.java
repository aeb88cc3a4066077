package app.detente.ui.reply;

import app.detente.model.Adviser;
import app.detente.model.Texts;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Kbd;
import app.detente.ui.common.keys.Commands;
import app.detente.voice.Gap;
import app.detente.voice.Length;
import app.detente.voice.ReplyTemplate;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Where a reply or a note is written: what it is and for whom, the text, what it lacks, and the buttons that send it. What keeps a reply from
 * going is said where it is: by the gaps, the banner over the thread, or the counter; the button only stays grey.
 */
public final class ComposerView extends VBox {
    private static final PseudoClass NOTE = PseudoClass.getPseudoClass("note");
    private static final PseudoClass PRIVATE = PseudoClass.getPseudoClass("private");
    private static final PseudoClass WARN = PseudoClass.getPseudoClass("warn");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    /** What is left of a network's limit when the counter speaks up. */
    private static final int NEARLY = 20;
    /** Width from which the button has room for the keys that press it, px. */
    private static final double ROOM_FOR_KEYS = 460;

    private final ComposerViewModel model;
    private final Texts texts;
    private final Commands commands;
    private final Editor editor;

    /** `colleagues` can be named in notes. */
    public ComposerView(ComposerViewModel model, ObservableList<Adviser> colleagues, Desk desk) {
        this.model = model;
        this.texts = desk.texts();
        this.commands = desk.commands();
        this.editor = new Editor(model, colleagues, desk);
        getStyleClass().addAll("composer", "pane-surface", "line-top");
        setMinWidth(0);
        getChildren().addAll(new ModeBar(model, texts, editor), new CareBanners(model, texts, this::handOver), editor, gaps(),
                new EnclosuresBar(model, texts),
                new FatigueBar(model.choosing().fatigue(), desk, this::reword),
                new TextFacts(model.care().reading(), texts, model::network), hint(), foot());
        model.modeProperty().subscribe(this::look);
        model.care().privacy().chosenProperty().subscribe(this::look);
    }

    private void look() {
        pseudoClassStateChanged(NOTE, model.modeProperty().get() == Mode.NOTE);
        pseudoClassStateChanged(PRIVATE, model.modeProperty().get() == Mode.REPLY && model.care().privacy().chosenProperty().get());
    }

    /** Puts the keyboard into the text. */
    public void write(Mode mode) {
        model.write(mode);
        editor.requestFocus();
    }

    /** What Esc does in the text: the window puts the keyboard back on the list. */
    public void onLeave(Runnable leave) {
        editor.onLeave(leave);
    }

    /** Fills a template in at the caret. */
    public void insert(ReplyTemplate template) {
        editor.insert(template);
    }

    /** Takes the next wording, where there is one. */
    public void reword() {
        model.choosing().fatigue().warningProperty().get().flatMap(FatigueViewModel.Warning::next).ifPresent(editor::apply);
    }

    /** Opens the templates at the caret. */
    public void askTemplate() {
        editor.askTemplate();
    }

    private Node gaps() {
        FlowPane chips = new FlowPane(6, 6);
        chips.getStyleClass().add("gaps");
        chips.setAccessibleText(texts.get("reply.gaps"));
        Readiness readiness = model.readiness();
        Runnable show = () -> {
            List<Gap> open = readiness.gapsProperty().get();
            chips.getChildren().setAll(open.stream().map(gap -> chip(gap, gap.label(), texts.get("reply.gap", gap.label()))).toList());
            if (!open.isEmpty()) {
                chips.getChildren().addFirst(label(texts.get("reply.gaps"), "muted", "small"));
                chips.getChildren().add(new Kbd("Tab"));
            }
            readiness.wrongProperty().get().forEach(gap -> {
                String sentence = new Obstacle.Wrong(gap).sentence(texts);
                chips.getChildren().add(chip(gap, sentence, sentence));
            });
            chips.setVisible(!chips.getChildren().isEmpty());
            chips.setManaged(chips.isVisible());
        };
        readiness.gapsProperty().subscribe(show);
        readiness.wrongProperty().subscribe(show);
        show.run();
        return chips;
    }

    private Node chip(Gap gap, String name, String spoken) {
        Button chip = new Button(name);
        chip.getStyleClass().add("gap");
        chip.setMnemonicParsing(false);
        chip.setAccessibleText(spoken);
        chip.setOnAction(event -> editor.select(gap));
        return chip;
    }

    private Node hint() {
        Label hint = label("", "hint");
        hint.setGraphic(Icon.WARNING.at(15));
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.setMaxWidth(Double.MAX_VALUE);
        hint.textProperty().bind(model.hintProperty());
        showWhen(hint, model.hintProperty().isNotEmpty());
        return hint;
    }

    private Node foot() {
        ObservableValue<Boolean> held = model.readiness().obstacleProperty().map(Optional::isPresent);
        Button send = new Button(null, new Kbd(commands.cap("writing.send")));
        send.getStyleClass().add("primary");
        send.contentDisplayProperty().bind(widthProperty()
                .map(width -> width.doubleValue() < ROOM_FOR_KEYS ? ContentDisplay.TEXT_ONLY : ContentDisplay.RIGHT));
        send.setMinWidth(USE_PREF_SIZE);
        send.textProperty().bind(Bindings.createStringBinding(this::sendName, model.modeProperty(), model.care().doubts().askedProperty(),
                model.care().privacy().chosenProperty(), widthProperty()));
        send.setOnAction(event -> model.send());
        send.disableProperty().bind(held);
        send.accessibleHelpProperty().bind(model.readiness().obstacleProperty().map(found -> found.map(why -> why.sentence(texts)).orElse("")));
        Button next = new Button(texts.get("reply.send-next"));
        Tooltip keys = new Tooltip();
        keys.textProperty().bind(commands.tip(texts.get("reply.send-next"), "writing.send-next"));
        next.setTooltip(keys);
        next.setMinWidth(USE_PREF_SIZE);
        next.setOnAction(event -> model.sendAndNext());
        next.disableProperty().bind(held);
        showWhen(next, model.modeProperty().map(mode -> mode == Mode.REPLY));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        VoiceGauge gauge = new VoiceGauge(model.care().reading(), texts);
        showWhen(gauge, Bindings.createBooleanBinding(() -> model.modeProperty().get() == Mode.REPLY && !model.textProperty().get().isBlank(),
                model.modeProperty(), model.textProperty()));
        HBox foot = new HBox(10, send, next, gap, gauge, counter());
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("foot");
        return foot;
    }

    private String sendName() {
        boolean asked = model.care().doubts().askedProperty().get().isPresent();
        boolean privately = model.care().privacy().chosenProperty().get() && getWidth() >= ROOM_FOR_KEYS;
        return texts.get(model.modeProperty().get() == Mode.NOTE ? "reply.note" : asked ? "composer.send-anyway" : privately ? "reply.send.private" : "reply.send");
    }

    /** To the next remark about the text, or the one before. */
    public void remark(boolean back) {
        editor.remark(back);
    }

    /** Puts in the phrase that leads to a private message. */
    public void handOver() {
        editor.put(model.care().handOver());
    }

    private Node counter() {
        Label counter = label("", "counter", "muted");
        counter.setMinWidth(USE_PREF_SIZE);
        Readiness readiness = model.readiness();
        Runnable show = () -> {
            Length length = readiness.lengthProperty().get();
            int parts = readiness.partsProperty().get();
            counter.setText(parts > 0 ? texts.get("composer.counter.parts", parts) : count(length));
            counter.pseudoClassStateChanged(WARN, length.fits() && length.remaining() <= NEARLY);
            counter.pseudoClassStateChanged(OVER, !length.fits() && parts == 0);
        };
        readiness.lengthProperty().subscribe(show);
        readiness.partsProperty().subscribe(show);
        show.run();
        showWhen(counter, model.modeProperty().map(mode -> mode == Mode.REPLY));
        return counter;
    }

    private String count(Length length) {
        if (!length.fits()) {
            return texts.get("reply.length.over", -length.remaining());
        }
        boolean nearly = length.remaining() <= NEARLY && length.limit() > 0;
        return nearly ? texts.get("reply.length.left", length.remaining()) : texts.get("reply.length", length.used(), length.limit());
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    static void showWhen(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }
}
