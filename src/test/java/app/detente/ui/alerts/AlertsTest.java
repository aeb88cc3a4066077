package app.detente.ui.alerts;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Action;
import app.detente.model.Adviser;
import app.detente.model.Alert;
import app.detente.model.Done;
import app.detente.model.Texts;
import app.detente.storage.AlertStore;
import app.detente.storage.QueueFixture;
import app.detente.ui.common.Background;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Notices;
import app.detente.ui.common.Session;
import app.detente.ui.common.TestTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsTest {
    private static final Duration TARGET = Duration.ofMinutes(30);

    @TempDir
    Path folder;
    private QueueFixture queue;
    private Adviser colleague;
    private Alerts alerts;
    private final TestTime time = new TestTime();
    private final Notices notices = new Notices(Texts.in(Locale.FRANCE));
    private final List<String> rung = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final SimpleObjectProperty<Set<Alert>> wanted = new SimpleObjectProperty<>(Set.of());
    private final SimpleObjectProperty<Instant> now = new SimpleObjectProperty<>();
    private boolean deaf;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        colleague = queue.adviser("Tanguy");
        queue.take(from("Nadia", "1", null, 160, "Un secret : 1234"), from("Karim", "2", null, 161, "Un secret : 5678"));
        now.set(queue.clock.instant());
        notices.onNotice(notice -> said.add(notice.sentence()), notice -> { });
        Desk desk = new Desk(Texts.in(Locale.FRANCE), ZoneId.of("Europe/Paris"), TARGET, Optional.of(queue.me), now);
        Session session = new Session(queue.me, desk, Background.sameThread(), time.later(), notices, queue.clock);
        alerts = new Alerts(session, new AlertStore(queue.database), queue.changes, wanted, (title, text) -> !deaf && rung.add(text));
    }

    @AfterEach
    void close() {
        alerts.close();
        queue.close();
    }

    private Done assign(String to, Adviser who, Adviser by) {
        Done done = queue.triage.apply(new Action.Assign(Optional.of(who.id())), queue.holding(to).id(), by).orElseThrow();
        return done;
    }

    private void aMomentLater() {
        time.pass(Alerts.GATHER);
    }

    private void minutes(int minutes) {
        queue.pass(Duration.ofMinutes(minutes));
        now.set(queue.clock.instant());
    }

    @Test
    void nothingIsToldUntilSomebodyAsks() {
        assign("1", queue.me, colleague);
        queue.replies.note(queue.holding("1").id(), colleague, "@Sonia");
        aMomentLater();
        minutes(14);
        assertThat(rung).isEmpty();
        assertThat(said).isEmpty();
        wanted.set(Set.of(Alert.ASSIGNED, Alert.MENTIONED));
        queue.take(from("Lou", "3", null, 162, "Bonjour"));
        aMomentLater();
        assertThat(rung).as("what was there before is not told").isEmpty();
    }

    @Test
    void aConversationGivenByAnotherIsToldOnceAndWithoutWhatItSays() {
        wanted.set(Set.of(Alert.ASSIGNED));
        assign("1", queue.me, colleague);
        aMomentLater();
        queue.take(from("Lou", "3", null, 162, "Bonjour"));
        aMomentLater();
        assertThat(rung).singleElement().asString().contains("Tanguy", "Nadia").doesNotContain("secret");
    }

    @Test
    void whatIDoMyselfWhatOthersGetAndWhatWasTakenBackIsNotTold() {
        wanted.set(Set.of(Alert.ASSIGNED));
        assign("1", queue.me, queue.me);
        assign("2", colleague, colleague);
        Done mistake = assign("2", queue.me, colleague);
        queue.triage.undo(mistake, colleague);
        aMomentLater();
        assertThat(rung).isEmpty();
    }

    @Test
    void manyAtOnceAreOneAlert() {
        wanted.set(Set.of(Alert.ASSIGNED));
        assign("1", queue.me, colleague);
        assign("2", queue.me, colleague);
        aMomentLater();
        assertThat(rung).singleElement().asString().contains("2");
    }

    @Test
    void aMentionIsToldUnlessItIsSeenAlready() {
        wanted.set(Set.of(Alert.MENTIONED));
        queue.replies.note(queue.holding("1").id(), colleague, "@Sonia mon mot de passe est 1234");
        queue.replies.note(queue.holding("2").id(), colleague, "@Sonia");
        queue.conversations.claim(queue.holding("2").id(), queue.me);
        aMomentLater();
        assertThat(rung).singleElement().asString().contains("Tanguy", "Nadia").doesNotContain("1234");
    }

    @Test
    void aTargetAboutToBeMissedIsToldOnceAndTogetherWithTheOthers() {
        queue.triage.apply(new Action.Assign(Optional.of(colleague.id())), queue.holding("2").id(), colleague);
        queue.take(from("Lou", "3", null, 162, "Bonjour"));
        wanted.set(Set.of(Alert.TARGET)); // it is 180 minutes past nine; the first waits since 160 and is late at 190
        minutes(4);
        assertThat(rung).as("26 minutes are left to nobody yet").isEmpty();
        minutes(2);
        assertThat(rung).as("the first, within five minutes of the target").hasSize(1);
        minutes(2);
        assertThat(rung).as("the third; the second is a colleague’s").hasSize(2);
        minutes(1);
        minutes(30);
        assertThat(rung).as("what is late already is seen in the list").hasSize(2);
    }

    @Test
    void targetsAreLookedAtOnceAMinuteAtMost() {
        wanted.set(Set.of(Alert.TARGET));
        minutes(6);
        int before = rung.size();
        queue.take(from("Lou", "3", null, 159, "Bonjour"));
        queue.pass(Duration.ofSeconds(20));
        now.set(queue.clock.instant());
        assertThat(rung).hasSize(before);
        queue.pass(Duration.ofSeconds(45));
        now.set(queue.clock.instant());
        assertThat(rung).hasSize(before + 1);
    }

    @Test
    void whereTheDesktopHasNoSuchThingTheWindowSaysIt() {
        deaf = true;
        wanted.set(Set.of(Alert.ASSIGNED));
        assign("1", queue.me, colleague);
        aMomentLater();
        assertThat(said).singleElement().asString().contains("Nadia");
    }

    @Test
    void closedItHearsNothing() {
        wanted.set(Set.of(Alert.ASSIGNED, Alert.TARGET));
        alerts.close();
        assign("1", queue.me, colleague);
        aMomentLater();
        minutes(6);
        assertThat(rung).isEmpty();
    }
}
