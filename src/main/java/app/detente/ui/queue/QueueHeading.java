package app.detente.ui.queue;

import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.SavedView;
import app.detente.model.Sort;
import app.detente.model.Texts;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Pill;
import app.detente.ui.common.Shown;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What stands over the list, always as high: what it shows, how many, in which order, and how many have come since. */
final class QueueHeading extends HBox {
    /** Below this width the order is an icon, px. */
    private static final double ROOM_FOR_ORDER = 300;

    private final QueueViewModel model;
    private final Texts texts;
    private final Button order = new Button();

    QueueHeading(QueueViewModel model, Texts texts) {
        super(8);
        this.model = model;
        this.texts = texts;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("queue-heading");
        Label title = new Label();
        title.getStyleClass().add("title");
        title.textProperty().bind(model.filterProperty().map(this::title));
        title.setMinWidth(40);
        title.setTooltip(new Tooltip());
        title.getTooltip().textProperty().bind(title.textProperty());
        Label count = new Label();
        count.getStyleClass().add("muted");
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty().bind(Bindings.createStringBinding(this::count, model.filterProperty(), model.countsProperty(), model.tallyProperty()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(title, count, gap, pill(), order());
        widthProperty().subscribe(this::showOrder);
        model.filterProperty().subscribe(this::showOrder);
        model.newcomersProperty().subscribe(this::showOrder);
    }

    private String title(QueueFilter filter) {
        if (!filter.words().isBlank()) {
            return texts.get("queue.found");
        }
        String view = filter.saved().map(SavedView::name).map(Shown::line).orElseGet(() -> texts.get("queue.view." + filter.view().key()));
        return filter.network().map(network -> view + " · " + ChannelMark.name(network, texts)).orElse(view);
    }

    private String count() {
        return model.tallyProperty().get().map(tally -> texts.get(tally.more() ? "queue.number.more" : "queue.number", tally.n()))
                .or(() -> counted(model.filterProperty().get()).map(n -> texts.get("queue.number", n)))
                .filter(number -> !number.equals("0")).orElse("");
    }

    /** The number of a view as a whole, or of one network's or tag's waiting; other lists are counted apart, or not at all. */
    private Optional<Long> counted(QueueFilter filter) {
        var counts = model.countsProperty().get();
        boolean apart = filter.network().isPresent() && filter.tagId().isPresent() || filter.saved().isPresent() || !filter.words().isBlank();
        boolean narrowed = filter.network().isPresent() || filter.tagId().isPresent();
        if (apart || narrowed && filter.view() != QueueView.WAITING) {
            return Optional.empty();
        }
        return filter.network().map(network -> counts.networks().getOrDefault(network, 0L))
                .or(() -> filter.tagId().map(tag -> counts.tags().getOrDefault(tag, 0L)))
                .or(() -> Optional.of(counts.of(filter.view())));
    }

    private Node pill() {
        Pill pill = new Pill();
        pill.setMinWidth(USE_PREF_SIZE);
        pill.textProperty().bind(model.newcomersProperty().map(n -> texts.get("queue.new", n)));
        pill.setOnAction(event -> model.showNew());
        pill.visibleProperty().bind(model.newcomersProperty().greaterThan(0));
        pill.managedProperty().bind(pill.visibleProperty());
        return pill;
    }

    private Node order() {
        order.getStyleClass().addAll("quiet", "order-button");
        order.setGraphic(Icon.FILTER.at(15));
        order.setMinWidth(30);
        order.setTooltip(new Tooltip());
        order.setOnAction(event -> menu().show(order, Side.BOTTOM, 0, 4));
        return order;
    }

    private void showOrder() {
        Sort now = model.filterProperty().get().order();
        boolean roomy = getWidth() >= ROOM_FOR_ORDER && model.newcomersProperty().get() == 0;
        order.setText(roomy ? texts.get("queue.sort." + now.key()) : null);
        String said = texts.get("queue.sorted", texts.get("queue.order." + now.key()));
        order.setAccessibleText(said);
        order.getTooltip().setText(said);
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        QueueFilter filter = model.filterProperty().get();
        for (Sort sort : Sort.values()) {
            if (sort != Sort.BEST_MATCH || !filter.words().isBlank()) {
                RadioMenuItem item = new RadioMenuItem(texts.get("queue.sort." + sort.key()));
                item.setSelected(sort == filter.order());
                item.setOnAction(event -> model.sort(sort));
                menu.getItems().add(item);
            }
        }
        return menu;
    }
}
