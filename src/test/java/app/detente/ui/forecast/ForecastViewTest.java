package app.detente.ui.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.OpeningHours;
import app.detente.model.Texts;
import app.detente.storage.ForecastStore;
import app.detente.storage.QueueFixture;
import app.detente.ui.Picture;
import app.detente.ui.common.Desk;
import app.detente.ui.common.SlotChart;
import app.detente.ui.common.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Slider;
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

/** Draws the page and leaves the pictures in `target/look`, to be looked at. */
@ExtendWith(ApplicationExtension.class)
class ForecastViewTest {
    @TempDir
    private Path folder;
    private QueueFixture queue;
    private ForecastViewModel model;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        model = new ForecastViewModel(new ForecastStore(queue.database), Picture.background(Platform::runLater), queue.clock, QueueFixture.ZONE,
                new SimpleObjectProperty<>(OpeningHours.USUAL));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 1100", "DARK, en, 1100", "LIGHT, en, 760"})
    void aBusyDayIsForeseen(Theme theme, String language, int width) throws IOException {
        Played.days(queue, 22, at -> at.getHour() < 8 || at.getHour() > 19 ? 2 : at.getDayOfMonth() == 2 && at.getMonthValue() == 3 ? 36 : 22, 6);
        Picture picture = picture("busy", theme, language, width, view -> ((SlotChart) view.lookup(".forecast-chart")).ask(9));
        assertThat(picture.untranslated()).isEmpty();
        assertThat(picture.words()).anyMatch(words -> words.contains(language.equals("fr") ? "à la fermeture" : "at closing"));
        assertThat(picture.words()).anyMatch(words -> words.contains(language.equals("fr") ? "dans la bande" : "within the band"));
    }

    @ParameterizedTest
    @CsvSource({"DARK, fr, 1100", "LIGHT, fr, 1440"})
    void aDayThatBringsFiftyTimesTheUsualIsForeseen(Theme theme, String language, int width) throws IOException {
        Played.days(queue, 12, at -> (at.getHour() < 8 || at.getHour() > 19 ? 0.5 : 6)
                * (at.getDayOfMonth() == 2 && at.getMonthValue() == 3 && at.getHour() >= 8 ? 50 : 1), 4);
        Picture picture = picture("fifty", theme, language, width, view -> { });
        assertThat(picture.untranslated()).isEmpty();
        assertThat(picture.words()).anyMatch(words -> words.endsWith("clients en attente à la fermeture"));
    }

    @Test
    void aCalmDayStaysUpToDateAndSaysSo() throws IOException {
        Played.days(queue, 15, 6, 8);
        assertThat(picture("calm", Theme.LIGHT, "fr", 1100, view -> { }).words()).contains("La file reste à jour");
    }

    @Test
    void aBacklogThatWillBeWorkedOffHasItsHour() throws IOException {
        Played.days(queue, 15, 6, 3);
        Picture picture = picture("cleared", Theme.DARK, "fr", 1100, view -> { });
        assertThat(picture.words()).anyMatch(words -> words.matches("File soldée vers \\d\\d:\\d\\d"));
        assertThat(picture.words()).anyMatch(words -> words.matches("Entre \\d\\d:\\d\\d et \\d\\d:\\d\\d, huit fois sur dix\\."));
    }

    @Test
    void aFirstMorningIsForeseenFromItself() throws IOException {
        for (int i = 0; i < 60; i++) {
            queue.take(QueueFixture.from("c" + i, "q" + i, null, 2 * i, "Bonjour"));
            if (i % 3 != 0) {
                queue.take(QueueFixture.brand("r" + i, "q" + i, 2 * i + 20, "Bonjour"));
            }
        }
        Picture picture = picture("tiny", Theme.LIGHT, "fr", 1100, view -> { });
        assertThat(picture.untranslated()).isEmpty();
        assertThat(picture.words()).anyMatch(words -> words.contains("pas encore de journée entière"));
        assertThat(picture.words()).anyMatch(words -> words.startsWith("Aucun jour à vérifier"));
    }

    @Test
    void withoutRepliesTheLeversAskForWhatIsMissing() throws IOException {
        for (int i = 0; i < 30; i++) {
            queue.take(QueueFixture.from("c" + i, "q" + i, null, i, "Bonjour"));
        }
        assertThat(picture("silent", Theme.DARK, "fr", 1100, view -> { }).words()).anyMatch(words -> words.startsWith("Personne n’a encore répondu"));
    }

    @Test
    void anEmptyQueueHasItsReason() throws IOException {
        assertThat(picture("empty", Theme.LIGHT, "fr", 1100, view -> { }).words()).contains("Pas encore de messages, donc rien à prévoir.");
    }

    @Test
    void arrowsMoveTheLeversAndReadTheHours() throws IOException {
        Played.days(queue, 8, 16, 2);
        picture("keys", Theme.LIGHT, "fr", 1100, view -> { });
        WaitForAsyncUtils.waitForFxEvents();
        int measured = model.lookedProperty().get().orElseThrow().usual() instanceof app.detente.report.forecast.Forecast usual
                ? usual.measured().people() : -1;
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Slider people = (Slider) shown.lookup(".slider");
            people.increment();
            SlotChart chart = (SlotChart) shown.lookup(".forecast-chart");
            chart.getOnKeyPressed().handle(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
            assertThat(chart.getAccessibleText()).contains("attend");
            chart.getOnKeyPressed().handle(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            assertThat(chart.getAccessibleText()).contains("flèches");
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.wishProperty().get().people()).hasValue(measured + 1);
    }

    private ForecastView shown;

    private Picture picture(String what, Theme theme, String language, int width, Consumer<ForecastView> then) throws IOException {
        Desk desk = new Desk(Texts.in(Locale.of(language)), QueueFixture.ZONE, Duration.ofMinutes(30), Optional.of(queue.me),
                new SimpleObjectProperty<>(queue.clock.instant()));
        String name = String.join("-", "forecast", what, theme.key(), language, Integer.toString(width));
        return Picture.of(name, theme, width, 1080, () -> {
            shown = new ForecastView(model, desk);
            model.shownProperty().unbind();
            model.shownProperty().set(true);
            return shown;
        }, scene -> then.accept(shown));
    }
}
