package app.detente.ui.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.OpeningHours;
import app.detente.report.forecast.Forecast;
import app.detente.report.forecast.Needed;
import app.detente.report.forecast.Outlook;
import app.detente.storage.ForecastStore;
import app.detente.storage.QueueFixture;
import app.detente.ui.common.Background;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastViewModelTest {
    @TempDir
    private Path folder;
    private QueueFixture queue;
    private final ObjectProperty<OpeningHours> hours = new SimpleObjectProperty<>(OpeningHours.USUAL);
    private ForecastViewModel model;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        model = model(Background.sameThread());
    }

    private ForecastViewModel model(Background background) {
        return new ForecastViewModel(new ForecastStore(queue.database), background, queue.clock, QueueFixture.ZONE, hours);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private Looked looked() {
        return model.lookedProperty().get().orElseThrow();
    }

    private Outlook.Reason why() {
        return ((Outlook.None) looked().outlook()).reason();
    }

    private Forecast forecast() {
        return (Forecast) looked().outlook();
    }

    @Test
    void nothingIsReadBeforeThePageIsShown() {
        model.tick();
        assertThat(model.lookedProperty().get()).isEmpty();
    }

    @Test
    void anEmptyQueueOneMessageAndMessagesFromTheFutureHaveTheirReasons() {
        model.shownProperty().set(true);
        assertThat(why()).isEqualTo(Outlook.Reason.EMPTY);
        assertThat(looked().needed()).isEmpty();
        queue.take(QueueFixture.from("ana", "1", null, 9_000, "Bonjour"));
        again();
        assertThat(why()).isEqualTo(Outlook.Reason.FUTURE);
        queue.take(QueueFixture.from("ana", "2", null, 10, "Bonjour"));
        again();
        assertThat(why()).isEqualTo(Outlook.Reason.LITTLE);
    }

    @Test
    void anOldQueueIsQuietAndAHouseThatNeverOpensHasNoClosing() {
        Played.days(queue, 3, 10, 4);
        queue.pass(Duration.ofDays(100));
        model.shownProperty().set(true);
        assertThat(why()).isEqualTo(Outlook.Reason.QUIET);
        hours.set(new OpeningHours(Set.of(), LocalTime.of(9, 0), LocalTime.of(18, 0)));
        assertThat(why()).isEqualTo(Outlook.Reason.NEVER_OPEN);
    }

    @Test
    void withoutAnyReplyThePersonSaysHowManyAndHowFast() {
        for (int i = 0; i < 40; i++) {
            queue.take(QueueFixture.from("c" + i, "q" + i, null, i, "Bonjour"));
        }
        model.shownProperty().set(true);
        assertThat(why()).isEqualTo(Outlook.Reason.NO_PACE);
        model.people(3);
        model.seconds(120);
        assertThat(forecast().keepsUp()).isTrue();
        assertThat(looked().needed().orElseThrow().likely()).isPresent();
        model.asMeasured();
        assertThat(why()).isEqualTo(Outlook.Reason.NO_PACE);
    }

    @Test
    void morePeopleLeaveFewerWaitingAndTheWayBackIsExact() {
        Played.days(queue, 8, 30, 2);
        model.shownProperty().set(true);
        Forecast usual = forecast();
        int measured = usual.measured().people();
        assertThat(measured).isPositive();
        model.people(0);
        assertThat(forecast().left().p50()).isGreaterThan(usual.left().p50());
        model.people(measured + 20);
        assertThat(forecast().left().p50()).isLessThanOrEqualTo(usual.left().p50());
        model.asMeasured();
        assertThat(forecast()).isEqualTo(usual);
        assertThat(model.wishProperty().get()).isEqualTo(Wish.NONE);
    }

    @Test
    void whatIsNeededIsAskedForItsOwnHours() {
        Played.days(queue, 8, 30, 1);
        model.shownProperty().set(true);
        Forecast usual = forecast();
        assertThat(looked().needed().orElseThrow().by()).isEqualTo(usual.closing());
        model.from(usual.now().plus(Duration.ofHours(2)));
        model.by(usual.closing().minus(Duration.ofHours(1)));
        Needed needed = looked().needed().orElseThrow();
        assertThat(needed.from()).isEqualTo(usual.now().plus(Duration.ofHours(2)));
        assertThat(needed.by()).isEqualTo(usual.closing().minus(Duration.ofHours(1)));
        assertThat(forecast()).as("nothing else was imagined").isEqualTo(usual);
    }

    @Test
    void theLastDaysAreCheckedOnceADayAndAgainWithOtherHours() {
        Played.days(queue, 10, 30, 3);
        model.shownProperty().set(true);
        var first = model.checkedProperty().get().orElseThrow();
        assertThat(first.days()).isNotEmpty();
        again();
        assertThat(model.checkedProperty().get().orElseThrow()).isSameAs(first);
        hours.set(new OpeningHours(hours.get().days(), LocalTime.of(9, 0), LocalTime.of(15, 0)));
        assertThat(model.checkedProperty().get().orElseThrow()).isNotEqualTo(first);
    }

    @Test
    void onlyTheNewestQuestionIsAnswered() {
        Played.days(queue, 4, 20, 2);
        Deque<Runnable> work = new ArrayDeque<>();
        model = model(new Background(work::add, Runnable::run));
        model.shownProperty().set(true);
        work.remove().run();
        model.people(1);
        model.people(2);
        model.people(40);
        int[] answers = {0};
        model.lookedProperty().addListener((now, before, after) -> answers[0]++);
        while (!work.isEmpty()) {
            work.remove().run();
        }
        assertThat(answers[0]).isOne();
        assertThat(looked().plan().extra()).isEqualTo(40 - ((Forecast) looked().usual()).measured().people());
    }

    @Test
    void aHiddenPageStopsLookingBackAndGoesOnWhenItIsShown() {
        Played.days(queue, 10, 30, 3);
        Deque<Runnable> work = new ArrayDeque<>();
        model = model(new Background(work::add, Runnable::run));
        model.shownProperty().set(true);
        work.remove().run();
        work.remove().run();
        model.shownProperty().set(false);
        work.remove().run();
        assertThat(model.checkedProperty().get()).isEmpty();
        queue.pass(ForecastViewModel.TIME_PACE);
        model.shownProperty().set(true);
        while (!work.isEmpty()) {
            work.remove().run();
        }
        assertThat(model.checkedProperty().get().orElseThrow().days()).isNotEmpty();
    }

    private void again() {
        model.changed();
        queue.pass(ForecastViewModel.PACE);
        model.tick();
    }
}
