package app.detente.storage;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.model.IncomingMessage;
import app.detente.model.Language;
import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.model.TagColour;
import app.detente.model.filter.Span;
import app.detente.rules.Clause;
import app.detente.rules.Condition;
import app.detente.rules.Conditions;
import app.detente.rules.Contained;
import app.detente.rules.Effect;
import app.detente.rules.Guard;
import app.detente.rules.Match;
import app.detente.rules.Rule;
import app.detente.rules.RuleBook;
import app.detente.rules.RuleText;
import app.detente.rules.Spans;
import app.detente.rules.WordList;
import app.detente.storage.RuleRunStore.Trial;
import app.detente.storage.RuleRunStore.Watch;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleRunStoreTest {
    @TempDir
    private Path folder;
    private QueueFixture queue;
    private RuleStore rules;
    private RuleRunStore runs;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        rules = new RuleStore(queue.database, queue.changes);
        runs = new RuleRunStore(queue.database, queue.changes, queue.clock);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private static Rule rule(Condition condition, Effect... effects) {
        return Rule.of(condition.getClass().getSimpleName(), Conditions.all(Clause.that(condition)), effects);
    }

    private static Rule says(String word) {
        return rule(new Condition.Says(List.of(word)), new Effect.Flag());
    }

    /** One rule of each kind of condition, one negated, one that stops. */
    private void everyKindOfRule() {
        long tag = new TagStore(queue.database, queue.changes).named("à voir", TagColour.RED).id();
        List.of(rule(new Condition.Says(List.of("carte sim", "rembours*")), new Effect.Tag(tag)),
                rule(new Condition.Fits("fact?ures? (du|de) \\w+"), new Effect.Review()),
                rule(new Condition.Listed(WordList.SUSPECT), new Effect.Prioritize(app.detente.model.Priority.HIGH)).stopping(true),
                rule(new Condition.Contains(Contained.PHONE), new Effect.Flag()),
                rule(new Condition.OnlyEmoji(), new Effect.Prioritize(app.detente.model.Priority.LOW)),
                rule(new Condition.Words(0, 2), new Effect.Flag()),
                rule(new Condition.Named(List.of("nadia")), new Effect.Tag(tag)),
                rule(new Condition.By("c-3"), new Effect.Assign(queue.me.id())),
                rule(new Condition.FirstContact(), new Effect.Propose("welcome")),
                rule(new Condition.On(Set.of(Network.X)), new Effect.Flag()),
                rule(new Condition.In(Language.FR), new Effect.Flag()),
                rule(new Condition.Written(Set.of(DayOfWeek.MONDAY), LocalTime.of(10, 15), LocalTime.of(11, 0), ZoneId.of("Europe/Paris")),
                        new Effect.Review()),
                Rule.of("not", Conditions.any(Clause.not(new Condition.Words(0, 9)), Clause.that(new Condition.Says(List.of("😡")))), new Effect.Flag()))
                .forEach(rules::save);
        rules.saveWords(WordList.BLOCKED, List.of("voleurs", "sale type"));
        rules.saveWords(WordList.SUSPECT, List.of("nul*", "honte"));
    }

    private static List<IncomingMessage> messages(int count, int seed) {
        String[] words = {"la", "carte", "SIM", "-sim", "est", "nulle", "remboursez", "Voleurs", "facture", "du", "mois", "06 12 34 56 78", "😡", "é",
                "œuf", "the", "is", "and", "sale", "type", "honte", "x\u0301", "!", "\n"};
        Random random = new Random(seed);
        List<IncomingMessage> messages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int word = random.nextInt(12); word >= 0; word--) {
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(5) == 0 ? "" : " ");
            }
            String author = random.nextInt(4) == 0 ? "Nadia" + random.nextInt(3) : "c-" + random.nextInt(count / 3);
            String parent = i > 5 && random.nextBoolean() ? "m" + random.nextInt(i) : null;
            messages.add(from(author, "m" + i, parent, random.nextInt(600), text.toString()));
        }
        return messages;
    }

    /** What a dry run says and what was really found, in the same words. */
    private Set<String> dry() {
        RuleBook book = queue.database.read(handle -> RuleBook.of(RuleBooks.rules(handle), RuleBooks.words(handle)));
        Set<String> said = new HashSet<>();
        runs.walk(book, new Guard(() -> 0), RuleRunStore.MOST, Watch.NONE, (held, matches) -> {
            for (Match match : matches) {
                match.rule().effects().forEach(effect -> said.add(held.arrival().message() + " " + match.rule().id() + " " + RuleText.encode(effect) + " "
                        + RuleText.encodeClauses(match.why()) + " " + Spans.encode(match.found())));
            }
        });
        return said;
    }

    private Set<String> found() {
        return new HashSet<>(queue.database.read(handle -> handle.createQuery(
                "SELECT message_id || ' ' || rule_id || ' ' || effect || ' ' || reason || ' ' || spans FROM finding").mapTo(String.class).list()));
    }

    @Test
    void theDryRunAndTheArrivalAgreeExactly() {
        everyKindOfRule();
        List<IncomingMessage> messages = messages(600, 42);
        for (int from = 0; from < messages.size(); from += 37) {
            queue.ingest.ingest(messages.subList(from, Math.min(messages.size(), from + 37)));
        }
        assertThat(found()).hasSizeGreaterThan(1_000).isEqualTo(dry());
        assertThat(queue.doctor.examine()).allSatisfy(check -> assertThat(check.findings()).isEmpty());
    }

    @Test
    void rulesAppliedLaterFindWhatTheyWouldHaveFoundAtArrival() {
        queue.ingest.ingest(messages(1_200, 7));
        everyKindOfRule();
        AtomicLong told = new AtomicLong();
        int changed = runs.apply(RuleRunStore.MOST, new Watch(told::set, () -> false));
        assertThat(changed).isPositive();
        assertThat(told).hasValue(1_200);
        Set<String> found = found();
        assertThat(found).isEqualTo(dry());
        assertThat(runs.apply(RuleRunStore.MOST, Watch.NONE)).isZero();
        assertThat(found()).isEqualTo(found);
        assertThat(queue.doctor.examine()).allSatisfy(check -> assertThat(check.findings()).isEmpty());
    }

    @Test
    void aTrialCountsShowsAndChangesNothing() {
        queue.take(from("a", "m1", null, 1, "facture"), from("a", "m2", "m1", 2, "ma facture !"), from("b", "m3", null, 3, "bonjour"),
                from("c", "m4", null, 4, "autre chose"));
        long events = queue.number("SELECT count(*) FROM event");
        Trial trial = runs.tryRule(says("facture"), 1_000, Watch.NONE);
        assertThat(trial.looked()).isEqualTo(4);
        assertThat(trial.matched()).isEqualTo(2);
        assertThat(trial.conversations()).isEqualTo(1);
        assertThat(trial.share()).isEqualTo(0.5);
        assertThat(trial.samples()).extracting(RuleRunStore.Sample::text).containsExactly("ma facture !", "facture");
        assertThat(trial.samples().getFirst().found()).containsExactly(new Span(3, 10));
        assertThat(runs.tryRule(says("facture"), 2, Watch.NONE).matched()).isZero();
        assertThat(queue.number("SELECT count(*) FROM event")).isEqualTo(events);
        assertThat(rules.all()).isEmpty();
    }

    @Test
    void aTrialSeesTheRuleInItsPlace() {
        queue.take(from("a", "m1", null, 1, "facture fausse"), from("b", "m2", null, 2, "facture"));
        Rule before = rules.save(says("fausse").stopping(true));
        Rule draft = says("facture");
        assertThat(runs.tryRule(draft, 1_000, Watch.NONE).matched()).isEqualTo(1);
        Rule kept = rules.save(draft);
        rules.order(List.of(kept.id(), before.id()));
        assertThat(runs.tryRule(rules.all().getFirst(), 1_000, Watch.NONE).matched()).isEqualTo(2);
        assertThat(runs.tryRule(rules.all().getFirst().switched(false), 1_000, Watch.NONE).matched()).isEqualTo(2);
    }

    @Test
    void aTrialOfAWordListSeesTheWordsAsTheyWouldBe() {
        queue.take(from("a", "m1", null, 1, "nul"), from("b", "m2", null, 2, "nulle"));
        assertThat(runs.tryWords(WordList.BLOCKED, List.of("nul*"), 10, Watch.NONE).matched()).isEqualTo(2);
        assertThatThrownBy(() -> runs.tryWords(WordList.BLOCKED, List.of("!"), 10, Watch.NONE)).isInstanceOf(Problem.class);
    }

    @Test
    void aTrialThatIsStoppedSaysSo() {
        queue.ingest.ingest(messages(1_200, 1));
        AtomicLong told = new AtomicLong();
        Trial trial = runs.tryRule(says("facture"), 1_000, new Watch(told::set, () -> told.get() > 0));
        assertThat(trial.stopped()).isTrue();
        assertThat(trial.looked()).isPositive().isLessThan(1_000);
    }

    @Test
    void aRuleThatCannotBeIsNotTried() {
        assertThatThrownBy(() -> runs.tryRule(rule(new Condition.Fits("("), new Effect.Flag()), 10, Watch.NONE)).isInstanceOf(Problem.class);
    }
}
