package app.detente.storage;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Action;
import app.detente.model.Bulk;
import app.detente.model.BulkAction;
import app.detente.model.Deed;
import app.detente.model.Deed.Standing;
import app.detente.model.Done;
import app.detente.model.Hide;
import app.detente.model.HideReason;
import app.detente.model.Priority;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Sanction;
import app.detente.model.Tag;
import app.detente.model.TagColour;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TodayStoreTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private TodayStore today;
    private Tag tag;
    private Instant midnight;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        today = new TodayStore(queue.database);
        tag = new TagStore(queue.database, queue.changes).named("panne", TagColour.RED);
        queue.take(from("ana", "1", null, 0, "Bande de nuls, je vous retrouverai"), from("bob", "2", null, 1, "Bonjour ?"));
        midnight = queue.clock.instant();
    }

    @AfterEach
    void close() {
        assertThat(queue.doctor.examine()).allMatch(Doctor.Finding::sound);
        queue.close();
    }

    private List<Deed> deeds() {
        return today.since(midnight, queue.me, 100);
    }

    private Done apply(Action action) {
        return queue.triage.apply(action, queue.holding("1").id(), queue.me).orElseThrow();
    }

    /** Every key that can be undone, with how it is done here. */
    private Map<String, Supplier<Done>> ways() {
        long conversation = queue.holding("1").id();
        long ana = queue.number("SELECT id FROM customer WHERE remote_id = 'ana'");
        Map<String, Supplier<Done>> ways = new LinkedHashMap<>();
        ways.put("tag", () -> apply(new Action.AddTag(tag.id())));
        ways.put("untag", () -> apply(new Action.RemoveTag(tag.id())));
        ways.put("assign", () -> apply(new Action.Assign(Optional.of(queue.me.id()))));
        ways.put("unassign", () -> apply(new Action.Assign(Optional.empty())));
        ways.put("priority", () -> apply(new Action.SetPriority(Priority.HIGH)));
        ways.put("snooze", () -> apply(new Action.Snooze(Optional.of(queue.clock.instant().plusSeconds(600)))));
        ways.put("close", () -> apply(new Action.Close()));
        ways.put("reopen", () -> apply(new Action.Reopen()));
        ways.put("spam", () -> apply(new Action.MarkSpam()));
        ways.put("note", () -> queue.replies.note(conversation, queue.me, "On regarde."));
        ways.put("reply", () -> {
            ReplyStore.Sending reply = new ReplyStore.Sending(conversation, Optional.empty(), "On regarde.", List.of(), "Maison",
                    queue.holding("1").version(), Duration.ofSeconds(15));
            return ((ReplyStore.Outcome.Queued) queue.replies.send(reply, queue.me)).done();
        });
        ways.put("hide", () -> queue.moderation.hide(queue.message("1"), new Hide(HideReason.ABUSIVE, "", true), queue.me).orElseThrow());
        ways.put("show", () -> queue.moderation.show(queue.message("1"), queue.me).orElseThrow());
        for (Sanction.Step step : Sanction.Step.values()) {
            Optional<Duration> lasts = step == Sanction.Step.MUTE ? Optional.of(Duration.ofDays(1)) : Optional.empty();
            ways.put(step.key(), () -> queue.moderation.take(new Sanction.Measure(step, lasts, HideReason.ABUSIVE, ""), ana, conversation, queue.me)
                    .orElseThrow());
        }
        ways.put("lift", () -> queue.moderation.lift(queue.number("SELECT max(id) FROM sanction"), conversation, queue.me).orElseThrow());
        return ways;
    }

    /** What has to be so before. */
    private static final Map<String, String> FIRST = Map.of("untag", "tag", "unassign", "assign", "reopen", "close", "show", "hide", "lift", "warn");

    private boolean undo(Done done) {
        return queue.triage.undo(done, queue.me);
    }

    private static Done done(Deed deed) {
        return ((Deed.One) deed).done();
    }

    @Test
    void whateverWasDoneTodayCanBeUndoneFromTheListAndLeavesTheQueueAsItWas() {
        Map<String, Supplier<Done>> ways = ways();
        assertThat(TodayStore.UNDOABLE).containsAll(ways.keySet());
        assertThat(TodayStore.UNDOABLE.stream().filter(key -> !ways.containsKey(key)))
                .allMatch(key -> key.matches("(person|peer|approval|no-reply|escalate).*")); // undone in the tests of their stores
        ways.forEach((key, way) -> {
            Optional<Done> first = Optional.ofNullable(FIRST.get(key)).map(ways::get).map(Supplier::get);
            queue.pass(Duration.ofSeconds(1));
            if (key.equals("note") || key.equals("reply")) {
                queue.replies.saveDraft(queue.holding("1").id(), queue.me, key.equals("note"), new ReplyStore.Draft("On regarde.", List.of()));
            }
            List<String> before = Dump.of(queue.database);

            Done done = way.get();

            assertThat(done.key()).isEqualTo(key);
            assertThat(Dump.of(queue.database)).as(key).isNotEqualTo(before);
            assertThat(deeds().getFirst()).as(key).returns(Standing.UNDOABLE, Deed::standing).returns(done, TodayStoreTest::done);
            assertThat(undo(done(deeds().getFirst()))).as(key).isTrue();
            assertThat(Dump.of(queue.database)).as(key).isEqualTo(before);
            assertThat(deeds().getFirst()).as(key).returns(Standing.UNDONE, Deed::standing).returns(done, TodayStoreTest::done);
            assertThat(undo(done)).isFalse();
            first.ifPresent(this::undo);
        });
    }

    @Test
    void everyActionThereIsIsAmongThem() {
        List<Action> each = List.of(new Action.Assign(Optional.of(1L)), new Action.Assign(Optional.empty()), new Action.AddTag(1),
                new Action.RemoveTag(1), new Action.Snooze(Optional.empty()), new Action.Close(), new Action.Reopen(), new Action.MarkSpam(),
                new Action.SetPriority(Priority.LOW));
        assertThat(each.stream().map(Object::getClass)).containsAll(Arrays.asList(Action.class.getPermittedSubclasses()));
        assertThat(TodayStore.UNDOABLE).containsAll(each.stream().map(Action::key).toList());
    }

    @Test
    void whatWasDoneToManyIsOneLineAmongTheOthersNewestFirst() {
        apply(new Action.AddTag(tag.id()));
        queue.pass(Duration.ofMinutes(1));
        Bulk bulk = queue.bulk.begin(new BulkAction.Each(new Action.AddTag(tag.id())), QueueFilter.of(QueueView.WAITING), queue.me);
        while (queue.bulk.step(bulk.id()).isUnderWay()) {
            assertThat(queue.bulk.find(bulk.id()).handled()).isPositive();
        }
        queue.pass(Duration.ofMinutes(1));
        apply(new Action.Close());
        assertThat(deeds()).hasSize(3).extracting(Deed::getClass).containsExactly(Deed.One.class, Deed.Many.class, Deed.One.class);
        assertThat((Deed.Many) deeds().get(1)).returns("panne", Deed.Many::about).returns(Standing.UNDOABLE, Deed.Many::standing)
                .returns(1, many -> many.bulk().changed());
        assertThat((Deed.One) deeds().getLast()).returns("panne", Deed.One::about).returns("ana", Deed.One::customer);
    }

    @Test
    void onlyMineAndOnlyTodays() {
        apply(new Action.AddTag(tag.id()));
        queue.pass(Duration.ofDays(1));
        midnight = queue.clock.instant();
        Done mine = apply(new Action.Close());
        queue.triage.apply(new Action.AddTag(tag.id()), queue.holding("2").id(), queue.adviser("Karim"));
        assertThat(deeds()).singleElement().returns(mine, TodayStoreTest::done);
    }

    @Test
    void whatSomebodyMovedOnAndWhatLeftTheHouseSaySo() {
        apply(new Action.Snooze(Optional.empty()));
        queue.triage.apply(new Action.Close(), queue.holding("1").id(), queue.adviser("Karim"));
        queue.replies.send(new ReplyStore.Sending(queue.holding("2").id(), Optional.empty(), "Bonjour", List.of(), "Maison",
                queue.holding("2").version(), Duration.ZERO), queue.me);
        queue.outbox.take(QueueFixture.ACCOUNT).orElseThrow();
        assertThat(deeds()).extracting(Deed::standing).containsExactly(Standing.LEFT, Standing.MOVED_ON);
        assertThat(deeds()).allSatisfy(deed -> assertThat(undo(done(deed))).isFalse());
    }
}
