package app.detente.ui.reports;

import app.detente.model.Problem;
import app.detente.model.Texts;
import app.detente.report.Now;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Shown;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/**
 * The live board for a wall, read from four metres: few figures, each as high as the window lets it be. Every size follows the height of the window. What is
 * old, or cannot be read, says so in words; the figures stay, with their time.
 */
final class WallView extends VBox {
    /** How many em high the wall is. A main figure is {@link #MAIN} of them, so that its digits, of 0.73 of that, are more than an eighth of the height. */
    private static final double EMS_HIGH = 45;
    /** And how many wide at least: as a wall is, of 16 to 9. On a narrower one all is smaller. */
    private static final double EMS_WIDE = 80;
    private static final double MAIN = 7.9;
    private static final double HALF = 4.6;
    private static final int MOST_PEOPLE = 12;
    private final NowViewModel model;
    private final Texts texts;
    private final NowWords words;
    private final Label asOf = new Label();
    private final Label warning = new Label();
    private final Label clock = new Label();
    private final WallFigure waiting;
    private final WallFigure oldest;
    private final WallFigure within;
    private final WallFigure arrivals;
    private final WallFigure replies;
    private final GridPane channels = new GridPane();
    private final Label people = new Label();
    private final Label peopleTitle = new Label();
    private final Node figures;

    WallView(NowViewModel model, Desk desk) {
        this.model = model;
        this.texts = desk.texts();
        this.words = new NowWords(desk);
        waiting = new WallFigure(texts.get("board.waiting"), MAIN);
        oldest = new WallFigure(texts.get("board.wall.oldest"), MAIN);
        within = new WallFigure(texts.get("board.within"), MAIN);
        arrivals = new WallFigure("", HALF);
        replies = new WallFigure("", HALF);
        List.of(waiting, oldest, within).forEach(figure -> figure.getStyleClass().add("wall-main"));
        figures = figures();
        VBox.setVgrow(figures, Priority.ALWAYS);
        getStyleClass().add("wall");
        getChildren().addAll(head(), warning, figures);
        warning.getStyleClass().add("wall-warning");
        warning.setMaxWidth(Double.MAX_VALUE);
        warning.setWrapText(true);
        warning.setMinHeight(USE_PREF_SIZE);
        warning.visibleProperty().bind(warning.textProperty().isNotEmpty());
        warning.managedProperty().bind(warning.visibleProperty());
        heightProperty().subscribe(this::scale);
        widthProperty().subscribe(this::scale);
        model.nowProperty().subscribe(now -> show());
        model.behindProperty().subscribe(behind -> show());
        model.problemProperty().subscribe(problem -> show());
        desk.now().subscribe(at -> {
            clock.setText(words.clock(at, texts.get("common.date.time")));
            show();
        });
    }

    private void scale() {
        setStyle("-fx-font-size: " + Math.max(6, Math.min(getHeight() / EMS_HIGH, getWidth() / EMS_WIDE)) + "px;");
    }

