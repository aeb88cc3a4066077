package app.detente.rules;

import static app.detente.rules.Rules.book;
import static app.detente.rules.Rules.listed;
import static app.detente.rules.Rules.matches;
import static app.detente.rules.Rules.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.model.filter.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RuleBookTest {
    private static final Condition REFUND = new Condition.Says(List.of("refund"));
    private static final Condition LATE = new Condition.Says(List.of("late"));

    private static Rule rule(String name, Conditions conditions) {
        return Rule.of(name, conditions, new Effect.Review());
    }

    private static List<String> names(RuleBook book, String text) {
        return matches(book, message(text)).stream().map(match -> match.rule().name()).toList();
    }

    @Test
    void allMeansEachAndAnyMeansOne() {
        RuleBook all = book(rule("all", Conditions.all(Clause.that(REFUND), Clause.that(LATE))));
        RuleBook any = book(rule("any", Conditions.any(Clause.that(REFUND), Clause.that(LATE))));
        assertThat(names(all, "refund, too late")).isNotEmpty();
        assertThat(names(all, "refund")).isEmpty();
        assertThat(names(any, "late")).isNotEmpty();
        assertThat(names(any, "neither")).isEmpty();
    }

    @Test
    void theOppositeHoldsWhereTheConditionDoesNot() {
        RuleBook book = book(rule("not", Conditions.all(Clause.that(REFUND), Clause.not(LATE))));
        assertThat(names(book, "refund")).isNotEmpty();
        assertThat(names(book, "late refund")).isEmpty();
    }

    @Test
    void whyNamesWhatHeldAndNothingElse() {
        Match match = matches(book(rule("any", Conditions.any(Clause.that(REFUND), Clause.that(LATE), Clause.not(new Condition.OnlyEmoji())))),
                message("refund!")).getFirst();
        assertThat(match.why()).containsExactlyInAnyOrder(Clause.that(REFUND), Clause.not(new Condition.OnlyEmoji()));
        assertThat(match.found()).containsExactly(new Span(0, 6));
    }

    @Test
    void aRuleThatStopsPassesOverThoseAfterIt() {
        RuleBook book = book(rule("first", Conditions.all(Clause.that(LATE))).stopping(true), rule("second", Conditions.all(Clause.that(REFUND))));
        assertThat(names(book, "late refund")).containsExactly("first");
        assertThat(names(book, "refund")).containsExactly("second");
    }

    @Test
    void aRuleSwitchedOffDoesNothing() {
        assertThat(book(rule("off", Conditions.all(Clause.that(REFUND))).switched(false)).isEmpty()).isTrue();
    }

    @Test
    void theListsMarkAndFlagWhateverTheRules() {
        RuleBook book = RuleBook.of(List.of(rule("stops", Conditions.all(Clause.that(REFUND))).stopping(true)),
                Map.of(WordList.BLOCKED, Set.of("va mourir"), WordList.SUSPECT, Set.of("nul")));
        List<Match> matches = matches(book, message("refund, nul... va, mourir"));
        assertThat(matches).extracting(match -> match.rule().effects().getFirst())
                .containsExactly(new Effect.Review(), new Effect.Flag(), new Effect.Review());
        assertThat(matches.getFirst().found()).containsExactly(new Span(15, 25));
        assertThat(matches(listed(WordList.SUSPECT, "nul"), message("Nulle"))).isEmpty();
    }

    @Test
    void aRuleMayAskForAWordOfAList() {
        Rule rule = rule("insulted", Conditions.all(Clause.that(new Condition.Listed(WordList.SUSPECT))));
        RuleBook book = RuleBook.of(List.of(rule), Map.of(WordList.SUSPECT, Set.of("nul")));
        assertThat(names(book, "nul !")).containsExactly("suspect", "insulted");
        assertThat(names(book, "bien")).isEmpty();
    }

    @Test
    void whatCostsIsAskedLastAndOnce() {
        AtomicInteger asked = new AtomicInteger();
        Arrival message = new Arrival(1, "late refund", "Nadia", "u", Network.X, Rules.MONDAY, () -> asked.incrementAndGet() > 0);
        Clause first = Clause.that(new Condition.FirstContact());
        book(rule("no", Conditions.all(first, Clause.that(new Condition.Says(List.of("absent")))))).matches(message, new Guard(() -> 0));
        assertThat(asked).hasValue(0);
        book(rule("a", Conditions.all(first)), rule("b", Conditions.all(first))).matches(message, new Guard(() -> 0));
        assertThat(asked).hasValue(1);
    }

    @Test
    void aRuleThatIsSlowThreeTimesIsPassedOver() {
        Rule slow = rule("slow", Conditions.all(Clause.that(REFUND))).withId(7);
        Guard guard = new Guard(ticking(Guard.LIMIT + 1));
        RuleBook book = book(slow);
        for (int message = 0; message < Guard.STRIKES; message++) {
            assertThat(book.matches(message("refund"), guard)).hasSize(1);
        }
        assertThat(book.matches(message("refund"), guard)).isEmpty();
        assertThat(guard.takeStrikes()).containsExactly(7L, 7L, 7L);
        assertThat(guard.takeStrikes()).isEmpty();
    }

    @Test
    void aPauseOfTheMachineIsNotTheRulesFault() {
        List<Long> times = new ArrayList<>(List.of(0L, Guard.LIMIT * 2, Guard.LIMIT * 2, Guard.LIMIT * 2 + 1));
        Guard guard = new Guard(times::removeFirst);
        book(rule("innocent", Conditions.all(Clause.that(REFUND))).withId(7)).matches(message("refund"), guard);
        assertThat(guard.takeStrikes()).isEmpty();
    }

    @Test
    void theListsAreNeverPassedOver() {
        Guard guard = new Guard(ticking(Guard.LIMIT * 3));
        RuleBook book = listed(WordList.BLOCKED, "refund");
        for (int message = 0; message < 10; message++) {
            assertThat(book.matches(message("refund"), guard)).hasSize(1);
        }
    }

    private static java.util.function.LongSupplier ticking(long step) {
        AtomicLong now = new AtomicLong();
        return () -> now.addAndGet(step);
    }

    @Test
    void aRuleThatCannotBeIsRefusedWithItsReason() {
        Conditions fine = Conditions.all(Clause.that(REFUND));
        assertProblem("rules.name", rule(" ", fine));
        assertProblem("rules.conditions", rule("x", new Conditions(true, List.of())));
        assertProblem("rules.effects", Rule.of("x", fine));
        assertProblem("rules.pattern", rule("x", Conditions.all(Clause.that(new Condition.Fits("a(")))));
        assertProblem("rules.phrase", rule("x", Conditions.all(Clause.that(new Condition.Says(List.of("  "))))));
        assertProblem("rules.phrases", rule("x", Conditions.all(Clause.that(new Condition.Says(List.of())))));
        assertProblem("rules.words", rule("x", Conditions.all(Clause.that(new Condition.Words(3, 2)))));
        assertProblem("rules.networks", rule("x", Conditions.all(Clause.that(new Condition.On(Set.of())))));
        assertProblem("rules.customer", rule("x", Conditions.all(Clause.that(new Condition.By("")))));
        assertProblem("rules.snooze", Rule.of("x", fine, new Effect.Snooze(Duration.ofDays(400))));
        assertProblem("rules.conditions", rule("x", new Conditions(true, java.util.Collections.nCopies(21, Clause.that(REFUND)))));
    }

    private static void assertProblem(String key, Rule rule) {
        assertThatThrownBy(() -> book(rule)).isInstanceOf(Problem.class).hasMessage(key);
    }
}
