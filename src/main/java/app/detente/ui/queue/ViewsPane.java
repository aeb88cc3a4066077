package app.detente.ui.queue;

import app.detente.model.Network;
import app.detente.model.QueueCounts;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Tag;
import app.detente.model.Texts;
import app.detente.ui.common.ChannelMark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/**
 * The places the list can look at: the standing views, then the waiting of one network or one tag, each with its number. Choosing a network or
 * tag again goes back to everybody waiting.
 */
public final class ViewsPane extends ScrollPane {
    private final QueueViewModel model;
    private final ObservableList<Tag> tags;
    private final Texts texts;
    private final VBox places = new VBox();
    private final VBox narrow = new VBox();
    private final List<ViewRow> rows = new ArrayList<>();
    private List<Object> narrowed = List.of();

    /** `tags` are all the tags there are; those that nobody waiting has are left out. */
    public ViewsPane(QueueViewModel model, ObservableList<Tag> tags, Texts texts) {
        this.model = model;
        this.tags = tags;
        this.texts = texts;
        getStyleClass().addAll("views-pane", "page-scroll", "pane-ground");
        places.getStyleClass().add("views");
        setContent(places);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        places.getChildren().add(section("views"));
        for (QueueView view : QueueView.values()) {
            places.getChildren().add(row(texts.get("queue.view." + view.key()), Optional.empty(), QueueFilter.of(view)));
        }
        places.getChildren().add(narrow);
        model.countsProperty().subscribe(this::show);
        model.filterProperty().subscribe(this::mark);
        tags.addListener((ListChangeListener<Tag>) change -> show(model.countsProperty().get()));
    }

    private void show(QueueCounts counts) {
        List<Network> networks = counts.networks().keySet().stream().sorted().toList();
        List<Tag> used = tags.stream().filter(tag -> counts.tags().getOrDefault(tag.id(), 0L) > 0)
                .sorted(Comparator.comparing(Tag::name)).toList();
        List<Object> wanted = new ArrayList<>(networks);
        wanted.addAll(used);
        if (!wanted.equals(narrowed)) {
            narrowed = wanted;
            rows.removeIf(row -> narrow.getChildren().contains(row));
            narrow.getChildren().clear();
            build(networks, used);
            mark(model.filterProperty().get());
        }
        rows.forEach(row -> row.count(number(count(row.filter(), counts))));
    }

    private void build(List<Network> networks, List<Tag> used) {
        QueueFilter waiting = QueueFilter.of(QueueView.WAITING);
        if (!networks.isEmpty()) {
            narrow.getChildren().add(section("channels"));
        }
        for (Network network : networks) {
            narrow.getChildren().add(row(ChannelMark.name(network, texts), Optional.of("net-" + network.key()), waiting.withNetwork(network)));
        }
        if (!used.isEmpty()) {
            narrow.getChildren().add(section("tags"));
        }
        for (Tag tag : used) {
            narrow.getChildren().add(row(tag.name(), Optional.of("tag-" + tag.colour().key()), waiting.withTag(tag.id())));
        }
    }

    private ViewRow row(String name, Optional<String> colour, QueueFilter filter) {
        ViewRow row = new ViewRow(name, colour, filter);
        row.setOnAction(event -> {
            boolean again = colour.isPresent() && filter.equals(model.filterProperty().get());
            model.show(again ? QueueFilter.of(QueueView.WAITING) : filter);
            mark(model.filterProperty().get());
        });
        rows.add(row);
        return row;
    }

    private void mark(QueueFilter shown) {
        rows.forEach(row -> row.setSelected(row.filter().equals(shown.withWords(""))));
    }

    private String number(long n) {
        return n == 0 ? "" : texts.get("queue.number", n);
    }

    private static long count(QueueFilter filter, QueueCounts counts) {
        return filter.network().map(network -> counts.networks().getOrDefault(network, 0L))
                .or(() -> filter.tagId().map(tag -> counts.tags().getOrDefault(tag, 0L)))
                .orElse(counts.of(filter.view()));
    }

    private Label section(String key) {
        Label label = new Label(texts.get("queue.section." + key));
        label.getStyleClass().add("section");
        return label;
    }
}
