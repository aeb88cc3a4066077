package app.detente.rules;

/** A condition, or its opposite. */
public record Clause(Condition condition, boolean negated) {

    public static Clause that(Condition condition) {
        return new Clause(condition, false);
    }

    public static Clause not(Condition condition) {
        return new Clause(condition, true);
    }
}
