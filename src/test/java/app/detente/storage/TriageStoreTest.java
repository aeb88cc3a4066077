package app.detente.storage;

import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static app.detente.storage.QueueFixture.message;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Action;
import app.detente.model.Done;
import app.detente.model.MessageKind;
import app.detente.model.Status;
import app.detente.model.Tag;
import app.detente.model.TagColour;
import app.detente.model.Triage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriageStoreTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private Tag tag;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        tag = new TagStore(queue.database, queue.changes).named("panne", TagColour.RED);
        queue.take(from("ana", "1", null, 0, "Bonjour"), from("bob", "2", "1", 3, "Moi aussi"), from("ana", "3", "1", 5, "Alors ?"));
    }

    @AfterEach
    void close() {
        assertThat(queue.doctor.examine()).allMatch(Doctor.Finding::sound);
        queue.close();
    }

    private Optional<Done> apply(Action action) {
        return queue.triage.apply(action, queue.holding("1").id(), queue.me);
    }

    private boolean undo(Done done) {
        return queue.triage.undo(done, queue.me);
    }

    private Status status() {
        return queue.holding("1").status();
    }

    private List<Action> actions() {
        return List.of(new Action.Assign(Optional.of(queue.me.id())), new Action.Assign(Optional.empty()), new Action.AddTag(tag.id()),
                new Action.RemoveTag(tag.id()), new Action.Snooze(queue.clock.instant().plusSeconds(90)), new Action.Snooze(Optional.empty()), new Action.Close(), new Action.Reopen(),
                new Action.MarkSpam());
    }

    @Test
    void everyActionIsUndoneExactlyFromEveryStatusOrChangesNothing() {
        List<Action> ways = new ArrayList<>(actions());
        ways.add(new Action.AddTag(tag.id()));
        for (Action first : ways) {
            for (Action second : actions()) {
                queue.pass(Duration.ofSeconds(1));
                List<Done> path = new ArrayList<>(apply(first).stream().toList());
                List<String> before = Content.of(queue.database);
                long version = queue.holding("1").version();
                boolean allowed = Triage.allows(second).contains(status());
                queue.pass(Duration.ofSeconds(1));

                Optional<Done> done = apply(second);

                if (!allowed) {
                    assertThat(done).as("%s then %s", first, second).isEmpty();
                }
                if (done.isEmpty()) {
                    assertThat(Content.of(queue.database)).as("%s then %s", first, second).isEqualTo(before);
                    assertThat(queue.holding("1").version()).as("%s then %s", first, second).isEqualTo(version);
                } else {
                    assertThat(Content.of(queue.database)).isNotEqualTo(before);
                    assertThat(undo(done.get())).isTrue();
                    assertThat(Content.of(queue.database)).as("%s then %s, undone", first, second).isEqualTo(before);
                    assertThat(undo(done.get())).isFalse();
                }
                path.forEach(step -> assertThat(undo(step)).isTrue());
            }
        }
    }

    @Test
    void snoozedUntilTheCustomerWritesNothingElseBringsItBack() {
        apply(new Action.Snooze(Optional.empty()));
        assertThat(apply(new Action.Snooze(Optional.empty()))).as("it is so already").isEmpty();
        queue.pass(Duration.ofDays(4_000));
        assertThat(queue.conversations.wakeDue()).isZero();
        queue.replies.note(queue.holding("1").id(), queue.me, "rien de neuf");
        queue.take(brand("9", null, 900, "ailleurs"), message(MessageKind.AUTOMATIC, "Maison", "10", "1", 901, "Bonne fête !"));
        assertThat(status()).isEqualTo(Status.SNOOZED);
        queue.take(from("ana", "11", "1", 902, "Toujours rien"));
        assertThat(status()).isNotEqualTo(Status.SNOOZED);
        assertThat(queue.holding("1").snoozedUntil()).isEmpty();
        assertThat(queue.holding("1").waitingSince()).as("the time put away counts as waited").contains(QueueFixture.at(0));
    }

    @Test
    void aClockThatJumpsWakesWhatIsDueOnceAndNeverEarly() {
        apply(new Action.Snooze(queue.clock.instant().plus(Duration.ofHours(2))));
        queue.pass(Duration.ofHours(-5));
        assertThat(queue.conversations.wakeDue()).as("the clock was put back").isZero();
        queue.pass(Duration.ofDays(3));
        assertThat(queue.conversations.wakeDue()).as("the machine slept for days").isEqualTo(1);
        assertThat(queue.conversations.wakeDue()).isZero();
        assertThat(status()).isEqualTo(Status.NEW);
    }

    @Test
    void ofTwoSnoozedThatBecomeOneTheOneWithATimeDecides() {
        queue.take(from("cid", "21", "20", 9, "réponse à un message pas encore vu"));
        apply(new Action.Snooze(Optional.empty()));
        queue.triage.apply(new Action.Snooze(queue.clock.instant().plusSeconds(60)), queue.holding("21").id(), queue.me);
        queue.take(brand("20", "1", 8, "le voici"));
        assertThat(queue.holding("21").id()).isEqualTo(queue.holding("1").id());
        queue.pass(Duration.ofMinutes(2));
        assertThat(queue.conversations.wakeDue()).isEqualTo(1);
    }

    @Test
    void closingDismissesWhoWaitsAndIsNeverAnAnswer() {
        apply(new Action.Close());
        assertThat(status()).isEqualTo(Status.CLOSED);
        assertThat(queue.holding("1").waitingSince()).isEmpty();
        assertThat(new ReportStore(queue.database).waits()).hasSize(2).allSatisfy(wait -> {
            assertThat(wait.dismissed()).isTrue();
            assertThat(wait.closedAt()).isEmpty();
        });
    }

    @Test
    void reopeningMakesThemWaitAgainFromWhenTheyWrote() {
        apply(new Action.Close());
        queue.pass(Duration.ofHours(5));
        apply(new Action.Reopen());
        assertThat(status()).isEqualTo(Status.OPEN);
        assertThat(queue.holding("1").waitingSince()).contains(QueueFixture.at(0));
        assertThat(queue.number("SELECT count(*) FROM wait WHERE closed_at IS NULL")).isEqualTo(2);
        assertThat(queue.number("SELECT reopened FROM conversation")).isEqualTo(1);
    }

    @Test
    void closingLeavesNobodyWaitingThoughTheNetworksClockIsAhead() {
        queue.take(from("cid", "8", "1", 300, "du futur"), from("cid", "9", "1", 301, "encore"));
        apply(new Action.Close());
        assertThat(status()).isEqualTo(Status.CLOSED);
        assertThat(queue.holding("1").waitingSince()).isEmpty();
    }

    @Test
    void aNewCustomerMessageReopensAClosedConversation() {
        apply(new Action.Close());
        queue.take(from("ana", "4", "1", 400, "Toujours rien"));
        assertThat(status()).isEqualTo(Status.NEW);
        assertThat(queue.holding("1").waitingSince()).contains(QueueFixture.at(400));
        assertThat(queue.number("SELECT reopened FROM conversation")).isEqualTo(1);
    }

    @Test
    void aNewCustomerMessageWakesASnoozedConversationAndABrandsDoesNot() {
        apply(new Action.Snooze(queue.clock.instant().plusSeconds(999)));
        queue.take(brand("4", null, 500, "ailleurs"), brand("5", "2", 20, "Bonjour Bob"));
        assertThat(status()).isEqualTo(Status.SNOOZED);
        queue.take(from("cid", "6", "1", 30, "Moi de même"));
        assertThat(status()).isEqualTo(Status.NEW);
        assertThat(queue.holding("1").snoozedUntil()).isEmpty();
    }

    @Test
    void aNewCustomerMessageLeavesSpamWhereItIs() {
        apply(new Action.MarkSpam());
        queue.take(from("ana", "4", "1", 30, "Achetez"));
        assertThat(status()).isEqualTo(Status.SPAM);
        assertThat(new ReportStore(queue.database).waits()).isEmpty();
    }

    @Test
    void anUndoThatComesAfterSomebodyElsesMoveChangesNothing() {
        Done snoozed = apply(new Action.Snooze(queue.clock.instant().plusSeconds(90))).orElseThrow();
        Done closed = apply(new Action.Close()).orElseThrow();
        List<String> before = Content.of(queue.database);
        assertThat(undo(snoozed)).isFalse();
        assertThat(Content.of(queue.database)).isEqualTo(before);
        assertThat(undo(closed)).isTrue();
        assertThat(undo(snoozed)).isTrue();
        assertThat(status()).isEqualTo(Status.NEW);
    }

    @Test
    void undoingAReopeningNeverHidesWhoHasWrittenSince() {
        apply(new Action.Close());
        Done reopened = apply(new Action.Reopen()).orElseThrow();
        queue.take(from("cid", "4", "1", 400, "Et moi ?"));
        assertThat(undo(reopened)).isTrue();
        assertThat(status()).isEqualTo(Status.NEW);
        assertThat(queue.holding("1").waitingSince()).contains(QueueFixture.at(400));
    }

    @Test
    void aThreadClosedBecauseNoCustomerWroteCannotBeReopened() {
        queue.take(brand("20", null, 0, "Bonne année"));
        List<String> before = Content.of(queue.database);
        assertThat(queue.triage.apply(new Action.Reopen(), queue.holding("20").id(), queue.me)).isEmpty();
        assertThat(Content.of(queue.database)).isEqualTo(before);
    }

    @Test
    void aConversationThatIsGoneIsLeftAlone() {
        assertThat(queue.triage.apply(new Action.Close(), 999, queue.me)).isEmpty();
    }

    @Test
    void actionsAndUndoesReachAConversationThatHasBecomePartOfAnother() {
        queue.take(from("eve", "30", "29", 6, "x"));
        long old = queue.holding("30").id();
        Done tagged = queue.triage.apply(new Action.AddTag(tag.id()), old, queue.me).orElseThrow();
        queue.take(from("eve", "29", "1", 5, "y"));
        assertThat(queue.holding("30").id()).isEqualTo(queue.holding("1").id()).isNotEqualTo(old);
        assertThat(queue.holding("1").tags()).containsExactly(tag);
        assertThat(queue.triage.apply(new Action.Assign(Optional.of(queue.me.id())), old, queue.me)).isPresent();
        assertThat(queue.holding("1").assignee()).contains(queue.me);
        assertThat(undo(tagged)).isTrue();
        assertThat(queue.holding("1").tags()).isEmpty();
    }

    @Test
    void aMergeNeverHidesACustomerBehindAClosedOrSpamConversation() {
        apply(new Action.MarkSpam());
        queue.take(from("eve", "30", "29", 6, "x"));
        queue.take(brand("29", "1", 5, "y"));
        assertThat(queue.holding("30").id()).isEqualTo(queue.holding("1").id());
        assertThat(status()).isEqualTo(Status.NEW);
    }

    @Test
    void oneReopeningBringsBackWhatTwoMergedClosingsDismissed() {
        apply(new Action.Close());
        queue.pass(Duration.ofMinutes(1));
        queue.take(from("eve", "30", "29", 6, "x"));
        queue.triage.apply(new Action.Close(), queue.holding("30").id(), queue.me);
        queue.take(brand("29", "1", 1, "y"));
        assertThat(status()).isEqualTo(Status.CLOSED);
        apply(new Action.Reopen());
        assertThat(queue.number("SELECT count(*) FROM wait WHERE closed_at IS NULL")).isEqualTo(3);
    }
}
