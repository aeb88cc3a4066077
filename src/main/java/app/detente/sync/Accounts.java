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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Accounts as a person sets them up: what was typed is tried before it is kept, secrets go to the keychain and the rest to the store. Asks networks; not
 * for the FX thread.
 */
public final class Accounts {
    private final AccountStore store;
    private final Networks networks;

    public Accounts(AccountStore store, Networks networks) {
        this.store = store;
        this.networks = networks;
    }

    /** Begins a sign-in in the browser; {@code typed} says where. @throws Problem as {@link #test} */
    public SignIn signIn(Network network, Map<String, String> typed) {
        return Asking.asked(network, () -> networks.signIn(network, typed));
    }

    /**
     * Tries what was typed, and keeps nothing of it.
     *
     * @param typed by the keys of {@link AccountField#of}
     * @throws Problem a person can act on where it does not work; nothing that is thrown or logged holds what was typed
     */
    public Standing test(Network network, Map<String, String> typed) {
        return Asking.asked(network, () -> tried(network, typed));
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
        return Asking.asked(network, () -> kept(network, typed, me));
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
