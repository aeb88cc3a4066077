package app.detente.ui.approvals;

import app.detente.model.Approval;
import app.detente.model.Conversation;
import app.detente.model.Message;
import app.detente.model.MessageKind;
import app.detente.model.Texts;
import app.detente.storage.ApprovalStore.Review;
import app.detente.ui.common.Shown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What has happened in a conversation since a reply was handed in, for its reviewer to know. Pure. */
final class Since {
    private Since() {}

    /** Sentences, the gravest first; none where nothing has. */
    static List<String> asked(Review review, Instant now, Texts texts) {
        Approval approval = review.approval();
        List<String> told = new ArrayList<>();
        List<Message> later = review.thread().stream().filter(message -> message.receivedAt().isAfter(approval.at())).toList();
        later.stream().filter(message -> message.kind() == MessageKind.BRAND).reduce((first, last) -> last).ifPresent(message ->
                told.add(texts.get("approvals.since.answered", Shown.inSentence(message.adviser().orElse(message.author())))));
        if (later.stream().anyMatch(message -> message.kind() == MessageKind.CUSTOMER)) {
            told.add(texts.get("approvals.since.wrote"));
        }
        review.conversation().claim().filter(claim -> claim.until().isAfter(now)).map(Conversation.Claim::adviser)
                .filter(holder -> holder.id() != approval.author().id())
                .ifPresent(holder -> told.add(texts.get("approvals.since.open", Shown.inSentence(holder.name()))));
        return told;
    }
}
