package app.detente.ui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.model.IncomingMessage;
import app.detente.model.Message;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Status;
import app.detente.model.Tag;
import app.detente.model.TagColour;
import app.detente.storage.AdviserStore;
import app.detente.storage.QueueFixture;
import app.detente.storage.TagStore;
import app.detente.ui.common.TestSession;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationViewModelTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private TestSession me;
    private Adviser colleague;
    private ConversationViewModel conversation;
    private final List<Long> finished = new ArrayList<>();

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        colleague = new AdviserStore(queue.database).named("Tanguy");
        me = new TestSession(queue.me, queue.clock);
        conversation = new ConversationViewModel(me.session, queue.conversations, queue.triage, new TagStore(queue.database, queue.changes),
                new AdviserStore(queue.database), queue.changes);
        conversation.onFinished(finished::add);
        take(QueueFixture.from("Nadia", "1", null, 0, "Deux fois la même facture !"));
        take(QueueFixture.from("Karim", "9", null, 20, "Une autre question"));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private void take(IncomingMessage message) {
        queue.ingest.ingest(List.of(message));
    }

    private Conversation row(String customer) {
        return queue.conversations.page(QueueFilter.of(QueueView.ALL), queue.me, Optional.empty(), 500).stream()
                .filter(row -> row.customerName().equals(customer)).findFirst().orElseThrow();
    }

    private void openNadia() {
        conversation.open(row("Nadia").id());
    }

    private Opened opened() {
        return conversation.openedProperty().get().orElseThrow();
    }

    @Test
    void openingReadsTheThreadAndTakesHoldOfIt() {
        openNadia();
        assertThat(opened().messages()).extracting(Message::text).containsExactly("Deux fois la même facture !");
        assertThat(opened().heldBy()).isEmpty();
        assertThat(row("Nadia").claim()).get().matches(claim -> claim.adviser().equals(queue.me));
        assertThat(row("Nadia").status()).isEqualTo(Status.OPEN);
    }

    @Test
    void openingAnotherLetsGoOfTheFirstAndClosingOfTheLast() {
        openNadia();
        conversation.open(row("Karim").id());
        assertThat(row("Nadia").claim()).isEmpty();
        assertThat(row("Karim").claim()).isPresent();
        conversation.close();
        assertThat(row("Karim").claim()).isEmpty();
        assertThat(conversation.openedProperty().get()).isEmpty();
    }

    @Test
    void theHoldIsRenewedWhileItIsOpenAndNoLonger() {
        openNadia();
        Instant until = row("Nadia").claim().orElseThrow().until();
        queue.pass(ConversationViewModel.RENEW);
        me.time.pass(ConversationViewModel.RENEW);
        assertThat(row("Nadia").claim().orElseThrow().until()).isAfter(until);
        conversation.close();
        me.time.pass(ConversationViewModel.RENEW);
        assertThat(row("Nadia").claim()).isEmpty();
    }

    @Test
    void whoeverHasItAlreadyIsNamedAndItIsOursWhenTheyLetGo() {
        long id = row("Nadia").id();
        queue.conversations.claim(id, colleague);
        openNadia();
        assertThat(opened().heldBy()).contains(colleague);
        queue.conversations.release(id, colleague);
        me.time.pass(ConversationViewModel.GATHER);
        assertThat(opened().heldBy()).isEmpty();
        assertThat(row("Nadia").claim()).get().matches(claim -> claim.adviser().equals(queue.me));
    }

    @Test
    void whatComesInIsShownAMomentLater() {
        openNadia();
        take(QueueFixture.from("Nadia", "2", "1", 3, "Allô ?"));
        assertThat(opened().messages()).hasSize(1);
        me.time.pass(ConversationViewModel.GATHER);
        assertThat(opened().messages()).extracting(Message::text).containsExactly("Deux fois la même facture !", "Allô ?");
    }

    @Test
    void aQuietConversationIsNotReadOverAndOver() {
        openNadia();
        me.time.pass(ConversationViewModel.GATHER);
        Optional<Opened> before = conversation.openedProperty().get();
        me.time.pass(ConversationViewModel.GATHER.multipliedBy(20));
        assertThat(conversation.openedProperty().get()).isSameAs(before);
    }

    @Test
    void aLongThreadIsBroughtUpByHundreds() {
        for (int i = 2; i <= 130; i++) {
            take(QueueFixture.from("Nadia", String.valueOf(1000 + i), "1", i, "encore " + i));
        }
        openNadia();
        assertThat(opened().messages()).hasSize(100).last().extracting(Message::text).isEqualTo("encore 130");
        assertThat(opened().earlier()).isTrue();
        conversation.earlier();
        assertThat(opened().messages()).hasSize(130);
        assertThat(opened().earlier()).isFalse();
    }

    @Test
    void everyActionIsSaidAndCanBeUndone() {
        openNadia();
        conversation.assign(colleague);
        assertThat(opened().row().assignee()).contains(colleague);
        conversation.addTag("facture", TagColour.AMBER);
        assertThat(opened().row().tags()).extracting(Tag::name).containsExactly("facture");
        conversation.snooze(queue.clock.instant().plus(Duration.ofHours(1)));
        assertThat(opened().row().status()).isEqualTo(Status.SNOOZED);
        assertThat(me.last()).endsWith("14:00");
        me.notices.undoLast();
        assertThat(opened().row().status()).isEqualTo(Status.OPEN);
        me.notices.undoLast();
        assertThat(opened().row().tags()).isEmpty();
        me.notices.undoLast();
        assertThat(opened().row().assignee()).isEmpty();
        assertThat(me.notices.undoLast()).isFalse();
    }

    @Test
    void doneAndSpamGoOnToTheNextAndReopeningStays() {
        openNadia();
        conversation.done();
        assertThat(row("Nadia").status()).isEqualTo(Status.CLOSED);
        assertThat(finished).hasSize(1);
        conversation.done();
        assertThat(finished).hasSize(1);
        conversation.reopen();
        assertThat(opened().row().status()).isEqualTo(Status.OPEN);
        conversation.spam();
        assertThat(opened().row().status()).isEqualTo(Status.SPAM);
        assertThat(finished).hasSize(2);
    }

    @Test
    void givingItAwayGoesOnAndTakingItOneselfStays() {
        openNadia();
        conversation.assignToMe();
        assertThat(finished).isEmpty();
        conversation.assign(colleague);
        assertThat(finished).containsExactly(row("Nadia").id());
    }

    @Test
    void undoWorksFromWhereverOneHasGone() {
        openNadia();
        conversation.done();
        conversation.open(row("Karim").id());
        me.notices.undoLast();
        assertThat(row("Nadia").status()).isEqualTo(Status.OPEN);
        assertThat(opened().row().customerName()).isEqualTo("Karim");
    }

    @Test
    void aTagAlreadyThereChangesNothingAndOneTakenOffComesBack() {
        openNadia();
        conversation.addTag("facture", TagColour.AMBER);
        int said = me.said.size();
        conversation.addTag("FACTURE", TagColour.RED);
        assertThat(me.said).hasSize(said);
        conversation.removeTag(opened().row().tags().getFirst());
        assertThat(opened().row().tags()).isEmpty();
        me.notices.undoLast();
        assertThat(opened().row().tags()).hasSize(1);
        assertThat(conversation.tags()).extracting(Tag::name).containsExactly("facture");
    }

    @Test
    void disposedOfItHearsOfNothingAndHoldsNothing() {
        openNadia();
        conversation.dispose();
        assertThat(row("Nadia").claim()).isEmpty();
        take(QueueFixture.from("Nadia", "2", "1", 3, "Allô ?"));
        me.time.pass(ConversationViewModel.RENEW);
        assertThat(conversation.openedProperty().get()).isEmpty();
        assertThat(row("Nadia").claim()).isEmpty();
    }

    @Test
    void aConversationThatIsGoneShowsNothing() {
        openNadia();
        conversation.open(4711);
        assertThat(conversation.openedProperty().get()).isEmpty();
    }
}
