package app.detente.ui.common.keys;

import app.detente.model.Texts;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/**
 * Everything one can do in the window, and by which keys. The window registers what its parts can do; whoever shows a key asks here, so that
 * buttons, the sheet and the palette always say the keys that are. FX thread only.
 */
public final class Commands {
    private final Texts texts;
    private final ObservableMap<String, Command> all = FXCollections.observableMap(new LinkedHashMap<>());
    private final ObjectProperty<KeyMap> keys = new SimpleObjectProperty<>(this, "keys", KeyMap.USUAL);

    public Commands(Texts texts) {
        this.texts = texts;
    }

    /** A command that is always there and has no keys yet; its title is `commands.title.` and the id. The area is what the id begins with. */
    public Command command(String id, Runnable run) {
        return command(id, texts.get("commands.title." + id), run);
    }

    /** As above, for something that has a name of its own. */
    public Command command(String id, String title, Runnable run) {
        Area area = Stream.of(Area.values()).filter(one -> id.startsWith(one.key() + ".")).findFirst().orElseThrow(() -> new IllegalArgumentException(id));
        return new Command(id, area, title, List.of(), "", () -> true, run);
    }

    /** Makes commands known. A second one of the same id takes the place of the first. */
    public void add(Command... commands) {
        for (Command command : commands) {
            all.put(command.id(), command);
        }
    }

    /** In the order in which they were added. */
    public Collection<Command> all() {
        return Collections.unmodifiableCollection(all.values());
    }

    /** The areas that have commands, in their order. */
    public Map<Area, List<Command>> byArea() {
        return all().stream().collect(Collectors.groupingBy(Command::area, TreeMap::new, Collectors.toList()));
    }

    public String name(Area area) {
        return texts.get("commands.area." + area.key());
    }

    /** What was changed about the keys. */
    public ObjectProperty<KeyMap> keysProperty() {
        return keys;
    }

    /** The command these keys run now, where it makes sense now. */
    public Optional<Command> at(Combination pressed) {
        return available(keys -> keys.equals(pressed)).findFirst();
    }

    /** The commands that one more stroke after this one would run. */
    public List<Command> after(Stroke first) {
        return available(keys -> keys.strokes().size() > 1 && keys.first().equals(first)).toList();
    }

    private Stream<Command> available(Predicate<Combination> pressed) {
        return all.values().stream().filter(command -> keys.get().active(command).stream().anyMatch(pressed))
                .filter(command -> command.available().getAsBoolean());
    }

    /** Another command that has these keys, or keys that begin like them. */
    public Optional<Command> holder(Combination wanted, Command but) {
        return all.values().stream().filter(command -> !command.id().equals(but.id()))
                .filter(command -> keys.get().of(command).stream().anyMatch(wanted::collides)).findFirst();
    }

    /** The first keys of a command as on a key cap; "" where it has none, or none that act. Follows every change. */
    public ObservableValue<String> cap(String id) {
        return Bindings.createStringBinding(() -> Optional.ofNullable(all.get(id)).flatMap(command -> caps(command).stream().findFirst()).orElse(""),
                all, keys);
    }

    /** What something is called with its keys behind it, for tooltips: `Reply (R)`. */
    public ObservableValue<String> tip(String name, String id) {
        return cap(id).map(cap -> cap.isEmpty() ? name : name + " (" + cap + ")");
    }

    /** All keys of a command that act, as on key caps; a character that does it in the text comes last. */
    public List<String> caps(Command command) {
        Stream<String> pressed = keys.get().active(command).stream().map(keys -> keys.shown(texts));
        return Stream.concat(pressed, Stream.of(command.typed()).filter(typed -> !typed.isEmpty())).toList();
    }
}
