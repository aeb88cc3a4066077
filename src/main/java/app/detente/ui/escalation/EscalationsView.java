package app.detente.ui.escalation;

import app.detente.model.Escalation;
import app.detente.model.Texts;
import app.detente.ui.common.Desk;
import app.detente.ui.common.EmptyState;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Prose;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page of what is before executives: what is still to come back, then what came back in the last month. */
public final class EscalationsView extends StackPane {
    private final EscalationsViewModel model;
    private final Desk desk;
    private final VBox cards = new VBox(12);
    private final List<EscalationCard> shown = new ArrayList<>();

    /** `chain` leads to who is asked. */
    public EscalationsView(EscalationsViewModel model, Desk desk, Runnable chain) {
        this.model = model;
        this.desk = desk;
        Texts texts = desk.texts();
        getStyleClass().addAll("escalations", "pane-ground");
        Label title = new Label(texts.get("escalation.title.page"));
        title.getStyleClass().add("page-title");
        Button who = new Button(texts.get("escalation.chain"), Icon.PEOPLE.at(16));
        who.setOnAction(event -> chain.run());
        VBox page = new VBox(14, new VBox(4, title, new Prose(texts.get("escalation.what"), "muted")), who, cards);
        page.getStyleClass().add("escalations-page");
        page.setMaxWidth(860);
        StackPane middle = new StackPane(page);
        StackPane.setAlignment(page, Pos.TOP_LEFT);
        ScrollPane scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        EmptyState none = new EmptyState(Icon.ESCALATE, texts.get("escalation.none"));
        none.visibleProperty().bind(Bindings.isEmpty(model.open()).and(Bindings.isEmpty(model.ended())));
        none.setMouseTransparent(true);
        getChildren().addAll(scroll, none);
        model.open().addListener((ListChangeListener<Escalation>) change -> draw());
        model.ended().addListener((ListChangeListener<Escalation>) change -> draw());
        desk.now().subscribe(now -> shown.forEach(EscalationCard::tick));
        draw();
    }

    private void draw() {
        shown.clear();
        cards.getChildren().clear();
        put(model.open());
        if (!model.ended().isEmpty()) {
            Label heading = new Label(desk.texts().get("escalation.ended"));
            heading.getStyleClass().add("heading");
            cards.getChildren().add(heading);
            put(model.ended());
        }
    }

    private void put(List<Escalation> these) {
        these.stream().map(one -> new EscalationCard(model, one, desk, false)).forEach(card -> {
            shown.add(card);
            cards.getChildren().add(card);
        });
    }
}
