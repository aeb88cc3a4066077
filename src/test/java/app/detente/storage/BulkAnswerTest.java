package app.detente.storage;

import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.model.Bulk;
import app.detente.model.BulkAction;
import app.detente.model.Hide;
import app.detente.model.HideReason;
import app.detente.model.Problem;
import app.detente.model.Role;
import app.detente.model.Sanction;
import app.detente.storage.BulkStore.Letter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkAnswerTest {
    private static final BulkAction.Answer ANSWER = new BulkAction.Answer("on regarde", "Maison Télécom", Duration.ofSeconds(15));

    @TempDir
    Path folder;
    private QueueFixture queue;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        queue.take(from("ana", "1", null, 0, "Panne"), from("bob", "2", null, 1, "Panne aussi"), from("cid", "3", null, 2, "Toujours en panne"));
    }

    @AfterEach
    void close() {
        assertThat(queue.doctor.examine()).allMatch(Doctor.Finding::sound);
        queue.close();
    }

    private Bulk begin(String... messages) {
        return queue.bulk.begin(ANSWER, Arrays.stream(messages).map(id -> new Letter(queue.message(id), "On regarde, " + id + ".")).toList(), queue.me);
    }

    private Bulk run(Bulk job) {
        Bulk now = job;
        while (now.isUnderWay()) {
            now = queue.bulk.step(now.id());
        }
        return now;
    }

    private List<String> replies() {
        return queue.database.read(handle -> handle.createQuery("SELECT body FROM message m JOIN reply r ON r.message_id = m.id ORDER BY m.id")
                .mapTo(String.class).list());
    }

    @Test
    void eachGetsTheirOwnTextHeldBackByTheUndoWindow() {
        Bulk done = run(begin("1", "2", "3"));
        assertThat(done).returns(3, Bulk::changed).returns(ANSWER, Bulk::action);
        assertThat(replies()).containsExactly("On regarde, 1.", "On regarde, 2.", "On regarde, 3.");
        assertThat(queue.number("SELECT count(*) FROM wait WHERE closed_at IS NULL")).isZero();
        assertThat(queue.outbox.take(QueueFixture.ACCOUNT)).isEmpty();
        queue.pass(Duration.ofSeconds(15));
        assertThat(queue.outbox.take(QueueFixture.ACCOUNT)).isPresent();
        assertThat(queue.number("SELECT count(*) FROM bulk_item")).isZero();
    }

    @Test
    void undoneTheQueueIsAsItWasAndWhatHasLeftStays() {
        queue.replies.saveDraft(queue.holding("2").id(), queue.me, false, new ReplyStore.Draft("mon brouillon", List.of()));
        List<String> before = Dump.of(queue.database);
        Bulk done = run(begin("1", "2", "3"));
        assertThat(run(queue.bulk.undo(done.id())).undone()).isEqualTo(3);
        assertThat(Dump.of(queue.database)).isEqualTo(before);

        Bulk again = run(begin("1", "2", "3"));
        queue.pass(Duration.ofSeconds(15));
        queue.outbox.take(QueueFixture.ACCOUNT).orElseThrow();
        assertThat(run(queue.bulk.undo(again.id())).undone()).isEqualTo(2);
    }

    @Test
    void aNewcomerAnswersOneAtATime() {
        TeamStore team = new TeamStore(queue.database, queue.changes, queue.clock);
        team.change(team.member(queue.adviser("Karim")).as(Role.LEAD), queue.me);
        team.change(team.member(queue.me).as(Role.NEWCOMER), queue.adviser("Karim"));
        List<String> before = Dump.of(queue.database);
        assertThatThrownBy(() -> begin("1", "2")).isInstanceOf(Problem.class).hasMessage("bulk_newcomer");
        assertThat(Dump.of(queue.database)).isEqualTo(before);
    }

    @Test
    void nobodyIsAnsweredTwice() {
        queue.take(from("ana", "4", null, 5, "Allo ?"));
        Bulk done = run(begin("1", "4", "1", "2"));
        assertThat(done).returns(2, Bulk::total).returns(2, Bulk::changed);
        assertThat(replies()).containsExactly("On regarde, 1.", "On regarde, 2.");
    }

    @Test
    void whoeverWasAnsweredOrWroteAgainOrIsHeldByAColleagueOrBlockedIsPassedOver() {
        queue.take(from("dan", "4", null, 5, "Moi"), from("eve", "5", null, 6, "Et moi"));
        Bulk job = begin("1", "2", "3", "4", "5");
        queue.take(brand("90", "1", 8, "Bonjour Ana"), from("bob", "91", "2", 9, "C’est bon en fait"));
        queue.conversations.claim(queue.holding("3").id(), queue.adviser("Karim"));
        long dan = queue.number("SELECT id FROM customer WHERE remote_id = 'dan'");
        queue.moderation.take(new Sanction.Measure(Sanction.Step.BLOCK, Optional.empty(), HideReason.SPAM, ""), dan, queue.holding("4").id(), queue.me);
        assertThat(run(job)).returns(5, Bulk::handled).returns(1, Bulk::changed);
        assertThat(replies()).containsExactly("On regarde, 5.");
    }

    @Test
    void whatWaitsIsHiddenForOneReasonAndShownAgainAsOne() {
        queue.take(from("dan", "4", null, 5, "Bande de crétins, je vais vous retrouver"));
        List<Long> ids = List.of(queue.holding("1").id(), queue.holding("4").id());
        Bulk done = run(queue.bulk.begin(new BulkAction.HideWaiting(new Hide(HideReason.OTHER, "vague de faux comptes", true)), ids, queue.me));
        assertThat(done.changed()).isEqualTo(2);
        assertThat(queue.number("SELECT count(*) FROM message WHERE hidden IS NOT NULL")).isEqualTo(2);
        assertThat(queue.number("SELECT count(*) FROM hiding WHERE explanation = 'vague de faux comptes'")).isEqualTo(2);
        assertThat(run(queue.bulk.undo(done.id())).undone()).isEqualTo(2);
        assertThat(queue.number("SELECT count(*) FROM message WHERE hidden IS NOT NULL")).isZero();
    }
}
