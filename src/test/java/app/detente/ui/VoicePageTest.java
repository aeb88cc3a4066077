package app.detente.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Language;
import app.detente.model.Network;
import app.detente.model.Texts;
import app.detente.storage.QueueFixture;
import app.detente.storage.VoiceProfileStore;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Later;
import app.detente.ui.common.Notices;
import app.detente.ui.common.Session;
import app.detente.ui.common.Theme;
import app.detente.ui.common.keys.Commands;
import app.detente.ui.voice.VoiceView;
import app.detente.ui.voice.VoiceViewModel;
import app.detente.voice.Remark.Rule;
import app.detente.voice.Situation;
import app.detente.voice.tone.Shipped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** Draws the page of the voice and leaves the pictures in `target/look`, to be looked at. */
@ExtendWith(ApplicationExtension.class)
class VoicePageTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    @TempDir
    private Path folder;
    private QueueFixture queue;
    private VoiceProfileStore store;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        store = new VoiceProfileStore(queue.database, queue.changes, queue.clock);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private Desk desk(Texts texts) {
        return new Desk(texts, PARIS, Duration.ofMinutes(30), Optional.of(queue.me), new SimpleObjectProperty<>(queue.clock.instant()),
                new Commands(texts));
    }

    private VoiceViewModel model(Texts texts) {
        Session session = new Session(queue.me, desk(texts), Picture.background(Platform::runLater), Later.on(Platform::runLater), new Notices(texts),
                queue.clock);
        return new VoiceViewModel(session, store);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 948", "DARK, en, 948", "LIGHT, en, 1400", "DARK, fr, 1400"})
    void theExampleIsCommentedWithRulesReasonsAndBetterWordings(Theme theme, String language, int width) throws IOException {
        Texts texts = Texts.in(Locale.of(language));
        VoiceViewModel model = model(texts);
        Picture picture = Picture.of("voice-" + theme.key() + "-" + language + "-" + width, theme, width, 900, () -> new VoiceView(model, desk(texts)),
                scene -> model.read());
        assertThat(picture.words()).contains(Rule.STIFF.name(texts), Rule.STIFF.reason(texts), Rule.PROMISE.reason(texts),
                texts.get("voicepage.standing.shipped"), texts.get("voicepage.never.hint"));
    }

    @Test
    void aBrokenPatternIsSaidUnderTheListWithItsLine() throws IOException {
        Texts texts = Texts.in(Locale.FRANCE);
        VoiceViewModel model = model(texts);
        store.save(Language.FR, Optional.of(Network.EMAIL), Shipped.profile(Language.FR), queue.me);
        String name = "voice-broken-light-fr-948";
        Picture.of(name, Theme.LIGHT, 948, 900, () -> new VoiceView(model, desk(texts)), scene -> {
            model.networkProperty().set(Optional.of(Network.EMAIL));
            model.situationProperty().set(Situation.DISTRESS);
            model.sampleProperty().set("Ah, la box fait la sieste 😉 Rien à craindre, je vous appelle demain à 10 h.");
        });
        Picture picture = Picture.of(name, Theme.LIGHT, 948, 900, () -> {
            model.form().neverProperty().set("usager → client\n/(gratos/ → gratuit");
            return new VoiceView(model, desk(texts));
        }, scene -> { });
        assertThat(picture.words()).contains(texts.get("problem.profile.pattern", 2, 1), Rule.JOKE.reason(texts));
    }
}
