package app.detente.storage;

import static app.detente.storage.QueueFixture.at;
import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.model.Action;
import app.detente.model.Conversation;
import app.detente.model.Due;
import app.detente.model.Network;
import app.detente.model.Priority;
import app.detente.model.Problem;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Tag;
import app.detente.model.TagColour;
import app.detente.model.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetStoreTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private TargetStore targets;
    private SettingStore settings;
    private Tag outage;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        targets = new TargetStore(queue.database, queue.changes, queue.clock);
        settings = new SettingStore(queue.database);
        outage = new TagStore(queue.database, queue.changes).named("panne", TagColour.RED);
        queue.take(from("ana", "1", null, 0, "Plus de réseau"), from("bob", "2", null, 5, "Une question"));
    }

    @AfterEach
    void close() {
        assertThat(queue.doctor.examine()).allMatch(Doctor.Finding::sound);
        queue.close();
    }

    private Instant due(String message) {
        return queue.holding(message).due().map(Due::at).orElseThrow();
    }

    private static Target target(Optional<Network> network, Optional<Long> tag, Optional<Priority> priority, int first, int next) {
        return new Target(network, tag, priority, Duration.ofMinutes(first), Duration.ofMinutes(next));
    }

    @Test
    void withoutAnyTheUsualTargetHoldsRoundTheClock() {
        assertThat(queue.holding("1").due()).contains(new Due(at(30), Duration.ofMinutes(30)));
        settings.put("settings.target_minutes", "60");
        assertThat(targets.renew()).isEqualTo(2);
        assertThat(due("1")).isEqualTo(at(60));
        queue.take(brand("9", "1", 10, "On regarde"));
        assertThat(queue.holding("1").due()).as("nobody waits").isEmpty();
    }

    @Test
    void whatIsSetIsReadBackAndHoldsAtOnce() {
        List<Target> set = List.of(target(Optional.of(Network.X), Optional.empty(), Optional.empty(), 20, 5),
                target(Optional.empty(), Optional.of(outage.id()), Optional.of(Priority.URGENT), 10, 10));
        targets.set(set, queue.me);
        assertThat(targets.all()).isEqualTo(set);
        assertThat(due("1")).isEqualTo(at(20));
        assertThat(queue.number("SELECT count(*) FROM event WHERE action = 'targets'")).isEqualTo(1);
    }

    @Test
    void aLaterWaitHasItsOwnTarget() {
        targets.set(List.of(target(Optional.of(Network.X), Optional.empty(), Optional.empty(), 20, 5)), queue.me);
        queue.take(brand("9", "1", 10, "On regarde"), from("ana", "3", "1", 12, "Alors ?"));
        assertThat(due("1")).isEqualTo(at(17));
    }

    @Test
    void whereTheBrandBeganNobodyHasTheTargetOfAFirstResponse() {
        targets.set(List.of(target(Optional.of(Network.X), Optional.empty(), Optional.empty(), 20, 5)), queue.me);
        queue.take(from("cid", "11", "10", 30, "Et chez moi"));
        assertThat(due("11")).isEqualTo(at(50));
        queue.take(brand("10", null, 0, "Panne générale"));
        assertThat(due("11")).isEqualTo(at(35));
    }

    @Test
    void aTagOrAPriorityChangesWhatIsDueAtOnceAndSoDoesItsUndo() {
        targets.set(List.of(target(Optional.empty(), Optional.of(outage.id()), Optional.empty(), 10, 10),
                target(Optional.empty(), Optional.empty(), Optional.of(Priority.URGENT), 2, 2)), queue.me);
        long id = queue.holding("1").id();
        var tagged = queue.triage.apply(new Action.AddTag(outage.id()), id, queue.me).orElseThrow();
        assertThat(due("1")).isEqualTo(at(10));
        queue.triage.apply(new Action.SetPriority(Priority.URGENT), id, queue.me);
        assertThat(due("1")).isEqualTo(at(2));
        queue.triage.apply(new Action.SetPriority(Priority.NORMAL), id, queue.me);
        queue.triage.undo(tagged, queue.me);
        assertThat(due("1")).isEqualTo(at(30));
    }

    @Test
    void inOpeningHoursTheWeekEndIsNotTheCustomersFault() {
        queue.database.desk(QueueFixture.ZONE);
        settings.put("settings.hours", "1=09:00-10:15,14:00-18:00;holidays=none");
        settings.put("settings.target_clock", "opening");
        targets.renew();
        assertThat(due("1")).as("a quarter of an hour before the break, the rest after it").isEqualTo(Instant.parse("2026-03-02T13:15:00Z"));
    }

    @Test
    void aHouseThatNeverOpensOwesNobodyAnythingAndListsThemAllTheSame() {
        settings.put("settings.hours", "holidays=none");
        settings.put("settings.target_clock", "opening");
        targets.renew();
        assertThat(queue.holding("1").due()).isEmpty();
        assertThat(queue.conversations.page(QueueFilter.of(QueueView.WAITING).sorted(app.detente.model.Sort.DUE), queue.me, Optional.empty(), 9)).hasSize(2);
    }

    @Test
    void theViewOfThoseAboutToBeMissedHoldsWhatCanStillBeMet() {
        queue.pass(Duration.ofMinutes(-180).plusMinutes(20)); // twenty past
        targets.set(List.of(target(Optional.empty(), Optional.of(outage.id()), Optional.empty(), 15, 15)), queue.me);
        queue.triage.apply(new Action.AddTag(outage.id()), queue.holding("1").id(), queue.me);
        List<Conversation> soon = queue.conversations.page(QueueFilter.of(QueueView.DUE), queue.me, Optional.empty(), 9);
        assertThat(soon).extracting(Conversation::id).as("that of ana is missed").containsExactly(queue.holding("2").id());
        assertThat(queue.conversations.counts(queue.me).of(QueueView.DUE)).isEqualTo(1);
        queue.pass(Duration.ofMinutes(15));
        assertThat(queue.conversations.counts(queue.me).of(QueueView.DUE)).isZero();
    }

    @Test
    void tooManyAreRefusedAndChangeNothing() {
        List<Target> many = Collections.nCopies(TargetStore.MOST + 1, target(Optional.of(Network.X), Optional.empty(), Optional.empty(), 1, 1));
        assertThatThrownBy(() -> targets.set(many, queue.me)).isInstanceOf(Problem.class);
        assertThat(targets.all()).isEmpty();
    }
}
