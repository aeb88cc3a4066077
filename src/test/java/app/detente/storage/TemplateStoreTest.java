package app.detente.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Network;
import app.detente.voice.ReplyTemplate;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateStoreTest {
    private static final ReplyTemplate BILL = new ReplyTemplate("bill", "La facture", "Factures", "fr", List.of("facture", "prix"),
            "Salut {{first_name}}, {{?montant}}. {{adviser}}", Set.of(Network.X, Network.FACEBOOK), 0, false);

    @TempDir
    Path folder;

    private QueueFixture queue;
    private TemplateStore store;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        store = new TemplateStore(queue.database, queue.changes);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void whatIsSavedIsReadBackWhole() {
        store.save(BILL);
        assertThat(store.find("bill")).contains(BILL);
        assertThat(store.all()).containsExactly(BILL);
    }

    @Test
    void savingAgainKeepsTheUsesThatWereCounted() {
        store.save(BILL);
        queue.database.useWrite(handle -> handle.execute("UPDATE template SET uses = 7"));
        store.save(new ReplyTemplate("bill", "Facture", "", "fr", List.of(), "Bonjour", Set.of(), 0, false));
        assertThat(store.find("bill").orElseThrow().uses()).isEqualTo(7);
        assertThat(store.find("bill").orElseThrow().title()).isEqualTo("Facture");
        assertThat(store.find("bill").orElseThrow().networks()).isEmpty();
    }

    @Test
    void saveAllCountsOnlyTheNewOnes() {
        store.save(BILL);
        ReplyTemplate other = new ReplyTemplate("thanks", "Merci", "", "fr", List.of(), "Merci !", Set.of(), 0, false);
        assertThat(store.saveAll(List.of(BILL, other))).isEqualTo(1);
    }

    @Test
    void retiredTemplatesAreKeptAndComeLast() {
        store.save(BILL);
        store.save(new ReplyTemplate("aa", "Aaa", "", "en", List.of(), "Hi", Set.of(), 0, false));
        store.retire("aa", true);
        assertThat(store.all()).extracting(ReplyTemplate::id).containsExactly("bill", "aa");
        assertThat(store.find("aa").orElseThrow().retired()).isTrue();
        store.retire("aa", false);
        assertThat(store.find("aa").orElseThrow().retired()).isFalse();
    }

    @Test
    void starterSetEntersAnEmptyLibraryOnly() {
        store.startWith(Starter::templates);
        int starters = store.all().size();
        assertThat(starters).isGreaterThanOrEqualTo(24);
        store.retire(store.all().getFirst().id(), true);
        store.startWith(() -> List.of(BILL));
        assertThat(store.all()).hasSize(starters);
    }
}
