package app.detente.channel.bluesky;

import app.detente.channel.ChannelContract;
import app.detente.channel.RemoteStage;

class BlueskyChannelTest extends ChannelContract {
    @Override
    protected RemoteStage stage() throws Exception {
        FakeStage stage = new FakeStage();
        stage.bluesky.pageSize = 3;
        return stage;
    }
}
