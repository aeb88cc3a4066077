package app.detente.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Due;
import app.detente.model.OpeningHours;
import app.detente.model.Problem;
import app.detente.storage.Backup;
import app.detente.storage.QueueFixture;
import app.detente.storage.SettingStore;
import app.detente.storage.TargetStore;
import app.detente.ui.common.Background;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsViewModelTest {
    @TempDir
    private Path folder;
    private QueueFixture queue;
    private SettingStore store;
    private SettingsViewModel model;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        store = new SettingStore(queue.database);
        model = model(Background.sameThread());
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private SettingsViewModel model(Background background) {
        return new SettingsViewModel(store, store.all(), queue.database, new Backup(queue.clock), folder.resolve("queue-outbox"), background);
    }

    @Test
    void aChangeIsThereAtOnceAndSaved() {
        model.change(now().withAppearance(Settings.Appearance.DARK));
        assertThat(now().appearance()).isEqualTo(Settings.Appearance.DARK);
        assertThat(store.get("settings.theme")).contains("dark");
        assertThat(model(Background.sameThread()).settingsProperty().get()).isEqualTo(now());
    }

    @Test
    void anotherUsualTargetIsWorkedOutOnceItIsSavedAndNothingElseIs() {
        TargetStore targets = new TargetStore(queue.database, queue.changes, queue.clock);
        queue.take(QueueFixture.from("ana", "1", null, 0, "Plus de réseau"));
        List<Integer> renewed = new ArrayList<>();
        model.onOtherDeadlines(() -> renewed.add(targets.renew()));
        model.change(now().withTargetMinutes(45));
        assertThat(queue.holding("1").due().map(Due::target)).contains(Duration.ofMinutes(45));
        model.change(now().withAppearance(Settings.Appearance.DARK));
        model.closeOn(List.of(LocalDate.of(2026, 12, 24)));
        assertThat(renewed).containsExactly(1);
    }

    @Test
    void hoursThatCloseBeforeTheyOpenAreRefusedAndSaid() {
        model.openOn(DayOfWeek.SATURDAY, "8-12");
        OpeningHours set = now().hours();
        assertThat(set.days()).contains(DayOfWeek.SATURDAY);
        model.openOn(DayOfWeek.SATURDAY, "12-8");
        assertThat(now().hours()).isEqualTo(set);
        assertThat(model.problemProperty().get()).get().extracting(Problem::key).isEqualTo("opening_hours_order");
        assertThat(model(Background.sameThread()).settingsProperty().get().hours()).isEqualTo(set);
    }

    @Test
    void hoursThatNobodyUnderstandsChangeNothingAndAreSaid() {
        model.openOn(DayOfWeek.MONDAY, "le matin");
        assertThat(now().hours()).isEqualTo(OpeningHours.USUAL);
        assertThat(model.problemProperty().get()).get().extracting(Problem::key).isEqualTo("opening_hours_text");
        model.openOn(DayOfWeek.MONDAY, "9-13, 12-18");
        assertThat(model.problemProperty().get()).get().extracting(Problem::key).isEqualTo("opening_hours_overlap");
    }

    @Test
    void aDayIsClosedAndOpenedAgainAndACalendarClosesItsOwn() throws IOException {
        LocalDate eve = LocalDate.of(2026, 12, 24);
        model.closeOn(List.of(eve));
        assertThat(model(Background.sameThread()).settingsProperty().get().hours().closed()).containsExactly(eve);
        model.openAgainOn(eve);
        assertThat(now().hours().closed()).isEmpty();
        Path calendar = Files.writeString(folder.resolve("fermé.ics"), "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20261226\nEND:VEVENT\nEND:VCALENDAR\n");
        model.importClosed(calendar, LocalDate.of(2026, 11, 1));
        assertThat(now().hours().closed()).containsExactly(LocalDate.of(2026, 12, 26));
        model.importClosed(folder.resolve("nowhere.ics"), LocalDate.of(2026, 11, 1));
        assertThat(model.problemProperty().get()).get().extracting(Problem::key).isEqualTo("calendar_unreadable");
        assertThat(now().hours().closed()).hasSize(1);
    }

    @Test
    void otherKeysAreLeftAlone() {
        store.put("queue.width", "356");
        model(Background.sameThread()).change(Settings.USUAL.withUndoSeconds(30));
        assertThat(store.all()).containsEntry("queue.width", "356").containsEntry("settings.undo_seconds", "30");
    }

    @Test
    void aNameIsTidiedAndKept() {
        model.nameAdviser("  Jean\n Pierre ");
        model.nameBrand("Maison Télécom");
        assertThat(now().adviser()).isEqualTo("Jean Pierre");
        assertThat(store.all()).containsAllEntriesOf(Map.of("settings.adviser", "Jean Pierre", "settings.brand", "Maison Télécom"));
    }

    @Test
    void aBlankOrEndlessNameChangesNothingAndSaysSo() {
        model.nameAdviser("Sonia");
        model.nameAdviser(" \t");
        assertThat(model.problemProperty().get()).map(Problem::key).contains("settings_adviser_blank");
        model.nameAdviser("x".repeat(81));
        assertThat(model.problemProperty().get()).map(Problem::key).contains("settings_name_long");
        assertThat(now().adviser()).isEqualTo("Sonia");
        model.nameAdviser("Nadia");
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void quickChangesEndWithTheLastOneWhateverTheOrderOfTheWorkers() {
        Deque<Runnable> workers = new ArrayDeque<>();
        SettingsViewModel quick = model(new Background(workers::push, Runnable::run));
        quick.change(Settings.USUAL.withUndoSeconds(20));
        quick.change(Settings.USUAL.withUndoSeconds(40));
        while (!workers.isEmpty()) {
            workers.pop().run();
        }
        assertThat(store.get("settings.undo_seconds")).contains("40");
    }

    @Test
    void aCopyOfTheQueueIsWrittenAndCounted() {
        queue.ingest.ingest(java.util.List.of(QueueFixture.from("nadia", "1", null, 0, "Bonjour"), QueueFixture.brand("2", "1", 5, "Bonjour Nadia")));
        Path copy = folder.resolve("copy.db");
        model.copyTo(copy);
        assertThat(model.copiedProperty().get()).contains(new SettingsViewModel.Copied(copy, 1, 2));
        assertThat(copy).isRegularFile();
        assertThat(model.copyingProperty().get()).isFalse();
    }

    @Test
    void aFileThatExistsIsNeverCopiedOver() throws java.io.IOException {
        Path precious = Files.writeString(folder.resolve("precious.db"), "precious");
        model.copyTo(precious);
        assertThat(model.problemProperty().get()).map(Problem::key).contains("backup.exists");
        assertThat(model.copiedProperty().get()).isEmpty();
        assertThat(precious).hasContent("precious");
    }

    private Settings now() {
        return model.settingsProperty().get();
    }
}
