package app.detente.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.model.Hide;
import app.detente.model.HideReason;
import app.detente.model.Sanction;
import app.detente.model.Texts;
import app.detente.storage.QueueFixture;
import app.detente.storage.RegisterStore;
import app.detente.storage.SettingStore;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Later;
import app.detente.ui.common.Notices;
import app.detente.ui.common.Session;
import app.detente.ui.common.Theme;
import app.detente.ui.conversation.DeliveryActions;
import app.detente.ui.conversation.MessageActions;
import app.detente.ui.conversation.ThreadView;
import app.detente.ui.moderation.CharterView;
import app.detente.ui.moderation.CharterViewModel;
import app.detente.ui.moderation.HideView;
import app.detente.ui.moderation.HideViewModel;
import app.detente.ui.moderation.LadderView;
import app.detente.ui.moderation.LadderViewModel;
import app.detente.ui.moderation.StandingBanner;
import app.detente.ui.moderation.StepsView;
import app.detente.ui.register.RegisterView;
import app.detente.ui.register.RegisterViewModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Draws what moderates and leaves the pictures in `target/look`, to be looked at. */
@ExtendWith(ApplicationExtension.class)
class ModerationLookTest {
    private static final String LONG = "Marie-Élisabeth de la Tour-Saint-Germain-en-Laye";

    @TempDir
    private Path folder;
    private QueueFixture queue;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        queue.take(QueueFixture.from("Nadia Berger", "1", null, 100, "Bande de voleurs ! 15 ans chez vous et je paie le triple. Je vais chez Free."),
                QueueFixture.from(LONG, "2", "1", 120, "Montres de luxe à moitié prix, cliquez ici : http://montres.example/promo ou appelez le "
                        + "06 12 34 56 78. ".repeat(40)),
                QueueFixture.from("Momo", "3", "1", 130, "Vous êtes vraiment une bande d’abrutis"));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private Session session(String language) {
        Texts texts = Texts.in(Locale.of(language));
        Adviser me = queue.me;
        Desk desk = new Desk(texts, ZoneId.of("Europe/Paris"), Duration.ofMinutes(30), Optional.of(me), new SimpleObjectProperty<>(queue.clock.instant()));
        return new Session(me, desk, Picture.background(Platform::runLater), Later.on(Platform::runLater), new Notices(texts), queue.clock);
    }

    private HideViewModel hide(Session session) {
        return new HideViewModel(session, queue.moderation, queue.triage, queue.conversations, new CharterViewModel(session, new SettingStore(queue.database)));
    }

