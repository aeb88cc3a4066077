package app.detente.ui.conversation;

import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.model.Message;
import app.detente.storage.ConversationStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Reads a conversation for one adviser, and takes hold of it. For worker threads. */
final class Reading {
    private final ConversationStore conversations;
    private final Adviser me;
    private final InstantSource clock;

    Reading(ConversationStore conversations, Adviser me, InstantSource clock) {
        this.conversations = conversations;
        this.me = me;
        this.clock = clock;
    }

    /** Takes hold of it, or renews the hold, unless a colleague has it; then reads it. Empty where it is gone. */
    Optional<Opened> claimed(long id, int messages) {
        return conversations.claim(id, me).map(row -> whole(row, messages));
    }

    /** Reads it again; takes hold of it only where nobody has it any more, so that reading does not make changes that ask for reading. */
    Optional<Opened> again(long id, int messages) {
        Optional<Conversation> row = conversations.find(id);
        if (row.isPresent() && holder(row.get()).isEmpty()) {
            return claimed(id, messages);
        }
        return row.map(found -> whole(found, messages));
    }

    void release(long id) {
        conversations.release(id, me);
    }

    private Opened whole(Conversation row, int limit) {
        List<Message> messages = conversations.thread(row.id(), Optional.empty(), limit);
        return new Opened(row, messages, messages.size() == limit, holder(row).filter(who -> who.id() != me.id()));
    }

    private Optional<Adviser> holder(Conversation row) {
        Instant now = clock.instant();
        return row.claim().filter(claim -> claim.until().isAfter(now)).map(Conversation.Claim::adviser);
    }
}
