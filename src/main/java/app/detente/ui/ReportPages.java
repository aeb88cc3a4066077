package app.detente.ui;

import app.detente.model.Texts;
import app.detente.ui.forecast.ForecastView;
import app.detente.ui.period.PeriodView;
import app.detente.ui.reports.ReportsView;
import app.detente.ui.themes.ThemesView;
import app.detente.ui.themes.Ways;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** What a team lead looks at: the day, any period, what comes next, and what customers say. One at a time is seen, and only what is seen reads. */
public final class ReportPages extends BorderPane {
    /** In the order of the tabs. */
    public enum Page {
        DAY, PERIOD, FORECAST, THEMES;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Parts parts;
    private final Ways ways;
    private final Runnable own;
    private final StackPane middle = new StackPane();
    private final Map<Page, Node> pages = new EnumMap<>(Page.class);
    private final Map<Page, ToggleButton> tabs = new EnumMap<>(Page.class);

    /**
     * @param ways lead from what customers say to the conversations and templates
     * @param own  shows whoever sits here their own figures
     */
    ReportPages(Parts parts, Ways ways, Runnable own) {
        this.parts = parts;
        this.ways = ways;
        this.own = own;
        Texts texts = parts.session().texts();
        HBox bar = new HBox(6);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().addAll("report-tabs", "pane-surface", "line-bottom");
        for (Page page : Page.values()) {
            ToggleButton tab = new ToggleButton(texts.get("window.reports." + page.key()));
            tab.getStyleClass().add("tab-button");
            tab.setMinWidth(USE_PREF_SIZE);
            tab.setOnAction(event -> show(page));
            tabs.put(page, tab);
            bar.getChildren().add(tab);
        }
        setTop(bar);
        setCenter(middle);
        show(Page.DAY);
    }

    void show(Page wanted) {
        if (!pages.containsKey(wanted)) {
            Node page = build(wanted);
            pages.put(wanted, page);
            middle.getChildren().add(page);
        }
        pages.forEach((page, node) -> node.setVisible(page == wanted));
        tabs.forEach((page, tab) -> tab.setSelected(page == wanted));
    }

    private Node build(Page page) {
        return switch (page) {
            case DAY -> new ReportsView(parts.reports(), parts.session().texts(), parts.session().desk().zone());
            case PERIOD -> new PeriodView(parts.period(), parts.session().desk(),
                    new app.detente.ui.period.Ways(ways.openConversation(), ways.search(), own));
            case FORECAST -> new ForecastView(parts.forecast(), parts.session().desk());
            case THEMES -> new ThemesView(parts.themes(), parts.session().desk(), ways);
        };
    }
}
