package app.detente.ui.escalation;

import java.nio.file.Path;

/** How a dossier gets to an executive, who has no console: a person carries it. */
public sealed interface Way {
    /** The word that what is said about it ends with. */
    default String key() {
        return switch (this) {
            case Copy copy -> "copied";
            case Mail mail -> "mailed";
            case Save save -> "saved";
        };
    }

    /** As text, to be pasted anywhere. */
    record Copy() implements Way {}

    /** As text, and a letter is begun in the program for e-mail into which it can be pasted. */
    record Mail() implements Way {}

    /** As a PDF. */
    record Save(Path file) implements Way {}
}
