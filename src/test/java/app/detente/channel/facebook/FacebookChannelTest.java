package app.detente.channel.facebook;

import app.detente.channel.ChannelContract;
import app.detente.channel.RemoteStage;

class FacebookChannelTest extends ChannelContract {
    @Override
    protected RemoteStage stage() throws Exception {
        FakeStage stage = new FakeStage();
        stage.facebook.pageSize = 3;
        return stage;
    }
}
