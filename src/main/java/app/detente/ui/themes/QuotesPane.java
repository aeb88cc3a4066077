package app.detente.ui.themes;

import app.detente.model.Hit;
import app.detente.model.Texts;
import app.detente.ui.common.CardButton;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Prose;
import app.detente.ui.common.Shown;
import app.detente.ui.common.WrappedLabel;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The messages of a row, each a way to its conversation. */
final class QuotesPane extends VBox {
    /** UTF-16 units of a message that are quoted. */
    private static final int EXCERPT = 280;
    private static final double WIDE = 340;
    private final ThemesViewModel model;
    private final Desk desk;
    private final Texts texts;
    private final Ways ways;
    private final VBox list = new VBox(8);
    private final Button close;

    QuotesPane(ThemesViewModel model, Desk desk, Ways ways) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        this.ways = ways;
        this.close = SideHead.close(texts, model::close);
        getStyleClass().addAll("theme-side", "pane-surface", "line-left");
        setPrefWidth(WIDE);
        setMinWidth(WIDE);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.close();
                event.consume();
            }
        });
    }

    void show(Opening opening) {
        ThemeWords words = new ThemeWords(desk);
        Label title = new Label(words.name(opening.heard()));
        title.getStyleClass().add("heading");
        title.setMinWidth(0);
        title.setTooltip(new Tooltip(title.getText()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, title, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        Label count = new Prose(count(opening, words), "muted", "small");
        getChildren().setAll(head, count);
        model.search(opening.heard()).ifPresent(typed -> {
            Button search = new Button(texts.get("themes.quotes.search"), Icon.SEARCH.at(14));
            search.setTooltip(new Tooltip(typed));
            search.setOnAction(event -> ways.search().accept(typed));
            getChildren().add(search);
        });
        List<Long> conversations = opening.quotes().stream().map(Hit::conversationId).distinct().toList();
        if (!conversations.isEmpty()) {
            Button escalate = new Button(texts.get("themes.quotes.escalate"), Icon.ESCALATE.at(14));
            escalate.setOnAction(event -> ways.escalate().accept(title.getText(), conversations));
            getChildren().add(escalate);
        }
        list.getChildren().setAll(opening.quotes().stream().map(this::quote).toList());
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        setSpacing(8);
    }

    /** How many there are, how many of them are shown, and why not all. */
    private String count(Opening opening, ThemeWords words) {
        int shown = opening.quotes().size();
        if (shown == 0) {
            return texts.get("themes.quotes.gone");
        }
        return shown < opening.heard().count() ? texts.get("themes.quotes.newest", shown, words.count(opening.heard()))
                : words.messages(opening.heard());
    }

    private Node quote(Hit hit) {
        Label author = new Label(Shown.line(hit.author()));
        author.getStyleClass().add("strong");
        author.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label when = new Label(desk.dates().moment(hit.authoredAt(), desk.now().getValue()));
        when.getStyleClass().addAll("muted", "small");
        when.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, new ChannelMark(hit.network(), texts), author, gap, when);
        head.setAlignment(Pos.CENTER_LEFT);
        String said = Shown.text(hit.text(), EXCERPT).replaceAll("\\s+", " ").strip() + (hit.text().length() > EXCERPT ? "…" : "");
        CardButton card = new CardButton(4);
        card.add(head, new WrappedLabel(said));
        card.setAccessibleText(Shown.line(hit.author()) + ", " + when.getText() + ", " + said);
        card.setOnAction(event -> ways.openConversation().accept(hit.conversationId()));
        return card;
    }
}
