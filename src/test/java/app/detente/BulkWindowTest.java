package app.detente;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.rehearsal.Rehearsal;
import app.detente.model.Adviser;
import app.detente.model.TagColour;
import app.detente.model.Texts;
import app.detente.storage.Queue;
import app.detente.sync.RehearsalIntake;
import app.detente.ui.MainWindow;
import app.detente.ui.Parts;
import app.detente.ui.bulk.AnswerLine;
import app.detente.ui.common.Folders;
import app.detente.ui.common.Snap;
import app.detente.ui.common.Theme;
import app.detente.ui.common.Ticks;
import app.detente.ui.settings.SettingsViewModel;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.Wordings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Many at once, in the window itself and from the keyboard: chosen, acted on, answered, and taken back as one. */
@ExtendWith(ApplicationExtension.class)
class BulkWindowTest {
    private static final int MESSAGES = 300;

    @TempDir
    Path folder;
    private Queue queue;
    private Wiring wiring;
    private SettingsViewModel settings;
    private Adviser me;
    private Parts parts;
    private MainWindow window;
    private Stage stage;

    @Start
    void start(Stage given) throws Exception {
        stage = given;
        try (ExecutorService worker = Executors.newSingleThreadExecutor()) {
            worker.submit((Callable<Void>) this::prepare).get();
        }
        show(Theme.LIGHT, Locale.FRANCE);
    }

    private Void prepare() {
        queue = Queue.open(folder.resolve("queue.db"), Clock.systemUTC());
        queue.settings().put("settings.brand", "Maison Télécom");
        new RehearsalIntake(queue, Clock.systemUTC()).fill(Rehearsal.USUAL, 2012, Locale.FRANCE, taken -> taken < MESSAGES);
        wiring = new Wiring(queue, Clock.systemUTC(), ZoneOffset.UTC, Platform::runLater, page -> { });
        settings = wiring.settings();
        me = wiring.adviser("Marc");
        queue.tags().named("panne", TagColour.BLUE);
        return null;
    }

