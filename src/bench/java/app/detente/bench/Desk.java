package app.detente.bench;

import app.detente.model.Action;
import app.detente.model.Conversation;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Tag;
import app.detente.model.TagColour;
import app.detente.storage.ReplyStore;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an adviser's click costs: a tag, and a reply put in the outbox. One transaction each, with its audit row. */
final class Desk {
    private static final int CLICKS = 200;
    private static final String TEXT = "On regarde ça tout de suite et on revient vers vous.";
    private static final Duration UNDO_WINDOW = Duration.ofSeconds(15);

    private final Subject subject;
    private final List<Conversation> waiting;

    Desk(Subject subject) {
        this.subject = subject;
        this.waiting = subject.queue().conversations().page(QueueFilter.of(QueueView.WAITING), subject.adviser(), Optional.empty(), CLICKS);
    }

    Row tag() throws SQLException {
        Tag tag = subject.queue().tags().named("à rappeler", TagColour.AMBER);
        subject.bare().write(subject.replay().changed("tag", "true"));
        Pair clicks = new Pair();
        for (Conversation conversation : waiting) {
            long event = subject.replay().lastEvent();
            long started = System.nanoTime();
            subject.queue().triage().apply(new Action.AddTag(tag.id()), conversation.id(), subject.adviser());
            clicks.product().add(System.nanoTime() - started);
            List<Write> writes = new ArrayList<>();
            writes.add(new Write("INSERT INTO conversation_tag VALUES (?, ?)", tag.id(), conversation.id()));
            writes.add(new Write("UPDATE conversation SET version = version + 1 WHERE id = ?", conversation.id()));
            writes.addAll(subject.replay().events(event));
            replayed(writes, clicks);
        }
        subject.checkRows();
        return Row.time("tag a conversation", clicks, Goal.NONE);
    }

    Row reply() throws SQLException {
        Pair clicks = new Pair();
        for (Conversation seen : waiting) {
            Conversation conversation = subject.queue().conversations().find(seen.id()).orElseThrow();
            ReplyStore.Sending sending = new ReplyStore.Sending(conversation.id(), Optional.empty(), TEXT, List.of(), "Maison",
                    conversation.version(), UNDO_WINDOW);
            long event = subject.replay().lastEvent();
            long started = System.nanoTime();
            subject.queue().replies().send(sending, subject.adviser());
            clicks.product().add(System.nanoTime() - started);
            long message = subject.replay().newest();
            List<Write> writes = new ArrayList<>(subject.replay().arrival(message, message));
            writes.addAll(subject.replay().rows("reply", "message_id = ?", message));
            writes.addAll(subject.replay().rows("outbox", "key = (SELECT key FROM reply WHERE message_id = ?)", message));
            writes.addAll(subject.replay().events(event));
            replayed(writes, clicks);
        }
        subject.checkRows();
        return Row.time("queue a reply", clicks, Goal.NONE);
    }

    private void replayed(List<Write> writes, Pair clicks) throws SQLException {
        long started = System.nanoTime();
        subject.bare().write(writes);
        clicks.bare().add(System.nanoTime() - started);
    }
}
