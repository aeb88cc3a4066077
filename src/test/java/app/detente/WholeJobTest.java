package app.detente;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Tag;
import app.detente.model.TagColour;
import app.detente.model.Texts;
import app.detente.report.Figures;
import app.detente.report.Question;
import app.detente.report.ResponseTimes;
import app.detente.storage.Queue;
import app.detente.sync.SyncEngine;
import app.detente.ui.MainWindow;
import app.detente.ui.Parts;
import app.detente.ui.common.Folders;
import app.detente.ui.common.Theme;
import app.detente.ui.common.Ticks;
import app.detente.ui.intake.IntakeViewModel;
import app.detente.ui.settings.SettingsViewModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The whole way, in the window itself: a file is imported, the longest waiting opened, tagged, answered from a template found with `/`, its gap
 * filled, sent; the undo window passes, the reply lies in the file channel's folder, and the report knows that the wait is over.
 */
@ExtendWith(ApplicationExtension.class)
class WholeJobTest {
    private static final Duration UNDO = Duration.ofSeconds(1);

    @TempDir
    Path folder;
    private Queue queue;
    private Wiring wiring;
    private SyncEngine engine;
    private SettingsViewModel settings;
    private Adviser me;
    private Parts parts;
    private MainWindow window;

    @Start
    void start(Stage stage) throws Exception {
        CallOnWorker.run(this::prepare);
        parts = wiring.parts(settings, Texts.in(Locale.FRANCE), me, new Ticks(Clock.systemUTC()), queue.changes());
        window = new MainWindow(parts, new Folders(Path.of("/"), path -> { }));
        stage.setScene(new Scene(window, 1000, 900));
        Theme.LIGHT.applyTo(stage.getScene());
        stage.show();
        window.begin();
        queue.changes().listen(window::changed);
    }

    /** The store refuses the window's thread, on which TestFX starts. */
    private interface CallOnWorker {
        static void run(Callable<Void> work) throws Exception {
            try (ExecutorService worker = Executors.newSingleThreadExecutor()) {
                worker.submit(work).get();
            }
        }
    }

