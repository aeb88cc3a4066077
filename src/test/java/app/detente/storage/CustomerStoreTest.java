package app.detente.storage;

import static app.detente.storage.QueueFixture.at;
import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.model.Action;
import app.detente.model.Adviser;
import app.detente.model.Customer;
import app.detente.model.Done;
import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.Person;
import app.detente.model.Problem;
import app.detente.model.Tag;
import app.detente.model.TagColour;
import app.detente.model.Wait;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerStoreTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @TempDir
    Path folder;
    private QueueFixture queue;
    private CustomerStore customers;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        customers = queue.customers;
        queue.take(from("Nadia Berger", "1", null, 0, "Bonjour ?"), brand("2", "1", 12, "Bonjour Nadia"),
                from("Nadia Berger", "3", "1", 30, "Et ma facture ?"),
                on(Network.FACEBOOK, "fb-9", "Nadia BERGER", "f1", -3_000, "Allô ?"), from("Momo", "4", "1", 40, "Pareil"));
    }

    @AfterEach
    void close() {
        assertThat(queue.doctor.examine()).allMatch(Doctor.Finding::sound);
        queue.close();
    }

    private static IncomingMessage on(Network network, String authorId, String name, String id, int minute, String text) {
        return new IncomingMessage(network, id, Optional.empty(), Optional.empty(), MessageKind.CUSTOMER, authorId, name, Optional.empty(), text,
                at(minute), Optional.empty());
    }

    private long customer(String remoteMessage) {
        return queue.number("SELECT customer_id FROM message WHERE remote_id = '" + remoteMessage + "'");
    }

    private Person person(String remoteMessage) {
        return customers.person(customer(remoteMessage), PARIS).orElseThrow();
    }

    private Optional<Done> join(String one, String other) {
        return customers.join(customer(one), customer(other), queue.holding(one).id(), queue.me);
    }

    @Test
    void aStrangerKnowsNobody() {
        assertThat(customers.person(99, PARIS)).isEmpty();
    }

    @Test
    void showsTheWaitsOfThisPersonAloneHowTheyEndedAndWhichLast() {
        Person nadia = person("1");
        assertThat(nadia.contacts()).hasSize(1);
        List<Wait> waits = nadia.contacts().getFirst().waits();
        assertThat(waits).extracting(Wait::customerId).containsOnly(customer("1"));
        assertThat(waits).extracting(Wait::openedAt).containsExactly(at(0), at(30));
        assertThat(waits.getFirst().end()).contains(new Wait.End.Answered(at(12), queue.message("2")));
        assertThat(waits.getLast().end()).isEmpty();
        queue.triage.apply(new Action.Close(), queue.holding("1").id(), queue.me);
        assertThat(person("1").contacts().getFirst().waits().getLast().end().orElseThrow()).isInstanceOf(Wait.End.Dismissed.class);
    }

    @Test
    void joinedTheHistoryOfBothShowsOnEither() {
        Tag tag = new TagStore(queue.database, queue.changes).named("facture", TagColour.RED);
        queue.triage.apply(new Action.AddTag(tag.id()), queue.holding("f1").id(), queue.me);
        join("1", "f1").orElseThrow();
        for (String side : List.of("1", "f1")) {
            Person nadia = person(side);
            assertThat(nadia.contacts()).extracting(contact -> contact.conversation().id())
                    .containsExactly(queue.holding("1").id(), queue.holding("f1").id());
            assertThat(nadia.firstSeen()).isEqualTo(at(-3_000));
            assertThat(nadia.count()).isEqualTo(2);
            assertThat(nadia.tags()).containsExactly(tag);
            assertThat(nadia.others()).hasSize(1);
            assertThat(nadia.others().getFirst().network()).isNotEqualTo(nadia.customer().network());
        }
        assertThat(join("f1", "1")).as("said already").isEmpty();
        assertThat(customers.join(customer("1"), customer("1"), 1, queue.me)).as("with themselves").isEmpty();
    }

    @Test
    void whatIsSaidOfAPersonIsTakenBackExactlyAndOnce() {
        queue.take(on(Network.EMAIL, "e", "N. Berger", "e1", 3, "Mail"), on(Network.MASTODON, "m", "nadia", "d1", 4, "Pouet"));
        customers.note(customer("1"), 1, "Malentendante : écrire, ne pas appeler.", queue.me);
        long note = queue.number("SELECT id FROM customer_note");
        List<Done> path = List.of(join("1", "f1").orElseThrow(), join("e1", "d1").orElseThrow(), join("f1", "e1").orElseThrow());
        assertThat(person("d1").others()).hasSize(3);
        List<String> before = Dump.of(queue.database);
        for (Done done : List.of(customers.separate(customer("e1"), 1, queue.me).orElseThrow(),
                customers.note(customer("e1"), 1, "note", queue.me).orElseThrow(), customers.removeNote(note, 1, queue.me).orElseThrow())) {
            assertThat(Dump.of(queue.database)).as(done.key()).isNotEqualTo(before);
            assertThat(queue.triage.undo(done, queue.me)).as(done.key()).isTrue();
            assertThat(queue.triage.undo(done, queue.me)).as(done.key()).isFalse();
        }
        assertThat(Dump.of(queue.database)).isEqualTo(before);
        path.reversed().forEach(done -> assertThat(queue.triage.undo(done, queue.me)).isTrue());
        assertThat(queue.number("SELECT count(*) FROM person")).isZero();
        assertThat(queue.number("SELECT count(*) FROM customer WHERE person_id IS NOT NULL")).isZero();
    }

    @Test
    void whatHasBeenSaidSinceStays() {
        Done joined = join("1", "f1").orElseThrow();
        customers.separate(customer("1"), 1, queue.me).orElseThrow();
        assertThat(queue.triage.undo(joined, queue.me)).isFalse();
        assertThat(person("f1").others()).as("of two neither is left in company").isEmpty();
        assertThat(customers.separate(customer("1"), 1, queue.me)).isEmpty();
    }

    @Test
    void aSeparationIsTakenBackAfterTheirPersonWasForgotten() {
        Done joined = join("1", "f1").orElseThrow();
        Done apart = customers.separate(customer("1"), 1, queue.me).orElseThrow();
        assertThat(queue.triage.undo(apart, queue.me)).isTrue();
        assertThat(queue.triage.undo(joined, queue.me)).isTrue();
        assertThat(person("1").others()).isEmpty();
    }

    @Test
    void theAuditTrailHoldsNumbersOnly() {
        join("1", "f1");
        customers.note(customer("1"), 1, "secret", queue.me);
        List<String> details = queue.database.read(handle -> handle.createQuery("SELECT detail FROM event WHERE action LIKE 'person-%'")
                .mapTo(String.class).list());
        assertThat(details).hasSize(2).allMatch(detail -> detail.matches("[0-9: ]+"));
    }

    @Test
    void notesShowOnEveryChannelOfThePersonNewestFirst() {
        customers.note(customer("f1"), 1, " d’abord ", queue.me);
        queue.pass(Duration.ofMinutes(1));
        customers.note(customer("1"), 1, "ensuite", queue.adviser("Karim"));
        join("1", "f1");
        assertThat(person("1").notes()).extracting(Person.Note::text).containsExactly("ensuite", "d’abord");
        assertThat(person("1").notes()).extracting(note -> note.author().name()).containsExactly("Karim", "Sonia");
        assertThat(customers.note(customer("1"), 1, " \n", queue.me)).as("nothing was noted").isEmpty();
        assertThatThrownBy(() -> customers.note(customer("1"), 1, "x".repeat(Person.Note.MAX + 1), queue.me)).isInstanceOf(Problem.class);
    }

    @Test
    void suggestsThoseOfTheSameNameOtherChannelsFirst() {
        queue.take(on(Network.X, "other", "nadia  bergèr", "x9", 3, "autre"), on(Network.EMAIL, "e", "Nadia Bergerac", "e1", 3, "autre"),
                on(Network.EMAIL, "f", "Berger Nadia", "e2", 3, "autre"));
        assertThat(customers.suggestions(customer("1"), 10)).extracting(Customer::id).startsWith(customer("f1"))
                .doesNotContain(customer("e1"), customer("e2"), customer("1"));
        join("1", "f1");
        assertThat(customers.suggestions(customer("1"), 10)).extracting(Customer::id).doesNotContain(customer("f1"));
    }

    @Test
    void findsByTheBeginningsOfANameWhateverItsAccents() {
        assertThat(customers.named("nad", customer("4"), 10)).extracting(Customer::id).containsExactlyInAnyOrder(customer("1"), customer("f1"));
        assertThat(customers.named("BERGER nadi", customer("1"), 10)).extracting(Customer::id).containsExactly(customer("f1"));
        assertThat(customers.named("facture", customer("4"), 10)).as("what they wrote is not their name").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"", "author:", "* OR 1", "NEAR(a b)", "')--", "\u0000", "🙂", "a\" OR b", "-", "{}", "^"})
    void anythingTypedFindsSomebodyOrNobody(String typed) {
        assertThat(customers.named(typed, customer("1"), 10)).isNotNull();
    }

    @Test
    void countsHowManyTimesTheyWroteTodayByTheClockOfTheDesk() {
        int midnight = -10 * 60; // 2 March 00:00 in Paris is an hour before midnight in UTC; the fixture counts from nine UTC
        queue.take(from("Lou", "a", null, midnight - 1, "hier soir"), from("Lou", "b", null, midnight, "pile à minuit"),
                from("Lou", "c", "b", midnight + 5, "suite"), from("Lou", "d", "b", midnight + 14, "suite et fin"),
                from("Lou", "e", null, 60, "encore"), from("Lou", "f", null, 90, "et encore"));
        assertThat(person("a").today()).isEqualTo(3);
        assertThat(customers.person(customer("a"), ZoneId.of("America/New_York")).orElseThrow().today()).isEqualTo(2);
        queue.pass(Duration.ofDays(1));
        assertThat(person("a").today()).isZero();
    }

    @Test
    void namesOfBeforeAreKept() {
        queue.take(on(Network.X, "lou", "Lou", "n1", 1, "a"), on(Network.X, "lou", "Lou en colère", "n2", 2, "b"), on(Network.X, "lou", "Lou", "n3", 3, "c"));
        assertThat(person("n1").customer().name()).isEqualTo("Lou");
        assertThat(person("n1").names()).containsExactly("Lou en colère");
    }

    @Test
    void hiddenMessagesAreCountedAndFound() {
        assertThat(person("1").hidden()).isEqualTo(new Person.Hidden(0, Optional.empty()));
        queue.execute("UPDATE message SET hidden = 'spam' WHERE remote_id IN ('3', 'f1')");
        join("1", "f1");
        assertThat(person("f1").hidden()).isEqualTo(new Person.Hidden(2, Optional.of(queue.holding("3").id())));
        queue.execute("UPDATE message SET hidden = NULL"); // what is hidden without its row in the register is not sound
    }

    @Test
    void noteIsForColleaguesNotForTheConversation() {
        Adviser karim = queue.adviser("Karim");
        long version = queue.holding("1").version();
        customers.note(customer("1"), queue.holding("1").id(), "x", karim);
        assertThat(queue.holding("1").version()).as("whoever writes a reply just now is not disturbed").isEqualTo(version);
        assertThat(queue.told.getLast().touches(queue.holding("1").id())).isTrue();
    }
}
