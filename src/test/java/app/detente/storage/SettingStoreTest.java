package app.detente.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingStoreTest {
    @TempDir
    Path folder;

    @Test
    void whatIsSetLastIsKept() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            new SettingStore(queue.database).put("theme", "light");
            new SettingStore(queue.database).put("theme", "dark");
        }
        try (QueueFixture queue = new QueueFixture(folder)) {
            SettingStore settings = new SettingStore(queue.database);
            assertThat(settings.get("theme")).contains("dark");
            assertThat(settings.get("absent")).isEmpty();
            assertThat(settings.all()).isEqualTo(Map.of("theme", "dark"));
        }
    }
}
