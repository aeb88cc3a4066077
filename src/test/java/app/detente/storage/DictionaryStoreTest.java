package app.detente.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Adviser;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionaryStoreTest {
    @TempDir
    Path folder;

    @Test
    void everyAdviserHasWordsOfTheirOwn() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            DictionaryStore dictionary = new DictionaryStore(queue.database);
            Adviser other = queue.adviser("Tanguy");
            dictionary.add("Zigouigoui", queue.me);
            dictionary.add("zigouigoui ", queue.me);
            dictionary.add("Fibrissime", queue.me);
            assertThat(dictionary.words(queue.me)).containsExactlyInAnyOrder("zigouigoui", "fibrissime");
            assertThat(dictionary.words(other)).isEmpty();
            dictionary.remove("zigouigoui", other);
            assertThat(dictionary.words(queue.me)).hasSize(2);
            dictionary.remove("ZIGOUIGOUI", queue.me);
            assertThat(dictionary.words(queue.me)).containsExactly("fibrissime");
        }
    }

    @Test
    void whatIsNoWordChangesNothing() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            DictionaryStore dictionary = new DictionaryStore(queue.database);
            dictionary.add("  ", queue.me);
            dictionary.add("x".repeat(61), queue.me);
            assertThat(dictionary.words(queue.me)).isEmpty();
        }
    }
}
