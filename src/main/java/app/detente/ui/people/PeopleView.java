package app.detente.ui.people;

import app.detente.model.Look;
import app.detente.model.Texts;
import app.detente.report.Figures;
import app.detente.report.Individuals;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Prose;
import app.detente.ui.common.Shown;
import app.detente.ui.common.WhileShown;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.OptionalLong;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Figures by adviser as a card of the settings: the rules, what they are for, one's own, and who looked at them. */
public final class PeopleView extends VBox {
    private static final int TICK_SECONDS = 60;
    private static final int MOST_LOOKS = 20;
    private final PeopleViewModel model;
    private final Desk desk;
    private final Texts texts;
    private final TextField purpose = new TextField();
    private final VBox open = new VBox(6);
    private final VBox mine = new VBox(4);
    private final VBox looks = new VBox(4);

    public PeopleView(PeopleViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.texts = desk.texts();
        getStyleClass().addAll("card", "settings-card", "people");
        setSpacing(10);
        purpose.setPromptText(texts.get("people.purpose.prompt"));
        purpose.setAccessibleText(texts.get("people.purpose"));
        HBox.setHgrow(purpose, Priority.ALWAYS);
        purpose.setOnAction(event -> model.open(purpose.getText()));
        getChildren().addAll(heading("people.title", "heading"), 
                new Prose(texts.get("people.rules", Individuals.SMALLEST_GROUP, Look.Days.KEPT), "muted", "small"),
                open, heading("people.mine", "strong"), mine, heading("people.looks", "strong"), looks);
        model.ownProperty().subscribe(own -> own.ifPresent(this::show));
        WhileShown.tick(this, model.shownProperty(), TICK_SECONDS, model::refresh);
    }

    private Label heading(String key, String style) {
        Label heading = new Label(texts.get(key));
        heading.getStyleClass().add(style);
        return heading;
    }

    private void show(Own own) {
        String state = own.purpose().map(said -> texts.get("people.open", Shown.inSentence(said))).orElse(texts.get("people.shut"));
        open.getChildren().setAll(new Prose(state));
        if (own.lead()) {
            open.getChildren().add(own.purpose().isPresent() ? button("people.close", model::shut) : opening());
        }
        mine.getChildren().setAll(own.figures().map(row -> figures(own, row)).orElseGet(() -> List.of(new Prose(
                texts.get("people.mine.none", day(own.days().first()), day(own.days().last()), Individuals.SMALLEST_GROUP), "muted"))));
        looks.getChildren().setAll(own.looks().isEmpty() ? List.of(new Prose(texts.get("people.looks.none", Look.Days.KEPT), "muted"))
                : own.looks().stream().limit(MOST_LOOKS).map(this::line).toList());
        if (own.looks().size() > MOST_LOOKS) {
            looks.getChildren().add(new Prose(texts.get("people.looks.more", own.looks().size() - MOST_LOOKS), "muted", "small"));
        }
    }

    private Node opening() {
        HBox row = new HBox(8, purpose, button("people.do-open", () -> model.open(purpose.getText())));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private List<Node> figures(Own own, Figures row) {
        String said = texts.get("people.mine.figures", row.n(), length(row.medianSeconds()), length(row.p90Seconds()), length(row.maxSeconds()));
        return List.of(new Prose(said),
                new Prose(texts.get("people.mine.same", day(own.days().first()), day(own.days().last())), "muted", "small"));
    }

    private Node line(Look look) {
        return new Prose(texts.get("people.look", desk.dates().exact(look.at()), Shown.inSentence(look.who()), day(look.days().first()),
                day(look.days().last()), Shown.inSentence(look.purpose())));
    }

    private String length(OptionalLong seconds) {
        return seconds.isPresent() ? desk.ages().text(Duration.ofSeconds(seconds.getAsLong())) : "–";
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(texts.get("people.date"), texts.locale()).format(day);
    }
}
