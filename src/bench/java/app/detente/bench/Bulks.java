package app.detente.bench;

import app.detente.model.Action;
import app.detente.model.Bulk;
import app.detente.model.BulkAction;
import app.detente.model.Conversation;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Tag;
import app.detente.model.TagColour;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One tag put on thousands of conversations, from the filter to the counts and the page shown afterwards. */
final class Bulks {
    private static final int MANY = 5_000;
    private static final int ROUNDS = 5;
    private static final QueueFilter WAITING = QueueFilter.of(QueueView.WAITING);

    private final Subject subject;

    Bulks(Subject subject) {
        this.subject = subject;
    }

    Row tag() throws SQLException {
        List<Long> chosen = subject.queue().conversations().page(WAITING, subject.adviser(), Optional.empty(), MANY).stream()
                .map(Conversation::id).toList();
        Pair rounds = new Pair();
        for (int round = -1; round < ROUNDS; round++) {
            tag(chosen, subject.queue().tags().named("lot " + (round + 1), TagColour.TEAL), round < 0 ? new Pair() : rounds);
        }
        subject.checkRows();
        return Row.time(String.format(java.util.Locale.ROOT, "tag %,d, counts and page", chosen.size()), rounds,
                Optional.of(Goal.atMost(4).and(Goal.within(50, 60))));
    }

    private void tag(List<Long> chosen, Tag tag, Pair measured) throws SQLException {
        subject.bare().write(subject.replay().changed("tag", "true"));
        long event = subject.replay().lastEvent();
        long started = System.nanoTime();
        Bulk job = subject.queue().bulk().begin(new BulkAction.Each(new Action.AddTag(tag.id())), chosen, subject.adviser());
        while (job.state() == Bulk.State.DOING) {
            job = subject.queue().bulk().step(job.id());
        }
        subject.queue().conversations().counts(subject.adviser());
        subject.queue().conversations().page(WAITING, subject.adviser(), Optional.empty(), Pages.ROWS);
        measured.product().add(System.nanoTime() - started);
        List<Write> writes = new ArrayList<>();
        writes.addAll(subject.replay().rows("conversation_tag", "tag_id = ?1", tag.id()));
        chosen.forEach(id -> writes.add(new Write("UPDATE conversation SET version = version + 1 WHERE id = ?", id)));
        writes.addAll(subject.replay().events(event));
        writes.addAll(subject.replay().changed("bulk", "id = ?1", job.id()));
        writes.addAll(subject.replay().changed("bulk_item", "bulk_id = ?1", job.id()));
        writes.addAll(subject.replay().changed("bulk_span", "bulk_id = ?1", job.id()));
        started = System.nanoTime();
        subject.bare().write(writes);
        Pages.kept(subject.bare());
        Pages.firstPage(subject.bare());
        measured.bare().add(System.nanoTime() - started);
    }
}
