package app.detente.ui.period;

import app.detente.model.Texts;
import app.detente.report.Behind;
import app.detente.ui.common.Columns;
import app.detente.ui.common.Desk;
import app.detente.ui.common.EmptyState;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Prose;
import app.detente.ui.common.SlotChart;
import app.detente.ui.common.WhileShown;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A period in figures and charts, with the conversations behind any of them at the side. */
public final class PeriodView extends HBox {
    private static final int TICK_SECONDS = 5;
    private static final double SIDE_BY_SIDE = 430;
    private static final double NARROWEST_CHART = 300;
    private final PeriodViewModel model;
    private final Texts texts;
    private final PeriodWords words;
    private final PeriodCards cards;
    private final SlotChart spread = new SlotChart("spread-chart", NARROWEST_CHART, SpreadPlot.HEIGHT);
    private final SlotChart trend = new SlotChart("trend-chart", NARROWEST_CHART, TrendPlot.HEIGHT);
    private final Label trendNote = note();
    private final Label spreadNote = note();
    private final RowsTable rows;
    private final VBox figures;
    private final EmptyState nothing = new EmptyState(Icon.REPORTS, "");

    public PeriodView(PeriodViewModel model, Desk desk, Ways ways) {
        this.model = model;
        this.texts = desk.texts();
        this.words = new PeriodWords(desk);
        this.cards = new PeriodCards(model, desk);
        this.rows = new RowsTable(model, desk);
        spread.onChoose(bucket -> model.open(new Behind.Length(bucket), Behind.Order.LONGEST));
        trend.onChoose(point -> model.reportProperty().get().ifPresent(report -> model.open(
                new Behind.Row(report.trend().by(), report.trend().points().get(point).key()), Behind.Order.OLDEST)));
        figures = new VBox(14, cards.node(), new Columns(14, SIDE_BY_SIDE, List.of(
                card("period.trend", trend, trendNote, swatch("median", "period.legend.median"), swatch("p90", "period.legend.p90"),
                        swatch("before", "period.legend.before")),
                card("period.spread", spread, spreadNote, swatch("answered", "period.legend.answered"),
                        swatch("waiting", "period.legend.waiting")))), rows);
        VBox page = new VBox(14, new PeriodHeader(model, desk, ways), figures, nothing);
        page.getStyleClass().add("period-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        getStyleClass().addAll("period", "pane-ground");
        getChildren().add(scroll);
        BehindPane side = new BehindPane(model, desk, ways);
        model.openedProperty().subscribe(opened -> {
            opened.ifPresent(side::show);
            getChildren().setAll(opened.isPresent() ? List.of(scroll, side) : List.of(scroll));
        });
        model.reportProperty().subscribe(this::show);
        model.problemProperty().subscribe(this::show);
        show();
        WhileShown.tick(this, model.shownProperty(), TICK_SECONDS, model::tick);
    }

    private static Label note() {
        Label note = new Prose("", "muted", "small");
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }

    private Node card(String title, SlotChart chart, Label note, Node... legend) {
        Label heading = new Label(texts.get(title));
        heading.getStyleClass().add("strong");
        heading.setMinWidth(0);
        HBox head = new HBox(14, Stream.concat(Stream.of(heading), Stream.of(legend)).toArray(Node[]::new));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(8, head, chart, note);
        card.getStyleClass().addAll("card", "period-chart-card");
        return card;
    }

    private Node swatch(String style, String key) {
        Region colour = new Region();
        colour.getStyleClass().addAll("swatch", style);
        Label label = new Label(texts.get(key), colour);
        label.getStyleClass().addAll("muted", "small");
        label.setMinWidth(0);
        return label;
    }

    /** What could not be asked leaves nothing standing that would pass for its answer. */
    private void show() {
        boolean refused = model.problemProperty().get().isPresent();
        boolean empty = model.reportProperty().get().filter(PeriodReport::empty).isPresent();
        figures.setVisible(!refused && !empty && model.reportProperty().get().isPresent());
        figures.setManaged(figures.isVisible());
        nothing.setVisible(!refused && empty);
        nothing.setManaged(nothing.isVisible());
        model.reportProperty().get().filter(report -> !refused).ifPresent(this::draw);
    }

    private void draw(PeriodReport report) {
        nothing.say(texts.get(report.choice().reach() == Reach.EVERYTHING ? "period.nothing.yet" : "period.nothing"));
        cards.show(report);
        rows.show(report);
        boolean compared = report.compared().comparable();
        trend.show(texts.get("period.trend.spoken"), width -> TrendPlot.of(report.trend(), compared, words, texts, width));
        spread.show(texts.get("period.spread.spoken"), width -> SpreadPlot.of(report.distribution(), words, texts, width));
        trendNote.setText(report.whole().n() > 0 ? "" : why(report));
        spreadNote.setText(report.distribution().most() > 0 ? "" : why(report));
    }

    /** Why a chart has nothing to draw. */
    private String why(PeriodReport report) {
        return report.whole().waiting() > 0 ? texts.get("period.none.answered", report.whole().waiting())
                : report.whole().outsideHours() > 0 ? texts.get("period.none.hours") : texts.get("period.none.dismissed", report.whole().dismissed());
    }
}
