package app.detente.ui.common.keys;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One key held down with what is held beside it. Alt has no place in it: on AZERTY and QWERTZ keyboards Alt and Ctrl+Alt write characters.
 *
 * @param key  the name of a `KeyCode`; a digit of the keypad is the digit
 * @param ctrl Ctrl, and Command on a Mac
 */
public record Stroke(String key, boolean ctrl, boolean shift) {
    private static final Set<String> LETTERS = IntStream.rangeClosed('A', 'Z').mapToObj(Character::toString).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> DIGITS = IntStream.range(0, 10).mapToObj(n -> "DIGIT" + n).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> FUNCTIONS = IntStream.rangeClosed(1, 12).mapToObj(n -> "F" + n).collect(Collectors.toUnmodifiableSet());
    /** Ctrl with one of these edits a text, wherever there is one. */
    private static final Set<String> EDITING = Set.of("A", "C", "V", "X", "Y", "Z", "H", "U", "DELETE", "INSERT", "BACK_SPACE");

    /** Why a stroke cannot run a command. */
    public enum Refusal {
        /** Alt and AltGr write characters. */
        ALT,
        /** It writes a sign, moves about or leaves: a list or a field needs it. */
        TYPES,
        /** It edits a text. */
        EDITS
    }

    /** Why it cannot be used; empty where it can. */
    public Optional<Refusal> refusal() {
        boolean known = LETTERS.contains(key) || DIGITS.contains(key) || FUNCTIONS.contains(key) || key.equals("ENTER")
                || ctrl && key.equals("SPACE") || ctrl && EDITING.contains(key);
        if (!known) {
            return Optional.of(Refusal.TYPES);
        }
        return ctrl && EDITING.contains(key) ? Optional.of(Refusal.EDITS) : Optional.empty();
    }

    /** Whether it is free to act while a text field has the keyboard: what writes, moves or breaks a line there is not. */
    public boolean worksInText() {
        return ctrl || FUNCTIONS.contains(key);
    }

    /** Whether it is a letter or a digit alone, which somebody may not want to act at all. */
    public boolean isSingle() {
        return !ctrl && (LETTERS.contains(key) || DIGITS.contains(key));
    }

    /** `Ctrl+Shift+ENTER`; {@link #parse} reads it back. */
    public String encoded() {
        return Stream.of(ctrl ? "Ctrl" : "", shift ? "Shift" : "", key).filter(part -> !part.isEmpty()).collect(Collectors.joining("+"));
    }

    /** Empty where it is no stroke that could be used. */
    public static Optional<Stroke> parse(String encoded) {
        List<String> parts = Arrays.asList(encoded.strip().split("\\+", -1));
        List<String> held = parts.subList(0, parts.size() - 1);
        boolean understood = List.of("Ctrl", "Shift").containsAll(held);
        return Optional.of(new Stroke(parts.getLast(), held.contains("Ctrl"), held.contains("Shift")))
                .filter(stroke -> understood && stroke.refusal().isEmpty());
    }
}
