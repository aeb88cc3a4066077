package app.detente.ui.queue;

import app.detente.model.Conversation;
import app.detente.model.QueueCounts;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Texts;
import app.detente.ui.common.Desk;
import app.detente.ui.common.EmptyState;
import app.detente.ui.common.Icon;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.event.EventHandler;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The list of conversations under its heading: how many, in which order, and how many have come since. */
public final class QueueListView extends VBox {
    private final QueueViewModel model;
    private final Texts texts;
    private final Picking picking;
    private final StackPane head = new StackPane();
    private final ListView<Conversation> list = new ListView<>();
    private final EventHandler<KeyEvent> release;
    /** Whether rows have just moved: what the list then says is selected is nobody's choice. */
    private boolean settling;

    /** `bringIn` is offered while the queue holds nothing at all. */
    public QueueListView(QueueViewModel model, Desk desk, Picking picking, Runnable bringIn) {
        this.model = model;
        this.picking = picking;
        this.texts = desk.texts();
        this.release = event -> model.heldProperty().set(false);
        getStyleClass().addAll("queue-list", "pane-surface");
        head.getChildren().add(new QueueHeading(model, texts));
        getChildren().addAll(head, content(desk, bringIn), failure());
        holdWhilePointing();
        bindSelection();
        model.revealProperty().subscribe(row -> row.ifPresent(id -> list.scrollTo(indexOf(id))));
    }

    /** Puts the keyboard on the list. */
    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    /** The list keeps still while somebody aims at a row; a key anywhere says that they do not, wherever the pointer was left lying. */
    private void holdWhilePointing() {
        list.setOnMouseMoved(event -> model.heldProperty().set(true));
        list.setOnMouseExited(event -> model.heldProperty().set(false));
        sceneProperty().subscribe((before, after) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, release);
            }
            if (after != null) {
                after.addEventFilter(KeyEvent.KEY_PRESSED, release);
            }
        });
    }

    /** Puts this in the place of the heading while anything is chosen. */
    public void showWhileChosen(Node bar) {
        Node heading = head.getChildren().getFirst();
        ObservableValue<Boolean> chosen = picking.selection().idsProperty().map(ids -> !ids.isEmpty());
        showWhen(bar, chosen);
        showWhen(heading, chosen.map(any -> !any));
        head.getChildren().add(bar);
    }

    private Node failure() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setGraphic(Icon.WARNING.at(16));
        label.getStyleClass().add("queue-failure");
        label.textProperty().bind(model.problemProperty().map(problem -> problem.map(texts::of).orElse("")));
        showWhen(label, model.problemProperty().map(Optional::isPresent));
        return label;
    }

    private Node content(Desk desk, Runnable bringIn) {
        list.setItems(model.rows());
        list.setFixedCellSize(ConversationCell.HEIGHT);
        list.setCellFactory(view -> new ConversationCell(desk, model, picking));
        list.getStyleClass().add("conversations");
        list.setAccessibleText(texts.get("queue.list"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.gone().addListener((SetChangeListener<Long>) change -> list.refresh());
        model.drafted().addListener((SetChangeListener<Long>) change -> list.refresh());
        model.lookedForProperty().subscribe((was, now) -> list.refresh());
        list.skinProperty().subscribe(skin -> list.lookupAll(".scroll-bar").stream()
                .filter(node -> node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL)
                .forEach(bar -> ((ScrollBar) bar).valueProperty().subscribe(at -> readAhead(at.doubleValue()))));
        StackPane content = new StackPane(list, nothingHere(), nothingYet(bringIn));
        VBox.setVgrow(content, Priority.ALWAYS);
        return content;
    }

    /** Ctrl+A and Escape mean here what they mean in every list. */
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.A && event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown()) {
            picking.all();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !picking.selection().isEmpty()) {
            picking.selection().clear();
            event.consume();
        }
    }

    /** For a view that is empty while others are not. */
    private Node nothingHere() {
        EmptyState empty = new EmptyState(Icon.DONE, "");
        model.filterProperty().subscribe(filter ->
                empty.say(texts.get(filter.words().isBlank() ? "queue.empty." + filter.view().key() : "queue.empty.search")));
        showWhen(empty, isEmpty().and(untouched().not()));
        return empty;
    }

    /** For the first minutes, before any message came. */
    private Node nothingYet(Runnable bringIn) {
        Button importing = new Button(texts.get("queue.empty.import"), Icon.IMPORT.at(16));
        importing.setOnAction(event -> bringIn.run());
        EmptyState empty = new EmptyState(Icon.INBOX, texts.get("queue.empty.nothing"), importing);
        showWhen(empty, isEmpty().and(untouched()));
        return empty;
    }

    private BooleanBinding isEmpty() {
        return Bindings.isEmpty(model.rows()).and(model.loadingProperty().not());
    }

    private BooleanBinding untouched() {
        return Bindings.createBooleanBinding(() -> {
            QueueCounts counts = model.countsProperty().get();
            return !counts.views().isEmpty() && counts.of(QueueView.ALL) == 0;
        }, model.countsProperty());
    }

    /** Asks for the next page when half a page is left below. */
    private void readAhead(double at) {
        int rows = model.rows().size();
        if (rows * (1 - at) < QueueViewModel.PAGE / 2.0) {
            Platform.runLater(model::more);
        }
    }

    /** The list's selection follows the model by id; a person's choice goes to the model once the list has done with its own event. */
    private void bindSelection() {
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                Platform.runLater(() -> choose(row));
            }
        });
        model.selectedProperty().subscribe(row -> follow());
        model.rows().addListener((ListChangeListener<Conversation>) change -> {
            settling = true;
            Platform.runLater(this::follow);
        });
    }

    private void choose(Conversation row) {
        Conversation now = list.getSelectionModel().getSelectedItem();
        if (!settling && now != null && now.id() == row.id() && model.selectedProperty().get().filter(held -> held.id() == row.id()).isEmpty()) {
            model.select(row.id());
        }
    }

    private void follow() {
        settling = false;
        Optional<Conversation> wanted = model.selectedProperty().get();
        int at = wanted.map(row -> indexOf(row.id())).orElse(-1);
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != at) {
            list.getSelectionModel().clearAndSelect(at);
            list.getFocusModel().focus(at);
            reveal(at);
        }
    }

    /** A row that is not wholly in sight comes up as the third, so that it is seen between its neighbours. */
    private void reveal(int row) {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null) {
            boolean inSight = row > flow.getFirstVisibleCell().getIndex() && row < flow.getLastVisibleCell().getIndex();
            if (!inSight) {
                list.scrollTo(Math.max(0, row - 2));
            }
        }
    }

    private int indexOf(long id) {
        for (int at = 0; at < model.rows().size(); at++) {
            if (model.rows().get(at).id() == id) {
                return at;
            }
        }
        return -1;
    }

    private static void showWhen(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }
}
