package app.detente.ui.themes;

import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Action;
import app.detente.model.Hit;
import app.detente.model.TagColour;
import app.detente.report.themes.Heard;
import app.detente.report.themes.Heard.Kind;
import app.detente.storage.QueueFixture;
import app.detente.storage.SettingStore;
import app.detente.storage.SuggestionStore;
import app.detente.storage.TagStore;
import app.detente.storage.ThemeStore;
import app.detente.ui.common.TestSession;
import app.detente.ui.themes.Absence.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemesViewModelTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private ThemesViewModel model;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        model = new ThemesViewModel(new TestSession(queue.me, queue.clock).session, new ThemeStores(new ThemeStore(queue.database), queue.templates,
                new SuggestionStore(queue.database), new SettingStore(queue.database)));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private Findings found() {
        return model.findingsProperty().get().orElseThrow();
    }

    private Heard row(String name) {
        return found().themes().orElseThrow().rising().stream().filter(heard -> heard.name().equals(name)).findFirst().orElseThrow();
    }

    private void complaints() {
        queue.take(from("ana", "1", null, 0, "Panne de réseau, une honte"), brand("2", "1", 10, "Nous regardons"),
                from("bob", "3", null, 20, "Panne aussi, je pars chez Free"), from("cid", "4", null, 30, "Bravo pour la boutique, merci !"));
    }

    @Test
    void whatIsNotOnTheScreenIsNotRead() {
        complaints();
        model.tick();
        assertThat(model.findingsProperty().get()).isEmpty();
        model.shownProperty().set(true);
        assertThat(found().themes()).isPresent();
    }

    @Test
    void theDayIsReadWithItsWordsBrandsComplaintsAndPraise() {
        complaints();
        model.shownProperty().set(true);
        assertThat(row("panne").count()).isEqualTo(2);
        assertThat(found().themes().orElseThrow().brands()).extracting(naming -> naming.heard().name()).containsExactly("Free");
        assertThat(found().themes().orElseThrow().complaints().heard().orElseThrow().count()).isEqualTo(2);
        assertThat(found().themes().orElseThrow().praise().heard().orElseThrow().count()).isEqualTo(1);
        assertThat(found().absence()).isEmpty();
    }

    @Test
    void aRowOpensItsMessagesAndThoseThatAreHiddenMeanwhileAreNotQuoted() {
        complaints();
        model.shownProperty().set(true);
        Heard panne = row("panne");
        model.open(panne);
        assertThat(model.openedProperty().get().orElseThrow().quotes()).extracting(Hit::text)
                .containsExactly("Panne aussi, je pars chez Free", "Panne de réseau, une honte");
        queue.execute("UPDATE message SET hidden = 'x' WHERE kind = 'customer'");
        model.open(panne);
        assertThat(model.openedProperty().get().orElseThrow().quotes()).isEmpty();
        model.close();
        assertThat(model.openedProperty().get()).isEmpty();
    }

    @Test
    void anEmptyQueueASilenceTheFutureAndHiddenMessagesHaveTheirReasons() {
        model.shownProperty().set(true);
        assertThat(found().absence()).map(Absence::reason).contains(Reason.NOTHING_YET);
        queue.take(from("ana", "f", null, 10_000, "Plus tard"));
        model.ask(Reach.WEEK);
        assertThat(found().absence()).map(Absence::reason).contains(Reason.AHEAD);
        queue.take(from("ana", "1", null, 0, "Bonjour"));
        model.ask(Reach.HOUR);
        assertThat(found().absence()).map(Absence::reason).contains(Reason.SILENCE);
        queue.execute("UPDATE message SET hidden = 'x'");
        model.ask(Reach.TODAY);
        assertThat(found().absence()).map(Absence::reason).contains(Reason.HIDDEN);
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void oneMessageIsReadWithoutASubject() {
        queue.take(from("ana", "1", null, 0, "Panne de réseau"));
        model.shownProperty().set(true);
        assertThat(found().themes().orElseThrow().read()).isEqualTo(1);
        assertThat(found().themes().orElseThrow().rising()).isEmpty();
        assertThat(found().alarms()).isEmpty();
    }

    @Test
    void aTagThatIsGoneStillOpensItsMessages() {
        complaints();
        queue.triage.apply(new Action.AddTag(new TagStore(queue.database, queue.changes).named("panne", TagColour.RED).id()), queue.holding("1").id(), queue.me);
        model.shownProperty().set(true);
        Heard tag = found().themes().orElseThrow().rising().stream().filter(heard -> heard.kind() == Kind.TAG).findFirst().orElseThrow();
        queue.execute("DELETE FROM conversation_tag");
        model.open(tag);
        assertThat(model.openedProperty().get().orElseThrow().quotes()).hasSize(1);
        assertThat(model.search(tag)).contains("étiquette:panne");
    }

    @Test
    void anAlarmRingsWithTheMessageItBeganWith() {
        for (int i = 0; i < 120; i++) {
            queue.take(from("c" + i, "old" + i, null, -60 * i, "Ma facture " + i));
        }
        for (int i = 0; i < 8; i++) {
            queue.take(from("d" + i, "new" + i, null, 130 + i, "Incendie au relais de Lyon"));
        }
        model.shownProperty().set(true);
        assertThat(found().alarms()).hasSize(1);
        Findings.Alarm alarm = found().alarms().getFirst();
        assertThat(alarm.burst().heard().count()).isEqualTo(8);
        assertThat(alarm.never()).isTrue();
        assertThat(alarm.first().orElseThrow().messageId()).isEqualTo(queue.message("new0"));
    }

    @Test
    void whatWasWrittenLongAgoIsNotSaidToBeNew() {
        queue.take(from("old", "ago", null, -60 * 24 * 20, "Incendie au relais de Lyon"));
        for (int i = 0; i < 120; i++) {
            queue.take(from("c" + i, "old" + i, null, -60 * i, "Ma facture " + i));
        }
        for (int i = 0; i < 8; i++) {
            queue.take(from("d" + i, "new" + i, null, 130 + i, "Incendie au relais de Lyon"));
        }
        model.shownProperty().set(true);
        assertThat(found().alarms()).hasSize(1).allSatisfy(alarm -> assertThat(alarm.never()).isFalse());
    }

    @Test
    void aQuestionWithoutATemplateIsShownAndOneWithATemplateIsNot() {
        queue.templates.save(QueueFixture.template("facture", "Facture papier", "Votre facture papier est dans votre espace client."));
        queue.take(from("ana", "1", null, 0, "Comment activer la eSIM ?"), from("bob", "2", null, 1, "La eSIM marche sur une montre ?"),
                from("cid", "3", null, 2, "Comment avoir une facture papier ?"), from("dan", "4", null, 3, "Une facture papier, c’est possible ?"));
        model.shownProperty().set(true);
        assertThat(model.questionsProperty().get().orElseThrow()).extracting(Heard::name).containsExactly("eSIM");
    }

    @Test
    void chosenDaysAreTurnedTheRightWayAndCutAtThePresent() {
        complaints();
        model.shownProperty().set(true);
        model.ask(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 3, 1));
        assertThat(model.reachProperty().get()).isEqualTo(Reach.CHOSEN);
        assertThat(found().span().until()).isEqualTo(queue.clock.instant());
        assertThat(found().themes().orElseThrow().read()).isEqualTo(3);
    }

    @Test
    void theFloodDoesNotMakeThePageReadAllTheTime() {
        complaints();
        model.shownProperty().set(true);
        queue.take(from("eve", "9", null, 40, "Panne encore"));
        model.changed();
        model.tick();
        assertThat(row("panne").count()).isEqualTo(2);
        queue.pass(ThemesViewModel.PACE);
        model.tick();
        assertThat(row("panne").count()).isEqualTo(3);
    }

    @Test
    void wordsAreLookedForInTheSearchAsTheyStand() {
        complaints();
        model.shownProperty().set(true);
        assertThat(model.search(row("panne"))).contains("panne");
        assertThat(model.search(found().themes().orElseThrow().complaints().heard().orElseThrow())).isEmpty();
    }

    @Test
    void growthIsAgainstTheSameHoursOfTheDayBefore() {
        queue.take(from("x", "y", null, -24 * 60, "Panne hier"), from("x", "z", null, -11 * 60, "Panne de la nuit"));
        complaints();
        queue.pass(Duration.ofMinutes(1));
        model.shownProperty().set(true);
        assertThat(row("panne").growth()).contains(1);
        assertThat(List.of(found().compared().from(), found().compared().until()))
                .isEqualTo(List.of(found().span().from().minus(Duration.ofDays(1)), found().span().until().minus(Duration.ofDays(1))));
    }
}
