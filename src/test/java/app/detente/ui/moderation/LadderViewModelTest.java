package app.detente.ui.moderation;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.HideReason;
import app.detente.model.Sanction;
import app.detente.model.Sanction.Step;
import app.detente.storage.QueueFixture;
import app.detente.ui.common.TestSession;
import app.detente.ui.moderation.LadderViewModel.Rung;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LadderViewModelTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private TestSession me;
    private LadderViewModel ladder;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        me = new TestSession(queue.me, queue.clock);
        ladder = new LadderViewModel(me.session, queue.moderation, queue.triage);
        queue.take(from("ana", "1", null, 0, "Achetez mes montres"), from("bob", "2", null, 0, "Bonjour"), QueueFixture.brand("3", null, 0, "Annonce"));
        ladder.show(queue.holding("1"));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private void take(Rung rung) {
        ladder.choose(rung);
        ladder.form().reasonProperty().set(Optional.of(HideReason.HARASSMENT));
        ladder.confirm();
    }

    @Test
    void aStepAsksItsReasonIsSaidAndHoldsAtOnce() {
        ladder.choose(Rung.HOUR);
        ladder.confirm();
        assertThat(ladder.taken()).isEmpty();
        take(Rung.HOUR);
        assertThat(me.last()).contains("ana").contains("sourdine jusqu’à 14:00");
        assertThat(ladder.holdingProperty().get()).get().matches(step -> step.step() == Step.MUTE && step.reason() == HideReason.HARASSMENT);
        assertThat(ladder.chosenProperty().get()).isEmpty();
    }

    @Test
    void theLongestStepIsTheOneThatHoldsAndAWarningHoldsNothing() {
        take(Rung.WARN);
        assertThat(ladder.holdingProperty().get()).isEmpty();
        take(Rung.WEEK);
        take(Rung.HOUR);
        assertThat(ladder.holdingProperty().get().flatMap(Sanction::until)).isEqualTo(ladder.taken().get(1).until());
        take(Rung.BLOCK);
        assertThat(ladder.holdingProperty().get()).get().matches(step -> step.step() == Step.BLOCK);
        assertThat(ladder.taken()).hasSize(4);
    }

    @Test
    void liftingAndUndoingAreWaysBackAndTheHistoryKeepsBoth() {
        take(Rung.BLOCK);
        ladder.lift(ladder.taken().getFirst());
        assertThat(ladder.holdingProperty().get()).isEmpty();
        me.notices.undoLast();
        assertThat(ladder.holdingProperty().get()).isPresent();
        me.notices.undoLast();
        assertThat(ladder.holdingProperty().get()).isEmpty();
        assertThat(ladder.taken()).singleElement().satisfies(step -> assertThat(ladder.inForce(step)).isFalse());
    }

    @Test
    void anotherCustomerHasStepsOfTheirOwnAndABrandsThreadHasNone() {
        take(Rung.BLOCK);
        ladder.choose(Rung.WARN);
        ladder.show(queue.holding("2"));
        assertThat(ladder.taken()).isEmpty();
        assertThat(ladder.holdingProperty().get()).isEmpty();
        assertThat(ladder.chosenProperty().get()).isEmpty();
        ladder.show(queue.holding("3"));
        take(Rung.BLOCK);
        assertThat(queue.number("SELECT count(*) FROM sanction")).isEqualTo(1);
    }
}
