package app.detente.rules;

import java.util.List;

/** What a rule asks of a message: all of it, or any of it. */
public record Conditions(boolean all, List<Clause> clauses) {

    public static Conditions all(Clause... clauses) {
        return new Conditions(true, List.of(clauses));
    }

    public static Conditions any(Clause... clauses) {
        return new Conditions(false, List.of(clauses));
    }
}
