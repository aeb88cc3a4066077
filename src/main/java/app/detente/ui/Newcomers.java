package app.detente.ui;

import app.detente.model.Approval.State;
import app.detente.model.MessageKind;
import app.detente.model.Role;
import app.detente.model.Urgency;
import app.detente.ui.approvals.ApprovalsViewModel;
import app.detente.ui.approvals.OwnViewModel;
import app.detente.ui.approvals.PendingView;
import app.detente.ui.approvals.PendingViewModel;
import app.detente.ui.common.Session;
import app.detente.ui.conversation.ConversationView;
import app.detente.ui.conversation.Opened;
import app.detente.ui.reply.ComposerViewModel;
import app.detente.ui.reply.Mode;
import app.detente.ui.team.TeamViewModel;
import app.detente.ui.tips.Tip;
import app.detente.ui.tips.TipView;
import app.detente.ui.tips.TipsViewModel;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** What is there for newcomers and for those who read over their shoulder, and where it meets the rest of the desk. */
public record Newcomers(ApprovalsViewModel approvals, OwnViewModel own, PendingViewModel pending, TeamViewModel team, TipsViewModel tips) {

    /** Whether whoever sits here reviews others, and is not reviewed. */
    ObservableValue<Boolean> reviewing() {
        return team.roleProperty().map(Role::reviews);
    }

    /** What asks for attention: replies to review, or one's own that came back. */
    ObservableValue<Integer> number() {
        return Bindings.createObjectBinding(() -> reviews() ? approvals.waiting().size() : own.sentBack().size(), approvals.waiting(), own.sentBack(),
                team.roleProperty());
    }

    /** Whether the page has anything to say to whoever sits here. */
    ObservableValue<Boolean> there() {
        return Bindings.createObjectBinding(() -> team.roleProperty().getValue() != Role.ADVISER || !approvals.waiting().isEmpty(),
                team.roleProperty(), approvals.waiting());
    }

    private boolean reviews() {
        return team.roleProperty().getValue().reviews();
    }

    /** Reads everything again. */
    void refresh() {
        team.refresh();
        approvals.refresh();
        own.refresh();
    }

    /** Shows in the open conversation what waits there, and gives tips beside it. */
    void over(ConversationView conversation, Parts parts) {
        Session session = parts.session();
        conversation.end(new PendingView(pending, reviewing(), session.desk()));
        conversation.announce(new TipView(tips, session.desk()));
        pending.onDraftBack(id -> read(parts, id));
        team.roleProperty().subscribe(role -> tips.teach(role == Role.NEWCOMER));
        parts.conversation().openedProperty().subscribe(opened -> {
            pending.show(opened.map(open -> open.row().id()));
            opened.ifPresent(open -> teach(open, session));
        });
        parts.composer().readiness().gapsProperty().subscribe(gaps -> tips.about(Tip.GAPS, !gaps.isEmpty()));
        pending.pendingProperty().subscribe(now -> {
            if (now.stream().anyMatch(one -> one.state() == State.ASKED && pending.isMine(one))) {
                tips.about(Tip.WAITING, true);
                tips.about(Tip.KEYS, true);
            }
        });
    }

    private void teach(Opened open, Session session) {
        tips.about(Tip.OPENED, true);
        tips.about(Tip.DISTRESS, open.row().urgency().stream().flatMap(urgency -> urgency.reasons().stream())
                .anyMatch(weight -> weight.reason() == Urgency.Reason.DISTRESS));
        boolean sent = open.messages().stream().anyMatch(message -> message.kind() == MessageKind.BRAND && message.delivery().isPresent()
                && message.adviser().equals(Optional.of(session.me().name())));
        if (sent) {
            tips.about(Tip.SENT, true);
            tips.about(Tip.KEYS, true);
        }
    }

    /** A text has become the draft again: what is typed is brought to disk, and read with it. A note being written is left alone. */
    private static void read(Parts parts, long conversation) {
        ComposerViewModel composer = parts.composer();
        parts.conversation().openedProperty().get().map(Opened::row).filter(row -> row.id() == conversation)
                .filter(row -> composer.modeProperty().get() == Mode.REPLY).ifPresent(row -> {
                    composer.leave();
                    composer.show(row);
                });
    }
}
