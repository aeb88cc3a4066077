package app.detente.ui.escalation;

import app.detente.ui.common.Desk;
import java.util.Optional;
import javafx.scene.layout.StackPane;

/** Above the thread, that its conversation is before an executive, and how that stands. Takes no room while it is before none. */
public final class EscalationBar extends StackPane {
    private Optional<EscalationCard> card = Optional.empty();

    public EscalationBar(EscalationsViewModel model, Desk desk) {
        getStyleClass().addAll("pane-surface", "line-bottom");
        visibleProperty().bind(model.hereProperty().map(Optional::isPresent));
        managedProperty().bind(visibleProperty());
        model.hereProperty().subscribe(here -> {
            card = here.map(one -> new EscalationCard(model, one, desk, true));
            getChildren().setAll(card.stream().toList());
        });
        desk.now().subscribe(now -> card.ifPresent(EscalationCard::tick));
    }
}
