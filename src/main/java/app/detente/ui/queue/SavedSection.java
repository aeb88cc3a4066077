package app.detente.ui.queue;

import app.detente.model.QueueFilter;
import app.detente.model.SavedView;
import app.detente.model.Texts;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Shown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * The saved views with their numbers: mine, then everybody's under their mark. A menu changes them, by the right button or the menu key; F2, Delete
 * and Ctrl with an arrow do without it.
 */
public final class SavedSection extends VBox {
    private final QueueViewModel queue;
    private final SavedViewsViewModel model;
    private final Texts texts;
    private final ViewForm form;
    private final ViewSection section;
    private List<ViewRow> rows = List.of();

    public SavedSection(QueueViewModel queue, SavedViewsViewModel model, ViewForm form, Texts texts) {
        this.queue = queue;
        this.model = model;
        this.texts = texts;
        this.form = form;
        this.section = new ViewSection("saved", queue.habits(), texts);
        getChildren().add(section);
        model.views().addListener((ListChangeListener<SavedView>) change -> build());
        model.talliesProperty().subscribe(this::count);
        queue.filterProperty().subscribe(this::mark);
        build();
    }

    private void build() {
        Optional<Long> focused = rows.stream().filter(Node::isFocused).findFirst().flatMap(row -> row.filter().saved()).map(SavedView::id);
        rows = model.views().stream().map(this::row).toList();
        section.show(rows);
        count(model.talliesProperty().get());
        mark(queue.filterProperty().get());
        rows.stream().filter(row -> focused.equals(row.filter().saved().map(SavedView::id))).findFirst().ifPresent(Node::requestFocus);
    }

    private ViewRow row(SavedView view) {
        ViewRow row = new ViewRow(view.name(), model.isMine(view) ? Optional.empty() : Optional.of(Icon.PEOPLE.at(14)), QueueFilter.of(view));
        row.getTooltip().setText(Shown.line(view.name()) + "\n" + Shown.line(view.filter())
                + (model.isMine(view) ? "" : "\n" + texts.get("views.shared")));
        row.setOnAction(event -> {
            queue.show(row.isOf(queue.filterProperty().get()) ? queue.filterProperty().get() : row.filter());
            mark(queue.filterProperty().get());
        });
        row.setOnContextMenuRequested(event -> {
            ContextMenu menu = menu(row, view);
            if (event.isKeyboardTrigger()) {
                menu.show(row, Side.BOTTOM, 8, 0);
            } else {
                menu.show(row, event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
        row.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (pressed(event, row, view)) {
                event.consume();
            }
        });
        return row;
    }

    private boolean pressed(KeyEvent event, ViewRow row, SavedView view) {
        switch (event.getCode()) {
            case F2 -> form.change(row, view);
            case DELETE -> model.delete(view);
            case UP, DOWN -> {
                if (!event.isShortcutDown()) {
                    return false;
                }
                model.move(view, event.getCode() == KeyCode.UP ? -1 : 1);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private ContextMenu menu(ViewRow row, SavedView view) {
        return new ContextMenu(item("views.change", () -> form.change(row, view)), item("views.up", () -> model.move(view, -1)),
                item("views.down", () -> model.move(view, 1)), new SeparatorMenuItem(), item("views.delete", () -> model.delete(view)));
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void mark(QueueFilter shown) {
        rows.forEach(row -> row.setSelected(row.isOf(shown)));
    }

    private void count(Map<Long, Tally> tallies) {
        rows.forEach(row -> row.count(row.filter().saved().map(view -> tallies.get(view.id())).map(this::number).orElse("")));
    }

    private String number(Tally tally) {
        return tally.n() == 0 ? "" : texts.get(tally.more() ? "queue.number.more" : "queue.number", tally.n());
    }
}
