package app.detente.ui.reports;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Action;
import app.detente.model.Adviser;
import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.TagColour;
import app.detente.storage.QueueFixture;
import app.detente.storage.ReportStore;
import app.detente.storage.TagStore;
import app.detente.ui.Picture;
import app.detente.ui.common.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Draws the live board and the wall, and leaves the pictures in `target/look`, to be looked at. */
@ExtendWith(ApplicationExtension.class)
class BoardLookTest {
    @TempDir
    private Path folder;
    private QueueFixture queue;
    private BoardPieces board;
    private final List<QueueFilter> opened = new ArrayList<>();

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    /** Four weeks, busier in the morning and slower at noon; today, somebody waits on every network. */
    private void tell(String... advisers) {
        Random random = new Random(11);
        Network[] networks = {Network.FACEBOOK, Network.FACEBOOK, Network.FACEBOOK, Network.X, Network.X, Network.MASTODON, Network.EMAIL};
        List<IncomingMessage> messages = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            int day = i < 600 ? 0 : 1 + random.nextInt(27);
            int minute = Math.clamp((int) (150 + random.nextGaussian() * 170), -60, 780) - day * 24 * 60;
            Network network = networks[random.nextInt(networks.length)];
            int after = (int) (2 + Math.abs(random.nextGaussian()) * (network == Network.EMAIL ? 50 : 6 + Math.abs(minute % 720) / 40.0));
            if (minute < 180) {
                messages.add(message(network, "q" + i, Optional.empty(), MessageKind.CUSTOMER, minute));
                if (minute + after < 180 && (day > 0 || random.nextInt(5) > 0)) {
                    messages.add(message(network, "a" + i, Optional.of("q" + i), MessageKind.BRAND, minute + after));
                }
            }
        }
        queue.ingest.ingest(messages);
        queue.execute("UPDATE conversation SET lane = 3, status = 'closed', waiting_since = NULL WHERE waiting_since < " + QueueFixture.at(0).toEpochMilli());
        TagStore tags = new TagStore(queue.database, queue.changes);
        String[] names = {"panne", "facture", "résiliation", "eSIM", "roaming", "box", "étiquette au nom interminable, vraiment", "promo", "TV", "fibre"};
        List<Long> waiting = queue.database.read(handle -> handle.createQuery("SELECT id FROM conversation WHERE lane = 0 ORDER BY id").mapTo(Long.class).list());
        for (int i = 0; i < waiting.size(); i++) {
            long tag = tags.named(names[Math.min(names.length - 1, (int) Math.abs(random.nextGaussian() * 4))], TagColour.values()[i % 6]).id();
            queue.triage.apply(new Action.AddTag(tag), waiting.get(i), queue.me);
            if (advisers.length > 0 && i % 3 == 0) {
                Adviser adviser = queue.adviser(advisers[i / 3 % advisers.length]);
                queue.triage.apply(new Action.Assign(Optional.of(adviser.id())), waiting.get(i), adviser);
            }
        }
    }

    private static IncomingMessage message(Network network, String id, Optional<String> parent, MessageKind kind, int minute) {
        String author = kind == MessageKind.BRAND ? "Maison" : "client " + id;
        return new IncomingMessage(network, id, Optional.empty(), parent, kind, author, author, Optional.empty(), "Bonjour", QueueFixture.at(minute),
                Optional.empty());
    }

    private Picture page(String what, Theme theme, String language, int width, Consumer<Scene> then) throws IOException {
        board = new BoardPieces(queue, Picture.background(Platform::runLater), language);
        ReportsViewModel day = new ReportsViewModel(new ReportStore(queue.database), Picture.background(Platform::runLater), queue.clock, QueueFixture.ZONE,
                new SimpleObjectProperty<>(Duration.ofMinutes(30)));
        return Picture.of(String.join("-", "board", what, theme.key(), language, Integer.toString(width)), theme, width, 1_300, () -> {
            ReportsView view = new ReportsView(day, board.model, board.desk, new BoardWays(opened::add, () -> { }));
            day.shownProperty().unbind();
            day.shownProperty().set(true);
            return view;
        }, then);
    }

    private Picture wall(String what, Theme theme, String language, int width, int height, Consumer<Scene> then) throws IOException {
        board = new BoardPieces(queue, Picture.background(Platform::runLater), language);
        return Picture.of(String.join("-", "wall", what, theme.key(), language, Integer.toString(width)), theme, width, height, () -> {
            WallView view = new WallView(board.model, board.desk);
            board.model.wallProperty().set(true);
            return view;
        }, then);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 1360", "DARK, en, 1360", "DARK, fr, 940", "LIGHT, en, 760"})
    void theBoardOfNowIsDrawn(Theme theme, String language, int width) throws IOException {
        tell("Inès", "Rachid", "Élodie Vandenbrouck-Montgolfier de la Tour");
        Picture picture = page("busy", theme, language, width, scene -> { });
        assertThat(picture.untranslated()).isEmpty();
        assertThat(picture.words()).contains("Facebook", "Inès", board.desk.texts().get("board.heat"), board.desk.texts().get("board.tags.others"));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 1920, 1080", "DARK, en, 1920, 1080", "DARK, fr, 1280, 720", "LIGHT, en, 1280, 720", "LIGHT, fr, 1024, 768"})
    void theWallIsDrawnAndItsFiguresAreAnEighthOfItsHeight(Theme theme, String language, int width, int height) throws IOException {
        tell("Inès", "Rachid", "Élodie", "Paul", "Zoé");
        List<WallFigure> figures = new ArrayList<>();
        Picture picture = wall("busy", theme, language, width, height, scene -> scene.getRoot().lookupAll(".wall-main").forEach(node -> figures.add((WallFigure) node)));
        assertThat(figures).hasSize(3);
        if (width * 9 >= height * 16) {
            assertThat(figures).allSatisfy(figure -> assertThat(figure.digits()).isGreaterThanOrEqualTo(height / 8.0));
        }
        assertThat(picture.untranslated()).isEmpty();
        assertThat(picture.words()).contains("Facebook", board.desk.texts().get("board.wall.as-of", "13:00:00"));
    }

    @Test
    void aFigureOpensTheConversationsItCounts() throws IOException {
        tell();
        Scene[] drawn = new Scene[1];
        page("opened", Theme.LIGHT, "fr", 1_360, scene -> drawn[0] = scene);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            drawn[0].getRoot().lookupAll(".opening").forEach(card ->
                    card.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
            drawn[0].getRoot().lookupAll(".figure-link").forEach(link -> ((Button) link).fire());
        });
        assertThat(opened).contains(QueueFilter.of(QueueView.WAITING), QueueFilter.of(QueueView.UNASSIGNED),
                QueueFilter.of(QueueView.WAITING).withNetwork(Network.FACEBOOK), QueueFilter.of(QueueView.WAITING).withTag(1));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, empty", "DARK, en, future", "DARK, fr, one", "LIGHT, en, hidden"})
    void whereThereIsNothingItSaysWhy(Theme theme, String language, String what) throws IOException {
        if (!what.equals("empty")) {
            queue.take(from("Ana", "1", null, what.equals("future") ? 5_000 : 160, "Bonjour"));
        }
        if (what.equals("hidden")) {
            queue.triage.apply(new Action.Close(), queue.holding("1").id(), queue.me);
        }
        Picture wall = wall(what, theme, language, 1_280, 720, scene -> { });
        Picture page = page(what, theme, language, 1_000, scene -> { });
        assertThat(page.untranslated()).isEmpty();
        assertThat(page.words()).noneMatch(word -> word.contains("NaN"));
        String sentence = switch (what) {
            case "empty" -> board.desk.texts().get("reports.empty");
            case "future" -> board.desk.texts().get("board.nothing.future");
            case "hidden" -> board.desk.texts().get("board.first.dismissed");
            default -> board.desk.texts().get("board.first.unanswered", 1);
        };
        assertThat(page.words()).contains(sentence);
        if (what.equals("empty") || what.equals("future")) {
            assertThat(wall.words()).contains(sentence);
        }
    }

    @Test
    void theWallSaysWhenItsFiguresAreOldAndWhyAndGoesOn() throws IOException {
        tell("Inès");
        wall("old", Theme.LIGHT, "fr", 1_280, 720, scene -> { });
        queue.pass(Duration.ofMinutes(3));
        queue.execute("ALTER TABLE counter RENAME TO away");
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> board.present.set(queue.clock.instant()));
        WaitForAsyncUtils.waitForFxEvents();
        Picture picture = Picture.of("wall-old-light-fr-1280", Theme.LIGHT, 1_280, 720, () -> new WallView(board.model, board.desk), scene -> { });
        assertThat(picture.words()).anyMatch(words -> words.startsWith("Ces chiffres ont 3 min. La file ne répond pas"));
        queue.execute("ALTER TABLE away RENAME TO counter");
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> board.present.set(queue.clock.instant().plusSeconds(10)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(board.model.problemProperty().get()).isEmpty();
        assertThat(board.model.tooOld()).isEmpty();
    }

    @Test
    void arrowsReadTheCellsOfTheWeek() throws IOException {
        tell();
        List<String> said = new ArrayList<>();
        page("asked", Theme.DARK, "fr", 1_360, scene -> { });
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            HeatMap heat = new HeatMap(board.desk.texts());
            heat.show(board.model.behindProperty().get());
            Node grid = heat.lookup(".heat-grid");
            for (KeyCode key : List.of(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.UP, KeyCode.LEFT, KeyCode.LEFT, KeyCode.DOWN)) {
                grid.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
                said.add(grid.getAccessibleText().replaceAll(" : .*", ""));
            }
        });
        assertThat(said).containsExactly("lundi de 9 h à 10 h", "lundi de 10 h à 11 h", "lundi de 10 h à 11 h", "lundi de 9 h à 10 h", "lundi de 9 h à 10 h",
                "mardi de 9 h à 10 h");
    }
}
