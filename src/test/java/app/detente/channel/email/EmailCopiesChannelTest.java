package app.detente.channel.email;

import app.detente.channel.ChannelContract;
import app.detente.channel.RemoteStage;

/** What every channel promises, on a server that files what we send by itself, as Gmail does: a lost answer can be looked up. */
class EmailCopiesChannelTest extends ChannelContract {
    @Override
    protected RemoteStage stage() throws Exception {
        return new EmailStage().withServersCopies();
    }
}
