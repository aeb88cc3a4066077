package app.detente.ui.settings;

import app.detente.model.OpeningHours;
import app.detente.model.Problem;
import app.detente.storage.Backup;
import app.detente.storage.Database;
import app.detente.storage.SettingStore;
import app.detente.ui.common.Background;
import app.detente.ui.common.Shown;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.HashMap;
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

    /** When the house is open. Hours that close before they open change nothing and are a problem. */
    public void openAt(Set<DayOfWeek> days, LocalTime from, LocalTime until) {
        try {
            change(settings.get().withHours(new OpeningHours(days, from, until)));
        } catch (Problem order) {
            problem.set(Optional.of(order));
        }
    }

    /** Sets anything else. */
    public void change(Settings changed) {
        problem.set(Optional.empty());
        if (!changed.equals(settings.get())) {
            wanted.set(changed);
            settings.set(changed);
            background.run(this::save, saved -> { }, failure -> problem.set(Optional.of(failure)));
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
    private synchronized Settings save() {
        Settings now = wanted.get();
        now.stored().forEach((key, value) -> {
            if (!value.equals(held.get(key))) {
                store.put(key, value);
                held.put(key, value);
            }
        });
        return now;
    }
}
