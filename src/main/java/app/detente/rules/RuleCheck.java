package app.detente.rules;

import app.detente.model.Problem;
import java.time.Duration;
import java.util.List;

/** What a rule must be like to be kept; everything a person can get wrong has its sentence. */
public final class RuleCheck {
    /** Words or phrases of one condition. */
    public static final int MAX_PHRASES = 100;
    /** The longest a rule may put something away. */
    public static final Duration MAX_SNOOZE = Duration.ofDays(31);
    private static final int MAX_CUSTOMER = 256;

    private RuleCheck() {}

    /** @throws Problem where it cannot be kept as it is */
    public static void check(Rule rule) {
        if (rule.name().isBlank() || rule.name().length() > Rule.MAX_NAME) {
            throw new Problem("rules.name", Rule.MAX_NAME);
        }
        int clauses = rule.conditions().clauses().size();
        if (clauses == 0 || clauses > Rule.MAX_CLAUSES) {
            throw new Problem("rules.conditions", Rule.MAX_CLAUSES);
        }
        if (rule.effects().isEmpty() || rule.effects().size() > Rule.MAX_EFFECTS) {
            throw new Problem("rules.effects", Rule.MAX_EFFECTS);
        }
        rule.conditions().clauses().forEach(clause -> check(clause.condition()));
        rule.effects().forEach(RuleCheck::check);
    }

    private static void check(Condition condition) {
        switch (condition) {
            case Condition.Says(List<String> phrases) -> phrases(phrases);
            case Condition.Named(List<String> phrases) -> phrases(phrases);
            case Condition.Fits(String pattern) -> Patterns.mistake(pattern).ifPresent(mistake -> {
                throw new Problem("rules.pattern", mistake.at() + 1);
            });
            case Condition.Words(int least, int most) -> {
                if (least < 0 || most < least) {
                    throw new Problem("rules.words");
                }
            }
            case Condition.By(String customer) -> {
                if (customer.isBlank() || customer.length() > MAX_CUSTOMER) {
                    throw new Problem("rules.customer");
                }
            }
            case Condition.On(var networks) -> {
                if (networks.isEmpty()) {
                    throw new Problem("rules.networks");
                }
            }
            case Condition.Written written -> {
                if (written.days().isEmpty()) {
                    throw new Problem("rules.days");
                }
            }
            case Condition.Listed c -> { }
            case Condition.Contains c -> { }
            case Condition.OnlyEmoji c -> { }
            case Condition.FirstContact c -> { }
            case Condition.In c -> { }
        }
    }

    private static void phrases(List<String> phrases) {
        if (phrases.isEmpty() || phrases.size() > MAX_PHRASES) {
            throw new Problem("rules.phrases", MAX_PHRASES);
        }
        phrases.forEach(RuleCheck::phrase);
    }

    /** @throws Problem where there is nothing in it to look for, or too much */
    public static void phrase(String phrase) {
        if (phrase.length() > Phrase.MAX_LENGTH || Phrase.of(phrase).isEmpty()) {
            throw new Problem("rules.phrase", Phrase.MAX_LENGTH);
        }
    }

    private static void check(Effect effect) {
        switch (effect) {
            case Effect.Snooze(Duration time) -> {
                if (!time.isPositive() || time.compareTo(MAX_SNOOZE) > 0) {
                    throw new Problem("rules.snooze", MAX_SNOOZE.toDays());
                }
            }
            case Effect.Tag e -> { }
            case Effect.Prioritize e -> { }
            case Effect.Assign e -> { }
            case Effect.Propose e -> { }
            case Effect.Review e -> { }
            case Effect.Flag e -> { }
        }
    }
}
