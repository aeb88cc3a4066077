package app.detente.ui.reply;

import app.detente.model.Adviser;
import app.detente.model.Texts;
import app.detente.ui.common.Avatar;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Shown;
import app.detente.voice.Emoji;
import app.detente.voice.Gap;
import app.detente.voice.Remark;
import app.detente.voice.ReplyTemplate;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/** The text itself: grows with what is written, opens the templates behind a `/`, and goes from gap to gap with Tab. */
final class Editor extends StackPane {
    private static final double LOWEST = 88;
    private static final double HIGHEST = 240;
    /** Border, padding and the caret's room at the right of the text. */
    private static final double AROUND = 30;
    /** Width that any emoji fits in, px. */
    private static final double EMOJI = 26;

    private final ComposerViewModel model;
    private final TextArea area = new TextArea();
    private final Text measure = new Text();
    private final TemplatePicker picker;
    private final MentionViewModel mentions;
    /** One at a time is open. */
    private final List<Offer> offers;
    private final RemarkPopup remarks;
    private Runnable leave = () -> { };

    /** `colleagues` can be named in notes. */
    Editor(ComposerViewModel model, ObservableList<Adviser> colleagues, Desk desk) {
        this.model = model;
        this.mentions = new MentionViewModel(colleagues.filtered(adviser -> !desk.me().equals(Optional.of(adviser))));
        this.offers = List.of(mentions, model.offers().emoji(), model.offers().choices(), model.offers().days(), model.picker());
        this.picker = new TemplatePicker(model, desk.texts(), () -> take(model.picker()));
        getStyleClass().add("editor");
        this.remarks = new RemarkPopup(model.care().reading(), desk.texts(), this::replace);
        getChildren().addAll(area, new Underlines(area, model.care().reading()));
        area.setWrapText(true);
        area.textProperty().bindBidirectional(model.textProperty());
        area.editableProperty().bind(model.readyProperty());
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 1 && area.getSelection().getLength() == 0) {
                model.care().reading().at(area.getCaretPosition()).ifPresent(this::explain);
            }
        });
        area.caretPositionProperty().subscribe(caret -> follow());
        area.textProperty().subscribe(text -> follow());
        area.selectionProperty().subscribe(selection -> offerFor(selection));
        area.focusedProperty().subscribe(focused -> {
            if (!focused) {
                offers.forEach(Offer::close);
            }
        });
        label(desk.texts());
        grow();
        picker.showAbove(this);
        new OfferPicker<>(mentions, desk.texts().get("reply.mention.list"), this::colleague, () -> take(mentions)).showAbove(this);
        new OfferPicker<>(model.offers().emoji(), desk.texts().get("composer.emoji.list"), this::emoji, () -> take(model.offers().emoji())).showAbove(this);
        new OfferPicker<>(model.offers().choices(), desk.texts().get("composer.choices"), choice -> new Label(Shown.line(choice)), () -> take(model.offers().choices()))
                .showAbove(this);
        new DayPicker(model.offers().days(), () -> take(model.offers().days())).showAbove(this);
    }

    private void label(Texts texts) {
        Runnable say = () -> {
            boolean note = model.modeProperty().get() == Mode.NOTE;
            boolean privately = model.care().privacy().chosenProperty().get();
            area.setPromptText(texts.get(note ? "reply.prompt.note" : privately ? "reply.prompt.private" : "reply.prompt.reply"));
            area.setAccessibleText(texts.get(note ? "reply.editor.note" : privately ? "reply.editor.private" : "reply.editor.reply"));
        };
        model.modeProperty().subscribe(say);
        model.care().privacy().chosenProperty().subscribe(say);
        say.run();
    }

    private void grow() {
        measure.fontProperty().bind(area.fontProperty());
        measure.setLineSpacing(2);
        measure.textProperty().bind(area.textProperty().map(text -> text.isEmpty() ? " " : text + "\u200B"));
        measure.wrappingWidthProperty().bind(area.widthProperty().subtract(AROUND).map(width -> Math.max(80, width.doubleValue())));
        area.setMinHeight(LOWEST);
        area.prefHeightProperty().bind(measure.layoutBoundsProperty()
                .map(bounds -> Math.clamp(Math.ceil(bounds.getHeight()) + AROUND, LOWEST, HIGHEST)));
    }

    @Override
    public void requestFocus() {
        area.requestFocus();
    }

    void onLeave(Runnable action) {
        leave = action;
    }

    void select(Gap gap) {
        area.requestFocus();
        area.selectRange(gap.start(), gap.end());
    }

    void insert(ReplyTemplate template) {
        model.filling().insert(template, area.getSelection().getStart(), area.getSelection().getEnd()).ifPresent(this::apply);
    }

    /** Opens the templates at the caret. */
    void askTemplate() {
        area.requestFocus();
        Platform.runLater(() -> model.picker().ask(area.getCaretPosition()));
    }

    /** Opens the emoji at the caret. */
    void askEmoji() {
        area.requestFocus();
        Platform.runLater(() -> model.offers().emoji().ask(area.getCaretPosition()));
    }

    /** To the next remark or the one before, and what there is to say about it. */
    void remark(boolean back) {
        area.requestFocus();
        int from = back ? area.getSelection().getStart() : area.getCaretPosition();
        model.care().reading().next(from, back).ifPresent(remark -> {
            area.selectRange(remark.start(), remark.end());
            explain(remark);
        });
    }

    private void explain(Remark remark) {
        Bounds place = localToScreen(getLayoutBounds());
        if (place != null) {
            Point2D at = Caret.of(area, remark.start()).orElse(new Point2D(place.getMinX(), place.getMinY()));
            remarks.show(remark, this, at.getX(), at.getY());
        }
    }

    private void replace(Remark remark, String better) {
        area.requestFocus();
        area.replaceText(remark.start(), Math.min(remark.end(), area.getLength()), better);
    }

    /** Puts words in at the caret, instead of what is selected. */
    void put(String words) {
        area.requestFocus();
        area.replaceSelection(words);
    }

    void apply(Insertion insertion) {
        area.requestFocus();
        area.replaceText(insertion.start(), insertion.end(), insertion.text());
        area.selectRange(insertion.selectFrom(), insertion.selectTo());
    }

    /** A gap that is selected offers what belongs in it. */
    private void offerFor(IndexRange selection) {
        Optional<Gap> gap = model.readiness().gapsProperty().get().stream()
                .filter(one -> area.isFocused() && one.start() == selection.getStart() && one.end() == selection.getEnd()).findFirst();
        model.offers().choices().follow(gap);
        model.offers().days().follow(gap);
    }

    /** Text and caret do not change at the same moment: a caret beyond the text is one that has yet to move. */
    private void follow() {
        if (area.isFocused()) {
            String text = area.getText();
            int caret = Math.min(area.getCaretPosition(), text.length());
            if (model.modeProperty().get() == Mode.NOTE) {
                mentions.follow(text, caret);
            } else {
                mentions.close();
            }
            model.offers().emoji().follow(text, caret);
            model.picker().follow(text, caret);
        }
    }

    private void pressed(KeyEvent key) {
        boolean plain = !key.isShortcutDown() && !key.isAltDown();
        boolean handled = plain && offers.stream().filter(offer -> offer.openProperty().get()).findFirst().filter(offer -> in(offer, key.getCode())).isPresent();
        if (handled || inText(key)) {
            key.consume();
        }
    }

    private boolean in(Offer offer, KeyCode code) {
        switch (code) {
            case DOWN -> offer.next();
            case UP -> offer.previous();
            case LEFT, RIGHT -> {
                return offer.aside(code == KeyCode.LEFT ? -1 : 1);
            }
            case ESCAPE -> offer.close();
            case ENTER, TAB -> {
                return take(offer);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean take(Offer offer) {
        Optional<Insertion> taken = offer.take();
        taken.ifPresent(this::apply);
        return taken.isPresent();
    }

    private boolean inText(KeyEvent key) {
        switch (key.getCode()) {
            case ESCAPE -> leave.run();
            case TAB -> {
                if (key.isControlDown()) {
                    return false;
                }
                tab(key.isShiftDown());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private Label colleague(Adviser adviser) {
        return line(adviser.name(), new Avatar(adviser.name(), 22));
    }

    private Label emoji(Emoji emoji) {
        Label symbol = new Label(emoji.symbol());
        symbol.getStyleClass().add("emoji");
        symbol.setMinWidth(EMOJI);
        return line(model.offers().emoji().name(emoji), symbol);
    }

    private static Label line(String name, Node before) {
        Label line = new Label(Shown.line(name), before);
        line.setGraphicTextGap(8);
        return line;
    }

    /** To the next gap; without one, out of the text: a tab has no place in a message. */
    private void tab(boolean back) {
        Optional<Gap> gap = back ? Optional.empty() : model.readiness().gapFrom(area.getSelection().getEnd());
        if (gap.isPresent()) {
            select(gap.get());
        } else {
            area.requestFocusTraversal(back ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }
}
