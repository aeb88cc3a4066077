package app.detente.ui.conversation;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.TagColour;
import app.detente.model.filter.Span;
import app.detente.rules.Clause;
import app.detente.rules.Condition;
import app.detente.rules.Conditions;
import app.detente.rules.Effect;
import app.detente.rules.Rule;
import app.detente.rules.WordList;
import app.detente.storage.AdviserStore;
import app.detente.storage.QueueFixture;
import app.detente.storage.RuleStore;
import app.detente.storage.TagStore;
import app.detente.ui.common.RuleNames;
import app.detente.ui.common.TestSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsViewModelTest {
    @TempDir
    private Path folder;
    private QueueFixture queue;
    private RuleStore store;
    private TestSession me;
    private FindingsViewModel findings;
    private Effect.Tag tag;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        store = new RuleStore(queue.database, queue.changes);
        TagStore tags = new TagStore(queue.database, queue.changes);
        tag = new Effect.Tag(tags.named("Facture", TagColour.BLUE).id());
        store.save(Rule.of("Factures", Conditions.all(Clause.that(new Condition.Says(List.of("facture")))), tag, new Effect.Review()));
        store.saveWords(WordList.SUSPECT, List.of("nul"));
        me = new TestSession(queue.me, queue.clock);
        findings = new FindingsViewModel(me.session, store, queue.triage, () -> RuleNames.read(tags, new AdviserStore(queue.database),
                queue.templates));
        queue.take(from("nadia", "m1", null, 1, "facture nulle, nul"), from("nadia", "m2", "m1", 2, "ma facture"));
        findings.show(Optional.of(queue.holding("m1").id()));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void eachThingDoneIsSaidOnceWithAllThatSpeaksForIt() {
        assertThat(findings.knownProperty().get().done()).containsOnlyKeys(tag, new Effect.Review(), new Effect.Flag());
        assertThat(findings.knownProperty().get().done().get(tag)).extracting("messageId").containsExactly(queue.message("m2"), queue.message("m1"));
        assertThat(findings.words().effect(tag)).contains("Facture");
        assertThat(findings.words().why(findings.knownProperty().get().done().get(tag).getFirst().why())).isEqualTo("contient « facture »");
    }

    @Test
    void thePlacesFoundAreMarkedInTheirMessages() {
        assertThat(findings.knownProperty().get().marks().get(queue.message("m1"))).containsExactly(new Span(0, 7), new Span(15, 18));
        assertThat(findings.knownProperty().get().marks().get(queue.message("m2"))).containsExactly(new Span(3, 10));
    }

    @Test
    void oneThingIsTakenBackAndTheRestStays() {
        findings.remove(tag);
        assertThat(queue.holding("m1").tags()).isEmpty();
        assertThat(queue.holding("m1").review()).isTrue();
        assertThat(findings.knownProperty().get().done()).containsOnlyKeys(new Effect.Review(), new Effect.Flag());
        findings.remove(new Effect.Flag());
        assertThat(findings.knownProperty().get().marks().get(queue.message("m1"))).containsExactly(new Span(0, 7));
    }

    @Test
    void nothingIsSaidOfAConversationThatIsNotOpen() {
        findings.show(Optional.empty());
        assertThat(findings.knownProperty().get().done()).isEmpty();
        assertThat(findings.knownProperty().get().marks()).isEmpty();
    }
}
