package app.detente.channel.email;

import app.detente.channel.ChannelContract;
import app.detente.channel.RemoteStage;

/** What every channel promises, on a server that keeps no copies of what we send: a lost answer can only be told by a person. */
class EmailChannelTest extends ChannelContract {
    @Override
    protected RemoteStage stage() throws Exception {
        return new EmailStage();
    }
}
