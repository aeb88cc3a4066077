package app.detente.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.Channel;
import app.detente.channel.CuttingProxy;
import app.detente.channel.Http;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer cut at every byte of it: the reply is public once, and known to be. */
class CutAnswerTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whereverTheAnswerIsCutTheReplyIsPublicOnceAndFound(boolean bare) throws Exception {
        try (FakeMastodon fake = new FakeMastodon(); CuttingProxy proxy = new CuttingProxy("http://127.0.0.1:" + fake.port(), "/");
                Http http = new Http(new Http.Limits(Duration.ofSeconds(10), 1 << 20));
                Channel channel = new MastodonChannel(new FakeAccess(proxy.address(), FakeMastodon.TOKEN), http, InstantSource.system())) {
            fake.bare = bare;
            String parent = fake.statuses.mention("Nadia", "<p>Bonjour ?</p>", "public").get("id").asString();
            assertThat(channel.publish(reply(parent, 0))).isInstanceOf(Outcome.Sent.class);
            int whole = proxy.answered();
            assertThat(whole).isGreaterThan(200);
            fake.statuses.ours().forEach(status -> fake.statuses.delete(status.get("id").asString()));
            for (int at = 0; at < whole; at++) {
                Outgoing reply = reply(parent, at + 1);
                proxy.cut(at);
                assertThat(channel.publish(reply)).as("cut at %d", at).isInstanceOf(Outcome.Unknown.class);
                String there = fake.statuses.ours().getLast().get("id").asString();
                assertThat(channel.lookUp(reply)).as("cut at %d", at).isEqualTo(new Outcome.Sent(there));
                assertThat(fake.statuses.ours()).hasSize(1);
                fake.statuses.delete(there);
            }
        }
    }

    @Test
    void aRequestThatNeverArrivedIsLookedUpAndGoesOutOnce() throws Exception {
        try (FakeMastodon fake = new FakeMastodon(); CuttingProxy proxy = new CuttingProxy("http://127.0.0.1:" + fake.port(), "/"); Http http = new Http();
                Channel channel = new MastodonChannel(new FakeAccess(proxy.address(), FakeMastodon.TOKEN), http, InstantSource.system())) {
            Outgoing reply = reply(fake.statuses.mention("Nadia", "<p>Bonjour ?</p>", "public").get("id").asString(), 1);
            proxy.cut(CuttingProxy.BEFORE);
            assertThat(channel.publish(reply)).isInstanceOf(Outcome.Unknown.class);
            assertThat(channel.lookUp(reply)).isInstanceOf(Outcome.Retry.class);
            assertThat(channel.publish(reply)).isInstanceOf(Outcome.Sent.class);
            assertThat(fake.statuses.ours()).hasSize(1);
        }
    }

    private static Outgoing reply(String parent, int number) {
        return new Outgoing("cut-" + number, "mastodon", Optional.of(parent), "Maison", "Sonia", "Réponse n° " + number + " 🙂", Instant.now());
    }
}
