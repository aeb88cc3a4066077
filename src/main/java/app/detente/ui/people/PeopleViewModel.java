package app.detente.ui.people;

import app.detente.model.Look;
import app.detente.model.WaitFact;
import app.detente.report.Figures;
import app.detente.report.Individuals;
import app.detente.report.Period;
import app.detente.report.Question;
import app.detente.storage.PeopleStore;
import app.detente.ui.common.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/** Individual figures as whoever sits here may see them: their own, and who looked. Read while shown only. FX thread only. */
public final class PeopleViewModel {
    /** Days of one's own figures. */
    static final int DAYS = 30;

    private final Session session;
    private final PeopleStore store;
    private final ObservableValue<Duration> target;
    private final ReadOnlyObjectWrapper<Optional<Own>> own = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty shown = new SimpleBooleanProperty();

    /** `target` is how soon a customer should hear from us. */
    public PeopleViewModel(Session session, PeopleStore store, ObservableValue<Duration> target) {
        this.session = session;
        this.store = store;
        this.target = target;
        shown.subscribe(now -> {
            if (now) {
                refresh();
            }
        });
    }

    /** As last read. */
    public ReadOnlyObjectProperty<Optional<Own>> ownProperty() {
        return own.getReadOnlyProperty();
    }

    /** Set by the view while it is on the screen. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Reads it again. */
    public void refresh() {
        Duration within = target.getValue();
        session.background().latest("people.own", () -> read(within), fresh -> own.set(Optional.of(fresh)), session.notices()::failed);
    }

    private Own read(Duration within) {
        Instant now = session.clock().instant();
        ZoneId zone = session.desk().zone();
        LocalDate yesterday = LocalDate.ofInstant(now, zone).minusDays(1);
        Look.Days days = new Look.Days(yesterday.minusDays(DAYS - 1), yesterday);
        List<WaitFact> waits = store.own(new PeopleStore.Asked(days, true, false), session.me());
        Question question = Question.at(now, zone).firstResponses().within(within)
                .during(new Period(Period.day(days.first(), zone).from(), Period.day(days.last(), zone).to()));
        Optional<Figures> mine = Individuals.of(waits.stream(), question).rows().stream()
                .filter(row -> row.key().equals(session.me().name())).findFirst();
        return new Own(store.purpose(), store.leads(session.me()), days, mine, store.looks(session.me()));
    }

    /** Says what individual figures are for: leads may look from now on. */
    public void open(String purpose) {
        session.background().run(() -> {
            store.open(purpose, session.me());
            return purpose;
        }, done -> refresh(), session.notices()::failed);
    }

    /** Nobody sees any but their own from now on. */
    public void shut() {
        session.background().run(() -> {
            store.shut(session.me());
            return true;
        }, done -> refresh(), session.notices()::failed);
    }
}
