package app.detente.ui.rules;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.rules.Clause;
import app.detente.rules.Condition;
import app.detente.rules.Conditions;
import app.detente.rules.Effect;
import app.detente.rules.Rule;
import app.detente.storage.AdviserStore;
import app.detente.storage.QueueFixture;
import app.detente.storage.RuleRunStore;
import app.detente.storage.RuleStore;
import app.detente.storage.TagStore;
import app.detente.ui.common.TestSession;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesViewModelTest {
    @TempDir
    private Path folder;
    private QueueFixture queue;
    private TestSession me;
    private RuleStore store;
    private RulesViewModel rules;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        store = new RuleStore(queue.database, queue.changes);
        me = new TestSession(queue.me, queue.clock);
        rules = new RulesViewModel(me.session, new RuleStores(store, new RuleRunStore(queue.database, queue.changes, queue.clock),
                new TagStore(queue.database, queue.changes), new AdviserStore(queue.database), queue.templates));
        rules.read();
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private static Rule says(String name, String word) {
        return Rule.of(name, Conditions.all(Clause.that(new Condition.Says(List.of(word)))), new Effect.Review());
    }

    private List<String> names() {
        return rules.rules().stream().map(Rule::name).toList();
    }

    private Rule draft() {
        return rules.draftProperty().get().orElseThrow();
    }

    private void keep(Rule rule) {
        rules.begin(rule);
        rules.save();
    }

    @Test
    void aNewRuleIsKeptOnceItIsWhole() {
        rules.create();
        rules.edit(draft().named("Factures"));
        assertThat(rules.canSave()).isFalse();
        assertThat(rules.problemProperty().get()).isPresent();
        rules.save();
        assertThat(store.all()).isEmpty();
        rules.edit(says("Factures", "facture"));
        assertThat(rules.canSave()).isTrue();
        rules.save();
        assertThat(store.all()).extracting(Rule::name).containsExactly("Factures");
        assertThat(draft().id()).isPositive();
        assertThat(rules.unsavedProperty().get()).isFalse();
    }

    @Test
    void anEffectThatNamesNothingIsNotKept() {
        rules.begin(says("x", "facture").doing(List.of(new Effect.Tag(EffectKind.NONE))));
        assertThat(rules.problemProperty().get()).get().extracting(app.detente.model.Problem::key).isEqualTo("rules.unchosen");
        assertThat(rules.canSave()).isFalse();
    }

    @Test
    void rulesAreMovedAsFarAsThereIsRoom() {
        keep(says("a", "a"));
        keep(says("b", "b"));
        keep(says("c", "c"));
        long c = rules.rules().getLast().id();
        rules.move(c, -1);
        assertThat(names()).containsExactly("a", "c", "b");
        rules.move(c, -5);
        assertThat(names()).containsExactly("c", "a", "b");
        assertThat(store.all()).extracting(Rule::name).containsExactly("c", "a", "b");
    }

    @Test
    void aRuleKeptAfterItWasMovedStaysWhereItIs() {
        keep(says("a", "a"));
        keep(says("b", "b"));
        rules.edit(draft().named("b2"));
        rules.move(draft().id(), -1);
        rules.save();
        assertThat(names()).containsExactly("b2", "a");
    }

    @Test
    void aRuleDeletedComesBackWhereItWas() {
        keep(says("a", "a"));
        keep(says("b", "b"));
        rules.select(rules.rules().getFirst().id());
        rules.delete();
        assertThat(names()).containsExactly("b");
        assertThat(rules.draftProperty().get()).isEmpty();
        assertThat(me.notices.undoLast()).isTrue();
        assertThat(names()).containsExactly("a", "b");
    }

    @Test
    void whatIsGivenUpCanBeHadBack() {
        keep(says("a", "a"));
        keep(says("b", "b"));
        rules.edit(draft().named("half done"));
        rules.select(rules.rules().getFirst().id());
        assertThat(draft().name()).isEqualTo("a");
        me.notices.undoLast();
        assertThat(draft().name()).isEqualTo("half done");
        assertThat(rules.unsavedProperty().get()).isTrue();
        rules.discard();
        assertThat(draft().name()).isEqualTo("b");
    }

    @Test
    void switchingARuleIsKeptAtOnce() {
        keep(says("a", "a"));
        rules.enable(draft(), false);
        assertThat(store.all().getFirst().enabled()).isFalse();
        assertThat(draft().enabled()).isFalse();
        assertThat(rules.unsavedProperty().get()).isFalse();
    }

    @Test
    void aRuleIsTriedBeforeItIsKept() {
        queue.take(from("nadia", "m1", null, 1, "facture"), from("karim", "m2", null, 2, "bonjour"));
        rules.begin(says("a", "facture"));
        rules.tryOut();
        assertThat(rules.trial().resultProperty().get()).get().satisfies(trial -> {
            assertThat(trial.looked()).isEqualTo(2);
            assertThat(trial.matched()).isEqualTo(1);
        });
        assertThat(rules.trial().runningProperty().get()).isFalse();
        rules.edit(draft().named("another"));
        assertThat(rules.trial().resultProperty().get()).isEmpty();
    }

    @Test
    void rulesCanBeAppliedToWhatIsThere() {
        queue.take(from("nadia", "m1", null, 1, "facture"));
        keep(says("a", "facture"));
        rules.applyNow();
        assertThat(rules.trial().appliedProperty().get()).contains(1);
        assertThat(queue.holding("m1").review()).isTrue();
    }

    @Test
    void aRuleIsSaidInWords() {
        assertThat(rules.said().rule(says("x", "carte sim"))).isEqualTo("contient « carte sim » → à revoir");
    }
}
