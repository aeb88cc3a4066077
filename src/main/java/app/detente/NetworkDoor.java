package app.detente;

import app.detente.channel.Standing;
import app.detente.model.Adviser;
import app.detente.model.ConnectedAccount;
import app.detente.model.Network;
import app.detente.sync.Accounts;
import app.detente.sync.Asking;
import app.detente.sync.SignIn;
import app.detente.ui.accounts.AccountDoor;
import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The page's way to the networks, which it must not know of.
 *
 * @param browser opens a page, if it can
 */
record NetworkDoor(Accounts accounts, Consumer<URI> browser) implements AccountDoor {

    @Override
    public Consent begin(Network network, Map<String, String> typed) {
        SignIn begun = accounts.signIn(network, typed);
        browser.accept(begun.page());
        return new Consent() {
            @Override
            public URI page() {
                return begun.page();
            }

            @Override
            public String finish(String code) {
                return Asking.asked(network, () -> begun.finish(code));
            }
        };
    }

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
