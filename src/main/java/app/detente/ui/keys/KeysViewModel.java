package app.detente.ui.keys;

import app.detente.model.Adviser;
import app.detente.model.Problem;
import app.detente.model.Texts;
import app.detente.storage.SettingStore;
import app.detente.ui.common.Session;
import app.detente.ui.common.keys.Combination;
import app.detente.ui.common.keys.Command;
import app.detente.ui.common.keys.Commands;
import app.detente.ui.common.keys.KeyMap;
import app.detente.ui.common.keys.Stroke;
import app.detente.ui.common.keys.Stroke.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The keys of one adviser, and how they are changed: a command waits for keys, and takes the next that are pressed, unless they cannot be used or
 * are another's. What is changed acts and is shown at once, and is saved behind it. FX thread only.
 */
public final class KeysViewModel {
    private final Session session;
    private final Commands commands;
    private final SettingStore store;
    private final String setting;
    private final AtomicReference<KeyMap> wanted;
    private final ReadOnlyObjectWrapper<Optional<Recording>> recording = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * A command that waits for its keys.
     *
     * @param begun    the first stroke of two
     * @param refused  why what was pressed last cannot be used
     * @param conflict the keys pressed last belong to another
     */
    public record Recording(Command command, Optional<Stroke> begun, Optional<Refusal> refused, Optional<Conflict> conflict) {
        static Recording of(Command command) {
            return new Recording(command, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** @param whole whether the two can change places; not where keys only begin like those of the other */
    public record Conflict(Combination keys, Command holder, boolean whole) {}

    /** Reads what the adviser changed before; until it is there the keys are as usual. */
    public KeysViewModel(Session session, SettingStore store) {
        this.session = session;
        this.store = store;
        this.commands = session.desk().commands();
        this.setting = settingOf(session.me());
        this.wanted = new AtomicReference<>(KeyMap.USUAL);
        session.background().run(() -> store.get(setting).map(KeyMap::parse).orElse(KeyMap.USUAL), stored -> {
            if (wanted.compareAndSet(KeyMap.USUAL, stored)) {
                commands.keysProperty().set(stored);
            }
        }, session.notices()::failed);
    }

    private static String settingOf(Adviser adviser) {
        return "keys." + adviser.id();
    }

    public Commands commands() {
        return commands;
    }

    public Texts texts() {
        return session.texts();
    }

    /** Which command waits for its keys; empty while none does. */
    public ReadOnlyObjectProperty<Optional<Recording>> recordingProperty() {
        return recording.getReadOnlyProperty();
    }

    /** Whether a command has other keys than usual. */
    public boolean isChanged(Command command) {
        return keys().changed().containsKey(command.id());
    }

    /** Waits for the keys of this command. */
    public void record(Command command) {
        recording.set(Optional.of(Recording.of(command)));
    }

    /** Waits no more; nothing is changed. */
    public void cancel() {
        recording.set(Optional.empty());
    }

    /** A key that cannot be used was pressed: says why, and waits on. */
    public void refuse(Refusal why) {
        recording.get().ifPresent(now -> recording.set(Optional.of(new Recording(now.command(), Optional.empty(), Optional.of(why), Optional.empty()))));
    }

    /** A key was pressed: with it the command has its keys, or waits for the second of two, or meets another's. */
    public void press(Stroke stroke) {
        recording.get().ifPresent(now -> {
            boolean begins = now.begun().isEmpty() && beginsOthers(stroke, now.command());
            if (begins) {
                recording.set(Optional.of(new Recording(now.command(), Optional.of(stroke), Optional.empty(), Optional.empty())));
            } else {
                take(now.command(), new Combination(Stream.concat(now.begun().stream(), Stream.of(stroke)).toList()));
            }
        });
    }

    private boolean beginsOthers(Stroke stroke, Command but) {
        return commands.all().stream().filter(command -> !command.id().equals(but.id())).flatMap(command -> keys().of(command).stream())
                .anyMatch(keys -> keys.strokes().size() > 1 && keys.first().equals(stroke));
    }

    private void take(Command command, Combination keys) {
        Optional<Command> holder = commands.holder(keys, command);
        if (holder.isEmpty()) {
            change(keys().with(command, replaced(command, keys)));
            recording.set(Optional.empty());
        } else {
            Conflict conflict = new Conflict(keys, holder.get(), keys().of(holder.get()).contains(keys));
            recording.set(Optional.of(new Recording(command, Optional.empty(), Optional.empty(), Optional.of(conflict))));
        }
    }

    /** The two commands of a conflict change keys. */
    public void swap() {
        recording.get().ifPresent(now -> now.conflict().filter(Conflict::whole).ifPresent(conflict -> {
            Optional<Combination> given = keys().of(now.command()).stream().findFirst();
            List<Combination> others = keys().of(conflict.holder()).stream()
                    .flatMap(keys -> keys.equals(conflict.keys()) ? given.stream() : Stream.of(keys)).toList();
            change(keys().with(now.command(), replaced(now.command(), conflict.keys())).with(conflict.holder(), others));
            recording.set(Optional.empty());
        }));
    }

    /** The first keys give way to these; what a command has beside them stays. */
    private List<Combination> replaced(Command command, Combination keys) {
        List<Combination> next = new ArrayList<>(List.of(keys));
        keys().of(command).stream().skip(1).filter(other -> !other.equals(keys)).forEach(next::add);
        return next;
    }

    /** Takes keys away from a command. */
    public void remove(Command command, Combination keys) {
        change(keys().with(command, keys().of(command).stream().filter(other -> !other.equals(keys)).toList()));
    }

    /** Gives a command its usual keys again; whoever has them now loses them. */
    public void usual(Command command) {
        KeyMap next = keys().with(command, command.usual());
        for (Command other : commands.all()) {
            boolean collides = !other.id().equals(command.id()) && next.of(other).stream().anyMatch(keys -> command.usual().stream().anyMatch(keys::collides));
            if (collides) {
                next = next.with(other, next.of(other).stream().filter(keys -> command.usual().stream().noneMatch(keys::collides)).toList());
            }
        }
        change(next);
    }

    /** Everything as usual. */
    public void allUsual() {
        change(KeyMap.USUAL);
    }

    /** Whether letters and digits alone act. */
    public void letters(boolean act) {
        change(keys().withLetters(act));
    }

    /** Writes the sheet as a page, for whoever has no printer here. */
    public void save(Path file) {
        String page = Sheet.of(commands).html(texts());
        session.background().run(() -> write(file, page), saved -> session.notices().say(texts().get("keys.saved", saved)), session.notices()::failed);
    }

    private static Path write(Path file, String page) {
        try {
            return Files.writeString(file, page);
        } catch (IOException e) {
            throw new Problem(e, "file.not_written", file);
        }
    }

    /** Says something to the person. */
    public void say(String sentence) {
        session.notices().say(sentence);
    }

    private KeyMap keys() {
        return commands.keysProperty().get();
    }

    private void change(KeyMap next) {
        wanted.set(next);
        commands.keysProperty().set(next);
        session.background().run(this::save, saved -> { }, session.notices()::failed);
    }

    /** Whichever saving comes last finds the newest. */
    private synchronized KeyMap save() {
        KeyMap now = wanted.get();
        store.put(setting, now.stored());
        return now;
    }
}
