package app.detente.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerNamesTest {
    @TempDir
    private Path folder;
    private QueueFixture queue;
    private CustomerNames names;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        names = new CustomerNames(queue.database);
        queue.take(QueueFixture.from("Nadia Béranger", "1", null, 1, "a"), QueueFixture.from("Jean-Noël Œillet", "2", null, 2, "b"),
                QueueFixture.from("Bjørn Łukasz", "3", null, 3, "c"), QueueFixture.from("115712", "4", null, 4, "d"));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private List<String> found(String typed) {
        return names.beginning(typed, 20).stream().map(CustomerNames.Named::name).toList();
    }

    @ParameterizedTest
    @CsvSource({"nad, Nadia Béranger", "ber nad, Nadia Béranger", "BÉR, Nadia Béranger", "noel, Jean-Noël Œillet", "oeil, Jean-Noël Œillet",
        "Œil, Jean-Noël Œillet", "bjorn, Bjørn Łukasz", "Bjø, Bjørn Łukasz", "luka, Bjørn Łukasz", "1157, 115712"})
    void theBeginningsOfItsWordsFindAName(String typed, String name) {
        assertThat(found(typed)).containsExactly(name);
    }

    @Test
    void nothingAndAnythingMayBeTyped() {
        for (String typed : List.of("", " ", "\"", "*", "name:x", "NEAR(a b)", "-", "\u0000", "a".repeat(5_000), "AND OR NOT")) {
            assertThat(found(typed)).isEmpty();
        }
    }

    @Test
    void theNewNameOfACustomerIsFoundAndTheOldOneIsNot() {
        queue.take(new IncomingMessage(Network.X, "5", Optional.empty(), Optional.empty(), MessageKind.CUSTOMER, "115712", "Camille Roy",
                Optional.empty(), "e", QueueFixture.at(9), Optional.empty()));
        assertThat(found("camille")).containsExactly("Camille Roy");
        assertThat(found("1157")).isEmpty();
    }

    @Test
    void manyAreCutToTheNewest() {
        queue.take(IntStream.range(0, 60).mapToObj(i -> QueueFixture.from("Dupont " + i, "d" + i, null, 5, "x")).toArray(IncomingMessage[]::new));
        assertThat(found("dup")).hasSize(20).first().isEqualTo("Dupont 59");
    }

    @Test
    void rebuildingWritesTheNamesAnewAndAMissingOneIsSeen() {
        queue.execute("DELETE FROM customer_name WHERE rowid = 1");
        assertThat(found("nad")).isEmpty();
        assertThat(queue.doctor.examine()).filteredOn(finding -> !finding.sound()).extracting(Doctor.Finding::check).containsExactly(Doctor.Check.INDEX);
        queue.doctor.rebuild();
        assertThat(found("nad")).containsExactly("Nadia Béranger");
        assertThat(queue.doctor.examine()).allMatch(Doctor.Finding::sound);
    }
}
