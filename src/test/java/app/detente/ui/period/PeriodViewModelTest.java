package app.detente.ui.period;

import static app.detente.storage.QueueFixture.at;
import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Member;
import app.detente.model.Problem;
import app.detente.model.Role;
import app.detente.model.TagColour;
import app.detente.model.WaitFact;
import app.detente.report.Behind;
import app.detente.report.Definition;
import app.detente.report.Figures;
import app.detente.report.Grouping;
import app.detente.report.View;
import app.detente.storage.PeopleStore;
import app.detente.storage.QueueFixture;
import app.detente.storage.ReportStore;
import app.detente.storage.SettingStore;
import app.detente.storage.TagStore;
import app.detente.storage.TeamStore;
import app.detente.ui.common.Background;
import app.detente.ui.common.Session;
import app.detente.ui.common.TestSession;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodViewModelTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    @TempDir
    Path folder;
    private QueueFixture queue;
    private PeopleStore people;
    private PeriodStores stores;
    private TestSession test;
    private PeriodViewModel model;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        people = new PeopleStore(queue.database, queue.clock, QueueFixture.ZONE);
        stores = new PeriodStores(new ReportStore(queue.database), people, queue.conversations, new SettingStore(queue.database));
        test = new TestSession(queue.me, queue.clock);
        model = new PeriodViewModel(test.session, stores, new SimpleObjectProperty<>(Duration.ofMinutes(30)));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private void morning() {
        queue.take(from("ana", "1", null, 0, "Bonjour"), brand("2", "1", 10, "Bonjour"), from("bob", "3", null, 20, "Panne"), brand("4", "3", 80, "Oui"),
                from("cid", "5", null, 60, "Allô ?"), from("hier", "6", null, 20 - 24 * 60, "Hier"), brand("7", "6", 60 - 24 * 60, "Oui"));
        queue.execute("UPDATE message SET adviser = 'Karim' WHERE kind = 'brand'");
    }

    private PeriodReport report() {
        return model.reportProperty().get().orElseThrow();
    }

    private String problem() {
        return model.problemProperty().get().map(Problem::key).orElse("");
    }

    private Choice choice() {
        return model.choiceProperty().get();
    }

    @Test
    void whatIsNotOnTheScreenIsNotRead() {
        morning();
        model.tick();
        assertThat(model.reportProperty().get()).isEmpty();
        model.shownProperty().set(true);
        assertThat(report().whole().n()).isEqualTo(3);
    }

    @Test
    void todayStandsBesideYesterdayUntilTheSameTime() {
        morning();
        model.ask(choice().to(Reach.TODAY));
        assertThat(report().whole()).extracting(Figures::n, Figures::waiting, row -> row.medianSeconds().orElse(-1), row -> row.medianIncludingWaitingSeconds().orElse(-1))
                .containsExactly(2L, 1L, 600L, 3600L);
        assertThat(report().before()).extracting(Figures::n, row -> row.medianSeconds().orElse(-1)).containsExactly(1L, 2400L);
        assertThat(report().trend().by()).isEqualTo(Grouping.HOUR);
        assertThat(report().distribution().buckets()).extracting(bucket -> bucket.answered() + bucket.waiting()).containsExactly(0L, 1L, 0L, 0L, 1L, 1L, 0L, 0L, 0L);
    }

    @Test
    void aFigureLeadsToTheConversationsItCounted() {
        morning();
        model.ask(choice().to(Reach.TODAY));
        model.open(new Behind.Target(false), Behind.Order.LONGEST);
        Opened opened = model.openedProperty().get().orElseThrow();
        assertThat(opened.found()).extracting(found -> found.conversation().customerName()).containsExactly("cid", "bob");
        assertThat(opened.found()).extracting(found -> found.waited().seconds().orElse(-1)).containsExactly(7200L, 3600L);
        assertThat(opened.more()).isFalse();
        model.close();
        assertThat(model.openedProperty().get()).isEmpty();
    }

    @Test
    void manyConversationsComePageByPageWithoutOneTwice() {
        for (int i = 0; i < 95; i++) {
            queue.take(from("c" + i, "q" + i, null, i, "Bonjour"));
        }
        model.ask(choice().to(Reach.TODAY));
        model.open(new Behind.Waiting(), Behind.Order.OLDEST);
        assertThat(model.openedProperty().get().orElseThrow().found()).hasSize(PeriodViewModel.PAGE);
        model.more();
        model.more();
        Opened all = model.openedProperty().get().orElseThrow();
        assertThat(all.found()).hasSize(95).doesNotHaveDuplicates().extracting(found -> found.waited().opened()).isSorted();
        assertThat(all.more()).isFalse();
    }

    @Test
    void whatCannotBeAskedIsSaidAndTheNextQuestionIsAnswered() {
        morning();
        Choice.Days backwards = new Choice.Days(YearMonth.of(2026, 3), TODAY, TODAY.minusDays(1));
        model.ask(choice().to(Reach.CHOSEN).on(backwards));
        assertThat(problem()).isEqualTo("period");
        model.ask(choice().on(new Choice.Days(YearMonth.of(2026, 3), TODAY.plusDays(1), TODAY.plusDays(2))));
        assertThat(problem()).isEqualTo("period_ahead");
        model.ask(choice().to(Reach.WEEK).counted(new Choice.Clocks(View.CUSTOMER, true, false)));
        assertThat(problem()).isEqualTo("hours_not_set");
        stores.settings().put("settings.hours", "holidays=none");
        model.ask(choice());
        assertThat(problem()).isEqualTo("hours_not_set");
        stores.settings().put("settings.hours", "1=10:05-12:00;zone=Europe/Paris;holidays=none");
        model.ask(choice());
        assertThat(problem()).isEmpty();
        assertThat(report().whole().medianSeconds()).hasValue(300);
        assertThat(report().whole().outsideHours()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Reach.class)
    void anEmptyQueueIsEmptyAndNotZero(Reach reach) {
        model.ask(choice().to(reach));
        assertThat(report().empty()).isTrue();
        assertThat(report().whole().medianSeconds()).isEmpty();
        assertThat(report().whole().withinTarget()).isEmpty();
        assertThat(problem()).isEmpty();
    }

    @Test
    void oneMessageAllHiddenAndAllInTheFutureHaveNoFalseValue() {
        queue.take(from("ana", "1", null, 0, "Bonjour"));
        model.ask(choice().to(Reach.TODAY));
        assertThat(report().whole()).extracting(Figures::n, Figures::waiting, row -> row.medianSeconds().isEmpty()).containsExactly(0L, 1L, true);
        queue.execute("UPDATE wait SET dismissal = 'hidden', closed_at = " + at(1).toEpochMilli());
        model.ask(choice());
        assertThat(report().empty()).isFalse();
        assertThat(report().whole().dismissed()).isEqualTo(1);
        assertThat(report().distribution().most()).isZero();
        queue.execute("UPDATE wait SET dismissal = NULL, closed_at = NULL, opened_at = opened_at + 8640000000, opened_received = opened_received + 8640000000");
        model.ask(choice());
        assertThat(report().empty()).isTrue();
        model.ask(choice().to(Reach.EVERYTHING));
        assertThat(report().whole().clockAnomalies()).isEqualTo(1);
    }

    @Test
    void aTagThatIsGoneLeavesNoRowAndNoTrouble() {
        morning();
        TagStore tags = new TagStore(queue.database, queue.changes);
        long tag = tags.named("panne", TagColour.RED).id();
        queue.execute("INSERT INTO conversation_tag VALUES (" + tag + ", " + queue.holding("3").id() + ")");
        model.ask(choice().to(Reach.TODAY).by(Grouping.TAG));
        assertThat(report().rows().shown()).extracting(Figures::key).containsExactly("", "panne");
        assertThat(model.search(new Behind.Row(Grouping.TAG, "panne"))).hasValue("étiquette:\"panne\"");
        queue.execute("DELETE FROM conversation_tag");
        model.ask(choice());
        assertThat(report().rows().shown()).extracting(Figures::key).containsExactly("");
    }

    /** Whatever is chosen, while nobody has said what individual figures are for. */
    @Test
    void withoutAPurposeNothingOfTheWindowSinglesOutAPerson() {
        morning();
        for (int i = 0; i < 12; i++) {
            queue.take(from("k" + i, "k" + i, null, i - 24 * 60, "Bonjour"), brand("kr" + i, "k" + i, i + 5 - 24 * 60, "Oui"));
        }
        queue.execute("UPDATE message SET adviser = 'Karim' WHERE kind = 'brand'");
        new TeamStore(queue.database, queue.changes, queue.clock).change(new Member(queue.me, Role.LEAD, 0), queue.me);
        for (Grouping by : Grouping.values()) {
            for (Definition definition : Definition.values()) {
                for (Reach reach : Reach.values()) {
                    model.ask(Choice.usual(TODAY).to(reach).by(by).definedBy(definition));
                    assertThat(report().rows().shown()).extracting(Figures::key).doesNotContain("Karim");
                    assertThat(report().facts()).extracting(WaitFact::adviser).containsOnly("");
                    assertThat(by == Grouping.ADVISER).isEqualTo(report().rows().refused().isPresent());
                }
            }
        }
        assertThat(model.individualsProperty().get()).isFalse();
    }

    @Test
    void aLeadWithAPurposeSeesDaysThatAreOverAndIsWrittenDown() {
        for (int i = 0; i < 6; i++) {
            queue.take(from("k" + i, "k" + i, null, i - 24 * 60, "Bonjour"), brand("kr" + i, "k" + i, i + 5 - 24 * 60, "Oui"), from("t" + i, "t" + i, null, i, "Bonjour"),
                    brand("tr" + i, "t" + i, i + 9, "Oui"));
        }
        queue.execute("UPDATE message SET adviser = 'Karim' WHERE kind = 'brand'");
        new TeamStore(queue.database, queue.changes, queue.clock).change(new Member(queue.me, Role.LEAD, 0), queue.me);
        people.open("équilibrer les horaires de nuit", queue.me);
        model.ask(choice().to(Reach.WEEK).by(Grouping.ADVISER));
        assertThat(model.individualsProperty().get()).isTrue();
        assertThat(report().rows().shown()).singleElement().extracting(Figures::key, Figures::n).containsExactly("Karim", 6L);
        assertThat(report().whole().n()).isEqualTo(12);
        assertThat(people.looks(queue.adviser("Karim"))).hasSize(1);
        model.shownProperty().set(true);
        model.changed();
        queue.pass(Duration.ofMinutes(5));
        model.tick();
        assertThat(people.looks(queue.adviser("Karim"))).hasSize(1);
        model.ask(choice().to(Reach.TODAY));
        assertThat(report().rows().refused()).map(Problem::key).hasValue("people_today");
        model.ask(choice().to(Reach.EVERYTHING));
        assertThat(report().rows().refused()).map(Problem::key).hasValue("people_old");
    }

    @Test
    void theNewestQuestionAloneIsAnswered() {
        morning();
        Deque<Runnable> work = new ArrayDeque<>();
        Session slow = new Session(queue.me, test.session.desk(), new Background(work::add, Runnable::run), test.session.later(), test.notices, queue.clock);
        PeriodViewModel waiting = new PeriodViewModel(slow, stores, new SimpleObjectProperty<>(Duration.ofMinutes(30)));
        List<Reach> seen = new ArrayList<>();
        waiting.reportProperty().subscribe(report -> report.ifPresent(one -> seen.add(one.choice().reach())));
        waiting.ask(choice().to(Reach.EVERYTHING));
        waiting.ask(choice().to(Reach.TODAY));
        assertThat(waiting.loadingProperty().get()).isTrue();
        work.forEach(Runnable::run);
        assertThat(seen).containsExactly(Reach.TODAY);
        assertThat(waiting.loadingProperty().get()).isFalse();
    }

    @Test
    void leavingThePageEndsTheReadingAndComingBackBeginsItAgain() {
        morning();
        Deque<Runnable> work = new ArrayDeque<>();
        Session slow = new Session(queue.me, test.session.desk(), new Background(work::add, Runnable::run), test.session.later(), test.notices, queue.clock);
        PeriodViewModel left = new PeriodViewModel(slow, stores, new SimpleObjectProperty<>(Duration.ofMinutes(30)));
        left.shownProperty().set(true);
        left.ask(choice().to(Reach.TODAY).definedBy(Definition.MESSAGE));
        left.shownProperty().set(false);
        assertThat(left.loadingProperty().get()).isFalse();
        work.forEach(Runnable::run);
        assertThat(left.reportProperty().get()).as("half a report is none").isEmpty();
        work.clear();
        left.shownProperty().set(true);
        work.forEach(Runnable::run);
        assertThat(left.reportProperty().get().map(report -> report.whole().n())).hasValue(2L);
    }

    @Test
    void aLookThatNobodyWaitsForIsNotWrittenDown() {
        for (int i = 0; i < 6; i++) {
            queue.take(from("k" + i, "k" + i, null, i - 24 * 60, "Bonjour"), brand("kr" + i, "k" + i, i + 5 - 24 * 60, "Oui"));
        }
        queue.execute("UPDATE message SET adviser = 'Karim' WHERE kind = 'brand'");
        new TeamStore(queue.database, queue.changes, queue.clock).change(new Member(queue.me, Role.LEAD, 0), queue.me);
        people.open("équilibrer les horaires de nuit", queue.me);
        Choice asked = choice().to(Reach.WEEK).by(Grouping.ADVISER);
        PeriodReader reader = new PeriodReader(stores, QueueFixture.ZONE, queue.me);
        reader.read(asked, queue.clock.instant(), Duration.ofMinutes(30), () -> false);
        assertThat(people.looks(queue.adviser("Karim"))).isEmpty();
        reader.read(asked, queue.clock.instant(), Duration.ofMinutes(30), () -> true);
        assertThat(people.looks(queue.adviser("Karim"))).hasSize(1);
    }

    @Test
    void looksAgainInItsOwnTimeOnlyWhereSomethingChanged() {
        morning();
        model.shownProperty().set(true);
        queue.take(from("dan", "8", null, 100, "Encore"));
        model.changed();
        model.tick();
        assertThat(report().whole().waiting()).isEqualTo(1);
        queue.pass(PeriodViewModel.PACE);
        model.tick();
        assertThat(report().whole().waiting()).isEqualTo(2);
    }
}