    private Void prepare() throws IOException {
        queue = Queue.open(folder.resolve("queue.db"), Clock.systemUTC());
        queue.settings().put("settings.brand", "Maison");
        queue.settings().put("settings.undo_seconds", Long.toString(UNDO.toSeconds()));
        wiring = new Wiring(queue, Clock.systemUTC(), ZoneOffset.UTC, Platform::runLater, page -> { });
        engine = wiring.engine();
        engine.start();
        settings = wiring.settings();
        me = wiring.adviser("Sonia");
        return null;
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::leave);
        engine.close();
        wiring.close();
        queue.close();
    }

    @Test
    void messageGoesFromTheFileToThePublishedReplyAndIntoTheReport(FxRobot robot) throws Exception {
        importDay(robot);
        robot.interact(() -> window.go(MainWindow.Place.DESK));
        until(() -> robot.from(window).lookup("Nadia Berger").tryQuery().isPresent());
        robot.clickOn("Nadia Berger");
        until(() -> parts.composer().readyProperty().get());

        robot.interact(() -> parts.conversation().addTag("facture", TagColour.AMBER));
        until(() -> longestWaiting().tags().stream().map(Tag::name).anyMatch("facture"::equals));

        TextArea editor = robot.from(window).lookup(".text-area").queryAs(TextArea.class);
        robot.clickOn(editor).write("/fact");
        until(() -> parts.composer().picker().openProperty().get());
        robot.push(KeyCode.ENTER);
        until(() -> !parts.composer().readiness().gapsProperty().get().isEmpty());
        assertThat(editor.getText()).contains("Nadia").doesNotContain("/fact");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(published()).isEmpty();
        while (!parts.composer().readiness().gapsProperty().get().isEmpty()) {
            robot.write("12 euros");
            robot.push(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
        }
        String text = editor.getText();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        until(() -> published().size() == 1);
        assertThat(Files.readString(published().getFirst())).contains("12 euros").contains("\"in_reply_to\":\"m1\"").contains("Sonia");
        assertThat(text).contains("12 euros");
        Figures figures = ResponseTimes.of(queue.reports().waits().stream(), Question.at(Instant.now(), ZoneOffset.UTC).firstResponses()).getFirst();
        assertThat(figures.n()).isEqualTo(1);
        assertThat(figures.waiting()).isEqualTo(1);
    }

    /** The welcome gives way to the console in a window that is long open: nothing there has been laid out yet. */
    @Test
    void keyboardIsOnTheListFromTheStartAndAfterASearchIsGivenUp(FxRobot robot) throws Exception {
        Scene scene = window.getScene();
        robot.interact(() -> {
            scene.setRoot(new StackPane());
            window.leave();
            parts = wiring.parts(settings, Texts.in(Locale.FRANCE), me, new Ticks(Clock.systemUTC()), queue.changes());
            window = new MainWindow(parts, new Folders(Path.of("/"), path -> { }));
            scene.setRoot(window);
            window.begin();
        });
        until(() -> scene.getFocusOwner() instanceof ListView<?>);
        robot.push(KeyCode.CONTROL, KeyCode.F).write("panne");
        assertThat(scene.getFocusOwner()).isInstanceOf(TextField.class);
        robot.push(KeyCode.ESCAPE);
        assertThat(scene.getFocusOwner()).isInstanceOf(ListView.class);
        assertThat(parts.queue().filterProperty().get()).isEqualTo(QueueFilter.of(QueueView.WAITING));
    }

    /** A part that asks for a layout within every layout keeps a core busy all day, and nobody sees it. */
    @Test
    void windowAtRestAsksForNoLayout(FxRobot robot) throws Exception {
        importDay(robot);
        robot.interact(() -> window.go(MainWindow.Place.DESK));
        until(() -> robot.from(window).lookup("Nadia Berger").tryQuery().isPresent());
        robot.clickOn("Nadia Berger");
        until(() -> parts.composer().readyProperty().get());
        WaitForAsyncUtils.sleep(1, TimeUnit.SECONDS);
        List<String> restless = new ArrayList<>();
        robot.interact(() -> window.getScene().addPreLayoutPulseListener(() -> collectRestless(window, restless)));
        for (int pulse = 0; pulse < 10; pulse++) {
            robot.interact(Platform::requestNextPulse);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(restless).isEmpty();
    }

    private static void collectRestless(Parent parent, List<String> restless) {
        if (parent.isNeedsLayout()) {
            restless.add(parent.toString());
        }
        parent.getChildrenUnmodifiable().stream().filter(Parent.class::isInstance).map(Parent.class::cast)
                .forEach(child -> collectRestless(child, restless));
    }

    private void importDay(FxRobot robot) throws Exception {
        Path file = folder.resolve("day.jsonl");
        Files.writeString(file, """
                {"id":"m1","channel":"facebook","author":{"id":"nb","name":"Nadia Berger"},"direction":"in","text":"Ma facture a doublé !","at":"%s"}
                {"id":"m2","channel":"x","author":{"id":"k","name":"Karim"},"direction":"in","text":"Une panne à Lyon ?","at":"%s"}
                """.formatted(Instant.now().minusSeconds(3_600), Instant.now().minusSeconds(600)));
        robot.interact(() -> {
            window.importFile(file);
            parts.intake().start();
        });
        until(() -> parts.intake().resultProperty().get().isPresent());
        assertThat(parts.intake().resultProperty().get()).contains(new IntakeViewModel.Result(2, 0, 0));
    }

    private Conversation longestWaiting() {
        return queue.conversations().page(QueueFilter.of(QueueView.WAITING), me, Optional.empty(), 1).getFirst();
    }

    private List<Path> published() {
        if (!Files.exists(queue.outboxFolder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(queue.outboxFolder())) {
            return files.filter(file -> file.toString().endsWith(".jsonl")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
