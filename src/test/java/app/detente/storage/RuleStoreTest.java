package app.detente.storage;

import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.model.Conversation;
import app.detente.model.Done;
import app.detente.model.Priority;
import app.detente.model.Problem;
import app.detente.model.Status;
import app.detente.model.TagColour;
import app.detente.model.filter.Span;
import app.detente.rules.Clause;
import app.detente.rules.Condition;
import app.detente.rules.Conditions;
import app.detente.rules.Effect;
import app.detente.rules.Finding;
import app.detente.rules.Guard;
import app.detente.rules.Rule;
import app.detente.rules.WordList;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleStoreTest {
    @TempDir
    private Path folder;
    private QueueFixture queue;
    private RuleStore store;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        store = new RuleStore(queue.database, queue.changes);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private static Rule says(String word, Effect... effects) {
        return Rule.of("on " + word, Conditions.all(Clause.that(new Condition.Says(List.of(word)))), effects);
    }

    private long tag(String name) {
        return new TagStore(queue.database, queue.changes).named(name, TagColour.BLUE).id();
    }

    private List<Finding> findings(String remoteId) {
        return store.findings(queue.holding(remoteId).id());
    }

    private boolean undo(Finding finding) {
        return queue.triage.undo(new Done(finding.event().orElseThrow(), "rule", finding.conversationId()), queue.me);
    }

    @Test
    void rulesAreKeptInTheirOrder() {
        Rule first = store.save(says("one", new Effect.Review()));
        Rule second = store.save(says("two", new Effect.Flag()).stopping(true));
        assertThat(store.all()).containsExactly(first, second);
        store.order(List.of(second.id(), first.id()));
        assertThat(store.all()).extracting(Rule::name).containsExactly("on two", "on one");
        store.enable(second.id(), false);
        assertThat(store.all().getFirst().enabled()).isFalse();
        store.delete(first.id());
        assertThat(store.all()).hasSize(1);
        store.save(first.at(1));
        assertThat(store.all()).extracting(Rule::id).containsExactly(second.id(), first.id());
    }

    @Test
    void aRuleThatCannotBeIsNotKept() {
        assertThatThrownBy(() -> store.save(says("", new Effect.Review()))).isInstanceOf(Problem.class);
        assertThat(store.all()).isEmpty();
    }

    @Test
    void aMessageThatArrivesIsMetByTheRules() {
        long vip = tag("facture");
        long colleague = queue.adviser("Inès").id();
        store.save(says("facture", new Effect.Tag(vip), new Effect.Prioritize(Priority.HIGH), new Effect.Assign(colleague), new Effect.Review(),
                new Effect.Propose("t-1")));
        queue.take(from("nadia", "m1", null, 1, "Ma FACTURE est fausse"), from("karim", "m2", null, 2, "bonjour"));
        Conversation matched = queue.holding("m1");
        assertThat(matched.tags()).extracting("id").containsExactly(vip);
        assertThat(matched.priority()).isEqualTo(Priority.HIGH);
        assertThat(matched.urgency().orElseThrow().since()).isBefore(matched.waitingSince().orElseThrow());
        assertThat(matched.assignee()).get().extracting("name").isEqualTo("Inès");
        assertThat(matched.review()).isTrue();
        assertThat(findings("m1")).hasSize(5).allSatisfy(finding -> {
            assertThat(finding.found()).containsExactly(new Span(3, 10));
            assertThat(finding.ruleName()).isEqualTo("on facture");
            assertThat(finding.event()).isPresent();
        });
        assertThat(findings("m2")).isEmpty();
        assertThat(queue.number("SELECT count(*) FROM event WHERE action = 'rule' AND adviser = ''")).isEqualTo(5);
        assertThat(queue.number("SELECT count(*) FROM event WHERE detail LIKE '%facture%' OR detail LIKE '%nadia%'")).isZero();
        assertThat(queue.doctor.examine()).allSatisfy(check -> assertThat(check.findings()).isEmpty());
    }

    @Test
    void theSameMessagesAgainChangeNothing() {
        store.save(says("facture", new Effect.Review()));
        queue.take(from("nadia", "m1", null, 1, "facture"));
        undo(findings("m1").getFirst());
        long events = queue.number("SELECT count(*) FROM event");
        queue.take(from("nadia", "m1", null, 1, "facture"));
        assertThat(queue.number("SELECT count(*) FROM event")).isEqualTo(events);
        assertThat(queue.holding("m1").review()).isFalse();
        assertThat(findings("m1")).hasSize(1);
    }

    @Test
    void whatTheBrandSaysIsNoRulesBusiness() {
        store.save(says("facture", new Effect.Review()));
        queue.take(from("nadia", "m1", null, 1, "bonjour"), brand("b1", "m1", 2, "votre facture est là"));
        assertThat(findings("m1")).isEmpty();
    }

    @Test
    void aRuleChangedIsTheOneThatMeetsTheNextMessage() {
        Rule rule = store.save(says("facture", new Effect.Flag()));
        queue.take(from("a", "m1", null, 1, "facture"));
        store.enable(rule.id(), false);
        queue.take(from("b", "m2", null, 2, "facture"));
        store.enable(rule.id(), true);
        queue.take(from("c", "m3", null, 3, "facture"));
        assertThat(List.of(findings("m1").size(), findings("m2").size(), findings("m3").size())).containsExactly(1, 0, 1);
    }

    @Test
    void eachThingDoneIsTakenBackByItself() {
        long vip = tag("vip");
        store.save(says("facture", new Effect.Tag(vip), new Effect.Prioritize(Priority.URGENT), new Effect.Assign(queue.me.id()), new Effect.Review(),
                new Effect.Flag(), new Effect.Snooze(Duration.ofHours(2))));
        queue.take(from("nadia", "m1", null, 1, "facture"));
        assertThat(queue.holding("m1").status()).isEqualTo(Status.SNOOZED);
        List<Finding> done = findings("m1");
        done.forEach(finding -> assertThat(undo(finding)).isTrue());
        Conversation after = queue.holding("m1");
        assertThat(after.tags()).isEmpty();
        assertThat(after.priority()).isEqualTo(Priority.NORMAL);
        assertThat(after.assignee()).isEmpty();
        assertThat(after.review()).isFalse();
        assertThat(after.status()).isEqualTo(Status.NEW);
        assertThat(findings("m1")).hasSize(6).allMatch(Finding::undone);
        assertThat(undo(done.getFirst())).isFalse();
        assertThat(queue.doctor.examine()).allSatisfy(check -> assertThat(check.findings()).isEmpty());
    }

    @Test
    void whatWasThereAlreadyIsNotTakenBack() {
        long vip = tag("vip");
        store.save(says("facture", new Effect.Tag(vip)));
        queue.take(from("nadia", "m1", null, 1, "facture"), from("nadia", "m2", "m1", 2, "la facture !"));
        assertThat(findings("m1")).hasSize(2);
        assertThat(findings("m1").stream().filter(finding -> finding.event().isPresent())).hasSize(1);
    }

    @Test
    void aRuleTakesNothingFromAColleague() {
        Rule rule = store.save(says("facture", new Effect.Assign(queue.me.id())));
        queue.take(from("nadia", "m1", null, 1, "facture"));
        long other = queue.adviser("Inès").id();
        store.save(new Rule(rule.id(), rule.name(), 0, true, false, rule.conditions(), List.of(new Effect.Assign(other)), 0));
        queue.take(from("nadia", "m2", "m1", 2, "facture"));
        assertThat(queue.holding("m1").assignee()).contains(queue.me);
    }

    @Test
    void aTagOrColleagueThatIsGoneDoesNotStopTheIntake() {
        store.save(says("facture", new Effect.Tag(404), new Effect.Assign(404)));
        queue.take(from("nadia", "m1", null, 1, "facture"));
        assertThat(findings("m1")).hasSize(2).allMatch(finding -> finding.event().isEmpty());
    }

    @Test
    void aRuleThatCannotBeReadDoesNotStopTheIntakeAndIsShown() {
        Rule rule = store.save(says("facture", new Effect.Review()));
        queue.execute("UPDATE rule SET conditions = 'sideways'");
        store.enable(rule.id(), true);
        queue.take(from("nadia", "m1", null, 1, "facture"));
        assertThat(findings("m1")).isEmpty();
        assertThat(store.all()).singleElement().satisfies(kept -> {
            assertThat(kept.name()).isEqualTo("on facture");
            assertThat(kept.enabled()).isFalse();
        });
    }

    @Test
    void anotherMessageWakesWhatARuleHasPutAwayAlsoInOneBatch() {
        store.save(says("demain", new Effect.Snooze(Duration.ofHours(5))));
        queue.take(from("nadia", "m1", null, 1, "je rappelle demain"), from("nadia", "m2", "m1", 2, "en fait non, maintenant !"));
        assertThat(queue.holding("m1").status()).isEqualTo(Status.NEW);
        queue.take(from("karim", "m3", null, 3, "demain"));
        assertThat(queue.holding("m3").status()).isEqualTo(Status.SNOOZED);
    }

    @Test
    void aBlockedWordIsMarkedForReviewAndASuspectOneIsOnlyShown() {
        store.saveWords(WordList.BLOCKED, List.of("sale   type", "", "sale type"));
        store.saveWords(WordList.SUSPECT, List.of("nul*"));
        queue.take(from("nadia", "m1", null, 1, "Sale, type !"), from("karim", "m2", null, 2, "service nullissime"));
        assertThat(store.words(WordList.BLOCKED)).containsExactly("sale type");
        assertThat(queue.holding("m1").review()).isTrue();
        assertThat(findings("m1")).singleElement().satisfies(finding -> {
            assertThat(finding.isListed()).isTrue();
            assertThat(finding.ruleName()).isEqualTo("blocked");
            assertThat(finding.found()).containsExactly(new Span(0, 10));
        });
        assertThat(queue.holding("m2").review()).isFalse();
        assertThat(findings("m2")).extracting(Finding::effect).containsExactly(new Effect.Flag());
        assertThat(queue.number("SELECT count(*) FROM message WHERE hidden IS NOT NULL")).isZero();
    }

    @Test
    void aWordThatCannotBeLeavesTheListAsItWas() {
        store.saveWords(WordList.BLOCKED, List.of("nul"));
        assertThatThrownBy(() -> store.saveWords(WordList.BLOCKED, List.of("bon", "!!"))).isInstanceOf(Problem.class).hasMessage("rules.phrase");
        assertThat(store.words(WordList.BLOCKED)).containsExactly("nul");
    }

    @Test
    void whatWasFoundFollowsItsMessageIntoAMergedConversation() {
        store.saveWords(WordList.BLOCKED, List.of("nul"));
        queue.take(from("nadia", "m1", null, 1, "bonjour"), from("nadia", "m3", "m2", 3, "nul"));
        long before = queue.holding("m3").id();
        queue.take(from("nadia", "m2", "m1", 2, "suite"));
        assertThat(queue.holding("m3").id()).isEqualTo(queue.holding("m1").id());
        assertThat(queue.holding("m1").review()).isTrue();
        assertThat(findings("m1")).hasSize(1);
        assertThat(store.findings(before)).hasSize(1);
        assertThat(undo(findings("m1").getFirst())).isTrue();
        assertThat(queue.holding("m1").review()).isFalse();
    }

    @Test
    void aRuleThatIsSlowThreeTimesIsSwitchedOffAndShown() {
        AtomicLong now = new AtomicLong();
        IngestStore slow = new IngestStore(queue.database, queue.changes, queue.clock, () -> now.addAndGet(Guard.LIMIT + 1));
        store.save(says("facture", new Effect.Flag()));
        for (int message = 0; message < 5; message++) {
            slow.ingest(List.of(from("nadia", "m" + message, null, message, "facture")));
        }
        Rule rule = store.all().getFirst();
        assertThat(rule.enabled()).isFalse();
        assertThat(rule.slow()).isEqualTo(Guard.STRIKES);
        assertThat(queue.number("SELECT count(*) FROM finding")).isEqualTo(Guard.STRIKES);
        store.enable(rule.id(), true);
        assertThat(store.all().getFirst().slow()).isZero();
    }
}
