package app.detente.ui;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Adviser;
import app.detente.model.Role;
import app.detente.model.Texts;
import app.detente.storage.ApprovalStore;
import app.detente.storage.QueueFixture;
import app.detente.storage.ReplyStore.Outcome;
import app.detente.storage.ReplyStore.Sending;
import app.detente.storage.SettingStore;
import app.detente.storage.TeamStore;
import app.detente.ui.approvals.ApprovalsView;
import app.detente.ui.approvals.ApprovalsViewModel;
import app.detente.ui.approvals.OwnViewModel;
import app.detente.ui.approvals.PendingView;
import app.detente.ui.approvals.PendingViewModel;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Later;
import app.detente.ui.common.Notices;
import app.detente.ui.common.Session;
import app.detente.ui.common.Theme;
import app.detente.ui.team.TeamView;
import app.detente.ui.team.TeamViewModel;
import app.detente.ui.tips.Tip;
import app.detente.ui.tips.TipView;
import app.detente.ui.tips.TipsViewModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** Draws the second pair of eyes, the team and a tip, and leaves the pictures in `target/look`, to be looked at. */
@ExtendWith(ApplicationExtension.class)
class ApprovalsLookTest {
    private static final String LONG = "Marie-Élisabeth de la Tour-Saint-Germain-en-Laye";

    @TempDir
    private Path folder;
    private QueueFixture queue;
    private ApprovalStore store;
    private TeamStore team;
    private Adviser trainee;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        store = new ApprovalStore(queue.database, queue.changes, queue.clock, queue.replies);
        team = new TeamStore(queue.database, queue.changes, queue.clock);
        trainee = queue.adviser(LONG);
        team.change(team.member(trainee).as(Role.NEWCOMER).sampled(20), queue.me);
        team.change(team.member(trainee).as(Role.NEWCOMER).sampled(100), queue.me);
        queue.take(from("Nadia Berger", "1", null, 100, "Bande de voleurs ! 15 ans chez vous et je découvre que je paie le triple de chez le voisin."),
                from("Momo Le Vrai", "2", null, 120, "Plus de réseau à Brest depuis ce matin, c’est normal ?"),
                from("@tony_mtp34", "3", null, 130, "Votre technicien est passé trois fois. Je lui ai appris à faire les crêpes."),
                from("Ada", "4", null, 131, "Merci !"));
        hand("1", "Bonjour Nadia, on regarde votre contrat ensemble et je reviens vers vous avant 18 h avec un vrai chiffre. Marie-Élisabeth");
        queue.pass(Duration.ofMinutes(12));
        hand("2", "Bonjour, c’est une panne de quartier : retour prévu à 16 h. On vous écrit dès que c’est fait. Marie-Élisabeth");
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private long hand(String message, String text) {
        return ((Outcome.ForApproval) queue.replies.send(new Sending(queue.holding(message).id(), Optional.empty(), text, List.of(), "Maison",
                queue.holding(message).version(), Duration.ZERO), trainee)).approval();
    }

    private Session session(Adviser me, String language) {
        Texts texts = Texts.in(Locale.of(language));
        Desk desk = new Desk(texts, ZoneId.of("Europe/Paris"), Duration.ofMinutes(30), Optional.of(me), new SimpleObjectProperty<>(queue.clock.instant()));
        desk.commands().add(desk.commands().command("writing.send", () -> { }).on("Ctrl+ENTER"),
                desk.commands().command("writing.template", () -> { }).on("Ctrl+SPACE"), desk.commands().command("conversation.reply", () -> { }).on("R"));
        return new Session(me, desk, Picture.background(Platform::runLater), Later.on(Platform::runLater), new Notices(texts), queue.clock);
    }

