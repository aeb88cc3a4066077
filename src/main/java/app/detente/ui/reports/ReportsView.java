package app.detente.ui.reports;

import app.detente.model.Texts;
import app.detente.ui.common.Columns;
import app.detente.ui.common.Desk;
import app.detente.ui.common.EmptyState;
import app.detente.ui.common.Icon;
import app.detente.ui.common.SlotChart;
import app.detente.ui.common.WhileShown;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Now, or another day: figures, the hours, the channels; for now also the tags, the week by hour and who is here. Looks again while it is on the screen, and
 * only then.
 */
public final class ReportsView extends StackPane {
    /** Wide enough for the hours and the channels to stand side by side. */
    private static final double SIDE_BY_SIDE = 560;
    private static final int TICK_SECONDS = 2;
    private final ReportsViewModel model;
    private final Texts texts;

    /**
     * @param ways from figures to the conversations they count
     */
    public ReportsView(ReportsViewModel model, NowViewModel now, Desk desk, BoardWays ways) {
        this.model = model;
        this.texts = desk.texts();
        getStyleClass().addAll("reports", "pane-ground");
        FigureCards cards = new FigureCards(texts);
        SlotChart chart = new SlotChart("hour-chart", 360, HourPlot.HEIGHT);
        ChannelTable channels = new ChannelTable(texts);
        model.reportProperty().subscribe(report -> report.ifPresent(day -> {
            cards.show(day);
            chart.show(texts.get("reports.chart"), width -> HourPlot.of(day, texts, width));
            channels.show(day);
        }));
        Node header = new ReportsHeader(model, texts, desk.zone(), wall(desk, ways));
        Node hours = hours(chart);
        NowParts live = new NowParts(now, desk, ways);
        VBox page = new VBox(14);
        page.getStyleClass().add("reports-page");
        ObservableValue<Boolean> today = model.reportProperty().map(report -> report.filter(DayReport::isToday).isPresent());
        today.subscribe(is -> page.getChildren().setAll(is ? List.of(header, live.above(), new Columns(14, SIDE_BY_SIDE, List.of(hours, live.channels())), live.below())
                : List.of(header, cards.node(), new Columns(14, SIDE_BY_SIDE, List.of(hours, channels)))));
        now.shownProperty().bind(model.shownProperty().flatMap(shown -> shown ? today : new SimpleObjectProperty<>(false)));
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        scroll.visibleProperty().bind(model.reportProperty().map(Optional::isPresent));
        EmptyState empty = new EmptyState(Icon.REPORTS, texts.get("reports.empty"));
        empty.visibleProperty().bind(model.emptyProperty());
        getChildren().addAll(scroll, empty, failure());
        WhileShown.tick(this, model.shownProperty(), TICK_SECONDS, model::tick);
    }

    private Button wall(Desk desk, BoardWays ways) {
        Button wall = new Button(texts.get("board.wall"));
        wall.setMinWidth(USE_PREF_SIZE);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(desk.commands().tip(texts.get("board.wall"), "window.wall"));
        wall.setTooltip(tip);
        wall.setOnAction(event -> ways.wall().run());
        return wall;
    }

    private Node hours(SlotChart chart) {
        Label title = new Label(texts.get("reports.hours"));
        title.getStyleClass().add("strong");
        HBox legend = new HBox(14, swatch("arrivals", "reports.legend.arrivals"), swatch("replies", "reports.legend.replies"));
        legend.setAlignment(Pos.CENTER_LEFT);
        HBox heading = new HBox(16, title, legend);
        heading.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(10, heading, chart);
        card.getStyleClass().addAll("card", "hours-card");
        return card;
    }

    private Node swatch(String style, String key) {
        Region colour = new Region();
        colour.getStyleClass().addAll("swatch", style);
        Label label = new Label(texts.get(key), colour);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    /** Where the first reading failed there is no page to say so on. */
    private Node failure() {
        EmptyState failure = new EmptyState(Icon.WARNING, "");
        model.problemProperty().subscribe(problem -> failure.say(problem.map(texts::of).orElse("")));
        Runnable show = () -> failure.setVisible(model.problemProperty().get().isPresent() && model.reportProperty().get().isEmpty());
        model.problemProperty().subscribe(show);
        model.reportProperty().subscribe(show);
        show.run();
        return failure;
    }
}
