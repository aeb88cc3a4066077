package app.detente.channel.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.detente.channel.ChannelContract;
import app.detente.channel.Drawn;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.RemoteStage;
import app.detente.model.AttachedFile;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The contract against a real server and network: DETENTE_BLUESKY says where, such as a network of @atproto/dev-env. */
@Tag("server")
class BlueskyServerTest extends ChannelContract {
    static final String SERVER = System.getenv().getOrDefault("DETENTE_BLUESKY", "http://localhost:22583");

    @Override
    protected RemoteStage stage() throws Exception {
        boolean there = RealStage.isThere(SERVER);
        if (!there) {
            System.err.println("Skipped: no Bluesky server at " + SERVER + " (DETENTE_BLUESKY).");
        }
        assumeTrue(there, "no Bluesky server at " + SERVER);
        return new RealStage(SERVER);
    }

    /** As large as the lexicon allows, and in the network's own words about it. */
    @Test
    void theNetworkShowsThePicturesOfAReplyToEverybody() throws Exception {
        try (RealStage stage = (RealStage) stage()) {
            byte[] large = Arrays.copyOf(Drawn.noise(700, 700), 2_000_000);
            List<AttachedFile> files = List.of(new AttachedFile("prise murale.png", "image/png", large),
                    new AttachedFile("box.jpg", "image/jpeg", Drawn.as("jpg", 300, 200)));
            String question = stage.arrives("Nadia", "Bonjour ?");
            Outcome outcome = stage.channel.publish(new Outgoing("pictures", "bluesky", Optional.of(question), "", "Maison", "Sonia", "Voici",
                    Instant.now(), files));
            JsonNode embed = stage.shown(((Outcome.Sent) outcome).remoteId()).path("embed");
            System.err.println("The network shows: " + embed);
            assertThat(embed.path("images").valueStream().map(image -> image.path("alt").asString())).containsExactly("prise murale", "box");
            assertThat(embed.path("images").valueStream().map(image -> image.path("aspectRatio").toString()))
                    .containsExactly("{\"width\":700,\"height\":700}", "{\"width\":300,\"height\":200}");
            assertThat(embed.path("images").valueStream().map(image -> image.path("fullsize").asString()))
                    .allMatch(address -> address.startsWith("http"));
        }
    }
}
