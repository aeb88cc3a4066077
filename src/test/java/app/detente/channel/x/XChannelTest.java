package app.detente.channel.x;

import app.detente.channel.ChannelContract;
import app.detente.channel.RemoteStage;

class XChannelTest extends ChannelContract {
    @Override
    protected RemoteStage stage() throws Exception {
        FakeStage stage = new FakeStage();
        stage.x.pageSize = 3;
        return stage;
    }
}
