package app.detente.channel.mastodon;

import app.detente.channel.ChannelContract;
import app.detente.channel.RemoteStage;

/** The contract against a fake Mastodon. */
class MastodonChannelTest extends ChannelContract {
    @Override
    protected RemoteStage stage() throws Exception {
        return new FakeStage(false);
    }
}
