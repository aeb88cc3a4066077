package app.detente.ui.accounts;

import app.detente.channel.RemoteStage;
import app.detente.model.AccountField;
import app.detente.model.AccountField.Kind;
import app.detente.model.Ability;
import app.detente.model.Adviser;
import app.detente.model.ConnectedAccount;
import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.storage.AccountStore;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A network that knows one secret, and an account behind it. */
public final class FakeDoor implements AccountDoor {
    public static final String SECRET = "pw-" + RemoteStage.SECRET;
    /** What the browser shows to whoever agrees. */
    public static final String CODE = "code-1";
    public Found found = new Found("maison.bsky.social", Set.of(Ability.READ, Ability.REPLY), Set.of(Ability.HIDE));
    public String problem = "account.sign_in";
    /** Run while the network is being asked. */
    public Runnable meanwhile = () -> { };
    public final List<Map<String, String>> asked = new ArrayList<>();
    private final AccountStore store;

    public FakeDoor(AccountStore store) {
        this.store = store;
    }

    @Override
    public Consent begin(Network network, Map<String, String> typed) {
        asked.add(typed);
        meanwhile.run();
        return new Consent() {
            @Override
            public URI page() {
                return URI.create("https://piaille.fr/oauth/authorize?client_id=1&response_type=code");
            }

            @Override
            public String finish(String code) {
                if (!code.equals(CODE)) {
                    throw new Problem("account.sign_in");
                }
                return SECRET;
            }
        };
    }

    @Override
    public Found test(Network network, Map<String, String> typed) {
        asked.add(typed);
        meanwhile.run();
        if (!typed.containsValue(SECRET) && network != Network.FILE) {
            throw new Problem(problem);
        }
        return found;
    }

    @Override
    public ConnectedAccount connect(Network network, Map<String, String> typed, Adviser me) {
        Found who = test(network, typed);
        Map<String, String> open = new HashMap<>(typed);
        AccountField.of(network).stream().filter(field -> field.kind() == Kind.SECRET).forEach(field -> open.remove(field.key()));
        return store.connect(store.enter(network, who.name()), open, me);
    }

    @Override
    public void disconnect(ConnectedAccount account, Adviser me) {
        store.disconnect(account.id(), me);
    }
}
