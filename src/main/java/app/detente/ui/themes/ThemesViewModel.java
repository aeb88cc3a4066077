package app.detente.ui.themes;

import app.detente.model.Problem;
import app.detente.report.themes.Between;
import app.detente.report.themes.Heard;
import app.detente.ui.common.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * What customers say. Read while the page is shown only: at once when somebody asks something else, which ends the reading that is under way, and
 * otherwise at most every {@link #PACE}, however much the queue changes. FX thread only, but for {@link #changed}; reading happens on the workers.
 */
public final class ThemesViewModel {
    /** The least time between two readings that nobody asked for. */
    static final Duration PACE = Duration.ofSeconds(20);
    /** Hours pass though nothing changes. */
    static final Duration IDLE_PACE = Duration.ofMinutes(5);

    private final Session session;
    private final ThemesReader reader;
    private final BrandsViewModel brands;
    private final ReadOnlyObjectWrapper<Reach> reach = new ReadOnlyObjectWrapper<>(Reach.TODAY);
    private final ReadOnlyObjectWrapper<Optional<Findings>> findings = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<List<Heard>>> questions = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Opening>> opened = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final AtomicLong newest = new AtomicLong();
    private LocalDate first;
    private LocalDate last;
    private Instant lastRead = Instant.MIN;
    private volatile boolean stale = true;

    public ThemesViewModel(Session session, ThemeStores stores) {
        this.session = session;
        this.reader = new ThemesReader(stores, session.desk().zone(), session.me(), session.texts().locale().getLanguage());
        this.brands = new BrandsViewModel(session, reader, stores.settings(), this::again);
        this.last = session.clock().instant().atZone(session.desk().zone()).toLocalDate();
        this.first = last.minusDays(6);
        shown.subscribe(now -> tick());
    }

    /** The brands that are watched, and changing them. */
    public BrandsViewModel brands() {
        return brands;
    }

    /** How far back the page looks. */
    public ReadOnlyObjectProperty<Reach> reachProperty() {
        return reach.getReadOnlyProperty();
    }

    /** What was last read; the old stays until the new is there. */
    public ReadOnlyObjectProperty<Optional<Findings>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /** Questions without a template, which take longer; empty until they are there. */
    public ReadOnlyObjectProperty<Optional<List<Heard>>> questionsProperty() {
        return questions.getReadOnlyProperty();
    }

    /** The row that is open, with its messages. */
    public ReadOnlyObjectProperty<Optional<Opening>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** Why the last reading failed; empty again after one that did not. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
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
        boolean never = lastRead.equals(Instant.MIN);
        Duration since = never ? IDLE_PACE : Duration.between(lastRead, session.clock().instant());
        if (shown.get() && !loading.get() && (never || since.compareTo(stale ? PACE : IDLE_PACE) >= 0)) {
            read();
        }
    }

    /** Asks for another stretch of time. */
    public void ask(Reach other) {
        reach.set(other);
        again();
    }

    /** Asks for some days, both included, in either order. */
    public void ask(LocalDate from, LocalDate until) {
        first = from;
        last = until;
        ask(Reach.CHOSEN);
    }

    /** The first of the chosen days. */
    public LocalDate first() {
        return first;
    }

    /** The last of them. */
    public LocalDate last() {
        return last;
    }

    private void again() {
        questions.set(Optional.empty());
        close();
        read();
    }

    private void read() {
        Instant now = session.clock().instant();
        lastRead = now;
        stale = false;
        loading.set(true);
        Between span = reach.get().span(now, session.desk().zone(), first, last);
        long mine = newest.incrementAndGet();
        BooleanSupplier wanted = () -> newest.get() == mine;
        session.background().latest("themes.findings", () -> reader.read(span, now, wanted), fresh -> {
            loading.set(false);
            problem.set(Optional.empty());
            findings.set(Optional.of(fresh));
        }, this::failed);
        session.background().latest("themes.questions", () -> reader.questions(span, wanted), fresh -> questions.set(Optional.of(fresh)), this::failed);
    }

    private void failed(Problem failure) {
        loading.set(false);
        problem.set(Optional.of(failure));
    }

    /** Shows the messages of a row. */
    public void open(Heard heard) {
        session.background().latest("themes.opened", () -> reader.open(heard), fresh -> opened.set(Optional.of(fresh)),
                failure -> problem.set(Optional.of(failure)));
    }

    /** Puts the messages away. */
    public void close() {
        opened.set(Optional.empty());
    }

    /** What the search box is to be asked to see a row in the queue: a tag by its name, anything else by its words. */
    public Optional<String> search(Heard heard) {
        return switch (heard.kind()) {
            case TAG -> Optional.of((session.texts().locale().getLanguage().equals("fr") ? "étiquette:" : "tag:") + quoted(heard.name()));
            case WORD, NEW_WORD, QUESTION, BRAND -> Optional.of(quoted(heard.name()));
            case PRAISE, COMPLAINT -> Optional.empty();
        };
    }

    private static String quoted(String name) {
        String plain = name.replace("\"", "");
        return plain.codePoints().allMatch(Character::isLetterOrDigit) ? plain : '"' + plain + '"';
    }
}
