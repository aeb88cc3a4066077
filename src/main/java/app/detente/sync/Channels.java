package app.detente.sync;

import app.detente.channel.Channel;
import app.detente.model.ConnectedAccount;

/** Opens the channel of an account as it is set up now. Closed by whoever asked. */
@FunctionalInterface
public interface Channels {
    Channel open(ConnectedAccount account);
}
