package app.detente.ui.common.keys;

import app.detente.model.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is pressed to run a command: one stroke, or two after each other, as `G` and then `W`. */
public record Combination(List<Stroke> strokes) {

    public Combination {
        strokes = List.copyOf(strokes);
    }

    public Stroke first() {
        return strokes.getFirst();
    }

    /** Whether one of the two would never be reached beside the other: they are the same, or one begins the other. */
    public boolean collides(Combination other) {
        int common = Math.min(strokes.size(), other.strokes.size());
        return strokes.subList(0, common).equals(other.strokes.subList(0, common));
    }

    /** `G W`; {@link #parse} reads it back. */
    public String encoded() {
        return strokes.stream().map(Stroke::encoded).collect(Collectors.joining(" "));
    }

    /** Empty where it is none that could be used. */
    public static Optional<Combination> parse(String encoded) {
        List<Optional<Stroke>> strokes = Arrays.stream(encoded.strip().split(" ")).map(Stroke::parse).toList();
        boolean usable = strokes.size() <= 2 && strokes.stream().allMatch(Optional::isPresent);
        return usable ? Optional.of(new Combination(strokes.stream().map(Optional::orElseThrow).toList())) : Optional.empty();
    }

    /** As it stands on a key cap: `Ctrl ⇧ ⏎`. */
    public String shown(Texts texts) {
        return strokes.stream().map(stroke -> shown(stroke, texts)).collect(Collectors.joining(" "));
    }

    private static String shown(Stroke stroke, Texts texts) {
        String cap = switch (stroke.key()) {
            case "ENTER" -> "⏎";
            case "SPACE" -> texts.get("commands.space");
            default -> stroke.key().replace("DIGIT", "");
        };
        return (stroke.ctrl() ? "Ctrl " : "") + (stroke.shift() ? "⇧ " : "") + cap;
    }
}
