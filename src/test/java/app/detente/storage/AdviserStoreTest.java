package app.detente.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Adviser;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdviserStoreTest {
    @TempDir
    Path folder;

    @Test
    void aNameIsOneAdviser() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            Adviser karim = queue.adviser("Karim");
            assertThat(queue.adviser("Karim")).isEqualTo(karim);
            assertThat(new AdviserStore(queue.database).all()).containsExactly(karim, queue.me);
        }
    }
}
