package app.detente.ui.escalation;

import java.nio.file.Path;

/** How a dossier gets to an executive, who has no console: a person carries it. */
public sealed interface Way {
    /** As text, to be pasted anywhere. */
    record Copy() implements Way {}

    /** As text, and a letter is begun in the program for e-mail into which it can be pasted. */
    record Mail() implements Way {}

    /** As a PDF. */
    record Save(Path file) implements Way {}
}
