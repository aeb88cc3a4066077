package app.detente.storage;

import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.detente.model.Adviser;
import app.detente.model.Approval;
import app.detente.model.Approval.State;
import app.detente.model.Conversation;
import app.detente.model.Done;
import app.detente.model.GatePass;
import app.detente.model.Message;
import app.detente.model.Role;
import app.detente.storage.ApprovalStore.Figures;
import app.detente.storage.ApprovalStore.Review;
import app.detente.storage.ApprovalStore.Verdict;
import app.detente.storage.ReplyStore.Outcome;
import app.detente.voice.MadeFrom;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApprovalStoreTest {
    private static final Duration UNDO = Duration.ofSeconds(15);
    private static final String TEXT = "Bonjour Ana, on regarde !";

    @TempDir
    Path folder;
    private QueueFixture queue;
    private ApprovalStore approvals;
    private TeamStore team;
    private Adviser lea;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        approvals = new ApprovalStore(queue.database, queue.changes, queue.clock, queue.replies);
        team = new TeamStore(queue.database, queue.changes, queue.clock);
        lea = queue.adviser("Léa");
        team.change(team.member(lea).as(Role.NEWCOMER), queue.me);
        queue.take(from("ana", "1", null, 0, "Plus de réseau"));
        queue.execute("INSERT INTO template (id, title, folder, language, shortcuts, body, networks) VALUES ('easy', 't', 'f', 'fr', '', 'b', '')");
        queue.execute("""
                INSERT INTO template (id, title, folder, language, shortcuts, body, networks, newcomers) VALUES ('hard', 't', 'f', 'fr', '', 'b', '', 0)""");
    }

    @AfterEach
    void close() {
        assertThat(queue.doctor.examine()).allMatch(Doctor.Finding::sound);
        queue.close();
    }

    private Conversation row() {
        return queue.holding("1");
    }

    private Outcome send(Adviser who, String... templates) {
        return queue.replies.send(new ReplyStore.Sending(row().id(), Optional.of(queue.message("1")), TEXT,
                List.of(templates).stream().map(template -> new MadeFrom(template, 0, false)).toList(), "Maison", row().version(), UNDO), who);
    }

    private long asked() {
        return ((Outcome.ForApproval) send(lea)).approval();
    }

    private Review review(long id) {
        return approvals.review(id).orElseThrow();
    }

    private Verdict approve(long id) {
        return approvals.approve(id, row().version(), UNDO, queue.me);
    }

    private Done approved(long id) {
        return ((Verdict.Published) approve(id)).done();
    }

    private Approval of(long id) {
        return approvals.of(lea, 10).stream().filter(one -> one.id() == id).findFirst().orElseThrow();
    }

    private Optional<String> draft() {
        return queue.replies.draft(row().id(), lea, false).map(ReplyStore.Draft::text);
    }

    private Message last() {
        return queue.conversations.thread(row().id(), Optional.empty(), 10).getLast();
    }

    @Test
    void aNewcomersReplyWaitsAndSoDoesItsCustomer() {
        queue.replies.saveDraft(row().id(), lea, false, new ReplyStore.Draft(TEXT, List.of()));
        queue.told.clear();
        long id = asked();
        assertThat(draft()).isEmpty();
        assertThat(row().waitingSince()).contains(QueueFixture.at(0));
        assertThat(queue.number("SELECT count(*) FROM outbox")).isZero();
        assertThat(last().text()).isEqualTo("Plus de réseau");
        assertThat(approvals.waiting()).extracting(Approval::id).containsExactly(id);
        assertThat(approvals.in(row().id())).extracting(Approval::text).containsExactly(TEXT);
        assertThat(queue.told).hasSize(1);
        assertThat(queue.number("SELECT count(*) FROM event WHERE action = 'approval-ask' AND adviser = 'Léa'")).isEqualTo(1);
    }

    @Test
    void anAdvisersReplyNeedsNobody() {
        assertThat(send(queue.me)).isInstanceOf(Outcome.Queued.class);
        assertThat(approvals.waiting()).isEmpty();
    }

    @Test
    void whatIsMadeFromATemplateOutsideTheSetWaitsWhateverTheSample() {
        team.change(team.member(lea).sampled(0), queue.me);
        assertThat(send(lea, "easy", "hard")).isInstanceOf(Outcome.ForApproval.class);
        assertThat(send(lea, "gone")).isInstanceOf(Outcome.ForApproval.class);
        assertThat(send(lea, "easy")).isInstanceOf(Outcome.Queued.class);
    }

    @Test
    void whatIsForOnePersonAloneStaysSoAllTheWay() {
        Outcome outcome = queue.replies.send(new ReplyStore.Sending(row().id(), Optional.empty(), TEXT, List.of(), "Maison", row().version(), UNDO,
                Optional.empty(), true), lea);
        long approval = ((Outcome.ForApproval) outcome).approval();
        assertThat(approvals.review(approval).orElseThrow().approval().privately()).isTrue();
        approved(approval);
        assertThat(queue.number("SELECT privately FROM reply")).isEqualTo(1);
    }

    @Test
    void aWordOverTheGateIsReadWhateverTheSampleAndItsReasonIsKept() {
        team.change(team.member(lea).sampled(0), queue.me);
        Outcome outcome = queue.replies.send(new ReplyStore.Sending(row().id(), Optional.empty(), TEXT, List.of(), "Maison", row().version(), UNDO,
                Optional.of(new GatePass(GatePass.Reason.CUSTOMER_JOKES, "elle en rit")), false), lea);
        approved(((Outcome.ForApproval) outcome).approval());
        assertThat(queue.number("SELECT count(*) FROM gate_pass p JOIN adviser a ON a.id = p.adviser_id WHERE a.name = 'Léa' AND p.reason = 'customer_jokes' "
                + "AND p.explanation = 'elle en rit'")).isEqualTo(1);
    }

    @Test
    void aLongReplyIsApprovedAsAChainAndTakenBackWhole() {
        String whole = "Bonjour Ana, on regarde votre ligne tout de suite, et on vous écrit. ".repeat(8).strip();
        long id = ((Outcome.ForApproval) queue.replies.send(new ReplyStore.Sending(row().id(), Optional.empty(), whole, List.of(), "Maison", row().version(),
                UNDO), lea)).approval();
        Done done = approved(id);
        assertThat(queue.number("SELECT count(*) FROM outbox")).isGreaterThan(1);
        assertThat(queue.triage.undo(done, queue.me)).isTrue();
        assertThat(queue.number("SELECT count(*) FROM outbox")).isZero();
        assertThat(of(id)).returns(State.ASKED, Approval::state).returns(whole, Approval::proposed);
        assertThatThrownBy(() -> approvals.improve(id, "a".repeat(300), row().version(), UNDO, queue.me)).hasMessage("approval_long");
    }

    @Test
    void anApprovedReplyGoesOutUnderItsAuthorsName() {
        long id = asked();
        approved(id);
        assertThat(last().adviser()).contains("Léa");
        assertThat(last().text()).isEqualTo(TEXT);
        assertThat(last().inReplyTo()).contains("1");
        assertThat(row().waitingSince()).isEmpty();
        assertThat(row().assignee()).contains(lea);
        assertThat(of(id).state()).isEqualTo(State.APPROVED);
        assertThat(of(id).decision().orElseThrow().by()).isEqualTo(queue.me);
        assertThat(queue.number("SELECT count(*) FROM event WHERE action = 'approval-approve' AND adviser = 'Sonia'")).isEqualTo(1);
        assertThat(queue.number("SELECT count(*) FROM event WHERE action = 'reply' AND adviser = 'Léa'")).isEqualTo(1);
        assertThat(queue.number("SELECT count(*) FROM outbox WHERE state = 'queued'")).isEqualTo(1);
    }

    @Test
    void anImprovedReplyKeepsBothTexts() {
        long id = ((Outcome.ForApproval) send(lea, "easy")).approval();
        approvals.improve(id, "Bonjour Ana, on regarde tout de suite.", row().version(), UNDO, queue.me);
        assertThat(last().text()).isEqualTo("Bonjour Ana, on regarde tout de suite.");
        assertThat(last().adviser()).contains("Léa");
        assertThat(of(id)).returns(State.IMPROVED, Approval::state).returns(TEXT, Approval::text)
                .returns("Bonjour Ana, on regarde tout de suite.", Approval::improved);
        assertThat(queue.number("SELECT edited FROM reply_template")).isEqualTo(1);
    }

    @Test
    void improvingNothingIsApproving() {
        long id = asked();
        approvals.improve(id, TEXT, row().version(), UNDO, queue.me);
        assertThat(of(id).state()).isEqualTo(State.APPROVED);
        assertThatThrownBy(() -> approvals.improve(id, " ", row().version(), UNDO, queue.me)).hasMessage("approval_blank");
    }

    @Test
    void whatIsSentBackIsItsAuthorsDraftWithAComment() {
        long id = asked();
        queue.pass(Duration.ofMinutes(1));
        assertThatThrownBy(() -> approvals.sendBack(id, "  ", queue.me)).hasMessage("approval_comment");
        assertThat(approvals.sendBack(id, "Dis-lui quand.", queue.me)).isInstanceOf(Verdict.SentBack.class);
        assertThat(draft()).contains(TEXT);
        assertThat(approvals.waiting()).isEmpty();
        assertThat(approvals.sentBack(lea)).extracting(Approval::comment).containsExactly("Dis-lui quand.");
        assertThat(approvals.in(row().id())).extracting(Approval::state).containsExactly(State.SENT_BACK);
    }

    @Test
    void whatWasSentBackIsToldUntilItIsAnswered() {
        approvals.sendBack(asked(), "Dis-lui quand.", queue.me);
        queue.pass(Duration.ofMinutes(1));
        long again = asked();
        assertThat(approvals.sentBack(lea)).isEmpty();
        approvals.withdraw(again, lea);
        assertThat(approvals.sentBack(lea)).hasSize(1);
        send(queue.me);
        assertThat(approvals.sentBack(lea)).isEmpty();
        assertThat(approvals.in(row().id())).isEmpty();
    }

    @Test
    void withdrawnItIsTheDraftAgain() {
        long id = asked();
        assertThat(approvals.withdraw(id, queue.me)).as("somebody else's").isFalse();
        assertThat(approvals.withdraw(id, lea)).isTrue();
        assertThat(draft()).contains(TEXT);
        assertThat(approvals.waiting()).isEmpty();
        assertThat(approvals.withdraw(id, lea)).isFalse();
        assertThat(approvals.of(lea, 10)).isEmpty();
    }

    @Test
    void nobodyApprovesTheirOwnAndNoNewcomerAnybodys() {
        long id = asked();
        Adviser max = queue.adviser("Max");
        team.change(team.member(max).as(Role.NEWCOMER), queue.me);
        assertThatThrownBy(() -> approvals.approve(id, row().version(), UNDO, max)).hasMessage("approval_newcomer");
        team.change(team.member(lea).as(Role.LEAD), queue.me);
        assertThatThrownBy(() -> approvals.approve(id, row().version(), UNDO, lea)).hasMessage("approval_own");
        assertThatThrownBy(() -> approvals.sendBack(id, "…", lea)).hasMessage("approval_own");
        assertThat(of(id).state()).isEqualTo(State.ASKED);
    }

    @Test
    void theSecondOfTwoReviewersIsToldWhoWasFaster() {
        long id = asked();
        approved(id);
        Verdict second = approvals.approve(id, row().version(), UNDO, queue.adviser("Karim"));
        assertThat(((Verdict.Settled) second).now().decision().orElseThrow().by()).isEqualTo(queue.me);
        assertThat(approvals.sendBack(id, "non", queue.adviser("Karim"))).isInstanceOf(Verdict.Settled.class);
        assertThat(queue.number("SELECT count(*) FROM outbox")).isEqualTo(1);
    }

    @Test
    void whoeverAnswersMeanwhileIsSeenBeforeItGoes() {
        long id = asked();
        long seen = review(id).conversation().version();
        queue.pass(Duration.ofMinutes(1));
        send(queue.adviser("Karim"));
        Verdict verdict = approvals.approve(id, seen, UNDO, queue.me);
        Review newer = ((Verdict.Changed) verdict).newer();
        assertThat(newer.thread().getLast().adviser()).contains("Karim");
        assertThat(of(id).state()).isEqualTo(State.ASKED);
        assertThat(approvals.approve(id, newer.conversation().version(), UNDO, queue.me)).isInstanceOf(Verdict.Published.class);
    }

    @Test
    void aColleagueWhoWritesMeanwhileIsToldThatAReplyWaits() {
        long version = row().version();
        asked();
        Outcome outcome = queue.replies.send(new ReplyStore.Sending(row().id(), Optional.empty(), "Moi aussi", List.of(), "Maison", version, UNDO), queue.me);
        assertThat(outcome).isInstanceOf(Outcome.Conflict.class);
    }

    @Test
    void anApprovalIsUndoneUntilTheReplyHasLeft() {
        long id = asked();
        Done done = approved(id);
        assertThat(queue.triage.undo(done, queue.me)).isTrue();
        assertThat(of(id).state()).isEqualTo(State.ASKED);
        assertThat(of(id).decision()).isEmpty();
        assertThat(row().waitingSince()).contains(QueueFixture.at(0));
        assertThat(row().assignee()).isEmpty();
        assertThat(draft()).as("it waits, and is nobody's draft").isEmpty();
        assertThat(queue.replies.draft(row().id(), queue.me, false)).isEmpty();
        assertThat(queue.triage.undo(done, queue.me)).isFalse();
        Done again = approved(id);
        queue.pass(UNDO);
        queue.outbox.take(QueueFixture.ACCOUNT);
        assertThat(queue.triage.undo(again, queue.me)).isFalse();
        assertThat(of(id).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void takenBackByItsAuthorAnApprovedReplyWaitsAgainWithWhatItsReviewerMadeOfIt() {
        long id = asked();
        approvals.improve(id, "Mieux.", row().version(), UNDO, queue.me);
        assertThat(queue.replies.takeBack(last().delivery().orElseThrow().key(), lea)).isTrue();
        assertThat(of(id)).returns(State.ASKED, Approval::state).returns("Mieux.", Approval::proposed).returns(TEXT, Approval::text);
        assertThat(draft()).isEmpty();
    }

    @Test
    void askingAndSendingBackAreUndone() {
        Outcome.ForApproval outcome = (Outcome.ForApproval) send(lea);
        Done back = ((Verdict.SentBack) approvals.sendBack(outcome.approval(), "Dis-lui quand.", queue.me)).done();
        assertThat(queue.triage.undo(outcome.done(), lea)).as("it has been decided on").isFalse();
        assertThat(queue.triage.undo(back, queue.me)).isTrue();
        assertThat(draft()).isEmpty();
        assertThat(of(outcome.approval())).returns(State.ASKED, Approval::state).returns("", Approval::comment);
        assertThat(queue.triage.undo(outcome.done(), lea)).isTrue();
        assertThat(draft()).contains(TEXT);
    }

    @Test
    void aDraftThatItsAuthorHasTakenUpIsNotTakenFromThemAgain() {
        long id = asked();
        Done back = ((Verdict.SentBack) approvals.sendBack(id, "Dis-lui quand.", queue.me)).done();
        queue.pass(Duration.ofSeconds(5));
        queue.replies.saveDraft(row().id(), lea, false, new ReplyStore.Draft(TEXT, List.of()));
        assertThat(queue.triage.undo(back, queue.me)).isFalse();
        assertThat(of(id).state()).isEqualTo(State.SENT_BACK);
        assertThat(draft()).contains(TEXT);
    }

    @Test
    void whateverFailsInTheMiddleLeavesNothingBehind() {
        long id = asked();
        List<String> before = Content.of(queue.database);
        for (String table : List.of("event", "outbox", "reply", "message")) {
            queue.execute("CREATE TRIGGER full BEFORE INSERT ON " + table + " BEGIN SELECT RAISE(ABORT, 'disk full'); END");
            assertThat(catchThrowable(() -> approve(id))).as(table).isNotNull();
            queue.execute("DROP TRIGGER full");
            assertThat(Content.of(queue.database)).as(table).isEqualTo(before);
            assertThat(of(id).state()).isEqualTo(State.ASKED);
        }
    }

    @Test
    void itGoesAlongWhenTwoThreadsTurnOutToBeOne() {
        queue.take(from("ana", "3", "2", 20, "Et ma facture ?"));
        queue.replies.send(new ReplyStore.Sending(queue.holding("3").id(), Optional.empty(), TEXT, List.of(), "Maison", queue.holding("3").version(), UNDO),
                lea);
        queue.take(brand("2", "1", 10, "On s’en occupe"));
        assertThat(queue.holding("3").id()).isEqualTo(row().id());
        assertThat(approvals.in(row().id())).hasSize(1);
        approved(approvals.waiting().getFirst().id());
        assertThat(row().waitingSince()).isEmpty();
    }

    @Test
    void figuresTellHowRepliesWereFound() {
        approved(asked());
        approvals.improve(asked(), "Mieux.", row().version(), UNDO, queue.me);
        approvals.sendBack(asked(), "Dis-lui quand.", queue.me);
        asked();
        assertThat(approvals.figures(lea, QueueFixture.START)).isEqualTo(new Figures(1, 1, 1));
        assertThat(approvals.figures(lea, queue.clock.instant().plusSeconds(1)).decided()).isZero();
    }

    @Test
    void theDayListsEachWithWhatCanStillBeUndone() {
        TodayStore today = new TodayStore(queue.database);
        long id = asked();
        approved(id);
        assertThat(today.since(QueueFixture.START, lea, 10)).extracting(deed -> deed.standing().name()).containsExactly("UNDOABLE", "MOVED_ON");
        assertThat(today.since(QueueFixture.START, queue.me, 10)).extracting(deed -> deed.standing().name()).containsExactly("UNDOABLE");
        queue.pass(UNDO);
        queue.outbox.take(QueueFixture.ACCOUNT);
        assertThat(today.since(QueueFixture.START, queue.me, 10)).extracting(deed -> deed.standing().name()).last().isEqualTo("LEFT");
    }
}
