package app.detente.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.Channel;
import app.detente.channel.Http;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.model.Ability;
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
import tools.jackson.databind.node.ObjectNode;

class PostingTest {
    private static final Instant NOW = Instant.now();
    private FakeMastodon fake;
    private Http http;
    private Channel channel;

    @BeforeEach
    void open() throws Exception {
        fake = new FakeMastodon();
        http = new Http();
        channel = new MastodonChannel(new FakeAccess(fake.address(), FakeMastodon.TOKEN), http, InstantSource.system());
    }

    @AfterEach
    void close() {
        channel.close();
        http.close();
        fake.close();
    }

    private static Outgoing reply(String parent, String text, AttachedFile... files) {
        return new Outgoing("key-" + text.hashCode(), "mastodon", Optional.of(parent), "", "Maison", "Sonia", text, NOW, List.of(files));
    }

    private String question(String visibility) {
        return fake.statuses.mention("Nadia", "<p>Bonjour ?</p>", visibility).get("id").asString();
    }

    private String publish(String parent, String text) {
        return ((Outcome.Sent) channel.publish(reply(parent, text))).remoteId();
    }

    private ObjectNode published() {
        return fake.statuses.ours().getLast();
    }

    @Test
    void aReplyIsForThoseTheMessageWasForAndADirectOneStaysDirect() {
        for (String visibility : List.of("public", "unlisted", "private", "direct")) {
            publish(question(visibility), "Bonjour, " + visibility);
            assertThat(published().get("visibility").asString()).isEqualTo(visibility);
        }
        publish(question("mutuals-only"), "Bonjour, quelque chose de nouveau");
        assertThat(published().get("visibility").asString()).isEqualTo("direct");
    }

    @Test
    void theWarningInFrontOfAMessageIsInFrontOfItsAnswer() {
        String parent = question("public");
        fake.statuses.find(parent).orElseThrow().put("spoiler_text", "colère");
        publish(parent, "Bonjour");
        assertThat(published().get("spoiler_text").asString()).isEqualTo("colère");
    }

    @Test
    void theAuthorIsNamedAndSoIsTheCustomerWhenWeGoOn() {
        String first = publish(question("public"), "Bonjour (1/2)");
        assertThat(published().get("mentions").findValuesAsString("acct")).containsExactly("nadia@ailleurs.example");
        publish(first, "Et bonne journée (2/2)");
        assertThat(published().get("in_reply_to_id").asString()).isEqualTo(first);
        assertThat(published().get("mentions").findValuesAsString("acct")).containsExactly("nadia@ailleurs.example");
    }

    @Test
    void anAnswerToWhatIsGoneIsRefusedBeforeItIsPublic() {
        for (boolean bare : List.of(false, true)) {
            fake.bare = bare;
            String parent = question("public");
            fake.statuses.delete(parent);
            assertThat(channel.publish(reply(parent, "Bonjour"))).isEqualTo(new Outcome.Rejected("gone"));
            assertThat(channel.publish(reply("../../v1/accounts", "Bonjour"))).isEqualTo(new Outcome.Rejected("gone"));
        }
        assertThat(fake.statuses.ours()).isEmpty();
    }

    @Test
    void aReplyThatIsTooLongForThisServerIsRefusedBeforeItIsSent() {
        fake.most = 50;
        String parent = question("public");
        assertThat(channel.publish(reply(parent, "x".repeat(44)))).isEqualTo(new Outcome.Rejected("too_long"));
        assertThat(fake.asked()).noneMatch(asked -> asked.startsWith("POST"));
        assertThat(channel.publish(reply(parent, "x".repeat(20)))).isInstanceOf(Outcome.Sent.class);
    }

    @Test
    void aServerThatAllowsLessThanItSaidIsUnderstoodInItsOwnLanguage() {
        String parent = question("public");
        // as people see them three characters and a flag; as this server counts, more than it allows
        assertThat(channel.publish(reply(parent, "👨‍👩‍👧‍👦".repeat(50)))).isEqualTo(new Outcome.Rejected("too_long"));
    }

