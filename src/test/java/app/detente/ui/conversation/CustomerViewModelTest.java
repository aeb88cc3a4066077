package app.detente.ui.conversation;

import static app.detente.storage.QueueFixture.at;
import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Customer;
import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.Person;
import app.detente.storage.AdviserStore;
import app.detente.storage.QueueFixture;
import app.detente.storage.TagStore;
import app.detente.ui.common.TestSession;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomerViewModelTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private TestSession me;
    private ConversationViewModel conversation;
    private CustomerViewModel customer;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        queue.take(from("Nadia", "1", null, 0, "Bonjour"), brand("2", null, 3, "Nous seuls"), mail("Nadia", "3", 9), mail("Karim", "4", 9));
        me = new TestSession(queue.me, queue.clock);
        conversation = new ConversationViewModel(me.session, queue.conversations, queue.triage, new TagStore(queue.database, queue.changes),
                new AdviserStore(queue.database), queue.changes);
        customer = new CustomerViewModel(me.session, queue.customers, conversation, queue.changes);
        conversation.open(queue.holding("1").id());
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private static IncomingMessage mail(String author, String id, int minute) {
        return new IncomingMessage(Network.EMAIL, id, Optional.empty(), Optional.empty(), MessageKind.CUSTOMER, author, author, Optional.empty(),
                "Par courriel", at(minute), Optional.empty());
    }

    private Person person() {
        return customer.personProperty().get().orElseThrow();
    }

    @Test
    void theCustomerOfTheOpenConversationIsKnown() {
        assertThat(person().customer().name()).isEqualTo("Nadia");
        conversation.open(queue.holding("4").id());
        assertThat(person().customer().name()).isEqualTo("Karim");
        conversation.open(queue.holding("2").id());
        assertThat(customer.personProperty().get()).as("where the brand speaks alone there is none").isEmpty();
    }

    @Test
    void aNoteIsWrittenTakenBackAndRemoved() {
        customer.note("Malentendante");
        assertThat(person().notes()).extracting(Person.Note::text).containsExactly("Malentendante");
        customer.removeNote(person().notes().getFirst());
        assertThat(person().notes()).isEmpty();
        me.notices.undoLast();
        assertThat(person().notes()).hasSize(1);
        me.notices.undoLast();
        assertThat(person().notes()).isEmpty();
        customer.note("  ");
        assertThat(person().notes()).isEmpty();
        customer.note("x".repeat(5_000));
        assertThat(me.last()).contains("4");
        assertThat(person().notes()).isEmpty();
    }

    @Test
    void anotherCustomerOfTheSameNameIsOfferedJoinedAndSeparatedAgain() {
        customer.look("");
        assertThat(customer.candidates()).extracting(Customer::network).containsExactly(Network.EMAIL);
        customer.join(customer.candidates().getFirst());
        assertThat(person().others()).hasSize(1);
        assertThat(person().contacts()).hasSize(2);
        customer.separate(person().others().getFirst());
        assertThat(person().others()).isEmpty();
        me.notices.undoLast();
        assertThat(person().others()).hasSize(1);
        me.notices.undoLast();
        assertThat(person().others()).isEmpty();
    }

    @Test
    void anybodyIsFoundByName() {
        customer.look("kar");
        assertThat(customer.candidates()).extracting(Customer::name).containsExactly("Karim");
        customer.look("\"*");
        assertThat(customer.candidates()).isEmpty();
    }

    @Test
    void whatTheyWriteElsewhereShowsAMomentLater() {
        customer.look("");
        customer.join(customer.candidates().getFirst());
        queue.take(mail("Nadia", "5", 20));
        me.time.pass(CustomerViewModel.GATHER);
        assertThat(person().contacts()).hasSize(3);
    }
}
