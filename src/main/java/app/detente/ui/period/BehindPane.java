package app.detente.ui.period;

import app.detente.model.Texts;
import app.detente.report.Behind;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Pick;
import app.detente.ui.common.Prose;
import app.detente.ui.common.Shown;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The conversations behind a figure, each a way to it. */
final class BehindPane extends VBox {
    private static final double WIDE = 340;
    private static final double ROW = 66;
    private final PeriodViewModel model;
    private final Desk desk;
    private final Texts texts;
    private final Ways ways;
    private final PeriodWords words;
    private final ListView<Opened.Found> list = new ListView<>();

    BehindPane(PeriodViewModel model, Desk desk, Ways ways) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        this.ways = ways;
        this.words = new PeriodWords(desk);
        getStyleClass().addAll("period-side", "pane-surface", "line-left");
        setSpacing(8);
        setPrefWidth(WIDE);
        setMinWidth(WIDE);
        setMaxWidth(WIDE);
        list.setCellFactory(view -> new Row());
        list.setFixedCellSize(ROW);
        list.getStyleClass().add("period-behind");
        list.setAccessibleText(texts.get("period.behind"));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && list.getSelectionModel().getSelectedItem() != null) {
                ways.openConversation().accept(list.getSelectionModel().getSelectedItem().conversation().id());
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.close();
                event.consume();
            }
        });
    }

    void show(Opened opened) {
        Label title = new Label(words.behind(opened.behind()));
        title.getStyleClass().add("heading");
        title.setMinWidth(0);
        title.setTooltip(new Tooltip(title.getText()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button(null, Icon.CLOSE.at(14));
        close.getStyleClass().addAll("quiet", "period-close");
        close.setAccessibleText(texts.get("period.close"));
        close.setTooltip(new Tooltip(texts.get("period.close")));
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(event -> model.close());
        HBox head = new HBox(8, title, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(head, new Prose(texts.get("period.behind.count", opened.all().size()), "muted", "small"), order(opened));
        model.search(opened.behind()).ifPresent(search -> {
            Button queue = new Button(texts.get("period.behind.search"), Icon.SEARCH.at(14));
            queue.setOnAction(event -> ways.search().accept(search));
            getChildren().add(queue);
        });
        boolean same = !list.getItems().isEmpty() && opened.found().size() >= list.getItems().size()
                && opened.found().subList(0, list.getItems().size()).equals(list.getItems());
        if (same) {
            list.getItems().addAll(opened.found().subList(list.getItems().size(), opened.found().size()));
        } else {
            list.getItems().setAll(opened.found());
        }
        getChildren().add(list);
        if (opened.more()) {
            Button more = new Button(texts.get("period.behind.more", opened.all().size() - opened.next()));
            more.setMaxWidth(Double.MAX_VALUE);
            more.setOnAction(event -> model.more());
            getChildren().add(more);
        }
    }

    private Node order(Opened opened) {
        ComboBox<Behind.Order> order = Pick.of(List.of(Behind.Order.values()),
                one -> texts.get("period.order." + one.name().toLowerCase(texts.locale())));
        order.setAccessibleText(texts.get("period.order"));
        order.setValue(opened.order());
        order.setOnAction(event -> model.open(opened.behind(), order.getValue()));
        return order;
    }

    /** A conversation, how long it waited and since when. */
    private final class Row extends ListCell<Opened.Found> {
        @Override
        protected void updateItem(Opened.Found found, boolean none) {
            super.updateItem(found, none);
            setText(null);
            setGraphic(none || found == null ? null : row(found));
            setOnMouseClicked(none || found == null ? null : event -> ways.openConversation().accept(found.conversation().id()));
        }

        private Node row(Opened.Found found) {
            Label name = new Label(Shown.line(found.conversation().customerName()));
            name.getStyleClass().add("strong");
            name.setMinWidth(0);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Label length = new Label(found.waited().dismissed() ? texts.get("period.behind.dismissed") : words.length(found.waited().seconds()));
            length.getStyleClass().add(found.waited().waiting() ? "period-open" : "muted");
            length.setMinWidth(USE_PREF_SIZE);
            HBox first = new HBox(8, new ChannelMark(found.conversation().account().network(), texts), name, gap, length);
            first.setAlignment(Pos.CENTER_LEFT);
            Label preview = new Label(Shown.line(found.conversation().preview()));
            preview.setMinWidth(0);
            Label when = new Label(texts.get(found.waited().waiting() ? "period.behind.since" : "period.behind.wrote",
                    desk.dates().when(found.waited().opened(), desk.now().getValue())));
            when.getStyleClass().addAll("muted", "small");
            VBox lines = new VBox(1, first, preview, when);
            lines.setMaxWidth(WIDE - 48);
            return lines;
        }
    }
}
