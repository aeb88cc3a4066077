package app.detente.ui.reports;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.model.Texts;
import app.detente.storage.QueueFixture;
import app.detente.storage.ReportStore;
import app.detente.ui.common.Background;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsViewModelTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    @TempDir
    private Path folder;
    private QueueFixture queue;
    private final ObjectProperty<Duration> target = new SimpleObjectProperty<>(Duration.ofMinutes(30));
    private ReportsViewModel model;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        model = new ReportsViewModel(new ReportStore(queue.database), Background.sameThread(), queue.clock, ZoneId.of("Europe/Paris"), target);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void nothingIsReadBeforeThePageIsShown() {
        model.tick();
        assertThat(model.reportProperty().get()).isEmpty();
        assertThat(model.emptyProperty().get()).isFalse();
    }

    @Test
    void aQueueWithoutMessagesIsEmpty() {
        model.shownProperty().set(true);
        assertThat(model.emptyProperty().get()).isTrue();
        assertThat(model.reportProperty().get()).isEmpty();
    }

    @Test
    void theDayHasItsFigures() {
        queue.ingest.ingest(List.of(
                QueueFixture.from("nadia", "1", null, 0, "Bonjour"), QueueFixture.brand("2", "1", 6, "Bonjour Nadia"),
                QueueFixture.from("karim", "3", null, 60, "Bonjour"), QueueFixture.brand("4", "3", 110, "Bonjour Karim"),
                QueueFixture.from("momo", "5", null, 150, "Bonjour")));
        model.shownProperty().set(true);
        DayReport day = shown();
        assertThat(day.day()).isEqualTo(TODAY);
        assertThat(model.earlierProperty().get()).isFalse();
        assertThat(day.board().waiting().n()).isEqualTo(1);
        assertThat(day.board().waiting().maxSeconds()).hasValue(30 * 60);
        assertThat(day.board().firstResponse().medianSeconds()).hasValue(6 * 60);
        assertThat(day.arrivals()).isEqualTo(3);
        assertThat(day.replies()).isEqualTo(2);
        assertThat(day.board().hours()).hasSize(24).anySatisfy(hour -> {
            assertThat(hour.start().getHour()).isEqualTo(10);
            assertThat(hour.arrivals()).isEqualTo(1);
            assertThat(hour.medianSeconds()).hasValue(6 * 60);
        });
    }

    @Test
    void whereNothingCameTodayTheNewestDayIsShownAndSaidToBeEarlier() {
        queue.ingest.ingest(List.of(QueueFixture.from("nadia", "1", null, 0, "Bonjour")));
        queue.pass(Duration.ofDays(40));
        model.shownProperty().set(true);
        assertThat(shown().day()).isEqualTo(TODAY);
        assertThat(model.earlierProperty().get()).isTrue();
        model.today();
        assertThat(shown().day()).isEqualTo(TODAY.plusDays(40));
        assertThat(shown().arrivals()).isZero();
        assertThat(model.earlierProperty().get()).isFalse();
    }

    @Test
    void daysAreTurnedLikePagesAndEndWithToday() {
        queue.ingest.ingest(List.of(QueueFixture.from("nadia", "1", null, 0, "Bonjour")));
        model.shownProperty().set(true);
        model.previous();
        assertThat(shown().day()).isEqualTo(TODAY.minusDays(1));
        model.next();
        model.next();
        assertThat(shown().day()).isEqualTo(TODAY);
    }

    @Test
    void aNightWithTwentyFiveHoursHasThemAll() {
        Instant night = Instant.parse("2026-10-25T00:30:00Z");
        queue.ingest.ingest(List.of(at("1", night), at("2", night.plus(Duration.ofHours(1)))));
        queue.pass(Duration.ofDays(300));
        model.shownProperty().set(true);
        model.go(LocalDate.parse("2026-10-25"));
        assertThat(shown().board().hours()).hasSize(25);
        assertThat(shown().board().hours().subList(2, 4)).allSatisfy(hour -> assertThat(hour.arrivals()).isEqualTo(1));
    }

    @Test
    void aFloodOfChangesIsReadOnceInTenSeconds() {
        queue.ingest.ingest(List.of(QueueFixture.from("nadia", "1", null, 0, "Bonjour")));
        queue.changes.listen(change -> model.changed());
        model.shownProperty().set(true);
        DayReport first = shown();
        queue.ingest.ingest(List.of(QueueFixture.from("karim", "2", null, 1, "Bonjour")));
        model.tick();
        assertThat(shown()).isSameAs(first);
        queue.pass(ReportsViewModel.PACE);
        model.tick();
        assertThat(shown().arrivals()).isEqualTo(2);
    }

    @Test
    void agesGrowThoughNothingChanges() {
        queue.ingest.ingest(List.of(QueueFixture.from("nadia", "1", null, 0, "Bonjour")));
        model.shownProperty().set(true);
        DayReport first = shown();
        queue.pass(Duration.ofSeconds(30));
        model.tick();
        assertThat(shown()).isSameAs(first);
        queue.pass(Duration.ofSeconds(30));
        model.tick();
        assertThat(shown().board().waiting().maxSeconds()).hasValue(3 * 3600 + 60);
    }

    @Test
    void aPageThatIsNotShownIsNotReadHoweverMuchChanges() {
        queue.ingest.ingest(List.of(QueueFixture.from("nadia", "1", null, 0, "Bonjour")));
        model.shownProperty().set(true);
        DayReport first = shown();
        model.shownProperty().set(false);
        model.changed();
        queue.pass(Duration.ofHours(1));
        model.tick();
        assertThat(shown()).isSameAs(first);
        model.shownProperty().set(true);
        assertThat(shown()).isNotSameAs(first);
    }

    @Test
    void anotherTargetMakesAnotherShare() {
        queue.ingest.ingest(List.of(QueueFixture.from("nadia", "1", null, 0, "Bonjour"), QueueFixture.brand("2", "1", 45, "Bonjour Nadia")));
        model.shownProperty().set(true);
        assertThat(shown().board().firstResponse().withinTarget()).hasValue(0);
        queue.pass(ReportsViewModel.PACE);
        target.set(Duration.ofMinutes(60));
        assertThat(shown().board().firstResponse().withinTarget()).hasValue(1);
    }

    @Test
    void theShareIsComparedInWholePoints() {
        queue.ingest.ingest(List.of(
                QueueFixture.from("nadia", "1", null, -1440, "Bonjour"), QueueFixture.brand("2", "1", -1435, "Bonjour"),
                QueueFixture.from("karim", "3", null, 0, "Bonjour"), QueueFixture.brand("4", "3", 5, "Bonjour"),
                QueueFixture.from("momo", "5", null, 0, "Bonjour"), QueueFixture.brand("6", "5", 50, "Bonjour"),
                QueueFixture.from("lulu", "7", null, 0, "Bonjour"), QueueFixture.brand("8", "7", 50, "Bonjour")));
        model.shownProperty().set(true);
        assertThat(shown().pointsSinceDayBefore()).isEqualTo(OptionalLong.of(33 - 100));
    }

    @Test
    void theTableIsExportedWithTheWholeFirst() throws IOException {
        queue.ingest.ingest(List.of(QueueFixture.from("nadia", "1", null, 0, "Bonjour"), QueueFixture.brand("2", "1", 6, "Bonjour Nadia")));
        model.shownProperty().set(true);
        Path file = folder.resolve("day.csv");
        model.export(file, Texts.in(Locale.FRENCH));
        assertThat(model.exportedProperty().get()).contains(file);
        assertThat(Files.readAllLines(file)).containsExactly("channel,n,waiting,median_s,p90_s,p95_s,max_s", "all,1,0,360,360,360,360",
                "x,1,0,360,360,360,360");
    }

    @Test
    void anExportThatFailsSaysWhy() {
        queue.ingest.ingest(List.of(QueueFixture.from("nadia", "1", null, 0, "Bonjour")));
        model.shownProperty().set(true);
        model.export(folder.resolve("no/such/folder/day.csv"), Texts.in(Locale.FRENCH));
        assertThat(model.problemProperty().get()).map(Problem::key).contains("file.not_written");
        assertThat(model.exportedProperty().get()).isEmpty();
    }

    private DayReport shown() {
        return model.reportProperty().get().orElseThrow();
    }

    private static IncomingMessage at(String id, Instant when) {
        return new IncomingMessage(Network.X, id, Optional.empty(), Optional.empty(), MessageKind.CUSTOMER, "c" + id, "c" + id, Optional.empty(),
                "Bonjour", when, Optional.empty());
    }
}
