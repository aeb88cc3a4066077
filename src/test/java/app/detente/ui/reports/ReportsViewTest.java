package app.detente.ui.reports;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.Texts;
import app.detente.report.Ages;
import app.detente.report.Board;
import app.detente.report.Figures;
import app.detente.report.Question;
import app.detente.storage.QueueFixture;
import app.detente.storage.ReportStore;
import app.detente.ui.Picture;
import app.detente.ui.common.SlotChart;
import app.detente.ui.common.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** Draws the page and leaves the pictures in `target/look`, to be looked at. */
@ExtendWith(ApplicationExtension.class)
class ReportsViewTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    @TempDir
    private Path folder;
    private QueueFixture queue;
    private ReportsViewModel model;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        model = new ReportsViewModel(new ReportStore(queue.database), Picture.background(Platform::runLater), queue.clock, ZONE,
                new SimpleObjectProperty<>(Duration.ofMinutes(30)));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 1000", "DARK, en, 1000", "LIGHT, en, 760", "DARK, fr, 760", "LIGHT, fr, 1440"})
    void aBusyDayIsDrawn(Theme theme, String language, int width) throws IOException {
        queue.pass(Duration.ofMinutes(124));
        queue.ingest.ingest(busyDay());
        Picture picture = picture("busy", theme, language, width, view -> {
            ((SlotChart) view.lookup(".hour-chart")).ask(10);
        });
        assertThat(picture.untranslated()).isEmpty();
        assertThat(picture.words()).contains("Facebook", "Mastodon", language.equals("fr") ? "Aujourd’hui" : "Today");
    }

    @Test
    void theNotesSayHowTheFiguresWereWorkedOut() throws IOException {
        queue.ingest.ingest(busyDay());
        Picture picture = picture("notes", Theme.LIGHT, "fr", 1000, view -> ((ToggleButton) view.lookup(".why")).setSelected(true));
        assertThat(picture.untranslated()).isEmpty();
        assertThat(picture.words()).anyMatch(words -> words.startsWith("Définition « wait »"));
    }

    @Test
    void anOldImportShowsItsLastDayAndSaysSo() throws IOException {
        queue.ingest.ingest(busyDay());
        queue.pass(Duration.ofDays(700));
        Picture picture = picture("earlier", Theme.LIGHT, "fr", 1000, view -> { });
        assertThat(picture.words()).contains("Lundi 2 mars 2026", "Rien n’est arrivé aujourd’hui : voici le dernier jour qui a des messages.");
    }

    @Test
    void aQuietDayIsDrawnWithItsEmptyHours() throws IOException {
        queue.ingest.ingest(List.of(QueueFixture.from("nadia", "1", null, 30, "Bonjour")));
        Picture picture = picture("quiet", Theme.DARK, "fr", 1000, view -> { });
        assertThat(picture.words()).contains("un client attend encore sa première réponse");
        Platform.runLater(model::previous);
        assertThat(picture("nothing", Theme.LIGHT, "en", 1000, view -> { }).words()).contains("nobody began a conversation that day");
    }

    @Test
    void anEmptyQueueHasAKindWord() throws IOException {
        Picture picture = picture("empty", Theme.LIGHT, "fr", 1000, view -> { });
        assertThat(picture.words()).contains("Pas encore de messages, donc rien à mesurer. Profitez-en.");
    }

    @ParameterizedTest
    @CsvSource({"fr, 1000", "en, 760"})
    void enormousNumbersStayWithinTheirCards(String language, int width) throws IOException {
        Texts texts = Texts.in(Locale.of(language));
        Picture picture = Picture.of("reports-enormous-" + language + "-" + width, Theme.LIGHT, width, 1000, () -> {
            FigureCards cards = new FigureCards(texts);
            SlotChart chart = new SlotChart("hour-chart", 360, HourPlot.HEIGHT);
            ChannelTable table = new ChannelTable(texts);
            DayReport enormous = enormous();
            cards.show(enormous);
            chart.show("", wide -> HourPlot.of(enormous, texts, wide));
            table.show(enormous);
            VBox page = new VBox(14, cards.node(), chart, table);
            page.getStyleClass().addAll("reports", "pane-ground", "reports-page");
            return page;
        }, scene -> { });
        assertThat(picture.words()).anyMatch(words -> words.replaceAll("\\D", "").equals("99999999999999"));
    }

    private Picture picture(String what, Theme theme, String language, int width, java.util.function.Consumer<ReportsView> then) throws IOException {
        ReportsView[] made = new ReportsView[1];
        String name = String.join("-", "reports", what, theme.key(), language, Integer.toString(width));
        return Picture.of(name, theme, width, width > 1000 ? 900 : 1000, () -> {
            BoardPieces board = new BoardPieces(queue, Picture.background(Platform::runLater), language);
            made[0] = new ReportsView(model, board.model, board.desk, new BoardWays(filter -> { }, () -> { }));
            model.shownProperty().unbind();
            model.shownProperty().set(true);
            return made[0];
        }, scene -> then.accept(made[0]));
    }

    /** 500 customers from midnight on, most of them in the morning; the later they wrote, the fewer are answered. */
    private static List<IncomingMessage> busyDay() {
        Random random = new Random(7);
        List<IncomingMessage> messages = new ArrayList<>();
        Network[] networks = {Network.FACEBOOK, Network.FACEBOOK, Network.FACEBOOK, Network.X, Network.X, Network.MASTODON, Network.EMAIL};
        for (int i = 0; i < 500; i++) {
            int minute = Math.clamp((int) (80 + random.nextGaussian() * 110), -580, 300);
            Network network = networks[random.nextInt(networks.length)];
            messages.add(message(network, "q" + i, Optional.empty(), MessageKind.CUSTOMER, minute));
            int after = (int) (2 + Math.abs(random.nextGaussian()) * (network == Network.EMAIL ? 60 : 9 + Math.max(0, minute) / 9.0));
            if (minute + after < 300 && random.nextInt(12) > 0) {
                messages.add(message(network, "a" + i, Optional.of("q" + i), MessageKind.BRAND, minute + after));
            }
        }
        messages.add(message(Network.X, "yesterday", Optional.empty(), MessageKind.CUSTOMER, -1_200));
        messages.add(message(Network.X, "yesterday-reply", Optional.of("yesterday"), MessageKind.BRAND, -1_190));
        return messages;
    }

    private static IncomingMessage message(Network network, String id, Optional<String> parent, MessageKind kind, int minute) {
        String author = kind == MessageKind.BRAND ? "Maison" : "client " + id;
        return new IncomingMessage(network, id, Optional.empty(), parent, kind, author, author, Optional.empty(), "Bonjour", QueueFixture.at(minute),
                Optional.empty());
    }

    private static DayReport enormous() {
        long many = 99_999_999_999_999L;
        OptionalLong long_ = OptionalLong.of(many / 1_000);
        Instant now = Instant.parse("2026-03-02T21:30:00Z");
        Question question = Question.at(now, ZONE);
        Ages waiting = new Ages("all", many, long_, long_, long_, long_);
        Figures figures = new Figures("all", many, many, 0, 0, long_, long_, long_, long_, many, many, long_, long_, 0, 0);
        LocalDate day = LocalDate.parse("2026-03-02");
        List<Board.Hour> hours = java.util.stream.IntStream.range(0, 24).mapToObj(hour -> new Board.Hour(
                day.atTime(hour, 0).atZone(ZONE).toOffsetDateTime(), hour == 3 ? many : hour * 1_000_000_000_000L, hour,
                OptionalLong.of(many / (hour + 1)), OptionalLong.of(hour * 40_000L))).toList();
        List<Board.Channel> channels = Arrays.stream(Network.values()).map(network -> new Board.Channel(network, waiting, figures)).toList();
        return new DayReport(day, new Board(waiting, figures, figures, hours, channels), question);
    }
}
