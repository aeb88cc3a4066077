package app.detente.ui.reports;

import app.detente.model.Problem;
import app.detente.model.Texts;
import app.detente.report.Board;
import app.detente.report.Csv;
import app.detente.report.Grouping;
import app.detente.report.Period;
import app.detente.report.Question;
import app.detente.report.Volume;
import app.detente.storage.ReportStore;
import app.detente.ui.common.Background;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/**
 * A day's response times. Read while the page is shown only: at once when a day is chosen, and otherwise at most every {@link #PACE}, however much
 * the queue changes. FX thread only, but for {@link #changed}; reading happens on the workers.
 */
public final class ReportsViewModel {
    /** The least time between two readings that nobody asked for: a flood of messages must not become a flood of reports. What is live is read apart. */
    static final Duration PACE = Duration.ofSeconds(10);
    /** Ages grow though nothing changes. */
    static final Duration AGES_PACE = Duration.ofMinutes(1);

    private final ReportStore store;
    private final Background background;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ObservableValue<Duration> target;
    private final ReadOnlyObjectWrapper<Optional<DayReport>> report = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> exported = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper earlier = new ReadOnlyBooleanWrapper();
    private final BooleanProperty shown = new SimpleBooleanProperty();
    /** The day somebody chose; without one the page goes where the messages are. */
    private Optional<LocalDate> chosen = Optional.empty();
    private Instant lastRead = Instant.MIN;
    private volatile boolean stale = true;

    /** `target` is how soon a customer should hear from us; when it changes, the page is read again. */
    public ReportsViewModel(ReportStore store, Background background, InstantSource clock, ZoneId zone, ObservableValue<Duration> target) {
        this.store = store;
        this.background = background;
        this.clock = clock;
        this.zone = zone;
        this.target = target;
        shown.subscribe(now -> tick());
        target.subscribe(now -> {
            stale = true;
            tick();
        });
    }

    /** The day as it was last read; the old one stays until the new one is there. */
    public ReadOnlyObjectProperty<Optional<DayReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** Whether the queue has never held a message. */
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /** Whether an earlier day is shown because nothing came today. */
    public ReadOnlyBooleanProperty earlierProperty() {
        return earlier.getReadOnlyProperty();
    }

    /** Why the last reading or export failed; empty again after one that did not. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The file last written; empty again when another day is chosen. */
    public ReadOnlyObjectProperty<Optional<Path>> exportedProperty() {
        return exported.getReadOnlyProperty();
    }

    /** Set by the view while it is on the screen. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Something changed in the queue: the page looks again in its own time. From any thread. */
    public void changed() {
        stale = true;
    }

    /** Time has passed; called every second or two while the page is shown. Reads again where there is a reason to. */
    public void tick() {
        Duration since = lastRead.equals(Instant.MIN) ? AGES_PACE : Duration.between(lastRead, clock.instant());
        boolean due = stale ? since.compareTo(PACE) >= 0 : since.compareTo(AGES_PACE) >= 0;
        if (shown.get() && due && !loading.get()) {
            read();
        }
    }

    /** Shows a day; one that is still to come becomes today. */
    public void go(LocalDate day) {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        chosen = Optional.of(day.isAfter(today) ? today : day);
        exported.set(Optional.empty());
        read();
    }

    public void today() {
        go(clock.instant().atZone(zone).toLocalDate());
    }

    public void previous() {
        report.get().ifPresent(shownNow -> go(shownNow.day().minusDays(1)));
    }

    public void next() {
        report.get().ifPresent(shownNow -> go(shownNow.day().plusDays(1)));
    }

    /** Writes the day's table as CSV, replacing the file: the person has just chosen it. */
    public void export(Path file, Texts texts) {
        report.get().ifPresent(day -> background.run(() -> write(day, file, texts), written -> {
            problem.set(Optional.empty());
            exported.set(Optional.of(written));
        }, failure -> problem.set(Optional.of(failure))));
    }

    private static Path write(DayReport day, Path file, Texts texts) {
        StringWriter csv = new StringWriter();
        try {
            Csv.write(day.table(texts), csv);
            return Files.writeString(file, csv.toString());
        } catch (IOException e) {
            throw new Problem(e, "file.not_written", file);
        }
    }

    private void read() {
        lastRead = clock.instant();
        stale = false;
        loading.set(true);
        Optional<LocalDate> wanted = chosen;
        Duration within = target.getValue();
        background.latest("reports.day", () -> load(wanted, within), fresh -> {
            loading.set(false);
            problem.set(Optional.empty());
            empty.set(fresh.isEmpty());
            earlier.set(wanted.isEmpty() && fresh.filter(day -> !day.isToday()).isPresent());
            report.set(fresh);
        }, failure -> {
            loading.set(false);
            problem.set(Optional.of(failure));
        });
    }

    /** Reads a day; empty where the queue holds no message at all. */
    private Optional<DayReport> load(Optional<LocalDate> wanted, Duration within) {
        Question now = Question.at(clock.instant(), zone).within(within);
        return store.newest().map(newest -> {
            LocalDate today = now.now().atZone(zone).toLocalDate();
            LocalDate last = newest.atZone(zone).toLocalDate();
            LocalDate day = wanted.orElse(last.isAfter(today) ? today : last);
            ReportStore.Facts facts = store.around(day.minusDays(1).atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
            List<Volume> hourly = Volume.of(facts.messages().stream(), facts.waits().stream(),
                    now.by(Grouping.HOUR).during(Period.day(day, zone)));
            return new DayReport(day, Board.of(facts.waits(), hourly, day, now), now);
        });
    }
}
