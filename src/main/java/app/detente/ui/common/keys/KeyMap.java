package app.detente.ui.common.keys;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an adviser changed about the keys; everything else is as usual. Immutable.
 *
 * @param changed the keys of each command that was changed, by its id; an empty list is a command without keys
 * @param letters whether letters and digits alone do anything
 */
public record KeyMap(Map<String, List<Combination>> changed, boolean letters) {
    public static final KeyMap USUAL = new KeyMap(Map.of(), true);
    private static final String NO_LETTERS = "letters=off";

    public KeyMap {
        changed = Map.copyOf(changed);
    }

    /** The keys of a command, whether they act or not. */
    public List<Combination> of(Command command) {
        return changed.getOrDefault(command.id(), command.usual());
    }

    /** Those that act. */
    public List<Combination> active(Command command) {
        return of(command).stream().filter(keys -> letters || !keys.first().isSingle()).toList();
    }

    /** The same with other keys for a command. */
    public KeyMap with(Command command, List<Combination> keys) {
        Map<String, List<Combination>> next = new HashMap<>(changed);
        if (keys.equals(command.usual())) {
            next.remove(command.id());
        } else {
            next.put(command.id(), List.copyOf(keys));
        }
        return new KeyMap(next, letters);
    }

    public KeyMap withLetters(boolean wanted) {
        return new KeyMap(changed, wanted);
    }

    /** As it is stored: a line for each change. {@link #parse} reads it back. */
    public String stored() {
        String lines = new TreeMap<>(changed).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().stream().map(Combination::encoded).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
        return letters ? lines : NO_LETTERS + "\n" + lines;
    }

    /** A line that makes no sense counts as not there: a damaged setting never leaves anybody without keys. */
    public static KeyMap parse(String stored) {
        Map<String, List<Combination>> changed = new HashMap<>();
        for (String line : stored.split("\n")) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.equals(NO_LETTERS)) {
                combinations(line.substring(equals + 1)).ifPresent(keys -> changed.put(line.substring(0, equals), keys));
            }
        }
        return new KeyMap(changed, Arrays.stream(stored.split("\n")).noneMatch(NO_LETTERS::equals));
    }

    private static Optional<List<Combination>> combinations(String joined) {
        List<Optional<Combination>> read = joined.isBlank() ? List.of() : Arrays.stream(joined.split(",")).map(Combination::parse).toList();
        return read.stream().allMatch(Optional::isPresent) ? Optional.of(read.stream().map(Optional::orElseThrow).toList()) : Optional.empty();
    }
}
