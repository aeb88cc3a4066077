package app.detente.ui.reports;

import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Texts;
import app.detente.report.Now;
import app.detente.ui.common.Banner;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Columns;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.TagChip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What the page shows of now, above and below the hours of the day. */
final class NowParts {
    private static final double SIDE_BY_SIDE = 440;
    private static final double WIDEST_TAG = 190;
    private final Texts texts;
    private final BoardWays ways;
    private final NowCards cards;
    private final NowTable channels;
    private final NowTable tags;
    private final HeatMap heat;
    private final PeopleCard people;
    private final Node above;
    private final Node below;

    NowParts(NowViewModel model, Desk desk, BoardWays ways) {
        this.texts = desk.texts();
        this.ways = ways;
        NowWords words = new NowWords(desk);
        cards = new NowCards(texts, words, ways.open());
        channels = new NowTable(texts, words, "channel", true);
        tags = new NowTable(texts, words, "tag", false);
        heat = new HeatMap(texts);
        people = new PeopleCard(texts);
        Banner nothing = new Banner(Icon.WARNING);
        nothing.textProperty().bind(model.nowProperty().map(now -> now.flatMap(Now::nothing).map(words::nothing).orElse("")));
        above = new VBox(14, Banner.of(model.problemProperty(), texts), nothing, cards.node());
        below = new VBox(14, new Columns(14, SIDE_BY_SIDE, List.of(heat, tags)), people);
        model.nowProperty().subscribe(now -> show(now, model.behindProperty().get()));
        model.behindProperty().subscribe(behind -> {
            heat.show(behind);
            show(model.nowProperty().get(), behind);
        });
        model.aheadProperty().subscribe(ahead -> cards.show(ahead));
    }

    Node above() {
        return above;
    }

    Node channels() {
        return channels;
    }

    Node below() {
        return below;
    }

    private void show(Optional<Now> read, Optional<NowViewModel.Behind> behind) {
        read.ifPresent(now -> {
            cards.show(now, behind);
            channels.show(now, channelLines(now));
            tags.show(now, tagLines(now));
            people.show(now);
        });
    }

    private List<NowTable.Line> channelLines(Now now) {
        List<NowTable.Line> lines = new ArrayList<>();
        for (Now.Channel channel : now.channels()) {
            HBox name = new HBox(8, new ChannelMark(channel.network(), texts), new Label(ChannelMark.name(channel.network(), texts)));
            name.setAlignment(Pos.CENTER_LEFT);
            lines.add(new NowTable.Line(name, channel.row(),
                    () -> ways.open().accept(QueueFilter.of(QueueView.WAITING).withNetwork(channel.network())), false));
        }
        if (lines.size() > 1) {
            lines.add(new NowTable.Line(new Label(texts.get("reports.channels.all")), now.all(), () -> { }, true));
        }
        return lines;
    }

    private List<NowTable.Line> tagLines(Now now) {
        List<NowTable.Line> lines = new ArrayList<>();
        for (Now.Tagged tag : now.tags()) {
            TagChip name = new TagChip(tag.tag());
            name.setMinWidth(0);
            name.setMaxWidth(WIDEST_TAG);
            lines.add(new NowTable.Line(name, tag.row(), () -> ways.open().accept(QueueFilter.of(QueueView.WAITING).withTag(tag.tag().id())), false));
        }
        now.others().ifPresent(row -> lines.add(new NowTable.Line(new Label(texts.get("board.tags.others")), row, () -> { }, true)));
        return lines;
    }
}
