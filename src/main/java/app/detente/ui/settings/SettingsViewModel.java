package app.detente.ui.settings;

import app.detente.model.OpeningHours;
import app.detente.model.OpeningHours.Block;
import app.detente.model.Problem;
import app.detente.storage.Backup;
import app.detente.storage.ClosedDays;
import app.detente.storage.Database;
import app.detente.storage.SettingStore;
import app.detente.ui.common.Background;
import app.detente.ui.common.Shown;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What is set. A change is there at once for whoever listens to {@link #settingsProperty}, and is saved behind it; there is no "apply". FX thread
 * only; saving and copying happen on the workers.
 */
public final class SettingsViewModel {
    /** A verified copy of the queue, and what it holds. */
    public record Copied(Path file, long conversations, long messages) {}

    private final SettingStore store;
    private final Database database;
    private final Backup backup;
    private final Background background;
    private final Path outbox;
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Copied>> copied = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper copying = new ReadOnlyBooleanWrapper();
    /** What the store should hold in the end, however many savings are under way. */
    private final AtomicReference<Settings> wanted;
    private final Map<String, String> held;
    private Settings saved;
    private Runnable deadlines = () -> { };

    /**
     * @param stored what the store held at the start
     * @param outbox where the file channel puts what is published
     */
    public SettingsViewModel(SettingStore store, Map<String, String> stored, Database database, Backup backup, Path outbox, Background background) {
        this.store = store;
        this.database = database;
        this.backup = backup;
        this.outbox = outbox;
        this.background = background;
        Settings parsed = Settings.parse(stored);
        settings = new ReadOnlyObjectWrapper<>(parsed);
        saved = parsed;
        wanted = new AtomicReference<>(parsed);
        held = new HashMap<>(stored);
    }

    /** What is set now. The window listens here and changes while it runs. */
    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /** Why the last change, saving or copy failed; empty again after one that did not. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The copy last made here. */
    public ReadOnlyObjectProperty<Optional<Copied>> copiedProperty() {
        return copied.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty copyingProperty() {
        return copying.getReadOnlyProperty();
    }

    /** Where the queue is. */
    public Path queueFile() {
        return database.file().toAbsolutePath();
    }

    /** Where the file channel puts what is published. */
    public Path outboxFolder() {
        return outbox.toAbsolutePath();
    }

    /** How replies are signed from now on. A blank or endless name changes nothing and is a problem. */
    public void nameAdviser(String typed) {
        named(typed, "settings_adviser_blank").ifPresent(name -> change(settings.get().withAdviser(name)));
    }

    /** Whose voice speaks. As {@link #nameAdviser}. */
    public void nameBrand(String typed) {
        named(typed, "settings_brand_blank").ifPresent(name -> change(settings.get().withBrand(name)));
    }

    /** When the house is open on a day, as people write it. What is not understood changes nothing and is a problem. */
    public void openOn(DayOfWeek day, String typed) {
        try {
            Map<DayOfWeek, List<Block>> week = new HashMap<>(settings.get().hours().week());
            week.put(day, HoursText.parse(typed));
            openWhile(settings.get().hours().during(week));
        } catch (Problem notUnderstood) {
            problem.set(Optional.of(notUnderstood));
        }
    }

    /** When the house is open. */
    public void openWhile(OpeningHours hours) {
        change(settings.get().withHours(hours));
    }

    /** Days on which it is closed besides. */
    public void closeOn(Collection<LocalDate> days) {
        Set<LocalDate> closed = new HashSet<>(settings.get().hours().closed());
        closed.addAll(days);
        openWhile(settings.get().hours().closedOn(closed));
    }

    /** A day on which it is not closed after all. */
    public void openAgainOn(LocalDate day) {
        Set<LocalDate> closed = new HashSet<>(settings.get().hours().closed());
        closed.remove(day);
        openWhile(settings.get().hours().closedOn(closed));
    }

    /** Takes the days on which it is closed out of a calendar. */
    public void importClosed(Path calendar, LocalDate today) {
        background.run(() -> ClosedDays.read(calendar, today), this::closeOn, failure -> problem.set(Optional.of(failure)));
    }

    /** What is to be done on a worker whenever by when an answer is due has changed for everybody: another usual target, other hours. */
    public void onOtherDeadlines(Runnable renew) {
        deadlines = renew;
    }

    /** Sets anything else. */
    public void change(Settings changed) {
        problem.set(Optional.empty());
        if (!changed.equals(settings.get())) {
            wanted.set(changed);
            settings.set(changed);
            background.run(this::save, done -> { }, failure -> problem.set(Optional.of(failure)));
        }
    }

    /** Writes a verified copy of the queue to a file that does not exist yet. */
    public void copyTo(Path file) {
        copying.set(true);
        copied.set(Optional.empty());
        problem.set(Optional.empty());
        background.run(() -> backup.write(database, file), copy -> {
            copying.set(false);
            copied.set(Optional.of(new Copied(copy.file(), copy.conversations(), copy.messages())));
        }, failure -> {
            copying.set(false);
            problem.set(Optional.of(failure));
        });
    }

    private Optional<String> named(String typed, String whenBlank) {
        String name = Shown.line(typed);
        if (name.isEmpty()) {
            problem.set(Optional.of(new Problem(whenBlank)));
        } else if (name.length() > Settings.MAX_NAME) {
            problem.set(Optional.of(new Problem("settings_name_long", Settings.MAX_NAME)));
        } else {
            return Optional.of(name);
        }
        return Optional.empty();
    }

    /** Whichever saving comes last finds the newest settings: a quick change and its opposite never end the wrong way round. */
    private boolean save() {
        boolean others = write();
        if (others) {
            deadlines.run();
        }
        return others;
    }

    private synchronized boolean write() {
        Settings now = wanted.get();
        now.stored().forEach((key, value) -> {
            if (!value.equals(held.get(key))) {
                store.put(key, value);
                held.put(key, value);
            }
        });
        boolean others = saved.targetMinutes() != now.targetMinutes() || saved.openingOnly() != now.openingOnly()
                || now.openingOnly() && !saved.hours().equals(now.hours());
        saved = now;
        return others;
    }
}
