package app.detente.channel.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.CuttingProxy;
import app.detente.channel.Http;
import app.detente.channel.Json;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.model.AccountTrouble;
import app.detente.model.AttachedFile;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PublishingTest {
    private static final Instant AT = Instant.parse("2026-11-22T10:15:30.123Z");
    private FakeStage stage;

    @BeforeEach
    void open() throws Exception {
        stage = new FakeStage();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static Outgoing reply(String key, String parent, String text) {
        return new Outgoing(key, "bluesky", Optional.of(parent), "Maison", "Sonia", text, AT);
    }

    private JsonNode published(Outcome outcome) {
        return stage.bluesky.world.records.get(((Outcome.Sent) outcome).remoteId());
    }

    @Test
    void anAnswerNamesWhatItAnswersAndWhereItAllBegan() {
        String question = stage.arrives("Karim", "et ma box ?");
        JsonNode record = published(stage.channel.publish(reply("k", question, "On regarde.")));
        assertThat(record.path("reply").path("root").path("uri").asString()).isEqualTo(stage.root);
        assertThat(record.path("reply").path("parent").path("uri").asString()).isEqualTo(question);
        assertThat(record.path("createdAt").asString()).isEqualTo("2026-11-22T10:15:30.123Z");
    }

    /** A numbered chain: the network may not know yet what our own server has just taken. */
    @Test
    void ourOwnAnswerCanBeAnsweredAtOnce() {
        Outcome.Sent first = (Outcome.Sent) stage.channel.publish(reply("k1", stage.arrives("Karim", "et ma box ?"), "1/2"));
        Outgoing second = new Outgoing("k2", "bluesky", Optional.of(first.remoteId()), first.handle(), "Maison", "Sonia", "2/2", AT, List.of());
        JsonNode record = published(stage.channel.publish(second));
        assertThat(record.path("reply").path("root").path("uri").asString()).isEqualTo(stage.root);
        assertThat(stage.bluesky.calls).noneMatch(call -> call.startsWith("app.bsky.feed.getPostThread") && call.contains("maison"));
    }

    @Test
    void whatItsAuthorHasDeletedIsAnsweredNoMore() {
        String question = stage.arrives("Nadia", "je retire ça");
        stage.delete(question);
        assertThat(stage.channel.publish(reply("k", question, "Bonjour"))).isEqualTo(new Outcome.Rejected("gone"));
        assertThat(stage.published()).isEmpty();
    }

    @Test
    void whereItsAuthorLetsNobodyAnswerNothingIsSent() {
        String question = stage.arrives("Nadia", "Bonjour ?");
        stage.bluesky.replyDisabled = true;
        assertThat(stage.channel.publish(reply("k", question, "Bonjour"))).isEqualTo(new Outcome.Rejected("not_allowed"));
        assertThat(stage.published()).isEmpty();
    }

    @Test
    void tooLongIsSaidBeforeAnythingIsAsked() {
        String question = stage.arrives("Nadia", "Bonjour ?");
        for (String text : List.of("é".repeat(301), "👨‍👩‍👧‍👦".repeat(121))) {
            assertThat(stage.channel.publish(reply("k", question, text))).isEqualTo(new Outcome.Rejected("too_long"));
        }
        assertThat(stage.bluesky.calls).isEmpty();
        assertThat(stage.channel.publish(reply("k", question, "é".repeat(300)))).isInstanceOf(Outcome.Sent.class);
    }

    @Test
    void whatIsNoPictureAndWhatAnswersNothingAreRefusedRatherThanSentByHalves() {
        String question = stage.arrives("Nadia", "Bonjour ?");
        AttachedFile file = new AttachedFile("notice.pdf", "application/pdf", new byte[] {1});
        assertThat(stage.channel.publish(new Outgoing("k", "bluesky", Optional.of(question), "", "Maison", "Sonia", "Voici", AT, List.of(file))))
                .isEqualTo(new Outcome.Rejected("file_kind"));
        assertThat(stage.channel.publish(new Outgoing("k", "bluesky", Optional.empty(), "Maison", "Sonia", "Voici", AT)))
                .isEqualTo(new Outcome.Rejected("no_parent"));
        assertThat(stage.published()).isEmpty();
    }

    @Test
    void theSameReplyTwiceIsOneAnswer() {
        Outgoing reply = reply("k", stage.arrives("Nadia", "Bonjour ?"), "Bonjour @nadia.test");
        assertThat(stage.channel.publish(reply)).isEqualTo(stage.channel.publish(reply));
        assertThat(stage.published()).hasSize(1);
    }

    @Test
    void whatIsUnderOurKeyButNotOursStaysAsItIs() {
        Outgoing reply = reply("k", stage.arrives("Nadia", "Bonjour ?"), "Bonjour");
        String where = "at://" + FakeWorld.US + "/" + AtUri.POST + "/" + RecordKey.of(reply);
        JsonNode other = FakeWorld.post("un tout autre message", AT);
        stage.bluesky.world.put(where, other, AT);
        assertThat(stage.channel.publish(reply)).isEqualTo(new Outcome.Rejected("taken"));
        assertThat(stage.channel.lookUp(reply)).isEqualTo(new Outcome.Rejected("taken"));
        assertThat(stage.bluesky.world.records.get(where)).isEqualTo(other);
    }

    @Test
    void whereTheNetworkIsDownTheAnswerWaits() {
        Outgoing reply = reply("k", stage.arrives("Nadia", "Bonjour ?"), "Bonjour");
        stage.trouble(AccountTrouble.UNREACHABLE);
        assertThat(stage.channel.publish(reply)).isInstanceOfSatisfying(Outcome.Retry.class, retry -> assertThat(retry.reason()).isEqualTo("unreachable"));
        assertThat(stage.channel.lookUp(reply)).isEqualTo(new Outcome.Unknown("unreachable"));
        stage.well();
        assertThat(stage.channel.lookUp(reply)).isInstanceOf(Outcome.Retry.class);
    }

    /** Every way an answer can break off: it is public once, and the look-up always says so. */
    @Test
    void anAnswerCutAtAnyByteLeavesOneReplyThatIsFound() throws Exception {
        try (CuttingProxy proxy = new CuttingProxy(stage.bluesky.address(), "/xrpc/com.atproto.repo."); Http http = new Http()) {
            BlueskyChannel channel = new BlueskyChannel(new Keys(proxy.address(), "maison.test", FakeBluesky.PASSWORD), http, InstantSource.system());
            String question = stage.arrives("Nadia", "Bonjour ?");
            assertThat(channel.publish(reply("whole", question, "Bonjour"))).isInstanceOf(Outcome.Sent.class);
            int length = proxy.answered();
            assertThat(length).isGreaterThan(100);
            for (int bytes = 0; bytes < length; bytes++) {
                Outgoing reply = reply("key-" + bytes, question, "Bonjour");
                proxy.cut(bytes);
                assertThat(channel.publish(reply)).as("cut after %d bytes", bytes).isInstanceOf(Outcome.Unknown.class);
                assertThat(channel.lookUp(reply)).as("cut after %d bytes", bytes).isInstanceOf(Outcome.Sent.class);
                assertThat(stage.published()).hasSize(bytes + 2);
            }
        }
    }

    @Test
    void onlyWhatIsBelowOurPostsIsHiddenAndWhoMayAnswerStaysAsItWas() {
        assertThat(stage.channel.hide(stage.arrives("Nadia", "…"), true)).isEqualTo(new Outcome.Rejected("no_hiding"));
        String gate = stage.root.replace(AtUri.POST, "app.bsky.feed.threadgate");
        stage.bluesky.world.put(gate, Json.MAPPER.readTree("{\"$type\":\"app.bsky.feed.threadgate\",\"post\":\"" + stage.root + "\",\"allow\":[]}"), AT);
        String insult = stage.arrives("Karim", "…");
        assertThat(stage.channel.hide(insult, true)).isEqualTo(new Outcome.Sent(insult));
        assertThat(stage.hidden()).containsExactly(insult);
        assertThat(stage.bluesky.world.records.get(gate).path("allow").isArray()).isTrue();
    }

    @Test
    void whatIsNotOursIsNotDeleted() {
        String question = stage.arrives("Nadia", "Bonjour ?");
        assertThat(stage.channel.delete(question)).isEqualTo(new Outcome.Rejected("not_ours"));
        assertThat(stage.bluesky.count("com.atproto.repo.deleteRecord")).isZero();
    }

    @Test
    void aKeyIsAlwaysTheSameAndAlwaysItsOwn() {
        List<String> keys = java.util.stream.IntStream.range(0, 20_000).mapToObj(i -> RecordKey.of(reply("key-" + i, "at://x", ""))).toList();
        assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.matches("[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}"));
        assertThat(RecordKey.of(reply("key-7", "at://y", "other words"))).isEqualTo(keys.get(7));
    }
}
