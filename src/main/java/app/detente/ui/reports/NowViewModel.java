package app.detente.ui.reports;

import app.detente.model.OpeningHours;
import app.detente.model.Problem;
import app.detente.model.WaitFact;
import app.detente.report.Now;
import app.detente.report.Question;
import app.detente.report.Week;
import app.detente.report.forecast.Forecaster;
import app.detente.report.forecast.Outlook;
import app.detente.report.forecast.Past;
import app.detente.report.forecast.Plan;
import app.detente.storage.ForecastStore;
import app.detente.storage.LiveStore;
import app.detente.storage.ReportStore;
import app.detente.ui.common.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/**
 * The live board, on the page and on the wall. While either is seen it is read at each tick of the desk's present; what takes longer, the weeks behind and the
 * hours to come, seldom. A reading that fails is said, and the next tick tries again. FX thread only; reading happens on the workers.
 */
public final class NowViewModel {
    /** Older than this, and figures on a wall must say so. */
    public static final Duration OLD = Duration.ofMinutes(2);
    static final Duration WEEKS_PACE = Duration.ofHours(1);
    static final Duration AHEAD_PACE = Duration.ofMinutes(5);
    /** A reading that has not come back by then is given up: the board goes on. */
    private static final Duration GIVEN_UP = Duration.ofSeconds(30);

    private final Session session;
    private final Stores stores;
    private final ObservableValue<OpeningHours> hours;
    private final ReadOnlyObjectWrapper<Optional<Now>> now = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Behind>> behind = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Ahead>> ahead = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final BooleanProperty wall = new SimpleBooleanProperty();
    private final Pace live = new Pace();
    private final Pace weeks = new Pace();
    private final Pace forecasts = new Pace();

    /** What it reads from. */
    public record Stores(LiveStore live, ReportStore reports, ForecastStore forecasts) {}

    /**
     * What changes little within an hour.
     *
     * @param target    what the colours of the week follow
     * @param yesterday the share answered in time, 0 to 1; empty where nobody wrote
     */
    public record Behind(Week week, Duration target, OptionalDouble yesterday) {}

    /** What will be, as it looked at a moment. */
    public record Ahead(Instant at, Outlook outlook) {}

    /** When something was last begun, and whether it is still under way. */
    private static final class Pace {
        private Optional<Instant> begun = Optional.empty();
        private boolean underWay;

        boolean isDue(Instant at, Duration every) {
            Duration since = begun.map(last -> Duration.between(last, at)).orElse(Duration.ofDays(1));
            return (!underWay || since.compareTo(GIVEN_UP) >= 0) && (since.isNegative() || since.compareTo(every) >= 0);
        }

        void begin(Instant at) {
            begun = Optional.of(at);
            underWay = true;
        }
    }

    /** `hours` are those the house is open. */
    public NowViewModel(Session session, Stores stores, ObservableValue<OpeningHours> hours) {
        this.session = session;
        this.stores = stores;
        this.hours = hours;
        shown.subscribe(is -> tick());
        wall.subscribe(is -> tick());
        session.desk().now().subscribe(at -> tick());
        hours.subscribe(other -> forecasts.begun = Optional.empty());
    }

    /** As it was last read; the old stays until the new is there. */
    public ReadOnlyObjectProperty<Optional<Now>> nowProperty() {
        return now.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Behind>> behindProperty() {
        return behind.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Ahead>> aheadProperty() {
        return ahead.getReadOnlyProperty();
    }

    /** Why the last reading failed; empty again after one that did not. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Set by the page while it is on the screen. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Set by the wall while it is. */
    public BooleanProperty wallProperty() {
        return wall;
    }

    /** The age of what is shown, where it is so old that it must be said. */
    public Optional<Duration> tooOld() {
        return now.get().map(read -> Duration.between(read.at(), session.clock().instant())).filter(age -> age.compareTo(OLD) >= 0);
    }

    /** Works the weeks behind out anew, without waiting for the hour to be over. */
    public void lookBackAgain() {
        weeks.begun = Optional.empty();
        tick();
    }

    /** Time has passed. */
    void tick() {
        if (!shown.get() && !wall.get()) {
            return;
        }
        Instant at = session.clock().instant();
        if (live.isDue(at, Duration.ZERO)) {
            readNow(at);
        }
        if (weeks.isDue(at, WEEKS_PACE)) {
            readBehind(at);
        }
        if (forecasts.isDue(at, AHEAD_PACE)) {
            readAhead(at);
        }
    }

    private void readNow(Instant at) {
        ZoneId zone = session.desk().zone();
        live.begin(at);
        session.background().latest("now.live", () -> Now.of(stores.live().at(at, midnight(at, zone), session.me()), zone), read -> {
            live.underWay = false;
            problem.set(Optional.empty());
            now.set(Optional.of(read));
        }, failure -> failed(live, failure));
    }

    private void readBehind(Instant at) {
        ZoneId zone = session.desk().zone();
        Duration target = session.desk().target();
        weeks.begin(at);
        session.background().latest("now.behind", () -> behind(at, zone, target), read -> {
            weeks.underWay = false;
            behind.set(Optional.of(read));
        }, failure -> failed(weeks, failure));
    }

    private Behind behind(Instant at, ZoneId zone, Duration target) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        Question question = Question.at(at, zone).within(target).firstResponses().during(Week.period(today, zone));
        List<WaitFact> waits = stores.reports().waits(
                new ReportStore.Wanted(question.period().from(), question.period().to(), true, false, false));
        Instant midnight = midnight(at, zone);
        return new Behind(Week.of(waits.stream(), question), target,
                Now.withinTarget(stores.live().begun(today.minusDays(1).atStartOfDay(zone).toInstant(), midnight), at));
    }

    private void readAhead(Instant at) {
        ZoneId zone = session.desk().zone();
        OpeningHours open = hours.getValue();
        forecasts.begin(at);
        session.background().latest("now.ahead", () -> ahead(at, zone, open), read -> {
            forecasts.underWay = false;
            ahead.set(Optional.of(read));
        }, failure -> failed(forecasts, failure));
    }

    private Ahead ahead(Instant at, ZoneId zone, OpeningHours open) {
        ForecastStore.Counts counts = stores.forecasts().counts(midnight(at, zone).atZone(zone).minus(Forecaster.LOOKS_BACK).toInstant(), at);
        Optional<Outlook.None> nothing = Outlook.nothing(counts.hours(), counts.newest(), at);
        return new Ahead(at, nothing.isPresent() ? nothing.get()
                : new Forecaster(Past.of(counts.hours(), counts.waiting(), at, zone, open)).of(Plan.none(at)));
    }

    /** What is read seldom is tried again at the next tick, like the rest. */
    private void failed(Pace pace, Problem failure) {
        pace.underWay = false;
        pace.begun = Optional.empty();
        problem.set(Optional.of(failure));
    }

    private static Instant midnight(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone).atStartOfDay(zone).toInstant();
    }
}
