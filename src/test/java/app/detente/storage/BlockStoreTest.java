package app.detente.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.detente.model.Problem;
import app.detente.voice.Rendering;
import app.detente.voice.ReplyContext;
import app.detente.voice.ReplyTemplate;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlockStoreTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private BlockStore blocks;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        blocks = new BlockStore(queue.database, queue.changes, queue.clock);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private String refused(String name, String body) {
        return catchThrowableOfType(Problem.class, () -> blocks.save(name, body, queue.me)).key();
    }

    @Test
    void aBlockChangedOnceIsChangedEverywhere() {
        ReplyTemplate template = QueueFixture.template("t", "Essai", "Oui. {{> signature}}");
        ReplyContext nadia = new ReplyContext("Nadia", "Lumo", "Sonia", "X");
        blocks.save("signature", "— {{adviser}}", queue.me);
        assertThat(Rendering.render(template, nadia.with(blocks.blocks())).text()).isEqualTo("Oui. — Sonia");
        blocks.save("signature", "{{adviser}}, {{brand}}", queue.adviser("Karim"));
        assertThat(Rendering.render(template, nadia.with(blocks.blocks())).text()).isEqualTo("Oui. Sonia, Lumo");
        assertThat(blocks.all()).containsExactly(new BlockStore.Block("signature", "{{adviser}}, {{brand}}", queue.clock.instant(), "Karim"));
    }

    @Test
    void whatCannotBeUsedIsNotKept() {
        assertThat(refused("{{x}}", "a")).isEqualTo("block.name");
        assertThat(refused("a", "é".repeat(4_097))).isEqualTo("block.long");
        assertThat(refused("a", " ")).isEqualTo("block.broken");
        assertThat(refused("a", "x\n{{> a}}")).isEqualTo("block.broken");
        blocks.save("b", "b", queue.me);
        blocks.save("a", "{{> b}}", queue.me);
        Problem round = catchThrowableOfType(Problem.class, () -> blocks.save("b", "\n\n{{> a}}", queue.me));
        assertThat(round.arguments()).containsExactly("b", 3);
        assertThat(blocks.blocks().bodies()).containsEntry("b", "b");
    }

    @Test
    void aBlockThatIsHeldStays() {
        TemplateStore templates = queue.templates;
        templates.save(QueueFixture.template("t", "Essai", "Oui. {{> signature}}"));
        blocks.save("signature", "S", queue.me);
        blocks.save("fin", "{{> signature}}", queue.me);
        assertThat(blocks.holders("signature")).containsExactly("Essai", "fin");
        Problem held = catchThrowableOfType(Problem.class, () -> blocks.delete("signature"));
        assertThat(held.key()).isEqualTo("block.held");
        templates.retire("t", true, queue.me);
        blocks.delete("fin");
        blocks.delete("signature");
        assertThat(blocks.all()).isEmpty();
    }
}
