package app.detente.channel.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.CuttingProxy;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.RemoteStage.Cut;
import app.detente.channel.facebook.FakeFacebook.Failure;
import app.detente.model.AccountTrouble;
import app.detente.model.AttachedFile;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublishingTest {
    private FakeStage stage;

    @BeforeEach
    void open() throws Exception {
        stage = new FakeStage();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Outgoing below(String handle, String key, String parent) {
        return new Outgoing(key, "facebook", Optional.of(parent), handle, "Maison", "Sonia", "29 €", Instant.now(), List.of());
    }

    private Outgoing reply(String key, String parent, String text) {
        return new Outgoing(key, "facebook", Optional.of(parent), "", "Maison", "Sonia", text, Instant.now().plus(stage.ahead), List.of());
    }

    @Test
    void anAnswerToAReplyGoesBelowItsComment() throws Exception {
        String comment = stage.arrives("Nadia", "Combien ?");
        String question = stage.facebook.page.comment(comment, Optional.of("Karim"), "Oui, combien ?", Instant.now());
        String handle = stage.read("").written(question).handle();
        Outcome.Sent sent = (Outcome.Sent) stage.channel.publish(below(handle, "k", question));
        assertThat(stage.thing(sent.remoteId()).above).contains(comment);
        assertThat(sent.handle()).isEqualTo(comment);
    }

    @Test
    void whatWasDeletedIsAnsweredNoMoreEvenWhereItsCommentIsStillThere() throws Exception {
        String comment = stage.arrives("Nadia", "Combien ?");
        String question = stage.facebook.page.comment(comment, Optional.of("Karim"), "Oui, combien ?", Instant.now());
        String handle = stage.read("").written(question).handle();
        stage.delete(question);
        assertThat(stage.channel.publish(below(handle, "k1", question))).isEqualTo(new Outcome.Rejected("gone"));
        stage.delete(comment);
        assertThat(stage.channel.publish(reply("k2", comment, "29 €"))).isEqualTo(new Outcome.Rejected("gone"));
        assertThat(stage.published()).isEmpty();
    }

    @Test
    void whatFacebookLetsNobodyAnswerIsNotTried() {
        String comment = stage.arrives("Nadia", "Combien ?");
        stage.thing(comment).canComment = false;
        assertThat(stage.channel.publish(reply("k", comment, "29 €"))).isEqualTo(new Outcome.Rejected("not_allowed"));
        assertThat(stage.facebook.count("POST")).isZero();
    }

    @Test
    void aPostCanBeAnsweredToo() {
        String post = stage.facebook.page.post("Nadia", "Ma box est en panne", Instant.now());
        Outcome.Sent sent = (Outcome.Sent) stage.channel.publish(reply("k", post, "On regarde."));
        assertThat(stage.thing(sent.remoteId()).post).isEqualTo(post);
    }

    @Test
    void tooLongFilesAndWhatAnswersNothingAreRefusedBeforeAnythingIsAsked() {
        String comment = stage.arrives("Nadia", "Combien ?");
        AttachedFile file = new AttachedFile("notice.pdf", "application/pdf", new byte[] {1});
        assertThat(stage.channel.publish(reply("k", comment, "é".repeat(8_001)))).isEqualTo(new Outcome.Rejected("too_long"));
        Instant now = Instant.now();
        assertThat(stage.channel.publish(new Outgoing("k", "facebook", Optional.of(comment), "", "Maison", "Sonia", "Voici", now, List.of(file))))
                .isEqualTo(new Outcome.Rejected("file_kind"));
        assertThat(stage.channel.publish(new Outgoing("k", "facebook", Optional.empty(), "Maison", "Sonia", "Voici", Instant.now())))
                .isEqualTo(new Outcome.Rejected("no_parent"));
        assertThat(stage.channel.publish(reply("k", "../me/feed?x=", "Voici"))).isEqualTo(new Outcome.Rejected("no_parent"));
        assertThat(stage.facebook.calls).isEmpty();
    }

    /** Two advisers, or one twice, with the same template. */
    @Test
    void twoRepliesWithTheSameWordsAreTwoAnswers() {
        String comment = stage.arrives("Nadia", "Combien ?");
        Outgoing one = reply("k1", comment, "29 €");
        Outgoing two = reply("k2", comment, "29 €");
        Outcome.Sent first = (Outcome.Sent) stage.channel.publish(one);
        stage.cut(Cut.AFTER);
        assertThat(stage.channel.publish(two)).isInstanceOf(Outcome.Unknown.class);
        Outcome.Sent second = (Outcome.Sent) stage.channel.lookUp(two);
        assertThat(second.remoteId()).isNotEqualTo(first.remoteId());
        assertThat(stage.channel.lookUp(one)).isEqualTo(first);
        assertThat(stage.published()).hasSize(2);
    }

    @Test
    void afterAStartAnewTwoAnswersWithTheSameWordsAreForAPerson() {
        String comment = stage.arrives("Nadia", "Combien ?");
        Outgoing one = reply("k1", comment, "29 €");
        Outgoing two = reply("k2", comment, "29 €");
        stage.channel.publish(one);
        stage.channel.publish(two);
        assertThat(stage.channel(stage.facebook.address()).lookUp(two)).isEqualTo(new Outcome.Unknown("alike"));
    }

    @Test
    void afterAStartAnewWhatWasTakenIsFound() {
        Outgoing reply = reply("k", stage.arrives("Nadia", "Combien ?"), "  29 €\r\npar mois ");
        stage.cut(Cut.AFTER);
        stage.channel.publish(reply);
        FacebookChannel anew = stage.channel(stage.facebook.address());
        assertThat(anew.lookUp(reply)).isInstanceOf(Outcome.Sent.class);
        assertThat(anew.publish(reply)).isInstanceOf(Outcome.Sent.class);
        assertThat(stage.published()).hasSize(1);
    }

    @Test
    void theSameWordsOfSomebodyElseOrOfAnHourAgoAreNotOurs() {
        String comment = stage.arrives("Nadia", "Combien ?");
        stage.facebook.page.comment(comment, Optional.of("Karim"), "29 €", Instant.now());
        stage.facebook.page.comment(comment, Optional.of(FakePage.US), "29 €", Instant.now().minusSeconds(3_600));
        Outgoing reply = reply("k", comment, "29 €");
        assertThat(stage.channel.lookUp(reply)).isInstanceOf(Outcome.Retry.class);
        stage.facebook.page.comment(comment, Optional.empty(), "29 €", Instant.now());
        assertThat(stage.channel.lookUp(reply)).as("who wrote it is not said").isEqualTo(new Outcome.Unknown("alike"));
    }

    @Test
    void aClockThatIsHoursWrongPublishesOnce() throws Exception {
        for (Duration wrong : List.of(Duration.ofHours(3), Duration.ofHours(-3))) {
            stage.ahead = wrong;
            String comment = stage.arrives("Nadia", "Combien ?");
            stage.read("");
            Outgoing reply = reply("k" + wrong, comment, "29 €");
            int before = stage.published().size();
            stage.cut(Cut.AFTER);
            assertThat(stage.channel.publish(reply)).isInstanceOf(Outcome.Unknown.class);
            assertThat(stage.channel(stage.facebook.address()).lookUp(reply)).isInstanceOf(Outcome.Sent.class);
            assertThat(stage.published()).hasSize(before + 1);
        }
    }

    /** Every way an answer can break off: it is public once, and the look-up says which it is. */
    @Test
    void anAnswerCutAtAnyByteLeavesOneReplyThatIsFound() throws Exception {
        try (CuttingProxy proxy = new CuttingProxy(stage.facebook.host(), "/v26.0/")) {
            FacebookChannel channel = stage.channel(proxy.address() + "/v26.0");
            String comment = stage.arrives("Nadia", "Combien ?");
            assertThat(channel.publish(reply("whole", comment, "29 €"))).isInstanceOf(Outcome.Sent.class);
            int length = proxy.answered();
            assertThat(length).isGreaterThan(100);
            Set<String> ids = new HashSet<>();
            for (int bytes = 0; bytes < length; bytes++) {
                Outgoing reply = reply("key-" + bytes, comment, "29 € (" + bytes + ")");
                proxy.cut(bytes);
                assertThat(channel.publish(reply)).as("cut after %d bytes", bytes).isInstanceOf(Outcome.Unknown.class);
                Outcome found = channel.lookUp(reply);
                assertThat(found).as("cut after %d bytes", bytes).isInstanceOf(Outcome.Sent.class);
                assertThat(ids.add(((Outcome.Sent) found).remoteId())).isTrue();
                assertThat(stage.published()).hasSize(bytes + 2);
            }
            Outgoing never = reply("never", comment, "30 €");
            proxy.cut(CuttingProxy.BEFORE);
            assertThat(channel.publish(never)).isInstanceOf(Outcome.Unknown.class);
            assertThat(channel.lookUp(never)).isEqualTo(Settled.notThere());
        }
    }

    @Test
    void whatFacebookRefusesIsRefusedForItsReason() {
        String comment = stage.arrives("Nadia", "Combien ?");
        List<String> reasons = List.of("blocked", "duplicate", "gone", "not_allowed", "refused");
        List<Failure> failures = List.of(new Failure(368, 1390008), new Failure(506, 0), new Failure(100, 33), new Failure(551, 0),
                new Failure(100, 0));
        for (int i = 0; i < reasons.size(); i++) {
            stage.facebook.refused = Optional.of(failures.get(i));
            assertThat(stage.channel.publish(reply("k" + i, comment, "29 €"))).isEqualTo(new Outcome.Rejected(reasons.get(i)));
        }
        assertThat(stage.published()).isEmpty();
    }

    @Test
    void whatMayHaveBeenTakenIsNotSentAgainUnseen() {
        String comment = stage.arrives("Nadia", "Combien ?");
        for (Failure failure : List.of(new Failure(500, 1, 0, "An unknown error occurred"), new Failure(500, 2, 0, "temporarily unavailable"))) {
            stage.facebook.refused = Optional.of(failure);
            Outgoing reply = reply("k" + failure.code(), comment, "29 € " + failure.code());
            assertThat(stage.channel.publish(reply)).isEqualTo(new Outcome.Unknown(AccountTrouble.UNREACHABLE.key()));
            assertThat(stage.channel.lookUp(reply)).isInstanceOf(Outcome.Retry.class);
        }
    }

    @Test
    void onlyWhatMayBeHiddenIsHidden() {
        String comment = stage.arrives("Karim", "…");
        stage.thing(comment).canHide = false;
        assertThat(stage.channel.hide(comment, true)).isEqualTo(new Outcome.Rejected("no_hiding"));
        assertThat(stage.channel.hide(stage.post, true)).isEqualTo(new Outcome.Rejected("no_hiding"));
        assertThat(stage.facebook.count("POST")).isZero();
        stage.delete(comment);
        assertThat(stage.channel.hide(comment, true)).isEqualTo(new Outcome.Rejected("gone"));
    }

    @Test
    void whatIsNotOursIsNotDeleted() {
        assertThat(stage.channel.delete(stage.arrives("Nadia", "Combien ?"))).isEqualTo(new Outcome.Rejected("not_ours"));
        assertThat(stage.facebook.count("DELETE")).isZero();
    }

    private Outgoing inPrivate(String key, String comment, String text) {
        return new Outgoing(key, "facebook", Optional.of(comment), "", "Maison", "Sonia", text, Instant.now(), List.of(), true);
    }

    @Test
    void aPrivateReplyGoesOutOnceAndIsSeenByNobodyElse() {
        String comment = stage.arrives("Nadia", "Mon numéro de client ?");
        Outgoing reply = inPrivate("k1", comment, "Le voici : …");
        assertThat(stage.channel.publish(reply)).isEqualTo(new Outcome.Sent("m_0"));
        assertThat(stage.published()).isEmpty();
        assertThat(stage.channel.publish(reply)).as("the same again").isEqualTo(new Outcome.Sent("m_0"));
        assertThat(stage.channel.publish(inPrivate("k2", comment, "Et encore"))).isEqualTo(new Outcome.Rejected("already"));
        assertThat(stage.facebook.page.messages).hasSize(1);
    }

    @Test
    void aPrivateReplyThatWasTakenAndThenCutIsFound() {
        String comment = stage.arrives("Nadia", "Mon numéro de client ?");
        for (Cut cut : Cut.values()) {
            stage.cut(cut);
            Outgoing reply = inPrivate("k", comment, "Le voici : …");
            assertThat(stage.channel.publish(reply)).isInstanceOf(Outcome.Unknown.class);
            assertThat(stage.channel.lookUp(reply)).isInstanceOf(cut == Cut.BEFORE ? Outcome.Retry.class : Outcome.Sent.class);
        }
        assertThat(stage.facebook.page.messages).hasSize(1);
    }

    @Test
    void aPrivateReplyThatAColleagueSentElsewhereIsNotTakenForOurs() {
        String comment = stage.arrives("Nadia", "Mon numéro de client ?");
        stage.channel.publish(inPrivate("k1", comment, "Un collègue répond"));
        assertThat(stage.channel.lookUp(inPrivate("k2", comment, "Le voici : …"))).isEqualTo(new Outcome.Unknown("not_found"));
    }

    @Test
    void aPrivateReplyComesTooLateAfterAWeek() {
        String comment = stage.facebook.page.comment(stage.post, Optional.of("Nadia"), "Combien ?", Instant.now().minus(Duration.ofDays(8)));
        assertThat(stage.channel.publish(inPrivate("k", comment, "29 €"))).isEqualTo(new Outcome.Rejected("too_late"));
        String late = stage.arrives("Nadia", "Combien ?");
        stage.facebook.refused = Optional.of(new Failure(10, 2018278));
        assertThat(stage.channel.publish(inPrivate("k2", late, "29 €"))).isEqualTo(new Outcome.Rejected("too_late"));
        assertThat(stage.channel.publish(inPrivate("k3", late, "é".repeat(2_001)))).isEqualTo(new Outcome.Rejected("too_long"));
    }

    @Test
    void aTextReturnsAsItWasWritten() {
        String text = "29 € & plus : 100 % « oui » +é=\nligne 🙂";
        Outcome.Sent sent = (Outcome.Sent) stage.channel.publish(reply("k", stage.arrives("Nadia", "Combien ?"), text));
        assertThat(stage.thing(sent.remoteId()).text).isEqualTo(text);
    }
}
