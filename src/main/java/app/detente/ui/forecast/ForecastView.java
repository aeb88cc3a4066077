package app.detente.ui.forecast;

import app.detente.model.Texts;
import app.detente.report.forecast.Forecast;
import app.detente.report.forecast.Outlook;
import app.detente.ui.common.Banner;
import app.detente.ui.common.Columns;
import app.detente.ui.common.Desk;
import app.detente.ui.common.EmptyState;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Prose;
import app.detente.ui.common.SlotChart;
import app.detente.ui.common.WhileShown;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The hours to come: the sentence a lead came for, the backlog until closing, what can be tried, and how right it was. */
public final class ForecastView extends StackPane {
    private static final double SIDE_BY_SIDE = 430;
    private static final int TICK_SECONDS = 5;
    private static final PseudoClass LEFT = PseudoClass.getPseudoClass("left");
    private final ForecastViewModel model;
    private final Texts texts;
    private final ForecastWords words;
    private final SlotChart chart = new SlotChart("forecast-chart", 320, ForecastPlot.HEIGHT);
    private final Levers levers;
    private final CheckedDays checked;
    private final Label headline = new Prose("", "forecast-headline");
    private final Label below = new Prose("", "forecast-below");
    private final Label basis = new Prose("", "muted");
    private final VBox chartCard;
    private final Banner reason = new Banner(Icon.CLOCK);

    public ForecastView(ForecastViewModel model, Desk desk) {
        this.model = model;
        this.texts = desk.texts();
        this.words = new ForecastWords(desk);
        this.levers = new Levers(model, desk, words);
        this.checked = new CheckedDays(desk, words);
        this.chartCard = chartCard();
        getStyleClass().addAll("forecast", "pane-ground");
        VBox page = new VBox(14, says(), Banner.of(model.problemProperty(), texts), reason, chartCard,
                new Columns(14, SIDE_BY_SIDE, List.of(levers, checked)), new Prose(texts.get("forecast.method"), "faint", "small"));
        page.getStyleClass().add("forecast-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        EmptyState empty = new EmptyState(Icon.REPORTS, "");
        scroll.setVisible(false);
        empty.setVisible(false);
        model.lookedProperty().subscribe(looked -> looked.ifPresent(now -> {
            boolean tries = Levers.tries(now.outlook());
            scroll.setVisible(tries);
            empty.setVisible(!tries);
            show(now, empty);
        }));
        model.checkedProperty().subscribe(found -> found.ifPresent(checked::show));
        getChildren().addAll(scroll, empty, failure());
        WhileShown.tick(this, model.shownProperty(), TICK_SECONDS, model::tick);
    }

    private Node says() {
        return new VBox(4, headline, below, basis);
    }

    private VBox chartCard() {
        Label title = new Label(texts.get("forecast.chart.title"));
        title.getStyleClass().add("strong");
        FlowPane legend = new FlowPane(14, 4, title, swatch("band"), swatch("arrivals"), swatch("done"));
        legend.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(10, legend, chart);
        card.getStyleClass().addAll("card", "forecast-card");
        card.managedProperty().bind(card.visibleProperty());
        return card;
    }

    private Node swatch(String style) {
        Region colour = new Region();
        colour.getStyleClass().addAll("swatch", style);
        Label label = new Label(texts.get("forecast.legend." + style), colour);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    private void show(Looked looked, EmptyState empty) {
        boolean known = looked.outlook() instanceof Forecast;
        chartCard.setVisible(known);
        for (Label line : List.of(headline, below, basis)) {
            line.setVisible(known);
            line.setManaged(known);
        }
        switch (looked.outlook()) {
            case Forecast forecast -> {
                reason.setText("");
                headline.setText(words.sentences().headline(forecast));
                headline.pseudoClassStateChanged(LEFT, !forecast.keepsUp());
                below.setText(words.sentences().below(forecast));
                basis.setText(words.sentences().basis(forecast));
                chart.show(texts.get("forecast.chart", words.sentences().headline(forecast), words.sentences().below(forecast)),
                        width -> ForecastPlot.of(looked.past(), forecast, words, texts, width));
            }
            case Outlook.None none -> {
                reason.setText(words.sentences().reason(none));
                empty.say(words.sentences().reason(none));
            }
        }
        levers.show(looked);
    }

    /** Where the first counting failed there is no page to say so on. */
    private Node failure() {
        EmptyState failure = new EmptyState(Icon.WARNING, "");
        Runnable show = () -> {
            failure.say(model.problemProperty().get().map(texts::of).orElse(""));
            failure.setVisible(model.problemProperty().get().isPresent() && model.lookedProperty().get().isEmpty());
        };
        model.problemProperty().subscribe(show);
        model.lookedProperty().subscribe(show);
        show.run();
        return failure;
    }
}
