package app.detente.ui.queue;

import app.detente.model.Network;
import app.detente.model.QueueCounts;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Tag;
import app.detente.model.Texts;
import app.detente.ui.common.ChannelMark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/**
 * The places the list can look at: the standing views, what people saved, then the waiting of one network or one tag, each with its number. Choosing
 * a network or tag again goes back to everybody waiting. Each section folds away. Of many tags those with the most waiting stand here, until all are
 * asked for.
 */
public final class ViewsPane extends ScrollPane {
    /** Tags shown before the rest is asked for. */
    static final int MOST_TAGS = 12;

    private final QueueViewModel model;
    private final ObservableList<Tag> tags;
    private final Texts texts;
    private final VBox places = new VBox();
    private final ViewSection channels;
    private final ViewSection tagged;
    private final List<ViewRow> standing;
    private List<ViewRow> networkRows = List.of();
    private List<ViewRow> tagRows = List.of();
    private List<Network> networks = List.of();
    private List<Tag> shownTags = List.of();
    private boolean allTags;

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
        ViewSection views = new ViewSection("views", model.habits(), texts);
        standing = Arrays.stream(QueueView.values()).map(view -> row(texts.get("queue.view." + view.key()), Optional.empty(), QueueFilter.of(view)))
                .toList();
        views.show(standing);
        channels = new ViewSection("channels", model.habits(), texts);
        tagged = new ViewSection("tags", model.habits(), texts);
        places.getChildren().addAll(views, channels, tagged);
        model.countsProperty().subscribe(this::show);
        model.filterProperty().subscribe(this::mark);
        hoverProperty().subscribe(() -> show(model.countsProperty().get()));
        tags.addListener((ListChangeListener<Tag>) change -> show(model.countsProperty().get()));
    }

    /** Puts a section of saved views below the standing ones. */
    public void insert(SavedSection saved) {
        places.getChildren().add(1, saved);
    }

    private void show(QueueCounts counts) {
        List<Network> nets = counts.networks().keySet().stream().sorted().toList();
        if (!nets.equals(networks)) {
            networks = nets;
            networkRows = nets.stream().map(network -> row(ChannelMark.name(network, texts), Optional.of(ViewRow.dot("net-" + network.key())),
                    QueueFilter.of(QueueView.WAITING).withNetwork(network))).toList();
            channels.show(networkRows);
        }
        showTags(counts);
        mark(model.filterProperty().get());
        rows().forEach(row -> row.count(number(count(row.filter(), counts))));
    }

    /** Which tags have the most waiting changes with every message: not while the pointer is here. */
    private void showTags(QueueCounts counts) {
        List<Tag> used = tags.stream().filter(tag -> waiting(tag, counts) > 0).toList();
        boolean cut = !allTags && used.size() > MOST_TAGS;
        List<Tag> wanted = used.stream().sorted(Comparator.comparing((Tag tag) -> waiting(tag, counts)).reversed()).limit(cut ? MOST_TAGS : used.size())
                .sorted(Comparator.comparing(Tag::name)).toList();
        boolean stays = isHover() && wanted.size() == shownTags.size();
        if (!wanted.equals(shownTags) && !stays) {
            buildTags(wanted, cut ? used.size() : 0);
        }
    }

    private void buildTags(List<Tag> wanted, int all) {
        shownTags = wanted;
        tagRows = wanted.stream().map(tag -> row(tag.name(), Optional.of(ViewRow.dot("tag-" + tag.colour().key())),
                QueueFilter.of(QueueView.WAITING).withTag(tag.id()))).toList();
        List<Node> nodes = new ArrayList<>(tagRows);
        if (all > 0) {
            Button more = new Button(texts.get("views.all-tags", all));
            more.getStyleClass().add("link-button");
            more.setOnAction(event -> {
                allTags = true;
                show(model.countsProperty().get());
            });
            nodes.add(more);
        }
        tagged.show(nodes);
    }

    private static long waiting(Tag tag, QueueCounts counts) {
        return counts.tags().getOrDefault(tag.id(), 0L);
    }

    private ViewRow row(String name, Optional<Node> mark, QueueFilter filter) {
        ViewRow row = new ViewRow(name, mark, filter);
        row.setOnAction(event -> {
            boolean again = mark.isPresent() && row.isOf(model.filterProperty().get());
            model.show(again ? QueueFilter.of(QueueView.WAITING) : filter);
            mark(model.filterProperty().get());
        });
        return row;
    }

    private Stream<ViewRow> rows() {
        return Stream.of(standing, networkRows, tagRows).flatMap(List::stream);
    }

    private void mark(QueueFilter shown) {
        rows().forEach(row -> row.setSelected(row.isOf(shown)));
    }

    private String number(long n) {
        return n == 0 ? "" : texts.get("queue.number", n);
    }

    private static long count(QueueFilter filter, QueueCounts counts) {
        return filter.network().map(network -> counts.networks().getOrDefault(network, 0L))
                .or(() -> filter.tagId().map(tag -> counts.tags().getOrDefault(tag, 0L)))
                .orElse(counts.of(filter.view()));
    }
}
