package app.detente.ui;

import app.detente.model.Texts;
import app.detente.ui.common.Folders;
import app.detente.ui.export.ExportView;
import app.detente.ui.forecast.ForecastView;
import app.detente.ui.period.PeriodView;
import app.detente.ui.reports.BoardWays;
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

/** What a team lead looks at: the day, any period, what comes next, what customers say, and what goes out. One at a time is seen, and only that reads. */
public final class ReportPages extends BorderPane {
    /** In the order of the tabs. */
    public enum Page {
        DAY, PERIOD, FORECAST, THEMES, EXPORT;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Parts parts;
    private final BoardWays board;
    private final Ways ways;
    private final Folders folders;
    private final Runnable own;
    private final StackPane middle = new StackPane();
    private final Map<Page, Node> pages = new EnumMap<>(Page.class);
    private final Map<Page, ToggleButton> tabs = new EnumMap<>(Page.class);

    /**
     * @param board   leads from the figures of now to the conversations behind them
     * @param ways    lead from what customers say to the conversations and templates
     * @param folders show the files that were written
     * @param own     shows whoever sits here their own figures
     */
    ReportPages(Parts parts, BoardWays board, Ways ways, Folders folders, Runnable own) {
        this.parts = parts;
        this.board = board;
        this.ways = ways;
        this.folders = folders;
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
            case DAY -> new ReportsView(parts.reports(), parts.now(), parts.session().desk(), board);
            case PERIOD -> new PeriodView(parts.period(), parts.session().desk(),
                    new app.detente.ui.period.Ways(ways.openConversation(), ways.search(), own));
            case FORECAST -> new ForecastView(parts.forecast(), parts.session().desk());
            case THEMES -> new ThemesView(parts.themes(), parts.session().desk(), ways);
            case EXPORT -> new ExportView(parts.export(), parts.session().desk(), folders);
        };
    }
}