    private void show(Theme theme, Locale language) {
        parts = wiring.parts(settings, Texts.in(language), me, new Ticks(Clock.systemUTC()), queue.changes());
        window = new MainWindow(parts, new Folders(Path.of("/"), path -> { }));
        stage.setScene(new Scene(window, 1_000, 900));
        theme.applyTo(stage.getScene());
        stage.show();
        window.begin();
        queue.changes().listen(window::changed);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::leave);
        wiring.close();
        queue.close();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private long number(String sql) {
        return parts.queue() == null ? 0 : queue.database().read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private int chosen() {
        return parts.bulk().selection().count();
    }

    private void ready(FxRobot robot) throws Exception {
        until(() -> !parts.queue().rows().isEmpty());
        robot.push(KeyCode.J);
        until(() -> parts.queue().selectedProperty().get().isPresent());
    }

    @Test
    void theKeysChooseActAndTakeBackAsOne(FxRobot robot) throws Exception {
        ready(robot);
        robot.push(KeyCode.X).push(KeyCode.SHIFT, KeyCode.J).push(KeyCode.SHIFT, KeyCode.J);
        until(() -> chosen() == 3);
        robot.push(KeyCode.E);
        until(() -> number("SELECT count(*) FROM event WHERE action = 'close'") == 3);
        assertThat(chosen()).isZero();
        until(() -> parts.today() != null && number("SELECT count(*) FROM bulk WHERE state = 'done'") == 1);
        robot.push(KeyCode.Z);
        until(() -> number("SELECT count(*) FROM event WHERE undoes IS NOT NULL") == 3);
    }

    @Test
    void allThatMatchAreTaggedAndNotThePageAlone(FxRobot robot) throws Exception {
        ready(robot);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        until(() -> chosen() == parts.queue().rows().size() && parts.bulk().matchingProperty().get().isPresent());
        long all = number("SELECT count(*) FROM conversation WHERE lane = 0");
        assertThat(all).isGreaterThan(chosen());
        robot.push(KeyCode.SHIFT, KeyCode.A);
        until(() -> chosen() == all);
        robot.push(KeyCode.M);
        until(() -> number("SELECT count(*) FROM conversation WHERE assignee_id IS NOT NULL AND lane = 0") == all);
        robot.push(KeyCode.X).push(KeyCode.ESCAPE);
        until(() -> chosen() == 0);
    }

    @Test
    void zUndoesTheNewestOfTheDayAlsoAfterARestart(FxRobot robot) throws Exception {
        ready(robot);
        robot.push(KeyCode.M);
        until(() -> number("SELECT count(*) FROM event WHERE action = 'assign'") == 1);
        robot.interact(() -> {
            window.leave();
            show(Theme.LIGHT, Locale.FRANCE);
        });
        ready(robot);
        robot.push(KeyCode.Z);
        until(() -> number("SELECT count(*) FROM event WHERE action = 'undo'") == 1);
        assertThat(number("SELECT count(*) FROM conversation WHERE assignee_id IS NOT NULL")).isZero();
    }

    @Test
    void zWhileAMenuIsOpenUndoesNothing(FxRobot robot) throws Exception {
        ready(robot);
        until(() -> parts.conversation().openedProperty().get().isPresent());
        robot.push(KeyCode.M);
        until(() -> number("SELECT count(*) FROM event WHERE action = 'assign'") == 1);
        robot.push(KeyCode.B).push(KeyCode.Z).push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        until(() -> number("SELECT count(*) FROM event") > 0);
        assertThat(number("SELECT count(*) FROM event WHERE action = 'undo'")).isZero();
        robot.push(KeyCode.Z);
        until(() -> number("SELECT count(*) FROM event WHERE action = 'undo'") == 1);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr", "DARK, en"})
    void itIsDrawn(Theme theme, String language, FxRobot robot) throws Exception {
        robot.interact(() -> {
            window.leave();
            show(theme, Locale.of(language));
        });
        ready(robot);
        robot.push(KeyCode.X).push(KeyCode.SHIFT, KeyCode.J).push(KeyCode.SHIFT, KeyCode.J);
        until(() -> parts.bulk().matchingProperty().get().isPresent());
        picture(robot, "bulk-chosen-" + theme.key() + "-" + language);
        robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.SHIFT, KeyCode.R);
        until(() -> parts.answers().openProperty().get());
        ReplyTemplate wanted = parts.answers().offered().stream().filter(template -> !template.body().contains("?"))
                .max(Comparator.comparingLong(template -> Wordings.of(template).all().count())).orElseThrow();
        robot.interact(() -> parts.answers().choose(wanted));
        picture(robot, "bulk-answer-" + theme.key() + "-" + language);
        robot.interact(() -> parts.answers().tick(parts.answers().lines().getFirst(), false));
        long fit = parts.answers().lines().stream().filter(AnswerLine::ticked).count();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> number("SELECT count(*) FROM bulk WHERE state = 'done'") == 1);
        assertThat(number("SELECT max(changed) FROM bulk")).isEqualTo(fit);
        robot.push(KeyCode.T);
        robot.push(KeyCode.ESCAPE);
        robot.interact(parts.conversation()::assignToMe);
        until(() -> number("SELECT count(*) FROM event WHERE action = 'assign'") == 1);
        robot.push(KeyCode.SHIFT, KeyCode.Z);
        until(() -> parts.today().openProperty().get());
        picture(robot, "bulk-day-" + theme.key() + "-" + language);
        assertThat(parts.today().deeds()).hasSize(2);
    }

    private void picture(FxRobot robot, String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.sleep(700, TimeUnit.MILLISECONDS);
        WaitForAsyncUtils.waitForFxEvents();
        Image[] image = new Image[1];
        robot.interact(() -> image[0] = stage.getScene().snapshot(null));
        Snap.png(image[0], Files.createDirectories(Path.of("target", "look")).resolve(name + ".png"));
    }
}
