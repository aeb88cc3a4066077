package app.detente.channel.x;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.CuttingProxy;
import app.detente.channel.Http;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.RemoteStage.Cut;
import app.detente.model.AccountTrouble;
import app.detente.model.AttachedFile;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

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

    private static Outgoing reply(String parent, String text) {
        return new Outgoing("k", "x", Optional.of(parent), "Maison", "Sonia", text, Instant.now());
    }

    private JsonNode published(Outcome outcome) {
        return stage.x.world.posts.get(((Outcome.Sent) outcome).remoteId());
    }

    @Test
    void anEditedMessageIsAnsweredUnderItsNewestId() {
        String first = stage.arrives("Nadia", "verte");
        String newest = stage.x.world.edit(first, "@maison rouge");
        Outgoing reply = new Outgoing("k", "x", Optional.of(first), newest, "Maison", "Sonia", "On regarde.", Instant.now(), List.of());
        assertThat(Posts.referenced(published(stage.channel.publish(reply)), "replied_to")).contains(newest);
        assertThat(stage.channel.lookUp(reply)).isInstanceOf(Outcome.Sent.class);
    }

    /** A numbered chain: the second part answers the first, which nobody has read yet. */
    @Test
    void ourOwnAnswerCanBeAnsweredAtOnce() {
        Outcome.Sent first = (Outcome.Sent) stage.channel.publish(reply(stage.arrives("Nadia", "Bonjour ?"), "1/2"));
        Outgoing second = new Outgoing("k2", "x", Optional.of(first.remoteId()), first.handle(), "Maison", "Sonia", "2/2", Instant.now(), List.of());
        assertThat(stage.channel.publish(second)).isInstanceOf(Outcome.Sent.class);
        assertThat(stage.channel.lookUp(second)).isInstanceOf(Outcome.Sent.class);
    }

    @Test
    void whoDoesNotMentionUsCannotBeAnswered() {
        String silent = stage.arrives("Nadia", "sans vous");
        stage.x.world.posts.get(silent).remove("entities");
        assertThat(stage.channel.publish(reply(silent, "Bonjour"))).isEqualTo(new Outcome.Rejected("not_mentioned"));
        assertThat(stage.published()).isEmpty();
    }

    @Test
    void whatIsGoneTooLongOrHasFilesIsRefusedForItsReason() {
        String question = stage.arrives("Nadia", "Bonjour ?");
        assertThat(stage.channel.publish(reply(question, "é".repeat(281)))).isEqualTo(new Outcome.Rejected("too_long"));
        AttachedFile file = new AttachedFile("notice.pdf", "application/pdf", new byte[] {1});
        assertThat(stage.channel.publish(new Outgoing("k", "x", Optional.of(question), "", "Maison", "Sonia", "Voici", Instant.now(), List.of(file))))
                .isEqualTo(new Outcome.Rejected("file_kind"));
        assertThat(stage.channel.publish(new Outgoing("k", "x", Optional.empty(), "Maison", "Sonia", "Voici", Instant.now())))
                .isEqualTo(new Outcome.Rejected("no_parent"));
        stage.delete(question);
        assertThat(stage.channel.publish(reply(question, "Bonjour"))).isEqualTo(new Outcome.Rejected("gone"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The original Tweet author restricted who can reply to this Tweet.                            | not_allowed
            You can only reply to or quote posts where you are mentioned or are the author.               | not_mentioned
            You are not permitted to perform this action.                                                 | not_allowed
            You are not allowed to create a Tweet with duplicate content.                                 | duplicate
            Something new that nobody has written down yet.                                               | refused""")
    void aRefusalThatIsAboutTheReplyIsKnownByItsWords(String detail, String reason) {
        Outgoing reply = reply(stage.arrives("Nadia", "Bonjour ?"), "Bonjour");
        stage.x.next = Optional.of(FakeX.problem(403, "about:blank", detail));
        assertThat(stage.channel.publish(reply)).isEqualTo(new Outcome.Rejected(reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            402 | https://api.twitter.com/2/problems/credits         | Your account does not have any credits.           | CREDIT
            429 | https://api.twitter.com/2/problems/usage-capped    | Usage cap exceeded: Monthly product cap           | CREDIT
            403 | https://api.twitter.com/2/problems/usage-capped    | Usage cap exceeded                                | CREDIT
            403 | https://api.x.com/2/problems/client-forbidden      | When authenticating requests you must use keys …  | PERMISSION
            403 | about:blank                                        | Forbidden                                         | PERMISSION
            403 | about:blank                                        | Your account is suspended and is not permitted    | PERMISSION
            403 | about:blank                                        | User is over daily status update limit.           | BUSY""")
    void aRefusalThatIsAboutTheAccountHoldsTheReply(int status, String type, String detail, AccountTrouble kind) {
        Outgoing reply = reply(stage.arrives("Nadia", "Bonjour ?"), "Bonjour");
        stage.x.next = Optional.of(FakeX.problem(status, type, detail));
        assertThat(stage.channel.publish(reply)).isInstanceOfSatisfying(Outcome.Held.class, held -> assertThat(held.trouble().kind()).isEqualTo(kind));
        assertThat(stage.channel.publish(reply)).isInstanceOf(Outcome.Sent.class);
    }

    @Test
    void aReplyIsFoundByItsWordsHoweverXShowsThem() {
        for (String text : List.of("Voyez https://maison.fr/aide?a=1&b=2 et maison.fr/x", "@nadia Bonjour & bienvenue <3", "  deux  blancs ", "e\u0301tage")) {
            Outgoing reply = reply(stage.arrives("Nadia", "Bonjour ?"), text);
            stage.cut(Cut.AFTER);
            assertThat(stage.channel.publish(reply)).isInstanceOf(Outcome.Unknown.class);
            assertThat(stage.channel.lookUp(reply)).as(text).isInstanceOf(Outcome.Sent.class);
        }
    }

    @Test
    void theSameWordsToSomebodyElseAreAnotherReply() {
        stage.channel.publish(reply(stage.arrives("Nadia", "un ?"), "On regarde."));
        assertThat(stage.channel.lookUp(reply(stage.arrives("Nadia", "deux ?"), "On regarde."))).isInstanceOf(Outcome.Retry.class);
    }

    @Test
    void whatXShowsTooLateIsStillPublishedOnce() {
        stage.x.refuseDuplicates = true;
        Outgoing reply = reply(stage.arrives("Nadia", "Bonjour ?"), "On regarde ça.");
        stage.cut(Cut.AFTER);
        assertThat(stage.channel.publish(reply)).isInstanceOf(Outcome.Unknown.class);
        stage.x.lagging = true;
        assertThat(stage.channel.lookUp(reply)).isInstanceOfSatisfying(Outcome.Retry.class, retry -> assertThat(retry.after()).isPositive());
        stage.x.lagging = false;
        assertThat(stage.channel.publish(reply)).isInstanceOf(Outcome.Sent.class);
        assertThat(stage.published()).hasSize(1);
    }

    @Test
    void aLookUpWithoutAnEndIsNoAnswer() {
        stage.x.pageSize = 1;
        Outgoing reply = reply(stage.arrives("Nadia", "Bonjour ?"), "Bonjour");
        for (int i = 0; i < 7; i++) {
            stage.x.world.write(FakeWorld.US, "annonce " + i, Optional.empty());
        }
        assertThat(stage.channel.lookUp(reply)).isEqualTo(new Outcome.Unknown("not_found"));
    }

    @Test
    void aServerThatIsNotThereHasPublishedNothing() {
        Outgoing reply = reply(stage.arrives("Nadia", "Bonjour ?"), "Bonjour");
        XChannel nowhere = new XChannel(new Keys("http://127.0.0.1:1"), stage.http, InstantSource.system());
        assertThat(nowhere.publish(reply)).isInstanceOf(Outcome.Retry.class);
        assertThat(nowhere.lookUp(reply)).isEqualTo(new Outcome.Unknown("unreachable"));
    }

    /** Every way an answer can break off: it is public once, and the look-up always says so. */
    @Test
    void anAnswerCutAtAnyByteLeavesOneReplyThatIsFound() throws Exception {
        try (CuttingProxy proxy = new CuttingProxy(stage.x.address(), "/2/tweets"); Http http = new Http()) {
            XChannel channel = new XChannel(new Keys(proxy.address()), http, InstantSource.system());
            String question = stage.arrives("Nadia", "Bonjour ?");
            assertThat(channel.publish(reply(question, "Réponse n° ..."))).isInstanceOf(Outcome.Sent.class);
            int length = proxy.answered();
            assertThat(length).isGreaterThan(100);
            for (int bytes = 0; bytes < length; bytes++) {
                Outgoing reply = reply(question, String.format(java.util.Locale.ROOT, "Réponse n° %03d", bytes));
                proxy.cut(bytes);
                assertThat(channel.publish(reply)).as("cut after %d bytes", bytes).isInstanceOf(Outcome.Unknown.class);
                assertThat(channel.lookUp(reply)).as("cut after %d bytes", bytes).isInstanceOf(Outcome.Sent.class);
                assertThat(stage.published()).hasSize(bytes + 2);
            }
        }
    }

    @Test
    void onlyBelowOurPostsIsHiddenAndOnlyOursIsDeleted() {
        String mention = stage.arrives("Nadia", "…");
        assertThat(stage.channel.hide(mention, true)).isEqualTo(new Outcome.Rejected("no_hiding"));
        assertThat(stage.channel.delete(mention)).isEqualTo(new Outcome.Rejected("not_ours"));
        int calls = stage.x.calls.size();
        assertThat(stage.channel.hide("../users/me", true)).isEqualTo(new Outcome.Rejected("gone"));
        assertThat(stage.channel.delete("1/../2")).isEqualTo(new Outcome.Rejected("gone"));
        assertThat(stage.channel.publish(reply("1?a=b", "Bonjour"))).isEqualTo(new Outcome.Rejected("no_parent"));
        assertThat(stage.x.calls).hasSize(calls);
    }

    @Test
    void aLinkIsThirteenTimesThePrice() {
        String question = stage.arrives("Nadia", "Bonjour ?");
        stage.channel.publish(reply(question, "Bonjour"));
        assertThat(stage.channel.budget().spent()).contains(new java.math.BigDecimal("0.015"));
        stage.channel.publish(reply(question, "voir maison.fr"));
        assertThat(stage.channel.budget().spent()).contains(new java.math.BigDecimal("0.215"));
    }

    @Test
    void aClockThatIsWrongByHoursFindsTheReplyAllTheSame() {
        for (Duration ahead : List.of(Duration.ofHours(3), Duration.ofHours(-3))) {
            InstantSource wrong = () -> Instant.now().plus(ahead);
            Outgoing reply = new Outgoing("k", "x", Optional.of(stage.arrives("Nadia", "Bonjour ?")), "Maison", "Sonia", "Il est tard : " + ahead,
                    wrong.instant());
            stage.cut(Cut.AFTER);
            assertThat(stage.channel.publish(reply)).isInstanceOf(Outcome.Unknown.class);
            assertThat(new XChannel(stage.keys, stage.http, wrong).lookUp(reply)).isInstanceOf(Outcome.Sent.class);
        }
    }
}
