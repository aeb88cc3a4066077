package app.detente.ui.themes;

import app.detente.model.Texts;
import app.detente.report.themes.Burst;
import app.detente.report.themes.Heard;
import app.detente.ui.common.CardButton;
import app.detente.ui.common.Prose;
import app.detente.ui.common.Shown;
import app.detente.ui.common.WrappedLabel;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What many customers suddenly speak of, with the message it began with. Always of the last hour, whatever the page looks at. */
final class AlarmCard extends ThemeCard {
    private static final int MOST = 5;
    private static final int QUOTED = 220;
    private final Texts texts;
    private final Consumer<Heard> open;

    AlarmCard(Texts texts, Consumer<Heard> open) {
        super(texts.get("themes.alarms"), texts.get("themes.alarms.what"));
        this.texts = texts;
        this.open = open;
    }

    void show(List<Findings.Alarm> alarms, ThemeWords words) {
        getStyleClass().remove("ringing");
        if (!alarms.isEmpty()) {
            getStyleClass().add("ringing");
        }
        VBox list = new VBox(8);
        alarms.stream().limit(MOST).forEach(alarm -> list.getChildren().add(row(alarm, words)));
        show(alarms.isEmpty() ? List.of() : List.of(list), texts.get("themes.alarms.none"));
    }

    private Node row(Findings.Alarm alarm, ThemeWords words) {
        Burst burst = alarm.burst();
        Label name = new Label(words.name(burst.heard()));
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        Label usual = new Prose(usual(alarm), "muted", "small");
        HBox.setHgrow(usual, Priority.ALWAYS);
        Label count = new Label(texts.get("themes.messages", burst.heard().count()));
        count.getStyleClass().addAll("strong", "late");
        count.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(10, name, usual, count);
        head.setAlignment(Pos.CENTER_LEFT);
        CardButton row = new CardButton(4);
        row.add(head);
        alarm.first().ifPresent(first -> {
            String said = Shown.text(first.text(), QUOTED).replaceAll("\\s+", " ");
            Label quote = new WrappedLabel(texts.get("themes.alarms.quote", words.moment(first.authoredAt()),
                    said + (first.text().length() > QUOTED ? "…" : "")));
            row.add(quote);
        });
        row.setAccessibleText(words.spoken(burst.heard()) + ". " + usual(alarm));
        row.setOnAction(event -> open.accept(burst.heard()));
        return row;
    }

    private String usual(Findings.Alarm alarm) {
        Burst burst = alarm.burst();
        return alarm.never() ? texts.get("themes.alarms.never") : burst.fresh() ? texts.get("themes.alarms.fresh")
                : burst.usual() < 1 ? texts.get("themes.alarms.rare") : texts.get("themes.alarms.usual", Math.round(burst.usual()));
    }
}
