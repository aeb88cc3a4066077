package app.detente.sync;

import app.detente.channel.Access;
import app.detente.channel.Channel;
import app.detente.channel.Standing;
import app.detente.channel.Trouble;
import app.detente.model.AccountField;
import app.detente.model.AccountField.Kind;
import app.detente.model.Adviser;
import app.detente.model.ConnectedAccount;
import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.storage.AccountStore;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Accounts as a person sets them up: what was typed is tried before it is kept, secrets go to the keychain and the rest to the store. Asks networks; not
 * for the FX thread.
 */
public final class Accounts {
    private static final Logger LOG = System.getLogger(Accounts.class.getName());
    private final AccountStore store;
    private final Networks networks;

    public Accounts(AccountStore store, Networks networks) {
        this.store = store;
        this.networks = networks;
    }

    private interface Asking<T> {
        T ask() throws Trouble;
    }

    /**
     * Tries what was typed, and keeps nothing of it.
     *
     * @param typed by the keys of {@link AccountField#of}
     * @throws Problem a person can act on where it does not work; nothing that is thrown or logged holds what was typed
     */
    public Standing test(Network network, Map<String, String> typed) {
        return asked(network, () -> tried(network, typed));
    }

    private Standing tried(Network network, Map<String, String> typed) throws Trouble {
        try (Channel channel = networks.open(network, typedIn(network, new HashMap<>(typed)))) {
            return channel.test();
        }
    }

    /**
     * Tries what was typed and connects the account under the name it has on its network. One that is connected already gets what was typed now.
     *
     * @throws Problem as {@link #test}; nothing is kept then
     */
    public ConnectedAccount connect(Network network, Map<String, String> typed, Adviser me) {
        return asked(network, () -> kept(network, typed, me));
    }

    private ConnectedAccount kept(Network network, Map<String, String> typed, Adviser me) throws Trouble {
        Map<String, String> renewed = new HashMap<>(typed);
        Standing standing;
        try (Channel channel = networks.open(network, typedIn(network, renewed))) {
            standing = channel.test();
        }
        List<String> secrets = secrets(network);
        Map<String, String> fields = new HashMap<>();
        typed.forEach((key, value) -> {
            if (!secrets.contains(key) && !value.isBlank()) {
                fields.put(key, value.strip());
            }
        });
        long id = store.enter(network, standing.name());
        renewed.forEach((key, value) -> {
            if (!fields.containsKey(key) && !value.isBlank()) {
                networks.keychain().keep(Networks.secret(id, key), value.strip());
            }
        });
        return store.connect(id, fields, me);
    }

    /** Cuts an account off, and forgets its secrets. */
    public void disconnect(ConnectedAccount account, Adviser me) {
        store.disconnect(account.id(), me);
        for (String key : secrets(account.account().network())) {
            networks.keychain().forget(Networks.secret(account.id(), key));
        }
        Networks.RENEWED.forEach(key -> networks.keychain().forget(Networks.secret(account.id(), key)));
    }

    /** A runtime exception may quote what was typed, as one about a header or an address does: of it only the kind is told. */
    private static <T> T asked(Network network, Asking<T> asking) {
        try {
            return asking.ask();
        } catch (Trouble trouble) {
            LOG.log(Level.INFO, "an account of {0} cannot be connected: {1}", network.key(), trouble.getMessage());
            throw problem(network, trouble);
        } catch (Problem problem) {
            throw problem;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "an account of {0} cannot be tried: {1}", network.key(), e.getClass().getName());
            throw new Problem("account.mistyped");
        }
    }

    private static Problem problem(Network network, Trouble trouble) {
        boolean folders = network == Network.FILE;
        return switch (trouble.kind()) {
            case UNREACHABLE -> new Problem(folders ? "account.folder_gone" : "account.unreachable");
            case BUSY -> new Problem("account.busy", Math.max(1, trouble.waiting().plusSeconds(59).toMinutes()));
            case GARBLED -> new Problem("account.garbled");
            case SIGN_IN -> new Problem("account.sign_in");
            case PERMISSION -> new Problem(folders ? "account.folder_closed" : "account.permission");
            case CREDIT -> new Problem("account.credit");
            case INCOMPLETE -> new Problem(folders ? "account.folders" : "account.incomplete");
        };
    }

    private static List<String> secrets(Network network) {
        return AccountField.of(network).stream().filter(field -> field.kind() == Kind.SECRET).map(AccountField::key).toList();
    }

    private static Access typedIn(Network network, Map<String, String> typed) {
        List<String> secrets = secrets(network);
        Map<String, String> fields = new HashMap<>(typed);
        fields.keySet().removeAll(secrets);
        return new Access() {
            @Override
            public Map<String, String> fields() {
                return Map.copyOf(fields);
            }

            @Override
            public Optional<String> secret(String key) {
                return Optional.ofNullable(typed.get(key)).map(String::strip).filter(value -> !value.isEmpty());
            }

            @Override
            public void renew(String key, String secret) {
                typed.put(key, secret);
            }
        };
    }
}
