package app.detente.ui;

import app.detente.model.Conversation;
import app.detente.model.Problem;
import app.detente.ui.conversation.ConversationView;
import app.detente.ui.escalation.ChainViewModel;
import app.detente.ui.escalation.DossierViewModel;
import app.detente.ui.escalation.EscalationBar;
import app.detente.ui.escalation.EscalationsViewModel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Bringing something before an executive, and where it meets the rest of the desk. */
public record Escalating(ChainViewModel chain, DossierViewModel dossier, EscalationsViewModel escalations) {

    /** Says above the thread that it is before somebody, and begins a dossier from the composer. */
    void over(ConversationView conversation, Parts parts) {
        conversation.announce(new EscalationBar(escalations, parts.session().desk()));
        parts.conversation().openedProperty().subscribe(opened -> escalations.show(opened.map(open -> open.row().id())));
        parts.composer().onEscalate((id, reply) -> escalations.hereProperty().get().filter(here -> here.dossier().conversations().getFirst() == id)
                .ifPresentOrElse(here -> parts.session().notices().failed(new Problem("escalation_open", here.current().to().name())),
                        () -> dossier.open(List.of(id), Optional.empty(), reply)));
    }

    /** Begins one for what is chosen in the list, in its order, else for what is open. */
    void begin(Parts parts) {
        List<Long> shown = parts.queue().rows().stream().map(Conversation::id).toList();
        List<Long> chosen = parts.bulk().selection().idsProperty().get().stream()
                .sorted(Comparator.<Long>comparingInt(id -> shown.contains(id) ? shown.indexOf(id) : Integer.MAX_VALUE).thenComparing(id -> id)).toList();
        if (chosen.isEmpty()) {
            parts.composer().escalate();
        } else {
            dossier.open(chosen, Optional.empty(), "");
        }
    }
}
