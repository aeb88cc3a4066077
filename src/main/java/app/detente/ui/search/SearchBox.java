package app.detente.ui.search;

import app.detente.model.Texts;
import app.detente.model.filter.FilterText;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Kbd;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.controlsfx.control.textfield.CustomTextField;

/**
 * The field one searches in. What it offers hangs below it ({@link #drop}): Tab takes the first, the arrows choose, Enter takes what is chosen or
 * goes to what was found, Esc closes and then gives the search up. Nothing is chosen by itself, so that typing is never in the way of itself.
 */
public final class SearchBox extends CustomTextField {
    /** A little more than is read, so that too much is said and a pasted megabyte is not laid out. */
    private static final int LONGEST = FilterText.MAX_TYPED + 76;
    private static final double ICON = 16;

    private final SearchViewModel model;
    private final Texts texts;
    private final SearchDrop drop;
    private Runnable left = () -> { };

    /** `save` is handed the button below which the search can be saved as a view. */
    public SearchBox(SearchViewModel model, Desk desk, Consumer<Node> save) {
        this.model = model;
        this.texts = desk.texts();
        this.drop = new SearchDrop(model, texts, this::caretTo);
        setPromptText(texts.get("window.search"));
        setAccessibleText(texts.get("window.search"));
        getStyleClass().add("search-field");
        setTextFormatter(new TextFormatter<>(change -> change.getControlNewText().length() <= LONGEST ? change : cut(change)));
        textProperty().bindBidirectional(model.textProperty());
        caretPositionProperty().subscribe(caret -> model.complete(caret.intValue()));
        textProperty().subscribe((was, now) -> drop.open(isFocused()));
        focusedProperty().subscribe((was, focused) -> drop.open(focused));
        setLeft(Icon.SEARCH.at(ICON));
        setRight(right(new Kbd(desk.commands().cap("window.search")), save));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private TextFormatter.Change cut(TextFormatter.Change change) {
        int room = LONGEST - (change.getControlText().length() - (change.getRangeEnd() - change.getRangeStart()));
        String fits = change.getText().substring(0, Math.clamp(room, 0, change.getText().length()));
        change.setText(Character.isHighSurrogate(fits.isEmpty() ? ' ' : fits.charAt(fits.length() - 1)) ? fits.substring(0, fits.length() - 1) : fits);
        int end = change.getRangeStart() + change.getText().length();
        change.selectRange(end, end);
        return change;
    }

    private Node right(Kbd key, Consumer<Node> save) {
        Node warning = Icon.WARNING.at(ICON, texts.get("search.misread"));
        warning.getStyleClass().add("search-warning");
        Button star = button(Icon.STAR, "search.save");
        star.setOnAction(event -> save.accept(star));
        Button clear = button(Icon.CLOSE, "search.clear");
        clear.setOnAction(event -> {
            model.end();
            requestFocus();
        });
        var empty = textProperty().isEmpty();
        show(key, empty);
        show(star, empty.not());
        show(clear, empty.not());
        show(warning, Bindings.createBooleanBinding(() -> !model.misreadProperty().get().isEmpty(), model.misreadProperty()));
        HBox right = new HBox(2, warning, key, star, clear);
        right.setAlignment(Pos.CENTER_RIGHT);
        return right;
    }

    private Button button(Icon icon, String key) {
        Button button = new Button(null, icon.at(15));
        button.getStyleClass().addAll("quiet", "field-button");
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key)));
        return button;
    }

    private static void show(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
    }

    /** What hangs below the box while it has the keyboard; to be laid over the window at the box's place. */
    public SearchDrop drop() {
        return drop;
    }

    /** Who takes the keyboard once the search is given up, or its finds are wanted. */
    public void onLeave(Runnable leave) {
        left = leave;
    }

    private void caretTo(int position) {
        requestFocus();
        selectRange(position, position);
    }

    private void pressed(KeyEvent event) {
        boolean handled = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown() && switch (event.getCode()) {
            case DOWN -> drop.move(1) || leave();
            case UP -> drop.move(-1);
            case TAB -> !event.isShiftDown() && drop.takeFirst();
            case ENTER -> drop.takeChosen() || go();
            case ESCAPE -> drop.close() || giveUp();
            default -> false;
        };
        if (handled) {
            event.consume();
        }
    }

    private boolean go() {
        model.settle();
        return leave();
    }

    private boolean giveUp() {
        model.end();
        return leave();
    }

    private boolean leave() {
        drop.open(false);
        left.run();
        return true;
    }
}
