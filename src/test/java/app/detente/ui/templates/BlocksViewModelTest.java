package app.detente.ui.templates;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Problem;
import app.detente.storage.BlockStore;
import app.detente.storage.QueueFixture;
import app.detente.ui.common.TestSession;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlocksViewModelTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private TestSession me;
    private BlockStore store;
    private BlocksViewModel blocks;
    private int kept;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        store = new BlockStore(queue.database, queue.changes, queue.clock);
        store.save("signature", "{{adviser}}, {{brand}}", queue.me);
        store.save("panne", "La panne de Lyon est connue.", queue.me);
        queue.templates.save(QueueFixture.template("one", "Panne à Lyon", "Bonjour. {{> panne}} {{> signature}}"));
        me = new TestSession(queue.me, queue.clock);
        blocks = new BlocksViewModel(me.session, store, () -> kept++);
        blocks.hold(store.all());
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private List<String> names() {
        return blocks.lines().stream().map(BlocksViewModel.Line::name).toList();
    }

    private String body(String name) {
        return store.all().stream().filter(block -> block.name().equals(name)).findFirst().orElseThrow().body();
    }

    @Test
    void oneIsWrittenOnceAndCanBeTakenBack() {
        blocks.select("panne");
        assertThat(blocks.holdersProperty().get()).containsExactly("Panne à Lyon");
        blocks.bodyProperty().set("La panne de Lyon est réparée.");
        assertThat(body("panne")).isEqualTo("La panne de Lyon est connue.");
        blocks.save();
        assertThat(body("panne")).isEqualTo("La panne de Lyon est réparée.");
        assertThat(kept).isEqualTo(1);
        me.notices.undoLast();
        assertThat(body("panne")).isEqualTo("La panne de Lyon est connue.");
        assertThat(blocks.bodyProperty().get()).isEqualTo("La panne de Lyon est connue.");
    }

    @Test
    void whatIsTypedStaysWhileOneLooksAtAnother() {
        blocks.select("panne");
        blocks.bodyProperty().set("à moitié");
        blocks.select("signature");
        blocks.hold(store.all());
        blocks.select("panne");
        assertThat(blocks.bodyProperty().get()).isEqualTo("à moitié");
        assertThat(blocks.selectedProperty().get()).map(BlocksViewModel.Line::unsaved).contains(true);
        blocks.discard();
        assertThat(blocks.bodyProperty().get()).isEqualTo("La panne de Lyon est connue.");
        me.notices.undoLast();
        assertThat(blocks.bodyProperty().get()).isEqualTo("à moitié");
    }

    @Test
    void aNewOneNeedsANameNobodyHasYet() {
        blocks.create();
        blocks.bodyProperty().set("À bientôt !");
        blocks.save();
        assertThat(blocks.problemProperty().get()).map(Problem::key).contains("block.name");
        blocks.nameProperty().set("panne");
        blocks.save();
        assertThat(blocks.problemProperty().get()).map(Problem::key).contains("templates.block-taken");
        assertThat(body("panne")).isEqualTo("La panne de Lyon est connue.");
        blocks.nameProperty().set("au revoir");
        blocks.save();
        assertThat(blocks.problemProperty().get()).isEmpty();
        assertThat(names()).containsExactly("au revoir", "panne", "signature");
        me.notices.undoLast();
        assertThat(names()).containsExactly("panne", "signature");
    }

    @Test
    void oneThatIsUsedIsNotRemovedAndItIsSaidWhere() {
        blocks.select("signature");
        blocks.delete();
        assertThat(blocks.problemProperty().get()).hasValueSatisfying(wrong -> {
            assertThat(wrong.key()).isEqualTo("block.held");
            assertThat(wrong.arguments()).contains("Panne à Lyon");
        });
        assertThat(names()).containsExactly("panne", "signature");
    }

    @Test
    void oneThatNothingHoldsIsRemovedAndComesBack() {
        store.save("vieux", "Bonne année !", queue.me);
        blocks.hold(store.all());
        blocks.select("vieux");
        blocks.delete();
        assertThat(names()).containsExactly("panne", "signature");
        assertThat(blocks.selectedProperty().get()).isEmpty();
        me.notices.undoLast();
        assertThat(body("vieux")).isEqualTo("Bonne année !");
    }

    @Test
    void oneThatWouldHoldItselfIsRefused() {
        blocks.select("panne");
        blocks.bodyProperty().set("Encore {{> panne}}");
        blocks.save();
        assertThat(blocks.problemProperty().get()).map(Problem::key).contains("block.broken");
        assertThat(body("panne")).isEqualTo("La panne de Lyon est connue.");
        assertThat(blocks.bodyProperty().get()).isEqualTo("Encore {{> panne}}");
    }
}
