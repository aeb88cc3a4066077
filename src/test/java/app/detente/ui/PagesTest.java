package app.detente.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Network;
import app.detente.model.Priority;
import app.detente.model.Tag;
import app.detente.model.TagColour;
import app.detente.model.Target;
import app.detente.model.Texts;
import app.detente.storage.Backup;
import app.detente.storage.ImportStore;
import app.detente.storage.QueueFixture;
import app.detente.storage.SettingStore;
import app.detente.storage.TagStore;
import app.detente.storage.TargetStore;
import app.detente.sync.FileImport;
import app.detente.ui.common.Background;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Folders;
import app.detente.ui.common.TestSession;
import app.detente.ui.common.Theme;
import app.detente.ui.intake.IntakeView;
import app.detente.ui.intake.IntakeViewModel;
import app.detente.ui.settings.Settings;
import app.detente.ui.settings.SettingsView;
import app.detente.ui.settings.SettingsViewModel;
import app.detente.ui.settings.TargetsViewModel;
import app.detente.ui.welcome.Entrance;
import app.detente.ui.welcome.Names;
import app.detente.ui.welcome.WelcomeView;
import app.detente.ui.welcome.WelcomeViewModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongPredicate;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** Draws welcome, import and settings and leaves the pictures in `target/look`, to be looked at. */
@ExtendWith(ApplicationExtension.class)
class PagesTest {
    @TempDir
    private Path folder;
    private QueueFixture queue;
    private final Deque<Runnable> workers = new ArrayDeque<>();

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 1000", "DARK, en, 1000", "LIGHT, en, 760", "DARK, fr, 760"})
    void theWelcomeIsDrawn(Theme theme, String language, int width) throws IOException {
        Texts texts = Texts.in(Locale.of(language));
        WelcomeViewModel model = new WelcomeViewModel(new Nobody(), Names.usual("tanguy", texts), Background.sameThread());
        Picture picture = Picture.of(name("welcome", theme, language, width), theme, width, 900, () -> new WelcomeView(model, texts), scene -> { });
        assertThat(picture.untranslated()).isEmpty();
        assertThat(picture.words()).contains(texts.get("welcome.rehearsal"), texts.get("welcome.import"), texts.get("welcome.channels.hint"));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 1000", "DARK, en, 760"})
    void theRehearsalShowsHowFarItIs(Theme theme, String language, int width) throws IOException {
        Texts texts = Texts.in(Locale.of(language));
        WelcomeViewModel model = new WelcomeViewModel(new Nobody(), Names.usual("tanguy", texts), new Background(workers::add, Runnable::run));
        String name = name("welcome-loading", theme, language, width);
        Picture picture = Picture.of(name, theme, width, 900, () -> new WelcomeView(model, texts), scene -> {
            model.rehearse();
            workers.remove();
        });
        assertThat(picture.words()).contains(texts.get("welcome.stop"));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 1000", "DARK, en, 1000", "LIGHT, en, 760", "DARK, fr, 760"})
    void theSettingsAreDrawn(Theme theme, String language, int width) throws IOException {
        Texts texts = Texts.in(Locale.of(language));
        SettingsViewModel model = new SettingsViewModel(new SettingStore(queue.database), Settings.USUAL.withAdviser("Marie-Élisabeth de la Tour")
                .withBrand("Maison Télécom").stored(), queue.database, new Backup(queue.clock), folder.resolve("queue-outbox"),
                Background.sameThread());
        model.copyTo(folder.resolve("copy.db"));
        model.nameAdviser("");
        model.closeOn(List.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 31)));
        model.openOn(DayOfWeek.SATURDAY, "9h30-12");
        TestSession me = new TestSession(queue.me, queue.clock);
        Desk desk = new Desk(texts, QueueFixture.ZONE, Duration.ofMinutes(30), Optional.of(queue.me), new SimpleObjectProperty<>(queue.clock.instant()));
        Tag tag = new TagStore(queue.database, queue.changes).named("contrat et résiliation", TagColour.RED);
        new TargetStore(queue.database, queue.changes, queue.clock).set(List.of(
                new Target(Optional.of(Network.EMAIL), Optional.empty(), Optional.empty(), Duration.ofMinutes(240), Duration.ofMinutes(480)),
                new Target(Optional.empty(), Optional.of(tag.id()), Optional.of(Priority.URGENT), Duration.ofMinutes(10), Duration.ofMinutes(15))), queue.me);
        TargetsViewModel targets = new TargetsViewModel(me.session, new TargetStore(queue.database, queue.changes, queue.clock),
                new TagStore(queue.database, queue.changes));
        targets.read();
        Folders folders = new Folders(folder, at -> { });
        Picture picture = Picture.of(name("settings", theme, language, width), theme, width, 1900, () -> new SettingsView(model, targets, desk, folders),
                scene -> { });
        assertThat(picture.untranslated().stream().filter(word -> !word.startsWith("problem.settings_"))).isEmpty();
        assertThat(picture.words()).contains(texts.get("settings.undo.hint"), folders.name(model.queueFile()));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 1000, empty", "LIGHT, fr, 1000, chosen", "DARK, en, 1000, running", "LIGHT, en, 760, running", "LIGHT, fr, 1000, done",
            "DARK, fr, 760, done"})
    void theImportIsDrawn(Theme theme, String language, int width, String state) throws IOException {
        Texts texts = Texts.in(Locale.of(language));
        ImportStore store = new ImportStore(queue.database, queue.ingest, queue.clock);
        AtomicInteger delivered = new AtomicInteger();
        Executor fx = state.equals("running") ? after -> {
            if (delivered.incrementAndGet() <= 3) {
                Platform.runLater(after);
            }
        } : Platform::runLater;
        IntakeViewModel model = new IntakeViewModel(new FileImport(store, queue.clock), store,
                Picture.background(fx));
        Path file = messages("export-de-la-page-de-la-marque-du-lundi-2-mars-2026-au-matin.jsonl");
        String name = name("intake-" + state, theme, language, width);
        Picture picture = Picture.of(name, theme, width, 1000, () -> new IntakeView(model, texts), scene -> {
            if (!state.equals("empty")) {
                model.choose(file);
            }
            if (!state.equals("empty") && !state.equals("chosen")) {
                model.start();
            }
        });
        assertThat(picture.untranslated()).isEmpty();
        assertThat(picture.words()).contains(texts.get("intake.title"));
    }

    private Path messages(String name) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 1_200; i++) {
            lines.append("""
                    {"id":"%d","channel":"facebook","author":{"id":"c","name":"C"},"direction":"in","text":"Bonjour","at":"2026-03-02T09:00:00Z"}
                    """.formatted(i));
            if (i % 100 == 50) {
                lines.append("{\"id\":\"b").append(i).append("\",\"text\":\"Ça ne va pas du tout, \u0001 je veux parler à quelqu’un, ")
                        .append("et vite ! ".repeat(30)).append("\n");
                lines.append("""
                        {"id":"d%d","channel":"x","author":{"id":"c","name":"C"},"direction":"in","text":"Bonjour","at":"hier vers midi"}
                        """.formatted(i));
            }
        }
        return Files.writeString(folder.resolve(name), lines);
    }

    private static String name(String page, Theme theme, String language, int width) {
        return String.join("-", page, theme.key(), language, Integer.toString(width));
    }

    /** A house in which nothing happens but that the rehearsal gets half-way. */
    private static final class Nobody implements Entrance {
        @Override
        public void introduce(Names names) {
            // nobody is there to remember
        }

        @Override
        public void importFile(Path file) {
            // nobody is there to read it
        }

        @Override
        public void connect() {
            // nobody is there to connect it
        }

        @Override
        public void rehearse(long messages, LongPredicate goOn) {
            goOn.test(messages / 2);
        }
    }
}
