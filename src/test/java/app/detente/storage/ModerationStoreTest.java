package app.detente.storage;

import static app.detente.storage.QueueFixture.at;
import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.detente.model.Action;
import app.detente.model.Conversation;
import app.detente.model.Done;
import app.detente.model.Hide;
import app.detente.model.HideReason;
import app.detente.model.Hiding;
import app.detente.model.MessageKind;
import app.detente.model.Problem;
import app.detente.model.Sanction;
import app.detente.model.Sanction.Measure;
import app.detente.model.Sanction.Step;
import app.detente.model.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModerationStoreTest {
    private static final Hide SPAM = new Hide(HideReason.SPAM, "", false);

    @TempDir
    Path folder;
    private QueueFixture queue;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        queue.take(from("ana", "1", null, 0, "Achetez mes montres"), from("bob", "2", "1", 3, "Moi aussi"),
                from("ana", "3", "1", 5, "Encore des montres"));
    }

    @AfterEach
    void close() {
        assertThat(queue.doctor.examine()).allMatch(Doctor.Finding::sound);
        queue.close();
    }

    private Optional<Done> hide(String id, Hide how) {
        return queue.moderation.hide(queue.message(id), how, queue.me);
    }

    private Optional<Done> show(String id) {
        return queue.moderation.show(queue.message(id), queue.me);
    }

    private Optional<Long> hideWaiting(long conversation) {
        return queue.database.write(handle -> ModerationStore.hideWaiting(handle, conversation, SPAM, queue.me, queue.clock.instant()));
    }

    private boolean undo(Done done) {
        return queue.triage.undo(done, queue.me);
    }

    private List<Hiding> hidings() {
        return queue.moderation.hidings(queue.holding("1").id());
    }

    private long customer(String name) {
        return queue.number("SELECT id FROM customer WHERE name = '" + name + "'");
    }

    private Done take(String name, Step step, Duration lasts) {
        return queue.moderation.take(new Measure(step, Optional.ofNullable(lasts), HideReason.SPAM, ""), customer(name),
                queue.holding("1").id(), queue.me).orElseThrow();
    }

    private Sanction sanction(String name) {
        return queue.moderation.sanctions(customer(name)).getFirst();
    }

    @Test
    void aHiddenMessageStaysReadableWithItsReasonAndItsWaitIsDismissedAsHidden() {
        hide("1", new Hide(HideReason.OTHER, "  copie d’une annonce ", false));
        assertThat(queue.conversations.thread(queue.holding("1").id(), Optional.empty(), 9).getFirst()).satisfies(message -> {
            assertThat(message.hidden()).contains("other");
            assertThat(message.text()).isEqualTo("Achetez mes montres");
        });
        assertThat(hidings()).singleElement().satisfies(hiding -> {
            assertThat(hiding.explanation()).isEqualTo("copie d’une annonce");
            assertThat(hiding.by()).isEqualTo(queue.me);
            assertThat(hiding.inForce()).isTrue();
        });
        assertThat(queue.number("SELECT count(*) FROM wait WHERE dismissal = 'hidden'")).isEqualTo(1);
        assertThat(new ReportStore(queue.database).waits()).filteredOn(wait -> wait.closedAt().isPresent()).isEmpty();
    }

    @Test
    void theListShowsNoHiddenTextWhileThereIsAnotherOne() {
        queue.take(from("eve", "9", null, 9, "Allô ?"), from("eve", "10", "9", 10, "Achetez mes montres"));
        hide("9", SPAM);
        hide("10", SPAM);
        assertThat(queue.holding("10").preview()).as("all of it is hidden").isEqualTo("Achetez mes montres");
        show("9");
        queue.triage.apply(new Action.Close(), queue.holding("9").id(), queue.me);
        assertThat(queue.holding("10").preview()).isEqualTo("Allô ?");
    }

    @Test
    void whatTheSameCustomerWroteBesidesGoesOnWaiting() {
        hide("1", SPAM);
        assertThat(queue.holding("1").waitingSince()).contains(at(3));
        hide("2", SPAM);
        assertThat(queue.holding("1").waitingSince()).contains(at(5));
        hide("3", SPAM);
        assertThat(queue.holding("1").waitingSince()).isEmpty();
        assertThat(queue.holding("1").status()).isEqualTo(Status.WAITING_ON_CUSTOMER);
    }

    @Test
    void shownAgainItsAuthorWaitsFromWhenTheyWrote() {
        List.of("1", "2", "3").forEach(id -> hide(id, SPAM));
        queue.pass(Duration.ofHours(4));
        show("1");
        assertThat(queue.holding("1").waitingSince()).contains(at(0));
        assertThat(hidings().getFirst().reversal()).hasValueSatisfying(back -> assertThat(back.at()).isEqualTo(queue.clock.instant()));
        assertThat(show("1")).isEmpty();
    }

    @Test
    void hidingTwiceIsOneHidingAndHidingAgainAfterwardsIsASecond() {
        assertThat(hide("1", SPAM)).isPresent();
        assertThat(hide("1", SPAM)).isEmpty();
        show("1");
        hide("1", SPAM);
        assertThat(hidings()).hasSize(2);
    }

    @Test
    void onlyWhatThePublicWroteCanBeHidden() {
        queue.take(brand("b", "1", 6, "Bonjour"), QueueFixture.message(MessageKind.PEER, "cid", "p", "1", 7, "Essayez ailleurs, bande de rats"));
        Done note = queue.replies.note(queue.holding("1").id(), queue.me, "note");
        assertThat(hide("b", SPAM)).isEmpty();
        assertThat(queue.moderation.hide(queue.number("SELECT id FROM message WHERE kind = 'note'"), SPAM, queue.me)).isEmpty();
        assertThat(queue.moderation.hide(999, SPAM, queue.me)).isEmpty();
        assertThat(hide("p", SPAM)).isPresent();
        assertThat(undo(note)).isTrue();
    }

    @Test
    void hidingAndShowingAreUndoneExactlyFromEveryStatus() {
        List<Action> ways = List.of(new Action.Assign(Optional.empty()), new Action.Snooze(queue.clock.instant().plusSeconds(90)), new Action.Close(),
                new Action.MarkSpam());
        for (Action way : ways) {
            Optional<Done> moved = queue.triage.apply(way, queue.holding("1").id(), queue.me);
            queue.pass(Duration.ofSeconds(1));
            List<String> before = Content.of(queue.database);
            Done hidden = hide("1", SPAM).orElseThrow();
            List<String> meanwhile = Content.of(queue.database);
            queue.pass(Duration.ofSeconds(1));
            assertThat(meanwhile).as("%s", way).isNotEqualTo(before);
            assertThat(undo(hidden)).isTrue();
            assertThat(Content.of(queue.database)).as("%s", way).isEqualTo(before);
            assertThat(undo(hidden)).isFalse();

            hide("1", SPAM);
            queue.pass(Duration.ofSeconds(1));
            List<String> hiddenAgain = Content.of(queue.database);
            Done shown = show("1").orElseThrow();
            assertThat(Content.of(queue.database)).as("%s", way).isEqualTo(before);
            assertThat(undo(shown)).isTrue();
            assertThat(Content.of(queue.database)).as("%s", way).isEqualTo(hiddenAgain);
            show("1");
            moved.ifPresent(step -> assertThat(undo(step)).isTrue());
        }
    }

    @Test
    void anUndoAfterSomebodyHasShownAndHiddenItAnewChangesNothing() {
        Done first = hide("1", SPAM).orElseThrow();
        Done shown = show("1").orElseThrow();
        hide("1", SPAM);
        List<String> before = Content.of(queue.database);
        assertThat(undo(first)).isFalse();
        assertThat(undo(shown)).isFalse();
        assertThat(Content.of(queue.database)).isEqualTo(before);
    }

    @Test
    void aMessageHiddenAfterAClosingWaitsAgainOnceReopenedAndShown() {
        queue.triage.apply(new Action.Close(), queue.holding("1").id(), queue.me);
        queue.pass(Duration.ofSeconds(1));
        hide("1", SPAM);
        queue.pass(Duration.ofSeconds(1));
        queue.triage.apply(new Action.Reopen(), queue.holding("1").id(), queue.me);
        show("1");
        assertThat(queue.holding("1").waitingSince()).contains(at(0));
    }

    @Test
    void criticismIsHiddenByAnOverrideOnlyAndThatIsRecordedWhereItWasNeeded() {
        queue.take(from("eve", "9", null, 9, "Bande de voleurs, je vais chez Free"));
        for (HideReason reason : HideReason.values()) {
            assertThat(catchThrowable(() -> hide("9", new Hide(reason, "x", false)))).isInstanceOfSatisfying(Problem.class,
                    problem -> assertThat(problem.key()).isEqualTo("hide_criticism"));
        }
        assertThat(queue.number("SELECT count(*) FROM hiding")).isZero();
        hide("9", new Hide(HideReason.SPAM, "", true));
        hide("1", new Hide(HideReason.SPAM, "", true));
        assertThat(queue.number("SELECT overridden FROM hiding WHERE message_id = " + queue.message("9"))).isEqualTo(1);
        assertThat(queue.number("SELECT overridden FROM hiding WHERE message_id = " + queue.message("1"))).isZero();
    }

    @Test
    void otherAsksForWords() {
        assertThat(catchThrowable(() -> new Hide(HideReason.OTHER, "  ", false))).hasMessage("hide_explanation");
        assertThat(catchThrowable(() -> new Hide(HideReason.SPAM, "x".repeat(501), false))).hasMessage("hide_explanation_long");
    }

    @Test
    void allThatWaitsInAConversationIsHiddenByOneAuditRowAndUndoneAsOne() {
        queue.take(from("eve", "4", "1", 6, "Vous êtes des escrocs"));
        List<String> before = Content.of(queue.database);
        long id = queue.holding("1").id();
        long event = hideWaiting(id).orElseThrow();
        assertThat(queue.number("SELECT count(*) FROM hiding WHERE event = " + event)).isEqualTo(3);
        assertThat(queue.holding("1").waitingSince()).contains(at(6));
        assertThat(hideWaiting(id)).isEmpty();
        assertThat(undo(new Done(event, "hide", id))).isTrue();
        assertThat(Content.of(queue.database)).isEqualTo(before);
    }

    @Test
    void theTrailAndTheFeedTellOfItWithoutATextOrAName() {
        queue.told.clear();
        hide("1", new Hide(HideReason.OTHER, "signé Nadia", false));
        assertThat(queue.told).singleElement().satisfies(change -> assertThat(change.conversations()).containsExactly(queue.holding("1").id()));
        assertThat(queue.number("SELECT count(*) FROM event WHERE action = 'hide' AND detail LIKE '%Nadia%'")).isZero();
    }

    @Test
    void whatAMutedCustomerWritesIsKeptAndComesInSnoozedUntilTheMuteEndsWithItsCause() {
        take("ana", Step.MUTE, Duration.ofHours(1));
        queue.take(from("ana", "7", null, 170, "Et encore"));
        Conversation held = queue.holding("7");
        assertThat(held.status()).isEqualTo(Status.SNOOZED);
        assertThat(held.snoozedUntil()).isEqualTo(sanction("ana").until());
        assertThat(held.waitingSince()).contains(at(170));
        assertThat(held.held()).contains(new Conversation.Held(Step.MUTE, HideReason.SPAM));
        assertThat(queue.number("SELECT count(*) FROM event WHERE action = 'held' AND adviser = '' AND conversation_id = " + held.id())).isEqualTo(1);

        queue.pass(Duration.ofHours(2));
        queue.conversations.wakeDue();
        assertThat(queue.holding("7").status()).isEqualTo(Status.NEW);
        assertThat(queue.holding("7").held()).isEmpty();
        queue.take(from("ana", "8", null, 300, "Plus en sourdine"));
        assertThat(queue.holding("8").status()).isEqualTo(Status.NEW);
    }

    @Test
    void whatABlockedCustomerWritesComesInAsSpamWithItsCause() {
        take("ana", Step.BLOCK, null);
        queue.take(from("ana", "7", null, 170, "Et encore"));
        assertThat(queue.holding("7").status()).isEqualTo(Status.SPAM);
        assertThat(queue.holding("7").held()).contains(new Conversation.Held(Step.BLOCK, HideReason.SPAM));
        assertThat(queue.conversations.thread(queue.holding("7").id(), Optional.empty(), 9)).hasSize(1);
    }

    @Test
    void nobodyIsPutAwayForSomebodyElsesDoing() {
        take("ana", Step.BLOCK, null);
        queue.take(from("ana", "7", "1", 170, "Et encore"));
        assertThat(queue.holding("7").status()).isEqualTo(Status.NEW);
        take("bob", Step.MUTE, Duration.ofHours(1));
        queue.take(from("bob", "8", "1", 171, "Moi de même"));
        assertThat(queue.holding("7").status()).isEqualTo(Status.SNOOZED);
        assertThat(queue.holding("7").snoozedUntil()).isEqualTo(sanction("bob").until());
    }

    @Test
    void aWarningIsRememberedAndChangesNothing() {
        take("ana", Step.WARN, null);
        queue.take(from("ana", "7", null, 170, "Bonjour"));
        assertThat(queue.holding("7").status()).isEqualTo(Status.NEW);
        assertThat(sanction("ana").inForce(queue.clock.instant())).isTrue();
    }

    @Test
    void liftingBringsBackWhatWasPutAwayAndOnlyThat() {
        take("ana", Step.BLOCK, null);
        queue.take(from("ana", "7", null, 170, "Et encore"), from("ana", "8", null, 171, "Autre chose"));
        queue.triage.apply(new Action.Reopen(), queue.holding("8").id(), queue.me);
        queue.triage.apply(new Action.Close(), queue.holding("8").id(), queue.me);
        List<String> before = Content.of(queue.database);
        queue.pass(Duration.ofMinutes(1));
        Done lifted = queue.moderation.lift(sanction("ana").id(), queue.holding("7").id(), queue.me).orElseThrow();
        assertThat(queue.holding("7").status()).isEqualTo(Status.NEW);
        assertThat(queue.holding("8").status()).isEqualTo(Status.CLOSED);
        assertThat(sanction("ana").lift()).hasValueSatisfying(back -> assertThat(back.by()).isEqualTo(queue.me));
        assertThat(queue.moderation.lift(sanction("ana").id(), queue.holding("7").id(), queue.me)).isEmpty();
        assertThat(undo(lifted)).isTrue();
        assertThat(Content.of(queue.database)).isEqualTo(before);
        assertThat(sanction("ana").inForce(queue.clock.instant())).isTrue();
    }

    @Test
    void anUndoneStepHoldsNoMoreAndStaysInTheHistory() {
        Done muted = take("ana", Step.MUTE, Duration.ofDays(1));
        queue.take(from("ana", "7", null, 170, "Et encore"));
        assertThat(undo(muted)).isTrue();
        assertThat(queue.holding("7").status()).isEqualTo(Status.NEW);
        assertThat(queue.moderation.sanctions(customer("ana"))).singleElement()
                .satisfies(step -> assertThat(step.inForce(queue.clock.instant())).isFalse());
        assertThat(undo(muted)).isFalse();
    }

    @Test
    void aMuteHasALengthAndTheOtherStepsHaveNone() {
        for (Optional<Duration> lasts : List.of(Optional.<Duration>empty(), Optional.of(Duration.ZERO), Optional.of(Duration.ofDays(366)))) {
            assertThat(catchThrowable(() -> new Measure(Step.MUTE, lasts, HideReason.SPAM, ""))).hasMessage("sanction_length");
        }
        assertThat(catchThrowable(() -> new Measure(Step.BLOCK, Optional.of(Duration.ofDays(1)), HideReason.SPAM, ""))).hasMessage("sanction_length");
    }

    @Test
    void aRegisterThatLostARowIsFoundOut() {
        hide("1", SPAM);
        hide("2", SPAM);
        queue.execute("DELETE FROM hiding WHERE message_id = " + queue.message("1"));
        assertThat(queue.doctor.examine()).filteredOn(finding -> finding.check() == Doctor.Check.REGISTER).singleElement()
                .satisfies(finding -> assertThat(finding.findings()).contains("message " + queue.message("1")).anyMatch(found -> found.startsWith("event ")));
        queue.execute("UPDATE message SET hidden = NULL, dismissed_at = NULL WHERE id = " + queue.message("1"));
        assertThat(queue.doctor.examine()).filteredOn(finding -> finding.check() == Doctor.Check.REGISTER).singleElement()
                .satisfies(finding -> assertThat(finding.findings()).hasSize(1));
        queue.execute("INSERT INTO hiding (message_id, event, reason, explanation, overridden, adviser_id, at, reversed_at, reversed_by) SELECT "
                + queue.message("1") + ", event - 1, reason, '', 0, adviser_id, at, at, adviser_id FROM hiding");
        queue.doctor.rebuild();
    }
}
