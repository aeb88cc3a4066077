package app.detente.storage;

import static app.detente.storage.QueueFixture.at;
import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static app.detente.storage.QueueFixture.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.detente.model.Action;
import app.detente.model.Adviser;
import app.detente.model.LiveFacts;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Tag;
import app.detente.model.TagColour;
import app.detente.model.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three hours after nine. */
class LiveStoreTest {
    private static final Instant MIDNIGHT = LocalDate.parse("2026-03-02").atStartOfDay(QueueFixture.ZONE).toInstant();
    @TempDir
    private Path folder;
    private QueueFixture queue;
    private LiveStore live;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        live = new LiveStore(queue.database);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private LiveFacts now() {
        return live.at(queue.clock.instant(), MIDNIGHT, queue.me);
    }

    @Test
    void anEmptyQueueHasNothing() {
        assertThat(now()).isEqualTo(new LiveFacts(queue.clock.instant(), MIDNIGHT, Optional.empty(), List.of(), List.of(), List.of(), List.of(), 0,
                List.of(new LiveFacts.Holder("Sonia", true, 0)), 0));
    }

    @Test
    void whatWaitsIsWhatTheViewOfTheQueueShows() {
        queue.take(from("a", "1", null, 0, "Bonjour"), from("b", "2", null, 30, "Bonjour"), from("c", "3", null, 20, "Bonjour"), brand("3b", "3", 25, "Bonjour"));
        queue.triage.apply(new Action.Snooze(Optional.of(queue.clock.instant().plus(Duration.ofHours(1)))), queue.holding("1").id(), queue.me);
        assertThat(now().channels()).containsExactly(new LiveFacts.Channel(Network.X, 1, Optional.of(at(30))));
        assertThat(queue.conversations.page(QueueFilter.of(QueueView.WAITING), queue.me, Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void theHourHasItsMessagesAndTheWaitsItsRepliesEnded() {
        queue.take(from("a", "1", null, 60, "Bonjour"), from("b", "2", null, 119, "Bonjour"), from("c", "3", null, 120, "Bonjour"),
                brand("2b", "2", 150, "Bonjour"), message(MessageKind.AUTOMATIC, "robot", "r", "1", 160, "Bonjour"), brand("later", "3", 181, "Bonjour"));
        LiveFacts facts = now();
        assertThat(facts.written()).extracting(LiveFacts.Written::ours).containsExactlyInAnyOrder(false, true);
        assertThat(facts.answered()).isEqualTo(1);
    }

    @Test
    void todaysWaitsComeWithTheirTargets() {
        queue.take(from("a", "1", null, -601, "Bonjour"), from("a2", "2", null, 0, "Bonjour"), brand("2b", "2", 10, "Bonjour"), from("a2", "2c", "2b", 20, "Encore"));
        new TargetStore(queue.database, queue.changes, queue.clock).set(List.of(
                new Target(Optional.of(Network.X), Optional.empty(), Optional.empty(), Duration.ofMinutes(10), Duration.ofMinutes(5))), queue.me);
        assertThat(now().waits()).extracting(LiveFacts.Begun::openedAt, LiveFacts.Begun::closedAt, LiveFacts.Begun::first, LiveFacts.Begun::due)
                .containsExactlyInAnyOrder(tuple(at(0), Optional.of(at(10)), true, Optional.of(at(10))),
                        tuple(at(20), Optional.empty(), false, Optional.of(at(25))));
        assertThat(live.begun(MIDNIGHT.minus(Duration.ofDays(1)), MIDNIGHT)).extracting(LiveFacts.Begun::openedAt).containsExactly(at(-601));
    }

    @Test
    void hiddenMessagesAreDismissedAndSpamIsNowhere() {
        queue.take(from("a", "1", null, 170, "Bonjour"), from("b", "2", null, 171, "Bonjour"));
        queue.triage.apply(new Action.MarkSpam(), queue.holding("1").id(), queue.me);
        queue.peers.noReplyNeeded(queue.holding("2").id(), queue.number("SELECT customer_id FROM message WHERE remote_id = '2'"), queue.me);
        LiveFacts facts = now();
        assertThat(facts.waits()).singleElement().satisfies(wait -> {
            assertThat(wait.dismissed()).isTrue();
            assertThat(wait.closedAt()).isEmpty();
        });
        assertThat(facts.written()).hasSize(1);
        assertThat(facts.channels()).isEmpty();
    }

    @Test
    void tagsAreToldWithWhatWaitsAndATagThatIsGoneIsGone() {
        Tag tag = new TagStore(queue.database, queue.changes).named("panne", TagColour.RED);
        queue.take(from("a", "1", null, 170, "Bonjour"));
        queue.triage.apply(new Action.AddTag(tag.id()), queue.holding("1").id(), queue.me);
        assertThat(now().tags()).containsExactly(new LiveFacts.Tagged(tag, 1));
        assertThat(now().waits()).extracting(LiveFacts.Begun::tags).containsExactly(List.of(tag.id()));
        assertThat(now().written()).extracting(LiveFacts.Written::tags).containsExactly(List.of(tag.id()));
        queue.execute("DELETE FROM conversation_tag");
        queue.execute("DELETE FROM tag");
        assertThat(now().tags()).isEmpty();
    }

    @Test
    void whoActedAQuarterOfAnHourAgoIsHereAndHoldsWhatIsTheirs() {
        Adviser ines = queue.adviser("Inès");
        Adviser paul = queue.adviser("Paul");
        queue.adviser("Zoé");
        queue.take(from("a", "1", null, 0, "Bonjour"), from("b", "2", null, 0, "Bonjour"), from("c", "3", null, 0, "Bonjour"));
        queue.triage.apply(new Action.Assign(Optional.of(paul.id())), queue.holding("1").id(), paul);
        queue.pass(LiveStore.PRESENCE.plusSeconds(1));
        queue.triage.apply(new Action.Assign(Optional.of(ines.id())), queue.holding("2").id(), ines);
        queue.pass(LiveStore.PRESENCE);
        LiveFacts facts = now();
        assertThat(facts.holders()).containsExactly(new LiveFacts.Holder("Inès", true, 1), new LiveFacts.Holder("Paul", false, 1),
                new LiveFacts.Holder("Sonia", true, 0));
        assertThat(facts.nobodys()).isEqualTo(1);
    }

    @Test
    void anHourThatReachesIntoYesterdayIsWhole() {
        queue.take(from("a", "1", null, 130, "Bonjour"));
        Instant midnight = at(175);
        assertThat(live.at(at(180), midnight, queue.me).waits()).hasSize(1);
        assertThat(live.at(at(180), midnight, queue.me).since()).isEqualTo(at(120));
    }

    @Test
    void whatIsStillToComeIsNotCounted() {
        queue.take(from("a", "1", null, 300, "Bonjour"));
        LiveFacts facts = now();
        assertThat(facts.first()).contains(at(300));
        assertThat(facts.waits()).isEmpty();
        assertThat(facts.written()).isEmpty();
    }
}
