package app.detente.voice;

import app.detente.model.Fold;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A place in a reply that only the adviser can fill, shown as ⟦label⟧, or ⟦label : what belongs there⟧.
 *
 * @param label   what is asked for
 * @param choices what it is one of; empty unless it is a {@link Kind#CHOICE}
 * @param start   where its opening bracket stands, in UTF-16 units
 * @param end     just after its closing bracket, in UTF-16 units
 */
public record Gap(String label, Kind kind, List<String> choices, int start, int end) {

    public Gap {
        choices = List.copyOf(choices);
    }

    /** One for any text. */
    public Gap(String label, int start, int end) {
        this(label, Kind.TEXT, List.of(), start, end);
    }

    /** What belongs in it. */
    public enum Kind {
        TEXT, AMOUNT, DATE, CHOICE;

        /** The word after the colon in `{{?label:amount}}`. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String key) {
            return List.of(values()).stream().filter(kind -> kind.key().equals(key)).findFirst();
        }
    }

    /** Whether a value belongs in it: an amount, a day that exists, one of the choices; without regard to case or accents. */
    public boolean takes(String value) {
        return switch (kind) {
            case TEXT -> !value.isBlank();
            case AMOUNT -> GapValues.isAmount(value);
            case DATE -> GapValues.isDate(value);
            case CHOICE -> choices.stream().anyMatch(choice -> Fold.fold(choice.strip()).equals(Fold.fold(value.strip())));
        };
    }
}
