package app.detente;

import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.model.Role;
import app.detente.model.Texts;
import app.detente.storage.Queue;
import app.detente.storage.ReplyStore.Outcome;
import app.detente.storage.ReplyStore.Sending;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** For pictures: a trainee who has handed in two replies, of which one has come back. */
final class ReviewScenes {
    private final Queue queue;
    private final Texts texts;

    ReviewScenes(Queue queue, Texts texts) {
        this.queue = queue;
        this.texts = texts;
    }

    /** Plays them in the first conversations of these. */
    void play(List<Conversation> waiting, Adviser reviewer) {
        Adviser trainee = queue.advisers().named(texts.get("snapshot.trainee"));
        queue.team().change(queue.team().member(trainee).as(Role.NEWCOMER), reviewer);
        List<String> replies = List.of(texts.get("snapshot.review.first"), texts.get("snapshot.review.second"), texts.get("snapshot.review.back"));
        for (int i = 0; i < replies.size() && i < waiting.size(); i++) {
            Conversation row = queue.conversations().find(waiting.get(i).id()).orElseThrow();
            Outcome outcome = queue.replies().send(new Sending(row.id(), Optional.empty(), replies.get(i), List.of(), texts.get("snapshot.brand"),
                    row.version(), Duration.ZERO), trainee);
            if (i == 2 && outcome instanceof Outcome.ForApproval asked) {
                queue.approvals().sendBack(asked.approval(), texts.get("snapshot.review.comment"), reviewer);
            }
        }
    }
}
