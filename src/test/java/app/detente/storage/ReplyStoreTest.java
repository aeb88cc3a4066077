package app.detente.storage;

import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.detente.model.Action;
import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.model.Done;
import app.detente.model.Message;
import app.detente.model.MessageKind;
import app.detente.model.ReplyState;
import app.detente.model.Status;
import app.detente.voice.MadeFrom;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplyStoreTest {
    private static final Duration UNDO = Duration.ofSeconds(15);

    @TempDir
    Path folder;
    private QueueFixture queue;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        queue.take(from("ana", "1", null, 0, "Plus de réseau"), from("bob", "2", "1", 3, "Moi non plus"));
        queue.execute("INSERT INTO template (id, title, folder, language, shortcuts, body, networks) VALUES ('t1', 't', 'f', 'fr', '', 'b', '')");
    }

    @AfterEach
    void close() {
        assertThat(queue.doctor.examine()).allMatch(finding -> finding.check() == Doctor.Check.OUTBOX || finding.sound());
        queue.close();
    }

    private ReplyStore.Outcome send(Optional<String> inReplyTo, String text) {
        Conversation c = queue.holding("1");
        return queue.replies.send(new ReplyStore.Sending(c.id(), inReplyTo.map(queue::message), text, List.of(new MadeFrom("t1", 0, false)), "Maison", c.version(), UNDO),
                queue.me);
    }

    private ReplyStore.Outcome.Queued queued(Optional<String> inReplyTo) {
        return (ReplyStore.Outcome.Queued) send(inReplyTo, "On regarde !");
    }

    private void draft(String text) {
        queue.replies.saveDraft(queue.holding("1").id(), queue.me, false, new ReplyStore.Draft(text, List.of(new MadeFrom("t1", 0, false))));
    }

    private Optional<String> draft() {
        return queue.replies.draft(queue.holding("1").id(), queue.me, false).map(ReplyStore.Draft::text);
    }

    @Test
    void draftsSurviveReopeningAndBlankOnesAreForgotten() {
        draft("Bonjour Ana, ");
        queue.replies.saveDraft(queue.holding("1").id(), queue.me, true, new ReplyStore.Draft("note", List.of()));
        queue.close();
        queue = new QueueFixture(folder);
        assertThat(queue.replies.draft(queue.holding("1").id(), queue.me, false)).contains(new ReplyStore.Draft("Bonjour Ana, ", List.of(new MadeFrom("t1", 0, false))));
        assertThat(queue.replies.draft(queue.holding("1").id(), queue.adviser("Karim"), false)).isEmpty();
        draft("  ");
        assertThat(draft()).isEmpty();
        assertThat(queue.replies.draft(queue.holding("1").id(), queue.me, true)).isPresent();
    }

    @Test
    void sendingEndsTheWaitQueuesTheReplyAndForgetsTheDraft() {
        draft("On reg");
        ReplyStore.Outcome.Queued sent = queued(Optional.of("1"));
        assertThat(sent.leavesAt()).isEqualTo(queue.clock.instant().plus(UNDO));
        assertThat(draft()).isEmpty();
        assertThat(queue.holding("1").waitingSince()).contains(QueueFixture.at(3));
        assertThat(queue.holding("1").assignee()).contains(queue.me);
        assertThat(queue.number("SELECT uses FROM template")).isEqualTo(1);
        assertThat(queue.search.count("regarde")).isEqualTo(1);
        Message shown = queue.conversations.thread(queue.holding("1").id(), Optional.empty(), 10).getLast();
        assertThat(shown.text()).isEqualTo("On regarde !");
        assertThat(shown.inReplyTo()).contains("1");
        assertThat(shown.delivery()).hasValueSatisfying(delivery -> {
            assertThat(delivery.state()).isEqualTo(ReplyState.QUEUED);
            assertThat(delivery.key()).isEqualTo(sent.key());
        });
    }

    @Test
    void aReplyOfSeveralTemplatesCountsForEachOnceAndReportsKnowTheFirst() {
        queue.execute("INSERT INTO template (id, title, folder, language, shortcuts, body, networks) VALUES ('t 2', 't', 'f', 'fr', '', 'b', '')");
        List<MadeFrom> made = List.of(new MadeFrom("t 2", 1, true), new MadeFrom("t1", 0, false), new MadeFrom("t 2", 0, false));
        Conversation seen = queue.holding("1");
        ReplyStore.Outcome.Queued sent = (ReplyStore.Outcome.Queued) queue.replies.send(
                new ReplyStore.Sending(seen.id(), Optional.empty(), "Trois morceaux", made, "Maison", seen.version(), UNDO), queue.me);
        assertThat(queue.number("SELECT count(*) FROM reply WHERE template_id = 't 2'")).isEqualTo(1);
        assertThat(queue.number("SELECT count(*) FROM reply_template")).isEqualTo(3);
        assertThat(queue.number("SELECT min(uses) + max(uses) FROM template")).isEqualTo(2);

        assertThat(queue.replies.takeBack(sent.key(), queue.me)).isTrue();
        assertThat(queue.replies.draft(seen.id(), queue.me, false)).contains(new ReplyStore.Draft("Trois morceaux", made));
        assertThat(queue.number("SELECT count(*) FROM reply_template")).isZero();
        assertThat(queue.number("SELECT sum(uses) FROM template")).isZero();
    }

    @Test
    void whatIsTakenBackAndWhatWasTypedSinceKeepWhatBothWereMadeFrom() {
        ReplyStore.Outcome.Queued sent = queued(Optional.empty());
        queue.replies.saveDraft(queue.holding("1").id(), queue.me, false, new ReplyStore.Draft("second", List.of(new MadeFrom("t2", 2, false))));
        queue.replies.takeBack(sent.key(), queue.me);
        assertThat(queue.replies.draft(queue.holding("1").id(), queue.me, false)).contains(
                new ReplyStore.Draft("On regarde !\nsecond", List.of(new MadeFrom("t1", 0, false), new MadeFrom("t2", 2, false))));
    }

    @Test
    void aReplyToNobodyInParticularAnswersEveryoneWaiting() {
        queued(Optional.empty());
        assertThat(queue.holding("1").status()).isEqualTo(Status.WAITING_ON_CUSTOMER);
        assertThat(queue.number("SELECT count(*) FROM wait WHERE via_group = 1 AND closed_at IS NOT NULL")).isEqualTo(2);
    }

    @Test
    void aReplyComesAfterTheMessageItAnswersThoughTheNetworksClockIsAhead() {
        queue.take(from("ana", "7", "1", 3 * 60 + 20, "Alors ?"));
        queued(Optional.empty());
        assertThat(queue.holding("1").waitingSince()).isEmpty();
    }

    @Test
    void whateverFailsInTheMiddleLeavesNothingBehind() {
        draft("On reg");
        List<String> before = Content.of(queue.database);
        for (String table : List.of("event", "outbox", "reply", "message", "wait")) {
            queue.execute("CREATE TRIGGER full BEFORE INSERT ON " + table + " BEGIN SELECT RAISE(ABORT, 'disk full'); END");
            assertThat(catchThrowable(() -> queued(Optional.of("1")))).as(table).isNotNull();
            queue.execute("DROP TRIGGER full");
            assertThat(Content.of(queue.database)).as(table).isEqualTo(before);
        }
        assertThat(queue.search.count("regarde")).isZero();
    }

    @Test
    void aConflictShowsTheNewerStateKeepsTheDraftAndChangesNothing() {
        Conversation seen = queue.holding("1");
        draft("On reg");
        queue.take(from("ana", "3", "1", 9, "C’est revenu !"));
        List<String> before = Content.of(queue.database);
        ReplyStore.Outcome outcome = queue.replies.send(
                new ReplyStore.Sending(seen.id(), Optional.empty(), "On regarde", List.of(), "Maison", seen.version(), UNDO), queue.me);
        assertThat(outcome).isEqualTo(new ReplyStore.Outcome.Conflict(queue.holding("1")));
        assertThat(Content.of(queue.database)).isEqualTo(before);
        assertThat(draft()).contains("On reg");
    }

    @Test
    void aConversationThatHasBecomePartOfAnotherIsAConflictAndKeepsBothDrafts() {
        queue.take(from("eve", "30", "29", 6, "x"));
        Conversation seen = queue.holding("30");
        draft("premier");
        queue.replies.saveDraft(seen.id(), queue.me, false, new ReplyStore.Draft("second", List.of()));
        queue.take(from("eve", "29", "1", 5, "y"));
        assertThat(queue.replies.send(new ReplyStore.Sending(seen.id(), Optional.empty(), "t", List.of(), "Maison",
                queue.holding("1").version(), UNDO), queue.me)).isEqualTo(new ReplyStore.Outcome.Conflict(queue.holding("1")));
        assertThat(queue.replies.draft(seen.id(), queue.me, false).map(ReplyStore.Draft::text)).contains("premier\nsecond");
    }

    @Test
    void takingBackRestoresTheWaitAndTheDraft() {
        List<String> before = Content.of(queue.database).stream().filter(line -> line.startsWith("wait") || line.startsWith("message")).toList();
        ReplyStore.Outcome.Queued sent = queued(Optional.of("1"));
        draft("et aussi");
        assertThat(queue.replies.takeBack(sent.key(), queue.me)).isTrue();
        assertThat(draft()).contains("On regarde !\net aussi");
        assertThat(Content.of(queue.database).stream().filter(line -> line.startsWith("wait") || line.startsWith("message"))).isEqualTo(before);
        assertThat(queue.number("SELECT uses FROM template")).isZero();
        assertThat(queue.search.count("regarde")).isZero();
        assertThat(queue.replies.takeBack(sent.key(), queue.me)).isFalse();
        assertThat(queue.triage.undo(sent.done(), queue.me)).isFalse();
    }

    @Test
    void theUndoOfAReplyTakesItBack() {
        Done done = queued(Optional.of("1")).done();
        assertThat(queue.triage.undo(done, queue.me)).isTrue();
        assertThat(draft()).contains("On regarde !");
        assertThat(queue.triage.undo(done, queue.me)).isFalse();
    }

    @Test
    void whatIsOnItsWayIsNotTakenBack() {
        ReplyStore.Outcome.Queued sent = queued(Optional.of("1"));
        queue.pass(UNDO);
        queue.outbox.take(QueueFixture.ACCOUNT).orElseThrow();
        List<String> before = Content.of(queue.database);
        assertThat(queue.replies.takeBack(sent.key(), queue.me)).isFalse();
        assertThat(queue.triage.undo(sent.done(), queue.me)).isFalse();
        assertThat(Content.of(queue.database)).isEqualTo(before);
    }

    @Test
    void takingAReplyBackReopensTheConversationClosedAfterIt() {
        queue.conversations.claim(queue.holding("1").id(), queue.me);
        ReplyStore.Outcome.Queued sent = queued(Optional.empty());
        queue.triage.apply(new Action.Close(), queue.holding("1").id(), queue.me);
        queue.replies.takeBack(sent.key(), queue.me);
        assertThat(queue.holding("1").status()).isEqualTo(Status.OPEN);
        assertThat(queue.holding("1").waitingSince()).contains(QueueFixture.at(0));
    }

    @Test
    void aNoteEndsNoWaitAndItsUndoMakesItADraftAgain() {
        Adviser other = queue.adviser("Karim");
        List<String> before = Content.of(queue.database);
        Done done = queue.replies.note(queue.holding("1").id(), queue.me, "Client fidèle");
        assertThat(queue.holding("1").waitingSince()).contains(QueueFixture.at(0));
        assertThat(queue.conversations.thread(queue.holding("1").id(), Optional.empty(), 10)).anySatisfy(message -> {
            assertThat(message.kind()).isEqualTo(MessageKind.NOTE);
            assertThat(message.author()).isEqualTo("Sonia");
        });
        assertThat(queue.search.count("fidele")).isEqualTo(1);
        assertThat(queue.triage.undo(done, other)).isTrue();
        assertThat(queue.replies.draft(queue.holding("1").id(), other, true).map(ReplyStore.Draft::text)).contains("Client fidèle");
        queue.replies.saveDraft(queue.holding("1").id(), other, true, new ReplyStore.Draft("", List.of()));
        assertThat(Content.of(queue.database)).isEqualTo(before);
    }

    @Test
    void ourOwnReplyThatCameFromTheNetworkFirstStaysOneMessage() {
        queued(Optional.of("1"));
        queue.pass(UNDO);
        OutboxStore.Due due = queue.outbox.take(QueueFixture.ACCOUNT).orElseThrow();
        queue.take(brand("77", "1", 200, "On regarde !"), from("ana", "78", "77", 205, "Merci"));
        queue.outbox.sent(due, "77", "");
        assertThat(queue.number("SELECT count(*) FROM message WHERE body = 'On regarde !'")).isEqualTo(1);
        assertThat(queue.holding("78").messageCount()).isEqualTo(4);
        assertThat(queue.ingest.ingest(List.of(brand("77", "1", 200, "On regarde !")))).isEqualTo(new IngestStore.Tally(0, 1));
    }
}
