package app.detente.channel.mastodon;

import app.detente.channel.ChannelContract;
import app.detente.channel.RemoteStage;

/** The contract against a fake server that keeps to less than Mastodon does. */
class BareServerTest extends ChannelContract {
    @Override
    protected RemoteStage stage() throws Exception {
        return new FakeStage(true);
    }
}
