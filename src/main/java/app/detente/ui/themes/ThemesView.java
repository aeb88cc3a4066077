package app.detente.ui.themes;

import app.detente.model.Texts;
import app.detente.report.themes.Heard;
import app.detente.ui.common.Columns;
import app.detente.ui.common.Desk;
import app.detente.ui.common.EmptyState;
import app.detente.ui.common.Icon;
import app.detente.ui.common.WhileShown;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What customers say, on one page; the messages of the row that is chosen stand at its side. Looks again while it is on the screen, and only then. */
public final class ThemesView extends HBox {
    /** Wide enough for two cards to stand side by side. */
    private static final double SIDE_BY_SIDE = 400;
    private static final int TICK_SECONDS = 2;
    private final ThemesViewModel model;
    private final Desk desk;
    private final Texts texts;
    private final EmptyState nothing;
    private final AlarmCard alarms;
    private final RisingCard rising;
    private final BrandsCard brands;
    private final SideCard complaints;
    private final SideCard praise;
    private final QuestionsCard questions;
    private final VBox cards;

    public ThemesView(ThemesViewModel model, Desk desk, Ways ways) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        Consumer<Heard> open = model::open;
        Button watched = new Button(texts.get("themes.watched"));
        watched.getStyleClass().addAll("link-button", "small");
        watched.setMinWidth(USE_PREF_SIZE);
        watched.setOnAction(event -> model.brands().show());
        nothing = new EmptyState(Icon.REPORTS, "");
        alarms = new AlarmCard(texts, open);
        rising = new RisingCard(texts, new ThemeWords(desk), open);
        brands = new BrandsCard(texts, open, watched);
        complaints = new SideCard(texts, texts.get("themes.complaints"), "themes.complaints.", HeardRow.Show.GROWTH, open);
        praise = new SideCard(texts, texts.get("themes.praise"), "themes.praise.", HeardRow.Show.GOOD_GROWTH, open);
        questions = new QuestionsCard(texts, open, ways.writeTemplate());
        cards = new VBox(14, alarms, new Columns(14, SIDE_BY_SIDE, List.of(rising, brands)), new Columns(14, SIDE_BY_SIDE, List.of(complaints, praise)), questions);
        VBox page = new VBox(14, new ThemesHeader(model, desk), cards, nothing);
        page.getStyleClass().add("themes-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        getStyleClass().addAll("themes", "pane-ground");
        getChildren().add(scroll);
        side(new QuotesPane(model, desk, ways), new BrandsPane(model.brands(), desk), scroll);
        model.findingsProperty().subscribe(this::show);
        model.questionsProperty().subscribe(found -> questions.show(found, new ThemeWords(desk)));
        WhileShown.tick(this, model.shownProperty(), TICK_SECONDS, model::tick);
    }

    /** One pane at a time stands at the side. */
    private void side(QuotesPane quotes, BrandsPane watched, ScrollPane scroll) {
        Runnable arrange = () -> {
            boolean brandsOpen = model.brands().openProperty().get();
            getChildren().setAll(brandsOpen ? List.of(scroll, watched) : model.openedProperty().get().isPresent() ? List.of(scroll, quotes) : List.of(scroll));
        };
        model.openedProperty().subscribe(opened -> {
            opened.ifPresent(opening -> {
                model.brands().hide();
                quotes.show(opening);
            });
            arrange.run();
        });
        model.brands().openProperty().subscribe(arrange);
    }

    private void show(Optional<Findings> found) {
        cards.setVisible(found.isPresent() && !isBare(found));
        cards.setManaged(cards.isVisible());
        nothing.setVisible(isBare(found));
        nothing.setManaged(nothing.isVisible());
        found.ifPresent(findings -> {
            ThemeWords words = new ThemeWords(desk);
            findings.absence().ifPresent(absence -> nothing.say(texts.get("themes.absence." + absence.reason().key(),
                    absence.at().map(words::moment).orElse("–"))));
            alarms.show(findings.alarms(), words);
            findings.themes().ifPresent(themes -> {
                rising.show(themes, words);
                brands.show(themes, words);
                complaints.show(themes.complaints(), words);
                praise.show(themes.praise(), words);
                questions.show(model.questionsProperty().get(), words);
            });
        });
    }

    private static boolean isBare(Optional<Findings> found) {
        return found.filter(findings -> findings.absence().isPresent()).isPresent();
    }
}