    @Test
    void aTokenThatMayNotWriteHoldsTheReplyAndIsToldByTheTest() throws Exception {
        String parent = question("public");
        fake.scopes = "read";
        assertThat(channel.publish(reply(parent, "Bonjour"))).isInstanceOfSatisfying(Outcome.Held.class,
                held -> assertThat(held.trouble().kind()).isEqualTo(AccountTrouble.PERMISSION));
        assertThat(channel.test().missing()).contains(Ability.REPLY, Ability.DELETE);
        assertThat(channel.test().abilities()).contains(Ability.READ).doesNotContain(Ability.REPLY);
        fake.scopes = "read write";
        assertThat(channel.test().missing()).isEmpty();
        assertThat(channel.test().name()).isEqualTo("@maison@127.0.0.1:" + fake.port());
    }

    @Test
    void aServerThatIsNotThereIsTriedAgain() {
        String parent = question("public");
        fake.close();
        assertThat(channel.publish(reply(parent, "Bonjour"))).isInstanceOf(Outcome.Retry.class);
    }

    @Test
    void filesGoOutWithTheReply() {
        String parent = question("public");
        AttachedFile file = new AttachedFile("éti\"quette.png", "image/png", new byte[] {1, 2, 3});
        assertThat(channel.publish(reply(parent, "Voici", file))).isInstanceOf(Outcome.Sent.class);
        assertThat(fake.asked()).filteredOn(asked -> asked.startsWith("POST")).containsExactly("POST /api/v2/media", "POST /api/v1/statuses");
        assertThat(channel.publish(reply(parent, "Trop", file, file, file, file, file))).isEqualTo(new Outcome.Rejected("too_many_files"));
    }

    @Test
    void theSameWordsToTheSamePersonEarlierAreNotThisReply() {
        String parent = question("public");
        String other = question("public");
        publish(parent, "Merci !");
        published().put("created_at", NOW.minus(Duration.ofHours(1)).toString());
        publish(other, "Merci !");
        for (boolean bare : List.of(false, true)) {
            fake.bare = bare;
            assertThat(channel.lookUp(reply(parent, "Merci !"))).isInstanceOf(Outcome.Retry.class);
        }
    }

    @Test
    void aReplyIsFoundAmongManyWhateverTheServerMadeOfItsWords() {
        String parent = question("public");
        String text = "Bonjour @nadia,\n\nc’est < 3 € & voilà : https://maison.example/a?b=1&c=2 🙂";
        String id = publish(parent, text);
        published().put("content", """
                <p>Bonjour <span class="h-card"><a href="https://ailleurs.example/@nadia" class="u-url mention">@<span>nadia</span></a></span>,</p>
                <p>c’est &lt; 3 € &amp; voilà : <a href="https://maison.example/a?b=1&amp;c=2"><span class="invisible">https://</span><span
                class="">maison.example/a?b=1&amp;c=2</span><span class="invisible"></span></a> 🙂</p>""".replace("\n<p>", "<p>").replace("<span\nclass", "<span class"));
        for (int i = 0; i < 10; i++) {
            publish(question("public"), "Autre réponse " + i);
        }
        assertThat(channel.lookUp(reply(parent, text))).isEqualTo(new Outcome.Sent(id));
    }

    @Test
    void aServerThatCannotDeleteSaysSoAndOneThatHasNothingIsFine() {
        fake.bare = true;
        String id = publish(question("public"), "Bonjour");
        assertThat(channel.delete(id)).isEqualTo(new Outcome.Rejected("no_deleting"));
        assertThat(channel.delete("42")).isEqualTo(new Outcome.Sent("42"));
        assertThat(channel.hide(id, true)).isEqualTo(new Outcome.Rejected("no_hiding"));
    }

    @Test
    void howMuchIsLeftIsToldAsTheServerSaysIt() throws Exception {
        assertThat(channel.budget().left()).isEmpty();
        channel.fetch("");
        assertThat(channel.budget().left()).hasValue(50);
        assertThat(channel.budget().until()).isPresent();
    }
}
