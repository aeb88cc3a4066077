package app.detente.ui.reply;

import app.detente.ui.common.Session;
import app.detente.voice.Gap;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The calendar of a gap that asks for a date, while it is selected; it begins with today. FX thread only. */
public final class DayViewModel implements Offer {
    private static final int WEEK = 7;
    /** Day first, as people write it on both sides of the Channel; the year where it is not this one. */
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);
    private static final DateTimeFormatter WITH_YEAR = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Session session;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<LocalDate> day;
    private Optional<Gap> gap = Optional.empty();
    private boolean refused;

    DayViewModel(Session session) {
        this.session = session;
        this.day = new ReadOnlyObjectWrapper<>(today());
    }

    LocalDate today() {
        return LocalDate.ofInstant(session.clock().instant(), session.desk().zone());
    }

    Locale locale() {
        return session.texts().locale();
    }

    @Override
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** The day chosen. */
    public ReadOnlyObjectProperty<LocalDate> dayProperty() {
        return day.getReadOnlyProperty();
    }

    /** The gap selected now, if one is. */
    public void follow(Optional<Gap> selected) {
        Optional<Gap> now = selected.filter(one -> one.kind() == Gap.Kind.DATE);
        if (!now.equals(gap)) {
            gap = now;
            refused = false;
            day.set(today());
        }
        open.set(gap.isPresent() && !refused);
    }

    /** Chooses by the mouse. */
    public void choose(LocalDate wanted) {
        day.set(wanted);
    }

    @Override
    public void next() {
        day.set(day.get().plusDays(WEEK));
    }

    @Override
    public void previous() {
        day.set(day.get().minusDays(WEEK));
    }

    @Override
    public boolean aside(int step) {
        day.set(day.get().plusDays(step));
        return true;
    }

    @Override
    public void close() {
        refused = true;
        open.set(false);
    }

    @Override
    public Optional<Insertion> take() {
        Optional<Insertion> taken = gap.filter(one -> open.get())
                .map(one -> Insertion.into(one, (day.get().getYear() == today().getYear() ? SHORT : WITH_YEAR).format(day.get())));
        close();
        return taken;
    }
}
