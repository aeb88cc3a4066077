package app.detente.ui.reports;

import app.detente.model.LiveFacts;
import app.detente.model.Texts;
import app.detente.report.Now;
import app.detente.ui.common.Avatar;
import app.detente.ui.common.Shown;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Who is here and how many conversations each holds: by name, without times, without an order of merit. */
final class PeopleCard extends VBox {
    private static final double WIDEST = 280;
    private final Texts texts;
    private final FlowPane here = new FlowPane(10, 8);
    private final Label others = new Label();

    PeopleCard(Texts texts) {
        this.texts = texts;
        Label title = new Label(texts.get("board.people"));
        title.getStyleClass().add("strong");
        Label what = new Label(texts.get("board.people.what"));
        what.getStyleClass().addAll("muted", "small");
        what.setWrapText(true);
        others.getStyleClass().add("muted");
        others.setWrapText(true);
        getStyleClass().addAll("card", "people-card");
        getChildren().addAll(title, what, here, others);
    }

    void show(Now now) {
        here.getChildren().setAll(byName(now.people().here(), texts).stream().map(this::person).toList());
        others.setText(texts.get("board.people.others", now.people().away(), now.people().nobodys()));
    }

    /** As a telephone list has them. */
    static List<LiveFacts.Holder> byName(List<LiveFacts.Holder> holders, Texts texts) {
        Collator order = Collator.getInstance(texts.locale());
        return holders.stream().sorted(Comparator.comparing(LiveFacts.Holder::name, order)).toList();
    }

    private Node person(LiveFacts.Holder holder) {
        Label name = new Label(Shown.line(holder.name()));
        name.setMaxWidth(WIDEST);
        Label holds = new Label(texts.get("board.people.holds", holder.holds()));
        holds.getStyleClass().add("muted");
        holds.setMinWidth(USE_PREF_SIZE);
        HBox person = new HBox(8, new Avatar(holder.name(), 22), name, holds);
        person.setAlignment(Pos.CENTER_LEFT);
        person.getStyleClass().add("person-chip");
        return person;
    }
}
