package app.detente.ui.forecast;

import app.detente.model.OpeningHours;
import app.detente.model.Problem;
import app.detente.report.forecast.Backtest;
import app.detente.report.forecast.Forecast;
import app.detente.report.forecast.Forecaster;
import app.detente.report.forecast.Outlook;
import app.detente.report.forecast.Past;
import app.detente.report.forecast.Plan;
import app.detente.storage.ForecastStore;
import app.detente.ui.common.Background;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/**
 * The hours to come. The queue is counted while the page is shown only, and seldom; what a person imagines is answered from the last counting. Only the
 * newest question is answered: an older one is dropped, and looking back on earlier days stops where it is. FX thread only, but for {@link #changed};
 * counting and working out happen on the workers.
 */
public final class ForecastViewModel {
    /** The least time between two countings nobody asked for: a forecast for the evening does not change within seconds. */
    static final Duration PACE = Duration.ofSeconds(15);
    /** Time passes though nothing comes, and that is news as well. */
    static final Duration TIME_PACE = Duration.ofMinutes(1);
    /** When leads look. */
    static final LocalTime LOOKED_AT = LocalTime.of(11, 0);
    static final int CHECKED_DAYS = 14;
    /** What a message is thought to take while nobody has answered any, and nobody said otherwise. */
    static final long SUPPOSED_SECONDS = 180;

    private final ForecastStore store;
    private final Background background;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ObservableValue<OpeningHours> hours;
    private final ReadOnlyObjectWrapper<Optional<Looked>> looked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Backtest>> checked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Wish> wish = new ReadOnlyObjectWrapper<>(Wish.NONE);
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final AtomicInteger checks = new AtomicInteger();
    private Optional<Counted> counted = Optional.empty();
    private Optional<LocalDate> checkedOn = Optional.empty();
    private Instant lastRead = Instant.MIN;
    private boolean reading;
    private volatile boolean stale = true;

    /** What was read, and what it makes possible. */
    private record Counted(Forecaster forecaster, Optional<Outlook.None> nothing) {}

    /** `hours` are those the house is open; when they change, all is worked out again. */
    public ForecastViewModel(ForecastStore store, Background background, InstantSource clock, ZoneId zone, ObservableValue<OpeningHours> hours) {
        this.store = store;
        this.background = background;
        this.clock = clock;
        this.zone = zone;
        this.hours = hours;
        shown.subscribe(now -> {
            checks.incrementAndGet();
            tick();
        });
        hours.subscribe(now -> {
            checkedOn = Optional.empty();
            lastRead = Instant.MIN;
            stale = true;
            tick();
        });
    }

    /** The last look ahead; the old one stays until the new one is there. */
    public ReadOnlyObjectProperty<Optional<Looked>> lookedProperty() {
        return looked.getReadOnlyProperty();
    }

    /** How right it was on the last days; empty until that is worked out. */
    public ReadOnlyObjectProperty<Optional<Backtest>> checkedProperty() {
        return checked.getReadOnlyProperty();
    }

    /** Why the last counting failed; empty again after one that did not. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Wish> wishProperty() {
        return wish.getReadOnlyProperty();
    }

    /** Set by the view while it is on the screen. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Something changed in the queue: the page looks again in its own time. From any thread. */
    public void changed() {
        stale = true;
    }

    /** Time has passed; called every few seconds while the page is shown. Counts again where there is a reason to. */
    public void tick() {
        Duration since = lastRead.equals(Instant.MIN) ? TIME_PACE : Duration.between(lastRead, clock.instant());
        boolean due = stale ? since.compareTo(PACE) >= 0 : since.compareTo(TIME_PACE) >= 0;
        if (shown.get() && due && !reading) {
            read();
        }
    }

    /** Imagines so many people at work; less than none is none. */
    public void people(int people) {
        wish(new Wish(OptionalInt.of(Math.max(0, people)), wish.get().seconds(), wish.get().from(), wish.get().by()));
    }

