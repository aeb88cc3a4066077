package app.detente.voice;

import java.util.List;

/** A piece of a template. */
sealed interface Part {

    record Words(String text) implements Part {}

    /** A variable, or what stands in its place where it is not known: "" for nothing. */
    record Value(Variable variable, String otherwise) implements Part {}

    /** A gap for the adviser. */
    record Ask(String label, Gap.Kind kind, List<String> choices) implements Part {}

    /** What is there if a condition holds; or, turned around, if it does not. */
    record Section(Condition condition, boolean unless, List<Part> parts) implements Part {}

    /** A block that others share. The line is the template's. */
    record Shared(String block, int line) implements Part {}
}
