package app.detente;

import app.detente.channel.Standing;
import app.detente.channel.Trouble;
import app.detente.model.Adviser;
import app.detente.model.ConnectedAccount;
import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.sync.Accounts;
import app.detente.sync.SignIn;
import app.detente.ui.accounts.AccountDoor;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;

/** The page's way to the networks: what is wrong there becomes a sentence a person can act on, and nothing typed gets into a log. */
final class NetworkDoor implements AccountDoor {
    private static final Logger LOG = System.getLogger(NetworkDoor.class.getName());
    private final Accounts accounts;
    private final Consumer<URI> browser;

    /** @param browser opens a page, if it can */
    NetworkDoor(Accounts accounts, Consumer<URI> browser) {
        this.accounts = accounts;
        this.browser = browser;
    }

    private interface Asking<T> {
        T ask() throws Trouble;
    }

    @Override
    public Consent begin(Network network, Map<String, String> typed) {
        SignIn begun = asked(network, () -> accounts.signIn(network, typed));
        browser.accept(begun.page());
        return new Consent() {
            @Override
            public URI page() {
                return begun.page();
            }

            @Override
            public String finish(String code) {
                return asked(network, () -> begun.finish(code));
            }
        };
    }

    @Override
    public Found test(Network network, Map<String, String> typed) {
        Standing standing = asked(network, () -> accounts.test(network, typed));
        return new Found(standing.name(), standing.abilities(), standing.missing());
    }

    @Override
    public ConnectedAccount connect(Network network, Map<String, String> typed, Adviser me) {
        return asked(network, () -> accounts.connect(network, typed, me));
    }

    @Override
    public void disconnect(ConnectedAccount account, Adviser me) {
        accounts.disconnect(account, me);
    }

    /** A runtime exception may quote what was typed, as one about a header or an address does: of it only the kind is told. */
    private static <T> T asked(Network network, Asking<T> asking) {
        try {
            return asking.ask();
        } catch (Trouble trouble) {
            LOG.log(Level.INFO, "an account of {0} cannot be connected: {1}", network.key(), trouble.getMessage());
            throw problem(trouble);
        } catch (Problem problem) {
            throw problem;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "an account of {0} cannot be tried: {1}", network.key(), e.getClass().getName());
            throw new Problem("account.mistyped");
        }
    }

    private static Problem problem(Trouble trouble) {
        return switch (trouble.kind()) {
            case UNREACHABLE -> new Problem("account.unreachable");
            case BUSY -> new Problem("account.busy", Math.max(1, trouble.waiting().plusSeconds(59).toMinutes()));
            case GARBLED -> new Problem("account.garbled");
            case SIGN_IN -> new Problem("account.sign_in");
            case PERMISSION -> new Problem("account.permission");
            case CREDIT -> new Problem("account.credit");
            case INCOMPLETE -> new Problem("account.incomplete");
        };
    }
}
