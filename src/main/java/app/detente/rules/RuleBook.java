package app.detente.rules;

import app.detente.model.filter.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of the house, ready to be asked: compiled once for each change of a rule or a word list. The word lists come first, as two rules that
 * are always on and stop nothing. Immutable; safe for any thread, each with its own {@link Guard}.
 */
public final class RuleBook {
    /** UTF-16 units of a message that are looked at; what a person writes is shorter, and what a machine pours in must not cost more. */
    public static final int LOOKED_AT = 20_000;
    /** The word lists as rules. */
    public static final Map<WordList, Rule> LISTS = Map.of(
            WordList.BLOCKED, list(-1, WordList.BLOCKED, new Effect.Review()), WordList.SUSPECT, list(-2, WordList.SUSPECT, new Effect.Flag()));
    public static final RuleBook EMPTY = of(List.of(), Map.of());

    private final List<Ready> rules;
    private final PhraseIndex inText;
    private final PhraseIndex inName;

    /** A rule with its conditions compiled, the dearest last. */
    private record Ready(Rule rule, List<Check.Of> checks) {}

    private RuleBook(List<Ready> rules, PhraseIndex inText, PhraseIndex inName) {
        this.rules = rules;
        this.inText = inText;
        this.inName = inName;
    }

    private static Rule list(long id, WordList list, Effect effect) {
        return new Rule(id, list.key(), 0, true, false, Conditions.all(Clause.that(new Condition.Listed(list))), List.of(effect), 0);
    }

    /**
     * Compiles the rules that are switched on, in this order.
     *
     * @throws app.detente.model.Problem where a rule cannot be: {@link RuleCheck}
     */
    public static RuleBook of(List<Rule> rules, Map<WordList, Set<String>> lists) {
        PhraseIndex inText = new PhraseIndex();
        PhraseIndex inName = new PhraseIndex();
        Map<WordList, Integer> sets = new EnumMap<>(WordList.class);
        List<Rule> wanted = new ArrayList<>();
        for (WordList list : WordList.values()) {
            Set<String> phrases = lists.getOrDefault(list, Set.of());
            sets.put(list, inText.add(phrases));
            if (!phrases.isEmpty()) {
                wanted.add(LISTS.get(list));
            }
        }
        rules.stream().filter(Rule::enabled).forEach(wanted::add);
        List<Ready> ready = new ArrayList<>();
        for (Rule rule : wanted) {
            RuleCheck.check(rule);
            ready.add(new Ready(rule, Check.all(rule.conditions(), inText, inName, sets)));
        }
        return new RuleBook(List.copyOf(ready), inText, inName);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return rules.isEmpty();
    }

    /** The rules that match a message, in order, up to one that stops. Says the same of the same message whenever it is asked. */
    public List<Match> matches(Arrival message, Guard guard) {
        List<Match> matches = new ArrayList<>();
        Reading reading = new Reading(message, inText, inName);
        long before = guard.now();
        for (Ready ready : rules) {
            if (guard.isOff(ready.rule())) {
                continue;
            }
            Match match = match(ready, reading);
            long after = guard.now();
            if (after - before > Guard.LIMIT) {
                before = guard.now();
                match(ready, reading);
                after = guard.now();
                if (after - before > Guard.LIMIT) {
                    guard.strike(ready.rule());
                }
            }
            before = after;
            if (match != null) {
                matches.add(match);
                if (ready.rule().stops()) {
                    break;
                }
            }
        }
        return matches;
    }

    private static Match match(Ready ready, Reading reading) {
        boolean all = ready.rule().conditions().all();
        List<Clause> why = new ArrayList<>();
        List<Span> found = new ArrayList<>();
        for (Check.Of check : ready.checks()) {
            List<Span> places = new ArrayList<>();
            boolean holds = check.check().holds(reading, places) != check.clause().negated();
            if (holds) {
                why.add(check.clause());
                if (!check.clause().negated()) {
                    found.addAll(places);
                }
            } else if (all) {
                return null;
            }
        }
        return why.isEmpty() ? null : new Match(ready.rule(), List.copyOf(why), Spans.joined(found));
    }
}