    private Node head() {
        Label title = new Label("Détente");
        title.getStyleClass().add("wall-title");
        asOf.getStyleClass().add("wall-muted");
        clock.getStyleClass().add("wall-clock");
        clock.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, asOf, gap, clock);
        head.getStyleClass().add("wall-head");
        head.setAlignment(Pos.BASELINE_LEFT);
        return head;
    }

    private Node figures() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("wall-grid");
        grid.getColumnConstraints().addAll(column(35), column(34), column(31));
        grid.getRowConstraints().addAll(row(), row());
        grid.add(waiting, 0, 0);
        grid.add(oldest, 1, 0);
        grid.add(within, 0, 1);
        grid.add(hour(), 1, 1);
        grid.add(side(), 2, 0, 1, 2);
        return grid;
    }

    private Node hour() {
        VBox hour = new VBox(label("board.wall.hour"), arrivals, replies);
        hour.getStyleClass().add("wall-hour");
        VBox.setVgrow(arrivals, Priority.ALWAYS);
        VBox.setVgrow(replies, Priority.ALWAYS);
        return hour;
    }

    private Label label(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("wall-label");
        return label;
    }

    private Node side() {
        channels.getStyleClass().add("wall-channels");
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        name.setMinWidth(0);
        ColumnConstraints number = new ColumnConstraints();
        number.setHalignment(HPos.RIGHT);
        number.setMinWidth(USE_PREF_SIZE);
        channels.getColumnConstraints().addAll(name, number, number);
        peopleTitle.getStyleClass().add("wall-label");
        people.getStyleClass().add("wall-people");
        people.setWrapText(true);
        people.setMinHeight(0);
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        VBox side = new VBox(label("board.by.channel"), channels, gap, peopleTitle, people);
        side.getStyleClass().add("wall-side");
        GridPane.setValignment(side, VPos.TOP);
        return side;
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    private static RowConstraints row() {
        RowConstraints row = new RowConstraints();
        row.setPercentHeight(50);
        return row;
    }

    private void show() {
        Optional<Now> read = model.nowProperty().get();
        warning.setText(warning(read));
        asOf.setText(read.map(now -> texts.get("board.wall.as-of", words.clock(now.at(), "HH:mm:ss"))).orElse(texts.get("board.wall.read")));
        figures.setVisible(read.filter(now -> now.nothing().isEmpty()).isPresent());
        read.ifPresent(this::show);
    }

    private String warning(Optional<Now> read) {
        Optional<Problem> problem = model.problemProperty().get();
        Optional<Duration> old = model.tooOld();
        String broken = problem.map(found -> texts.get("board.wall.broken", texts.of(found))).orElse("");
        String age = old.map(time -> texts.get("board.wall.old", time.toMinutes())).orElse("");
        String nothing = read.flatMap(Now::nothing).map(words::nothing).orElse("");
        return List.of(age, broken, nothing).stream().filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }

    private void show(Now now) {
        waiting.show(words.number(now.all().waiting()), words.change(now), "");
        oldest.show(words.oldest(now.all(), now), "", words.level(now.all(), now));
        NowWords.Said share = words.within(now, model.behindProperty().get().map(NowViewModel.Behind::yesterday));
        within.show(share.number(), share.beside().isEmpty() ? share.below() : share.beside() + (share.below().isEmpty() ? "" : " · " + share.below()), "");
        arrivals.show(words.number(now.all().arrivals()), texts.get("board.wall.arrivals", now.all().arrivals()), "");
        replies.show(words.number(now.all().replies()), texts.get("board.wall.replies", now.all().replies()), "");
        channels.getChildren().clear();
        for (int row = 0; row < now.channels().size(); row++) {
            channel(row, now.channels().get(row), now);
        }
        people(now);
    }

    private void channel(int row, Now.Channel channel, Now now) {
        Label name = new Label(ChannelMark.name(channel.network(), texts));
        Label number = new Label(words.number(channel.row().waiting()));
        number.getStyleClass().add("wall-number");
        Label age = new Label(words.oldest(channel.row(), now));
        age.getStyleClass().addAll("wall-age", words.level(channel.row(), now));
        channels.addRow(row, name, number, age);
    }

    private void people(Now now) {
        peopleTitle.setText(texts.get("board.people"));
        List<String> here = PeopleCard.byName(now.people().here(), texts).stream()
                .map(holder -> Shown.line(holder.name()).replace(' ', '\u00A0') + "\u00A0" + words.number(holder.holds())).toList();
        String more = here.size() > MOST_PEOPLE ? " · +" + words.number(here.size() - MOST_PEOPLE) : "";
        people.setText(here.stream().limit(MOST_PEOPLE).collect(Collectors.joining(" · ")) + more + "\n"
                + texts.get("board.wall.nobodys", now.people().nobodys()));
    }
}
