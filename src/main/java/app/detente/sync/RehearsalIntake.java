package app.detente.sync;

import app.detente.channel.rehearsal.Rehearsal;
import app.detente.channel.rehearsal.TagSeed;
import app.detente.model.Action;
import app.detente.model.Adviser;
import app.detente.model.Hit;
import app.detente.model.IncomingMessage;
import app.detente.model.Problem;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Tag;
import app.detente.storage.Queue;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Gatherers;

/** Fills an empty queue with the rehearsal: invented messages, and the tags a starting team would have on those that speak of them. */
public final class RehearsalIntake {
    private static final int TAGGED_AT_MOST = 40;

    private final Queue queue;
    private final InstantSource clock;

    public RehearsalIntake(Queue queue, InstantSource clock) {
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * Fills the queue.
     *
     * @param locale   the language of the tags
     * @param goOn     told after each batch how many messages are in; false ends the filling there
     * @return how many messages are in
     * @throws Problem where the queue holds messages already: invented ones are never mixed with real ones
     */
    public long fill(long messages, long seed, Locale locale, LongPredicate goOn) {
        Adviser nobody = new Adviser(0, "");
        if (!queue.conversations().page(QueueFilter.of(QueueView.ALL), nobody, Optional.empty(), 1).isEmpty()) {
            throw new Problem("demo.not_empty");
        }
        long taken = 0;
        Iterator<List<IncomingMessage>> batches =
                Rehearsal.messages(messages, seed, clock.instant()).gather(Gatherers.windowFixed(1_000)).iterator();
        while (batches.hasNext()) {
            taken += queue.ingest().ingest(batches.next()).imported();
            if (!goOn.test(taken)) {
                break;
            }
        }
        Rehearsal.tags(locale).forEach(this::tag);
        return taken;
    }

    private void tag(TagSeed seed) {
        Tag tag = queue.tags().named(seed.name(), seed.colour());
        Adviser team = queue.advisers().named("Sonia");
        seed.searches().stream().flatMap(words -> queue.search().newest(words, TAGGED_AT_MOST).stream()).map(Hit::conversationId).distinct()
                .forEach(conversation -> queue.triage().apply(new Action.AddTag(tag.id()), conversation, team));
    }
}
