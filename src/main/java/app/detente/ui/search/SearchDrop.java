package app.detente.ui.search;

import app.detente.model.Texts;
import app.detente.model.filter.Suggestion;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What hangs below the search box: how the text could go on and what in it was not understood; while nothing is typed, three examples and what was
 * searched for before. It lies in the window, not in one of its own, so that the keyboard never leaves the box.
 */
public final class SearchDrop extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int EXAMPLES = 3;

    private final SearchViewModel model;
    private final Texts texts;
    private final IntConsumer caret;
    private final VBox offers = new VBox();
    private final VBox notes = new VBox();
    private final List<Offer> rows = new ArrayList<>();
    private boolean open;
    private int chosen = -1;

    /** A row that can be taken. */
    private record Offer(Node row, Runnable take) {}

    /** `caret` is told where the caret belongs, and that the box wants the keyboard. */
    SearchDrop(SearchViewModel model, Texts texts, IntConsumer caret) {
        this.model = model;
        this.texts = texts;
        this.caret = caret;
        getStyleClass().add("search-drop");
        notes.getStyleClass().add("search-notes");
        getChildren().addAll(offers, notes);
        setManaged(false);
        model.suggestions().addListener((ListChangeListener<Suggestion>) change -> fill());
        model.recent().addListener((ListChangeListener<String>) change -> fill());
        model.misreadProperty().subscribe(now -> fill());
        fill();
    }

    /** Opens, where there is something to show, or closes. */
    void open(boolean wanted) {
        open = wanted;
        fill();
    }

    /** Closes what hangs there while something is typed. False where nothing does: then Esc means the search. */
    boolean close() {
        boolean something = isVisible() && !model.textProperty().get().isBlank();
        open(false);
        return something;
    }

    /** Chooses the offer so many places below. False where there is none. */
    boolean move(int by) {
        if (!isVisible() || rows.isEmpty()) {
            return false;
        }
        choose(Math.clamp(chosen + by, -1, rows.size() - 1));
        return true;
    }

    /** Takes what is chosen. False where nothing is. */
    boolean takeChosen() {
        if (!isVisible() || chosen < 0) {
            return false;
        }
        rows.get(chosen).take().run();
        return true;
    }

    /** Takes what is chosen, or else the first way to go on; false where there is none. */
    boolean takeFirst() {
        boolean going = isVisible() && !model.suggestions().isEmpty();
        if (going && chosen < 0) {
            chosen = 0;
        }
        return takeChosen();
    }

    private void choose(int row) {
        chosen = row;
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).row().pseudoClassStateChanged(CHOSEN, i == row);
        }
        setAccessibleText(row < 0 ? null : rows.get(row).row().getAccessibleText());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void fill() {
        rows.clear();
        offers.getChildren().clear();
        notes.getChildren().clear();
        chosen = -1;
        if (open && model.textProperty().get().isBlank()) {
            help();
        } else if (open) {
            model.suggestions().forEach(this::suggestion);
            model.misreadProperty().get().forEach(this::note);
        }
        notes.setVisible(!notes.getChildren().isEmpty());
        notes.setManaged(notes.isVisible());
        setVisible(!offers.getChildren().isEmpty() || notes.isVisible());
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    private void help() {
        heading("search.help");
        for (int i = 1; i <= EXAMPLES; i++) {
            String example = texts.get("search.example." + i);
            offer(example, texts.get("search.example.means." + i), () -> put(example + " "));
        }
        if (!model.recent().isEmpty()) {
            heading("search.recent");
        }
        model.recent().forEach(search -> offer(search, "", () -> {
            put(search);
            model.settle();
        }));
    }

    private void put(String search) {
        model.textProperty().set(search);
        caret.accept(search.length());
    }

    private void suggestion(Suggestion suggestion) {
        offer(suggestion.text(), texts.get(suggestion.labelKey()), () -> caret.accept(model.take(suggestion)));
    }

    private void heading(String key) {
        Label heading = new Label(texts.get(key));
        heading.getStyleClass().add("section");
        offers.getChildren().add(heading);
    }

    private void offer(String text, String meaning, Runnable take) {
        Label what = new Label(Shown.line(text));
        what.getStyleClass().add("search-offer-text");
        what.setMinWidth(0);
        Label means = new Label(Shown.line(meaning));
        means.getStyleClass().addAll("faint", "small");
        means.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(12, what, gap, means);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("search-offer");
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(meaning.isEmpty() ? text : text + ", " + meaning);
        row.setOnMousePressed(event -> {
            take.run();
            event.consume();
        });
        rows.add(new Offer(row, take));
        offers.getChildren().add(row);
    }

    private void note(String sentence) {
        Label note = new Label(sentence, Icon.WARNING.at(15));
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.setMaxWidth(Double.MAX_VALUE);
        note.getStyleClass().add("search-note");
        notes.getChildren().add(note);
    }
}
