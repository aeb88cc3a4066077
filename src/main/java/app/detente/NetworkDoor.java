package app.detente;

import app.detente.channel.Standing;
import app.detente.model.Adviser;
import app.detente.model.ConnectedAccount;
import app.detente.model.Network;
import app.detente.sync.Accounts;
import app.detente.ui.accounts.AccountDoor;
import java.util.Map;

/** The page's way to the networks, which it must not know of. */
record NetworkDoor(Accounts accounts) implements AccountDoor {

    @Override
    public Found test(Network network, Map<String, String> typed) {
        Standing standing = accounts.test(network, typed);
        return new Found(standing.name(), standing.abilities(), standing.missing());
    }

    @Override
    public ConnectedAccount connect(Network network, Map<String, String> typed, Adviser me) {
        return accounts.connect(network, typed, me);
    }

    @Override
    public void disconnect(ConnectedAccount account, Adviser me) {
        accounts.disconnect(account, me);
    }
}
