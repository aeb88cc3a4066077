package app.detente.storage;

import static app.detente.storage.QueueFixture.at;
import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Action;
import app.detente.model.Hit;
import app.detente.model.Said;
import app.detente.model.TagColour;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeStoreTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private ThemeStore themes;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        themes = new ThemeStore(queue.database);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private void fill() {
        queue.take(from("ana", "1", null, 0, "Panne de réseau"), brand("2", "1", 10, "Nous regardons la panne"), from("bob", "3", null, 20, "Panne aussi"),
                from("cid", "4", null, 30, "Achetez mes montres"), from("dan", "5", null, 40, "Insultes et panne"), from("eve", "6", null, 50, "Fin"));
        queue.triage.apply(new Action.MarkSpam(), queue.holding("4").id(), queue.me);
        queue.execute("UPDATE message SET hidden = 'insultes' WHERE remote_id = '5'");
        queue.triage.apply(new Action.AddTag(new TagStore(queue.database, queue.changes).named("panne", TagColour.RED).id()), queue.holding("1").id(),
                queue.me);
    }

    private ThemeStore.Heard all() {
        return themes.said(at(0), at(50), 100, () -> true);
    }

    @Test
    void anEmptyQueueSaysNothing() {
        assertThat(themes.edges()).isEmpty();
        assertThat(all()).isEqualTo(new ThemeStore.Heard(List.of(), 1, 0));
        assertThat(themes.quotes(List.of())).isEmpty();
        assertThat(themes.first(List.of("panne"))).isEmpty();
        assertThat(themes.first(List.of())).isEmpty();
    }

    @Test
    void customersAreHeardWithinTheSpanWithoutWhatIsHiddenOrSpam() {
        fill();
        ThemeStore.Heard heard = all();
        assertThat(heard.said()).extracting(Said::text).containsExactly("Panne de réseau", "Panne aussi");
        assertThat(heard.said().getFirst().tags()).containsExactly("panne");
        assertThat(heard.said()).extracting(Said::customer).doesNotHaveDuplicates();
        assertThat(heard.hidden()).isEqualTo(1);
        assertThat(themes.edges()).contains(new ThemeStore.Edges(at(0), at(50)));
    }

    @Test
    void ofTooManyOneInSoManyIsRead() {
        for (int i = 0; i < 100; i++) {
            queue.take(from("c" + i, "m" + i, null, i, "Bonjour " + i));
        }
        ThemeStore.Heard heard = themes.said(at(0), at(100), 30, () -> true);
        assertThat(heard.each()).isEqualTo(4);
        assertThat(heard.said()).hasSizeBetween(10, 45);
        assertThat(themes.saidOneIn(4, at(0), at(50), () -> true).said()).isEqualTo(heard.said().stream().filter(said -> said.at().isBefore(at(50))).toList());
        assertThat(themes.count(at(0), at(100))).isEqualTo(100);
    }

    @Test
    void readingEndsWhenNobodyWantsItAnyMore() {
        fill();
        AtomicInteger asked = new AtomicInteger();
        assertThat(themes.said(at(0), at(60), 100, () -> asked.incrementAndGet() < 2).said()).hasSize(1);
        assertThat(asked).hasValue(2);
    }

    @Test
    void hiddenMessagesAndThoseThatAreGoneAreNotQuoted() {
        fill();
        assertThat(themes.quotes(List.of(queue.message("1"), queue.message("3"), queue.message("5"), 999L))).extracting(Hit::text)
                .containsExactly("Panne aussi", "Panne de réseau");
        queue.execute("UPDATE message SET deleted_at = 1 WHERE remote_id = '3'");
        assertThat(themes.quotes(List.of(queue.message("3")))).isEmpty();
    }

    @Test
    void theFirstMessageWithAWordIsFound() {
        fill();
        assertThat(themes.first(List.of("panne", "aussi")).map(Hit::messageId)).contains(queue.message("3"));
        assertThat(themes.first(List.of("panne")).map(Hit::messageId)).contains(queue.message("1"));
        assertThat(themes.first(List.of("insultes"))).isEmpty();
        assertThat(themes.first(List.of("\" OR body"))).isEmpty();
    }

    @Test
    void aTagThatIsGoneIsNotTold() {
        fill();
        queue.execute("DELETE FROM conversation_tag");
        assertThat(all().said()).allSatisfy(said -> assertThat(said.tags()).isEmpty());
    }
}
