package app.detente.ui.export;

import app.detente.model.AfterFacts;
import app.detente.model.Problem;
import app.detente.model.Texts;
import app.detente.report.after.After;
import app.detente.report.after.AfterForm;
import app.detente.report.after.Evenings;
import app.detente.report.after.Stretch;
import app.detente.report.themes.Between;
import app.detente.storage.AfterStore;
import app.detente.storage.SettingStore;
import app.detente.ui.common.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The report that goes out. The folder and the forms are the ones of last time; once a minute it is seen whether an evening is due, whichever page is
 * shown. FX thread only; reading and writing happen on the workers.
 */
public final class ExportViewModel {
    private final Session session;
    private final AfterStore store;
    private final SettingStore settings;
    private final Evenings evenings;
    private final ObjectProperty<Range> range = new SimpleObjectProperty<>(this, "range", Range.TODAY);
    private final ObjectProperty<Moments> moments = new SimpleObjectProperty<>(this, "moments", new Moments(null, "0:00", null, "0:00"));
    private final Map<AfterForm, BooleanProperty> forms = new EnumMap<>(AfterForm.class);
    private final ReadOnlyObjectWrapper<Optional<Path>> folder = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Written>> written = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Evenings.Standing>> standing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private AtomicBoolean wanted = new AtomicBoolean();
    private Instant looked = Instant.MIN;

    /**
     * What an export has come to.
     *
     * @param stopped whether somebody stopped it before it was through
     */
    public record Written(List<Path> files, boolean stopped) {}

    public ExportViewModel(Session session, AfterStore store, SettingStore settings) {
        this.session = session;
        this.store = store;
        this.settings = settings;
        this.evenings = new Evenings(new Evenings.Source(settings::all, settings::put, this::facts), session.desk().zone(), session.texts());
        for (AfterForm form : AfterForm.values()) {
            forms.put(form, new SimpleBooleanProperty(form == AfterForm.PDF));
        }
        session.desk().now().subscribe(this::minute);
    }

    private AfterFacts facts(Between during, Between before) {
        return store.facts(new AfterStore.Stretch(during.from(), during.until()), new AfterStore.Stretch(before.from(), before.until()));
    }

    /** Which stretch; with {@link Range#CHOSEN} it is {@link #momentsProperty}. */
    public ObjectProperty<Range> rangeProperty() {
        return range;
    }

    /** From when until when, as it was chosen and typed. */
    ObjectProperty<Moments> momentsProperty() {
        return moments;
    }

    /** Whether this form is wanted. */
    public BooleanProperty wants(AfterForm form) {
        return forms.get(form);
    }

    /** Where to; empty until somebody has chosen it once. */
    public ReadOnlyObjectProperty<Optional<Path>> folderProperty() {
        return folder.getReadOnlyProperty();
    }

    /** Whether a report is being written. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Why the last thing did not work. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What was written last; empty while something else is being written. */
    public ReadOnlyObjectProperty<Optional<Written>> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    /** How it stands with the evenings; empty until it is read. */
    public ReadOnlyObjectProperty<Optional<Evenings.Standing>> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /** Reads what was chosen last time. */
    public void read() {
        record Kept(Map<String, String> settings, Evenings.Standing standing) {}
        session.background().latest("export.read", () -> new Kept(settings.all(), evenings.standing()), kept -> {
            folder.set(Evenings.chosen(kept.settings()));
            Set<AfterForm> last = AfterForm.decode(kept.settings().getOrDefault(Evenings.FORMS, "pdf"));
            forms.forEach((form, wants) -> wants.set(last.contains(form)));
            standing.set(Optional.of(kept.standing()));
        }, this::failed);
    }

    /** Takes a folder, for this time and the next ones. */
    public void choose(Path chosen) {
        folder.set(Optional.of(chosen));
        keep(Evenings.FOLDER, chosen.toString());
    }

    private void keep(String key, String value) {
        session.background().run(() -> {
            settings.put(key, value);
            return key;
        }, stored -> problem.set(Optional.empty()), this::failed);
    }

    /** Writes the report in every form that is wanted. */
    public void export() {
        Set<AfterForm> chosen = chosen();
        try {
            Path place = folder.get().orElseThrow(() -> new Problem("export.no_folder"));
            if (chosen.isEmpty()) {
                throw new Problem("export.no_form");
            }
            write(span(), chosen, place);
        } catch (Problem wrong) {
            failed(wrong);
        }
    }

    private Set<AfterForm> chosen() {
        Set<AfterForm> chosen = EnumSet.noneOf(AfterForm.class);
        forms.forEach((form, wants) -> {
            if (wants.get()) {
                chosen.add(form);
            }
        });
        return chosen;
    }

    private void write(Between span, Set<AfterForm> chosen, Path place) {
        problem.set(Optional.empty());
        written.set(Optional.empty());
        running.set(true);
        AtomicBoolean goOn = new AtomicBoolean(true);
        wanted = goOn;
        Instant now = session.clock().instant();
        ZoneId zone = session.desk().zone();
        Texts texts = session.texts();
        session.background().run(() -> {
            settings.put(Evenings.FORMS, AfterForm.encode(chosen));
            Stretch stretch = Stretch.of(span, zone, now, settings.all());
            After after = After.of(facts(stretch.sofar(), stretch.before()), stretch);
            List<Path> files = new ArrayList<>();
            for (AfterForm form : chosen) {
                if (goOn.get()) {
                    files.add(form.write(after, texts, place, stretch.name()));
                }
            }
            return new Written(List.copyOf(files), files.size() < chosen.size());
        }, done -> {
            running.set(false);
            written.set(Optional.of(done));
        }, this::failed);
    }

    /** Stops after the file that is being written: none is left half. */
    public void stop() {
        wanted.set(false);
    }

    private Between span() {
        ZoneId zone = session.desk().zone();
        LocalDate today = session.clock().instant().atZone(zone).toLocalDate();
        return switch (range.get()) {
            case TODAY -> Between.days(today, today, zone);
            case YESTERDAY -> Between.days(today.minusDays(1), today.minusDays(1), zone);
            case WEEK -> Between.days(today.minusDays(6), today, zone);
            case CHOSEN -> moments.get().between(zone);
        };
    }

    /** Begins to write each evening at this time, or ends it. */
    public void evening(Optional<LocalTime> time) {
        if (time.isPresent() && folder.get().isEmpty()) {
            failed(new Problem("export.no_folder"));
            return;
        }
        Instant now = session.clock().instant();
        Set<AfterForm> chosen = chosen();
        session.background().run(() -> {
            settings.put(Evenings.FORMS, AfterForm.encode(chosen));
            evenings.set(time, now);
            return evenings.standing();
        }, fresh -> {
            problem.set(Optional.empty());
            stands(fresh);
        }, this::failed);
    }

    /** The same, as it was typed. */
    public void eveningAt(String typed) {
        try {
            evening(Optional.of(Moments.time(typed)));
        } catch (Problem wrong) {
            failed(wrong);
        }
    }

    private void minute(Instant now) {
        if (looked.equals(Instant.MIN) || Duration.between(looked, now).abs().compareTo(Duration.ofMinutes(1)) >= 0) {
            looked = now.truncatedTo(ChronoUnit.MINUTES);
            session.background().latest("export.evening", () -> {
                evenings.write(now);
                return evenings.standing();
            }, this::stands, this::failed);
        }
    }

    private void stands(Evenings.Standing now) {
        standing.set(Optional.of(now));
    }

    private void failed(Problem why) {
        running.set(false);
        written.set(Optional.empty());
        problem.set(Optional.of(why));
    }
}
