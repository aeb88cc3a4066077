package app.detente.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.IncomingMessage;
import app.detente.model.Problem;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Texts;
import app.detente.storage.QueueFixture;
import app.detente.ui.common.Background;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WelcomeViewModelTest {
    @TempDir
    private Path folder;
    private QueueFixture queue;
    private final List<Names> introduced = new ArrayList<>();
    private int connected;
    private final List<Path> files = new ArrayList<>();
    private Optional<Problem> refusal = Optional.empty();
    private WelcomeViewModel model;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        model = new WelcomeViewModel(new House(), new Names("Tanguy", "Notre marque"), Background.sameThread());
    }

    @AfterEach
    void close() {
        queue.close();
    }

    /** Fills the queue by hundreds. */
    private final class House implements Entrance {
        @Override
        public void introduce(Names names) {
            introduced.add(names);
        }

        @Override
        public void importFile(Path file) {
            files.add(file);
        }

        @Override
        public void connect() {
            connected++;
        }

        @Override
        public void rehearse(long messages, LongPredicate goOn) {
            refusal.ifPresent(problem -> {
                throw problem;
            });
            for (int taken = 0; taken < messages; taken += 100) {
                int from = taken;
                List<IncomingMessage> batch = IntStream.range(from, from + 100)
                        .mapToObj(i -> QueueFixture.from("client " + i, "m" + i, null, i % 60, "Bonjour")).toList();
                queue.ingest.ingest(batch);
                if (!goOn.test(from + 100)) {
                    return;
                }
            }
        }
    }

    @Test
    void theRehearsalFillsTheQueueAndShowsHowFarItIs() {
        List<Number> shares = new ArrayList<>();
        model.shareProperty().addListener((property, before, now) -> shares.add(now));
        model.rehearse();
        assertThat(shares).hasSize(12).isSorted().endsWith(1.0);
        assertThat(model.loadingProperty().get()).isFalse();
        assertThat(waiting()).isEqualTo(WelcomeViewModel.REHEARSAL);
        assertThat(introduced).containsExactly(new Names("Tanguy", "Notre marque"));
    }

    @Test
    void aStoppedRehearsalKeepsWhatIsIn() {
        model.shareProperty().addListener((property, before, now) -> model.stop());
        model.rehearse();
        assertThat(waiting()).isEqualTo(100);
        assertThat(model.loadingProperty().get()).isFalse();
    }

    @Test
    void aRehearsalThatFailsSaysWhy() {
        refusal = Optional.of(new Problem("demo.not_empty"));
        model.rehearse();
        assertThat(model.problemProperty().get()).map(Problem::key).contains("demo.not_empty");
        assertThat(model.loadingProperty().get()).isFalse();
    }

    @Test
    void theNamesTypedAreKeptBeforeTheAccounts() {
        model.adviserProperty().set("Sonia");
        model.connect();
        assertThat(introduced).extracting(Names::adviser).containsExactly("Sonia");
        assertThat(connected).isOne();
    }

    @Test
    void theNamesTypedAreKeptBeforeTheImport() {
        model.adviserProperty().set("  Sonia\t");
        model.brandProperty().set("Maison Télécom");
        model.importFile(folder.resolve("messages.csv"));
        assertThat(introduced).containsExactly(new Names("Sonia", "Maison Télécom"));
        assertThat(files).containsExactly(folder.resolve("messages.csv"));
    }

    @Test
    void aFieldLeftBlankKeepsItsUsualName() {
        model.adviserProperty().set("   ");
        model.brandProperty().set(null);
        model.importFile(folder.resolve("messages.csv"));
        assertThat(introduced).containsExactly(new Names("Tanguy", "Notre marque"));
    }

    @Test
    void aFileIsNotMixedIntoARehearsalUnderWay() {
        model.shareProperty().addListener((property, before, now) -> model.importFile(folder.resolve("messages.csv")));
        model.rehearse();
        assertThat(files).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"tanguy, Tanguy", "sonia.m42, Sonia", "jean-pierre, Jean-pierre", "ÉLODIE, Élodie", "root, L’équipe", "42, L’équipe", "'', L’équipe",
            "x, L’équipe"})
    void aLoginGivesAFirstNameWhereItMayBeOne(String login, String name) {
        assertThat(Names.usual(login, Texts.in(Locale.FRENCH)).adviser()).isEqualTo(name);
    }

    private long waiting() {
        return queue.conversations.page(QueueFilter.of(QueueView.ALL), queue.me, Optional.empty(), 5_000).size();
    }
}