    /** Imagines that a message takes one person so long; at least a second. */
    public void seconds(long seconds) {
        wish(new Wish(wish.get().people(), OptionalLong.of(Math.max(1, seconds)), wish.get().from(), wish.get().by()));
    }

    /** From when on there are other people; a moment that is over is now. */
    public void from(Instant from) {
        wish(new Wish(wish.get().people(), wish.get().seconds(), Optional.of(from), wish.get().by()));
    }

    /** When the backlog should be worked off. */
    public void by(Instant by) {
        wish(new Wish(wish.get().people(), wish.get().seconds(), wish.get().from(), Optional.of(by)));
    }

    /** Back to what was measured; the moments that were asked for stay. */
    public void asMeasured() {
        wish(new Wish(OptionalInt.empty(), OptionalLong.empty(), wish.get().from(), wish.get().by()));
    }

    private void wish(Wish other) {
        if (!other.equals(wish.get())) {
            wish.set(other);
            counted.ifPresent(this::ask);
        }
    }

    private void read() {
        Instant now = clock.instant();
        OpeningHours open = hours.getValue();
        lastRead = now;
        stale = false;
        reading = true;
        background.latest("forecast.count", () -> count(now, open), fresh -> {
            reading = false;
            problem.set(Optional.empty());
            counted = Optional.of(fresh);
            ask(fresh);
        }, failure -> {
            reading = false;
            problem.set(Optional.of(failure));
        });
    }

    private Counted count(Instant now, OpeningHours open) {
        Instant from = now.atZone(zone).toLocalDate().atStartOfDay(zone).minus(Forecaster.LOOKS_BACK).toInstant();
        ForecastStore.Counts counts = store.counts(from, now);
        Past past = Past.of(counts.hours(), counts.waiting(), now, zone, open);
        return new Counted(new Forecaster(past), Outlook.nothing(counts.hours(), counts.newest(), now));
    }

    private void ask(Counted of) {
        Wish asked = wish.get();
        background.latest("forecast.ask", () -> answer(of, asked), answered -> {
            looked.set(Optional.of(answered));
            check(answered.past());
        }, failure -> problem.set(Optional.of(failure)));
    }

    private static Looked answer(Counted counted, Wish asked) {
        Forecaster forecaster = counted.forecaster();
        Plan none = Plan.none(forecaster.past().now());
        if (counted.nothing().isPresent()) {
            return new Looked(forecaster.past(), none, counted.nothing().get(), counted.nothing().get(), Optional.empty());
        }
        Outlook usual = forecaster.of(none);
        int measured = usual instanceof Forecast forecast ? forecast.measured().people() : 0;
        Plan asWished = asked.plan(forecaster.past().now(), measured);
        boolean supposed = asWished.extra() > 0 && asWished.seconds().isEmpty() && forecaster.seconds().isEmpty();
        Plan plan = supposed ? asWished.taking(OptionalLong.of(SUPPOSED_SECONDS)) : asWished;
        return switch (plan.equals(none.people(0, plan.from())) ? usual : forecaster.of(plan)) {
            case Forecast forecast ->
                    new Looked(forecaster.past(), plan, forecast, usual, Optional.of(forecaster.needed(plan, asked.by(forecast))));
            case Outlook.None nothing -> new Looked(forecaster.past(), plan, nothing, usual, Optional.empty());
        };
    }

    /** Looks back once a day: the days that are over do not change with what comes. */
    private void check(Past past) {
        LocalDate today = past.now().atZone(zone).toLocalDate();
        if (!shown.get() || checkedOn.filter(today::equals).isPresent()) {
            return;
        }
        checkedOn = Optional.of(today);
        int mine = checks.incrementAndGet();
        background.latest("forecast.check", () -> Backtest.of(past, LOOKED_AT, CHECKED_DAYS, () -> checks.get() == mine), found -> {
            if (checks.get() == mine) {
                checked.set(Optional.of(found));
            } else {
                checkedOn = Optional.empty();
            }
        }, failure -> problem.set(Optional.of(failure)));
    }
}
