package app.detente.channel.bluesky;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.detente.channel.ChannelContract;
import app.detente.channel.RemoteStage;
import org.junit.jupiter.api.Tag;

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
}