    private static String name(String what, Theme theme, String language, int width) {
        return String.join("-", what, theme.key(), language, Integer.toString(width));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 1000", "DARK, en, 848", "LIGHT, en, 760"})
    void aReplyUnderReviewIsDrawnWithWhatHappenedSinceAndBothTexts(Theme theme, String language, int width) throws IOException {
        queue.pass(Duration.ofMinutes(1));
        queue.take(from("Nadia Berger", "9", "1", 190, "Alors, j’attends !"));
        queue.conversations.claim(queue.holding("1").id(), queue.adviser("Inès"));
        Session session = session(queue.me, language);
        ApprovalsViewModel model = new ApprovalsViewModel(session, store, queue.triage, () -> Duration.ofSeconds(15));
        OwnViewModel own = new OwnViewModel(session, store);
        Picture picture = Picture.of(name("approvals-review", theme, language, width), theme, width, 900,
                () -> new ApprovalsView(model, own, new SimpleObjectProperty<>(true), session.desk()), scene -> {
                    String better = "Bonjour Nadia, 15 ans, ça compte : je vérifie votre contrat et vous réponds avant 16 h.";
                    model.reviewProperty().subscribe(found -> Platform.runLater(() -> model.textProperty().set(better)));
                    model.look();
                });
        assertThat(picture.untranslated()).isEmpty();
        assertThat(picture.words()).contains(session.texts().get("approvals.improve"), session.texts().get("approvals.restore"))
                .anyMatch(word -> word.contains(session.texts().get("approvals.since.wrote")));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 1000", "DARK, en, 760"})
    void aTraineesOwnSideIsDrawn(Theme theme, String language, int width) throws IOException {
        store.sendBack(hand("3", "Nous accusons réception de votre demande."), "Plus simple, et surtout : dis-lui quand.", queue.me);
        store.improve(hand("4", "Merci à vous."), "Merci à vous, Ada !", queue.holding("4").version(), Duration.ZERO, queue.me);
        Session session = session(trainee, language);
        OwnViewModel own = new OwnViewModel(session, store);
        ApprovalsViewModel model = new ApprovalsViewModel(session, store, queue.triage, () -> Duration.ZERO);
        Picture picture = Picture.of(name("approvals-own", theme, language, width), theme, width, 900,
                () -> new ApprovalsView(model, own, new SimpleObjectProperty<>(false), session.desk()), scene -> own.refresh());
        assertThat(picture.untranslated()).isEmpty();
        assertThat(picture.words()).contains(session.texts().get("approvals.resume"), session.texts().get("approvals.figures"));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 640", "DARK, en, 420"})
    void whatWaitsStandsGreyBelowTheThreadAndATipBesideIt(Theme theme, String language, int width) throws IOException {
        queue.pass(Duration.ofMinutes(1));
        store.sendBack(store.in(queue.holding("2").id()).getFirst().id(), "Plus simple, et surtout : dis-lui quand.", queue.me);
        queue.pass(Duration.ofMinutes(1));
        hand("1", "Bonjour Nadia, deuxième essai.");
        long first = queue.holding("1").id();
        long second = queue.holding("2").id();
        Session session = session(trainee, language);
        PendingViewModel here = new PendingViewModel(session, store);
        PendingViewModel back = new PendingViewModel(session(trainee, language), store);
        TipsViewModel tips = new TipsViewModel(session, new SettingStore(queue.database));
        Picture picture = Picture.of(name("approvals-pending", theme, language, width), theme, width, 620, () -> {
            VBox page = new VBox(12, new TipView(tips, session.desk()), new PendingView(here, new SimpleObjectProperty<>(false), session.desk()),
                    new PendingView(back, new SimpleObjectProperty<>(false), session.desk()));
            page.getStyleClass().addAll("thread", "pane-ground");
            return page;
        }, scene -> {
            tips.teach(true);
            tips.about(Tip.OPENED, true);
            here.show(Optional.of(first));
            back.show(Optional.of(second));
        });
        assertThat(picture.untranslated()).isEmpty();
        assertThat(picture.words()).contains(session.texts().get("approvals.withdraw"), session.texts().get("tips.opened"));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 760", "DARK, en, 700"})
    void theTeamIsDrawn(Theme theme, String language, int width) throws IOException {
        team.change(team.member(queue.adviser("Karim")).as(Role.LEAD), queue.me);
        Session session = session(queue.adviser(language.equals("fr") ? "Karim" : "Sonia"), language);
        TeamViewModel model = new TeamViewModel(session, team);
        Picture picture = Picture.of(name("team", theme, language, width), theme, width, 420, () -> new TeamView(model, session.desk()),
                scene -> model.refresh());
        assertThat(picture.untranslated()).isEmpty();
        assertThat(picture.words()).contains(LONG, session.texts().get("team.sample"));
    }
}
