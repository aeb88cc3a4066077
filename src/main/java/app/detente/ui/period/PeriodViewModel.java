package app.detente.ui.period;

import app.detente.model.Problem;
import app.detente.report.Behind;
import app.detente.report.Grouping;
import app.detente.ui.common.Session;
import app.detente.ui.common.Shown;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/**
 * Response times of a period. Read while the page is shown only: at once when somebody asks something else, and otherwise at most every {@link #PACE}.
 * Asking something else and leaving the page end the reading under way. Individual figures are read only when asked for, as each look is written down. FX thread only, but for {@link #changed}.
 */
public final class PeriodViewModel {
    /** The least time between two readings that nobody asked for. */
    static final Duration PACE = Duration.ofSeconds(30);
    /** Conversations that are looked for at once. */
    static final int PAGE = 40;

    private final Session session;
    private final PeriodReader reader;
    private final ObservableValue<Duration> target;
    private final ReadOnlyObjectWrapper<Choice> choice;
    private final ReadOnlyObjectWrapper<Optional<PeriodReport>> report = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Opened>> opened = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper individuals = new ReadOnlyBooleanWrapper();
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final AtomicLong newest = new AtomicLong();
    private Instant lastRead = Instant.MIN;
    private volatile boolean stale = true;

    /** `target` is how soon a customer should hear from us where nothing else is said; when it changes, the page is read again. */
    public PeriodViewModel(Session session, PeriodStores stores, ObservableValue<Duration> target) {
        this.session = session;
        this.target = target;
        this.reader = new PeriodReader(stores, session.desk().zone(), session.me());
        this.choice = new ReadOnlyObjectWrapper<>(Choice.usual(LocalDate.ofInstant(session.clock().instant(), session.desk().zone())));
        shown.subscribe(now -> {
            if (now) {
                tick();
            } else {
                leave();
            }
        });
        target.subscribe(now -> {
            stale = true;
            tick();
        });
    }

    /** What was asked for last; what is shown may still be what was asked before. */
    public ReadOnlyObjectProperty<Choice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /** The period as it was last read; the old one stays until the new one is there. */
    public ReadOnlyObjectProperty<Optional<PeriodReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** What is behind the figure that was opened. */
    public ReadOnlyObjectProperty<Optional<Opened>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** Why the last reading came to nothing; empty again after one that did not. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Whether figures by adviser may be asked for: a lead has said what they are for, and a lead sits here. */
    public ReadOnlyBooleanProperty individualsProperty() {
        return individuals.getReadOnlyProperty();
    }

    /** Set by the view while it is on the screen. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Something changed in the queue: the page looks again in its own time. From any thread. */
    public void changed() {
        stale = true;
    }

    /** Time has passed; called every few seconds while the page is shown. */
    public void tick() {
        boolean never = lastRead.equals(Instant.MIN);
        boolean due = never || stale && Duration.between(lastRead, session.clock().instant()).compareTo(PACE) >= 0;
        if (shown.get() && due && !loading.get() && (never || choice.get().by() != Grouping.ADVISER)) {
            read();
        }
    }

    /** Asks for something else. */
    public void ask(Choice other) {
        choice.set(other);
        opened.set(Optional.empty());
        read();
    }

    private void read() {
        Instant now = session.clock().instant();
        lastRead = now;
        stale = false;
        loading.set(true);
        long mine = newest.incrementAndGet();
        BooleanSupplier wanted = () -> newest.get() == mine;
        Choice asked = choice.get();
        Duration within = target.getValue();
        session.background().latest("period.report", () -> reader.read(asked, now, within, wanted), fresh -> {
            if (wanted.getAsBoolean()) {
                loading.set(false);
                problem.set(Optional.empty());
                report.set(Optional.of(fresh));
            }
        }, failure -> {
            if (wanted.getAsBoolean()) {
                loading.set(false);
                problem.set(Optional.of(failure));
            }
        });
        session.background().latest("period.individuals", reader::individuals, individuals::set, session.notices()::failed);
    }

    /** What was being read is read when somebody comes back. */
    private void leave() {
        if (loading.get()) {
            newest.incrementAndGet();
            loading.set(false);
            lastRead = Instant.MIN;
        }
    }

    /** Shows the conversations behind a figure of the report that is shown. */
    public void open(Behind behind, Behind.Order order) {
        report.get().ifPresent(from -> session.background().latest("period.opened", () -> {
            List<Behind.Wait> all = Behind.in(from.facts(), from.question(), behind, order);
            return page(new Opened(behind, order, all, List.of(), 0));
        }, fresh -> opened.set(Optional.of(fresh)), failure -> problem.set(Optional.of(failure))));
    }

    /** Finds the next of them. */
    public void more() {
        opened.get().filter(Opened::more).ifPresent(now -> session.background().latest("period.opened", () -> page(now),
                fresh -> opened.set(Optional.of(fresh)), failure -> problem.set(Optional.of(failure))));
    }

    private Opened page(Opened now) {
        int end = Math.min(now.all().size(), now.next() + PAGE);
        List<Opened.Found> found = Stream.concat(now.found().stream(), reader.find(now.all().subList(now.next(), end)).stream()).toList();
        return new Opened(now.behind(), now.order(), now.all(), found, end);
    }

    /** Puts the conversations away. */
    public void close() {
        opened.set(Optional.empty());
    }

    /** What the search box is to be asked to see the row of a figure in the queue, where its language can say that. */
    public Optional<String> search(Behind behind) {
        boolean french = session.texts().locale().getLanguage().equals("fr");
        return switch (behind) {
            case Behind.Row(Grouping by, String key) when by == Grouping.TAG && !key.isEmpty() ->
                    Optional.of((french ? "étiquette:" : "tag:") + quoted(key));
            case Behind.Row(Grouping by, String key) when by == Grouping.CHANNEL -> Optional.of((french ? "canal:" : "channel:") + key);
            case Behind.Row row -> Optional.empty();
            case Behind.Answered answered -> Optional.empty();
            case Behind.Waiting waiting -> Optional.empty();
            case Behind.Target met -> Optional.empty();
            case Behind.Length bar -> Optional.empty();
        };
    }

    private static String quoted(String name) {
        return '"' + Shown.line(name).replace("\"", "") + '"';
    }
}