    private static Parent grounded(Parent part) {
        StackPane ground = new StackPane(part);
        ground.getStyleClass().add("pane-ground");
        ground.setStyle("-fx-padding: 20px;");
        return ground;
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 0", "DARK, en, 0", "LIGHT, en, 1", "DARK, fr, 1"})
    void theQuestionWhyIsDrawn(Theme theme, String language, int which) throws IOException {
        Session session = session(language);
        HideViewModel model = hide(session);
        Conversation row = queue.holding("1");
        var messages = queue.conversations.thread(row.id(), Optional.empty(), 9);
        Picture picture = Picture.of("hide-" + which + "-" + theme.key() + "-" + language, theme, 540, 640, () -> {
            model.show(row, messages);
            return grounded(new HideView(model, session.desk()));
        }, scene -> {
            model.propose(messages.get(which));
            model.form().reasonProperty().set(Optional.of(HideReason.values()[which * 6]));
        });
        assertThat(picture.untranslated()).isEmpty();
        assertThat(picture.words()).contains(session.texts().get("moderation.hide"));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr", "DARK, en"})
    void aFoldedMessageIsDrawn(Theme theme, String language) throws IOException {
        Session session = session(language);
        HideViewModel model = hide(session);
        queue.moderation.hide(queue.message("1"), new Hide(HideReason.OFFENSIVE, "", true), queue.me);
        queue.moderation.hide(queue.message("2"), new Hide(HideReason.OTHER, "publicité répétée dans quatre conversations du matin, "
                + "signalée par deux clients", false), queue.me);
        Conversation row = queue.holding("1");
        var messages = queue.conversations.thread(row.id(), Optional.empty(), 9);
        Picture picture = Picture.of("folded-" + theme.key() + "-" + language, theme, 520, 420, () -> {
            model.show(row, messages);
            ThreadView thread = new ThreadView(session.desk(), DeliveryActions.NONE,
                    new MessageActions(HideViewModel::canBeHidden, model::propose, model::showAgain, model.hidingsProperty()), () -> { });
            thread.show(row.id(), messages);
            return thread;
        }, scene -> { });
        assertThat(picture.untranslated()).isEmpty();
        assertThat(picture.words()).contains(session.texts().get("conversation.show-again"));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr", "DARK, en"})
    void theLadderIsDrawn(Theme theme, String language) throws IOException {
        Session session = session(language);
        LadderViewModel model = new LadderViewModel(session, queue.moderation, queue.triage);
        long customer = queue.holding("1").customerId().orElseThrow();
        queue.moderation.take(new Sanction.Measure(Sanction.Step.WARN, Optional.empty(), HideReason.OFFENSIVE, ""), customer, queue.holding("1").id(), queue.me);
        queue.pass(Duration.ofHours(2));
        queue.moderation.take(new Sanction.Measure(Sanction.Step.MUTE, Optional.of(Duration.ofDays(7)), HideReason.HARASSMENT,
                "trois messages à la minute"), customer, queue.holding("1").id(), queue.adviser(LONG));
        Conversation row = queue.holding("1");
        Picture picture = Picture.of("ladder-" + theme.key() + "-" + language, theme, 860, 460, () -> {
            VBox thread = new VBox(new StandingBanner(model, session.desk()), grounded(new LadderView(model, session.desk())));
            StepsView steps = new StepsView(model, session.desk());
            VBox side = new VBox(steps);
            side.setStyle("-fx-padding: 14px; -fx-min-width: 260px; -fx-max-width: 260px;");
            side.getStyleClass().add("pane-surface");
            javafx.scene.layout.HBox panes = new javafx.scene.layout.HBox(thread, side);
            javafx.scene.layout.HBox.setHgrow(thread, Priority.ALWAYS);
            return panes;
        }, scene -> {
            model.show(row);
            model.choose(LadderViewModel.Rung.DAY);
        });
        assertThat(picture.untranslated()).isEmpty();
        assertThat(picture.words()).contains(session.texts().get("moderation.lift"));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 1000", "DARK, en, 1000", "LIGHT, en, 620"})
    void theRegisterIsDrawn(Theme theme, String language, int width) throws IOException {
        Session session = session(language);
        queue.moderation.hide(queue.message("1"), new Hide(HideReason.OFFENSIVE, "", true), queue.adviser(LONG));
        queue.pass(Duration.ofMinutes(3));
        queue.moderation.show(queue.message("1"), queue.me);
        queue.moderation.hide(queue.message("2"), new Hide(HideReason.PERSONAL_DATA, "numéro de téléphone", false), queue.me);
        queue.moderation.hide(queue.message("3"), new Hide(HideReason.OFFENSIVE, "", false), queue.me);
        RegisterViewModel model = new RegisterViewModel(session, new RegisterStore(queue.database), new SettingStore(queue.database));
        Picture picture = Picture.of("register-" + theme.key() + "-" + language + "-" + width, theme, width, 640,
                () -> new RegisterView(model, session.desk(), id -> { }), scene -> model.read());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(picture.untranslated()).isEmpty();
        assertThat(picture.words()).contains(session.texts().get("register.title"));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr", "DARK, en"})
    void theEmptyRegisterAndTheCharterAreDrawn(Theme theme, String language) throws IOException {
        Session session = session(language);
        RegisterViewModel model = new RegisterViewModel(session, new RegisterStore(queue.database), new SettingStore(queue.database));
        Picture picture = Picture.of("register-empty-" + theme.key() + "-" + language, theme, 800, 640, () -> new VBox(
                new RegisterView(model, session.desk(), id -> { }),
                grounded(new CharterView(new CharterViewModel(session, new SettingStore(queue.database)), session.texts()))), scene -> model.read());
        assertThat(picture.untranslated()).isEmpty();
        assertThat(picture.words()).contains(session.texts().get("register.empty"));
    }
}
