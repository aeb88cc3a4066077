package app.detente.storage;

import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.model.Adviser;
import app.detente.model.Look;
import app.detente.model.Member;
import app.detente.model.Problem;
import app.detente.model.Role;
import app.detente.model.WaitFact;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleStoreTest {
    private static final String PURPOSE = "équilibrer les horaires de l’équipe";
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final PeopleStore.Asked MONDAY = new PeopleStore.Asked(new Look.Days(DAY, DAY), false, false);
    @TempDir
    Path folder;
    private QueueFixture queue;
    private PeopleStore people;
    private Adviser lead;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        people = new PeopleStore(queue.database, queue.clock, QueueFixture.ZONE);
        lead = queue.adviser("Inès");
        new TeamStore(queue.database, queue.changes, queue.clock).change(new Member(lead, Role.LEAD, 0), queue.me);
        for (int i = 0; i < 3; i++) {
            queue.take(from("c" + i, "q" + i, null, i, "Bonjour"), brand("r" + i, "q" + i, i + 10, "Bonjour"));
            queue.execute("UPDATE message SET adviser = '" + (i == 0 ? "Sonia" : "Karim") + "' WHERE remote_id = 'r" + i + "'");
        }
        queue.pass(Duration.ofDays(1));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private static void refused(ThrowingCallable asked, String key) {
        assertThatThrownBy(asked).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.key()).isEqualTo(key));
    }

    @Test
    void isShutUntilALeadSaysWhatItIsFor() {
        assertThat(people.purpose()).isEmpty();
        refused(() -> people.look(MONDAY, lead), "people_off");
        people.open(PURPOSE, lead);
        assertThat(people.purpose()).hasValue(PURPOSE);
        assertThat(people.look(MONDAY, lead)).extracting(WaitFact::adviser).containsExactlyInAnyOrder("Sonia", "Karim", "Karim");
        people.shut(lead);
        assertThat(people.purpose()).isEmpty();
        refused(() -> people.look(MONDAY, lead), "people_off");
    }

    @Test
    void onlyALeadOpensShutsAndLooks() {
        refused(() -> people.open(PURPOSE, queue.me), "people_lead");
        people.open(PURPOSE, lead);
        refused(() -> people.shut(queue.me), "people_lead");
        refused(() -> people.look(MONDAY, queue.me), "people_lead");
        assertThat(people.leads(lead)).isTrue();
        assertThat(people.leads(queue.me)).isFalse();
        assertThat(people.looks(queue.me)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "voir", "pour voir", "  pour   voir  "})
    void aPurposeIsSaidInSomeWords(String purpose) {
        refused(() -> people.open(purpose, lead), "people_purpose");
        refused(() -> people.open("mot ".repeat(60), lead), "people_purpose");
        assertThat(people.purpose()).isEmpty();
    }

    @Test
    void openingAndShuttingStandInTheTrailWithoutThePurpose() {
        people.open(PURPOSE, lead);
        people.shut(lead);
        List<String> rows = queue.database.read(handle -> handle.createQuery("SELECT adviser || ' ' || detail FROM event WHERE action = 'people' ORDER BY seq")
                .mapTo(String.class).list());
        assertThat(rows).containsExactly("Inès open", "Inès shut");
    }

    @Test
    void everyLookLeavesALineThatWhoeverItIsAboutCanRead() {
        people.open(PURPOSE, lead);
        people.look(MONDAY, lead);
        assertThat(people.looks(queue.me)).containsExactly(new Look(queue.clock.instant(), "Inès", PURPOSE, MONDAY.days()));
        assertThat(people.looks(queue.adviser("Karim"))).hasSize(1);
        assertThat(people.looks(lead)).isEmpty();
        queue.pass(Duration.ofHours(1));
        people.look(MONDAY, lead);
        assertThat(people.looks(queue.me)).hasSize(2).first().extracting(Look::at).isEqualTo(queue.clock.instant());
    }

    @Test
    void linesAreGoneAfterAMonth() {
        people.open(PURPOSE, lead);
        people.look(MONDAY, lead);
        queue.pass(Duration.ofDays(31));
        assertThat(people.looks(queue.me)).hasSize(1);
        queue.pass(Duration.ofSeconds(1));
        assertThat(people.looks(queue.me)).isEmpty();
        assertThat(queue.number("SELECT count(*) FROM look")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-03, 2026-03-03, people_today", "2026-01-30, 2026-03-01, people_old", "2026-03-02, 2026-03-01, people_days"})
    void daysThatAreNotOverTooOldOrNoneAreRefused(LocalDate first, LocalDate last, String why) {
        people.open(PURPOSE, lead);
        refused(() -> people.look(new PeopleStore.Asked(new Look.Days(first, last), false, false), lead), why);
        refused(() -> people.own(new PeopleStore.Asked(new Look.Days(first, last), false, false), lead), why);
    }

    @Test
    void everybodySeesTheirOwnWithoutANameOfAnybodyElseAndWithoutALine() {
        List<WaitFact> own = people.own(MONDAY, queue.me);
        assertThat(own).extracting(WaitFact::adviser).contains("Sonia").doesNotContain("Karim").doesNotContain("").hasSize(3);
        assertThat(own.stream().map(WaitFact::adviser).distinct()).hasSize(2);
        assertThat(people.looks(queue.adviser("Karim"))).isEmpty();
    }
}
