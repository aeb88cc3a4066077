package app.detente.storage;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.detente.model.Action;
import app.detente.model.Bulk;
import app.detente.model.BulkAction;
import app.detente.model.Done;
import app.detente.model.IncomingMessage;
import app.detente.model.Priority;
import app.detente.model.Problem;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Status;
import app.detente.model.Tag;
import app.detente.model.TagColour;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkStoreTest {
    private static final int MANY = 1_200;

    @TempDir
    Path folder;
    private QueueFixture queue;
    private Tag tag;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        tag = new TagStore(queue.database, queue.changes).named("panne", TagColour.RED);
        queue.ingest.ingest(IntStream.range(0, MANY).mapToObj(BulkStoreTest::message).toList());
        queue.told.clear();
    }

    @AfterEach
    void close() {
        assertThat(queue.doctor.examine()).allMatch(Doctor.Finding::sound);
        queue.close();
    }

    private static IncomingMessage message(int n) {
        return from("client" + n, Integer.toString(n), null, n % 100, "Bonjour, ma ligne " + n + " ?");
    }

    private static BulkAction.Each each(Action action) {
        return new BulkAction.Each(action);
    }

    private Bulk run(Bulk job) {
        Bulk now = job;
        while (now.isUnderWay()) {
            now = queue.bulk.step(now.id());
        }
        return now;
    }

    private Bulk tagAll() {
        return run(queue.bulk.begin(each(new Action.AddTag(tag.id())), QueueFilter.of(QueueView.WAITING), queue.me));
    }

    private long events() {
        return queue.number("SELECT count(*) FROM event WHERE adviser <> ''");
    }

    private List<Action> actions() {
        return List.of(new Action.AddTag(tag.id()), new Action.Assign(Optional.of(queue.me.id())), new Action.SetPriority(Priority.URGENT),
                new Action.Snooze(Optional.of(queue.clock.instant().plusSeconds(90))), new Action.Close(), new Action.MarkSpam());
    }

    @Test
    void aSearchThatWasNotWhollyUnderstoodSelectsNothing() {
        QueueFilter slip = QueueFilter.of(QueueView.ALL).withWords("before:demainn");
        assertThat(catchThrowableOfType(Problem.class, () -> queue.bulk.matching(slip, queue.me)).key()).isEqualTo("bulk_misread");
    }

    @Test
    void everyActionIsDoneToEachOnceWithOneAuditRowAndUndoneAsOne() {
        for (Action action : actions()) {
            List<String> before = Dump.of(queue.database);
            long audited = events();

            Bulk done = run(queue.bulk.begin(each(action), QueueFilter.of(QueueView.ALL), queue.me));

            assertThat(done).as(action.key()).returns(Bulk.State.DONE, Bulk::state).returns(MANY, Bulk::total).returns(MANY, Bulk::handled)
                    .returns(MANY, Bulk::changed);
            assertThat(events() - audited).isEqualTo(MANY);
            assertThat(queue.number("SELECT count(DISTINCT conversation_id) FROM event WHERE action = '" + action.key() + "'")).isEqualTo(MANY);
            queue.pass(Duration.ofMinutes(5));

            Bulk undone = run(queue.bulk.undo(done.id()));

            assertThat(undone).returns(Bulk.State.UNDONE, Bulk::state).returns(MANY, Bulk::undone);
            assertThat(Dump.of(queue.database)).as(action.key()).containsExactlyElementsOf(before);
        }
    }

    @Test
    void theWayBackOfAnActionCanBeDoneInBulkToo() {
        for (List<Action> pair : List.of(List.<Action>of(new Action.AddTag(tag.id()), new Action.RemoveTag(tag.id())),
                List.<Action>of(new Action.Assign(Optional.of(queue.me.id())), new Action.Assign(Optional.empty())),
                List.<Action>of(new Action.Close(), new Action.Reopen()))) {
            run(queue.bulk.begin(each(pair.getFirst()), QueueFilter.of(QueueView.ALL), queue.me));
            List<String> before = Dump.of(queue.database);
            Bulk back = run(queue.bulk.begin(each(pair.getLast()), QueueFilter.of(QueueView.ALL), queue.me));
            assertThat(back.changed()).isEqualTo(MANY);
            run(queue.bulk.undo(back.id()));
            assertThat(Dump.of(queue.database)).containsExactlyElementsOf(before);
        }
    }

    @Test
    void whatAFilterHoldsIsTakenWhenTheJobBeginsAndNothingThatComesLater() {
        Bulk job = queue.bulk.begin(each(new Action.AddTag(tag.id())), QueueFilter.of(QueueView.WAITING), queue.me);
        queue.take(from("late", "late", null, 50, "Et moi ?"));
        assertThat(run(job).changed()).isEqualTo(MANY);
        assertThat(queue.holding("late").tags()).isEmpty();
        assertThat(queue.bulk.matching(QueueFilter.of(QueueView.WAITING), queue.me)).hasSize(MANY + 1);
    }

    @Test
    void oneThatIsSoAlreadyIsLeftAloneAndNotUndone() {
        long already = queue.holding("7").id();
        queue.triage.apply(new Action.AddTag(tag.id()), already, queue.me);
        Bulk done = tagAll();
        assertThat(done.changed()).isEqualTo(MANY - 1);
        run(queue.bulk.undo(done.id()));
        assertThat(queue.holding("7").tags()).containsExactly(tag);
        assertThat(queue.number("SELECT count(*) FROM conversation_tag")).isEqualTo(1);
    }

    @Test
    void oneThatWasMovedOnSinceStaysAndOneTakenBackAloneIsNotTakenBackTwice() {
        Bulk done = run(queue.bulk.begin(each(new Action.Close()), QueueFilter.of(QueueView.WAITING), queue.me));
        queue.triage.apply(new Action.Reopen(), queue.holding("3").id(), queue.me);
        queue.triage.apply(new Action.MarkSpam(), queue.holding("3").id(), queue.adviser("Karim"));
        long alone = queue.holding("4").id();
        assertThat(queue.triage.undo(new Done(queue.number("SELECT seq FROM event WHERE action = 'close' AND conversation_id = " + alone), "close",
                alone), queue.me)).isTrue();

        Bulk undone = run(queue.bulk.undo(done.id()));

        assertThat(undone.undone()).isEqualTo(MANY - 2);
        assertThat(queue.holding("3").status()).isEqualTo(Status.SPAM);
        assertThat(queue.holding("4").status()).isEqualTo(Status.NEW);
        assertThat(queue.number("SELECT count(*) FROM event WHERE undoes IS NOT NULL")).isEqualTo(MANY - 1);
    }

    @Test
    void oneTaggedByAColleagueAgainAfterItWasUntaggedKeepsTheTag() {
        Bulk done = tagAll();
        long id = queue.holding("5").id();
        queue.triage.apply(new Action.RemoveTag(tag.id()), id, queue.adviser("Karim"));
        queue.triage.apply(new Action.AddTag(tag.id()), id, queue.adviser("Karim"));
        run(queue.bulk.undo(done.id()));
        assertThat(queue.holding("5").tags()).containsExactly(tag);
    }

    @Test
    void aStoppedJobLeavesTheRestAloneAndCanBeUndone() {
        List<String> before = Dump.of(queue.database);
        Bulk job = queue.bulk.begin(each(new Action.Close()), QueueFilter.of(QueueView.WAITING), queue.me);
        Bulk begun = queue.bulk.step(job.id());
        assertThat(begun.handled()).isPositive().isLessThan(MANY);
        Bulk stopped = queue.bulk.stop(job.id());
        assertThat(stopped.state()).isEqualTo(Bulk.State.STOPPED);
        assertThat(queue.bulk.step(job.id())).isEqualTo(stopped);
        assertThat(queue.number("SELECT count(*) FROM conversation WHERE lane = 3")).isEqualTo(begun.changed());
        assertThat(run(queue.bulk.undo(job.id())).undone()).isEqualTo(begun.changed());
        assertThat(Dump.of(queue.database)).containsExactlyElementsOf(before);
    }

    @Test
    void anUnfinishedJobIsNamedUntilItIsDone() {
        Bulk job = queue.bulk.begin(each(new Action.Close()), QueueFilter.of(QueueView.WAITING), queue.me);
        assertThat(queue.bulk.unfinished()).containsExactly(job);
        run(job);
        assertThat(queue.bulk.unfinished()).isEmpty();
        Bulk undoing = queue.bulk.undo(job.id());
        assertThat(queue.bulk.unfinished()).containsExactly(undoing);
        assertThat(undoing.action()).isEqualTo(job.action());
        assertThat(queue.bulk.undo(job.id())).isEqualTo(undoing);
        run(undoing);
        assertThat(queue.bulk.unfinished()).isEmpty();
    }

    @Test
    void twoThatHaveBecomeOneAreDoneOnce() {
        queue.take(from("eve", "x1", "x0", 6, "x"), from("eva", "y1", "y0", 6, "y"));
        List<Long> ids = List.of(queue.holding("x1").id(), queue.holding("y1").id());
        Bulk job = queue.bulk.begin(each(new Action.Close()), ids, queue.me);
        queue.take(from("eve", "x0", "y1", 5, "z"));
        assertThat(queue.holding("x1").id()).isEqualTo(queue.holding("y1").id());
        Bulk done = run(job);
        assertThat(done).returns(2, Bulk::handled).returns(1, Bulk::changed);
        assertThat(run(queue.bulk.undo(job.id())).undone()).isEqualTo(1);
        assertThat(queue.holding("x1").status()).isEqualTo(Status.NEW);
    }

    @Test
    void everyConversationThatChangedIsTold() {
        tagAll();
        assertThat(queue.told.stream().flatMap(change -> change.conversations().stream()).distinct()).hasSize(MANY);
    }

    @Test
    void idsThatAreNobodysChangeNothing() {
        Bulk done = run(queue.bulk.begin(each(new Action.Close()), List.of(999_999L), queue.me));
        assertThat(done).returns(1, Bulk::handled).returns(0, Bulk::changed);
        assertThat(run(queue.bulk.begin(each(new Action.Close()), List.of(), queue.me)).state()).isEqualTo(Bulk.State.DONE);
    }
}
