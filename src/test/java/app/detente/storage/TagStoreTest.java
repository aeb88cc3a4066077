package app.detente.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.detente.model.Problem;
import app.detente.model.Tag;
import app.detente.model.TagColour;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagStoreTest {
    @TempDir
    Path folder;

    @Test
    void aNameIsOneTagWhateverItsCaseAndAccents() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            TagStore tags = new TagStore(queue.database, queue.changes);
            Tag network = tags.named("  Réseau\n mobile ", TagColour.RED);
            assertThat(network.name()).isEqualTo("Réseau mobile");
            assertThat(tags.named("RESEAU MOBILE", TagColour.BLUE)).isEqualTo(network);
            Tag bill = tags.named("Facture", TagColour.GREY);
            assertThat(tags.all()).containsExactly(bill, network);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "12345678901234567890123456789012345678901"})
    void aNameThatIsBlankOrTooLongIsRefused(String name) {
        try (QueueFixture queue = new QueueFixture(folder)) {
            TagStore tags = new TagStore(queue.database, queue.changes);
            assertThat(catchThrowableOfType(Problem.class, () -> tags.named(name, TagColour.RED)).key()).isEqualTo("tag.name");
            assertThat(tags.all()).isEmpty();
        }
    }
}
