package app.detente.rules;

import java.util.List;

/**
 * What happens to a message that arrives and is as the conditions ask.
 *
 * @param id       0 for one not kept yet; negative for a word list, see {@link RuleBook}
 * @param position its place in the order, from 0
 * @param stops    whether the rules after it are passed over, once it has matched
 * @param slow     how often it took too long; {@link Guard#STRIKES} times switch it off
 */
public record Rule(long id, String name, int position, boolean enabled, boolean stops, Conditions conditions, List<Effect> effects, int slow) {
    /** UTF-16 units of a name. */
    public static final int MAX_NAME = 80;
    public static final int MAX_CLAUSES = 20;
    public static final int MAX_EFFECTS = 10;
    /** Rules of one house. */
    public static final int MAX_RULES = 200;

    /** A new rule, switched on. */
    public static Rule of(String name, Conditions conditions, Effect... effects) {
        return new Rule(0, name, 0, true, false, conditions, List.of(effects), 0);
    }

    public Rule withId(long kept) {
        return new Rule(kept, name, position, enabled, stops, conditions, effects, slow);
    }

    public Rule at(int place) {
        return new Rule(id, name, place, enabled, stops, conditions, effects, slow);
    }

    public Rule switched(boolean on) {
        return new Rule(id, name, position, on, stops, conditions, effects, slow);
    }

    public Rule stopping(boolean last) {
        return new Rule(id, name, position, enabled, last, conditions, effects, slow);
    }

    public Rule named(String called) {
        return new Rule(id, called, position, enabled, stops, conditions, effects, slow);
    }

    public Rule asking(Conditions asked) {
        return new Rule(id, name, position, enabled, stops, asked, effects, slow);
    }

    public Rule doing(List<Effect> done) {
        return new Rule(id, name, position, enabled, stops, conditions, List.copyOf(done), slow);
    }
}
