package app.detente.ui.accounts;

import app.detente.model.Ability;
import app.detente.model.Adviser;
import app.detente.model.ConnectedAccount;
import app.detente.model.Network;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/**
 * What the page asks of the networks. Calls block, up to a minute, and end early where their thread is interrupted. What cannot be done is a
 * {@link app.detente.model.Problem} whose sentence a person can act on; nothing that is thrown or logged holds what was typed.
 */
public interface AccountDoor {

    /**
     * Who we are on the network.
     *
     * @param name      as people there see it
     * @param abilities what works
     * @param missing   what the network offers and this account may not do
     */
    record Found(String name, Set<Ability> abilities, Set<Ability> missing) {
        public Found {
            abilities = Set.copyOf(abilities);
            missing = Set.copyOf(missing);
        }
    }

    /** A sign-in that goes on in the person's own browser: they agree there, and bring back the code that the network shows them. */
    interface Consent {
        /** Where they agree; http or https. */
        URI page();

        /** The secret that the code stands for. Blocks; a code is good once. */
        String finish(String code);
    }

    /**
     * Begins a sign-in in the browser, and opens its page there where the system has one.
     *
     * @param typed what a secret is not needed for: on Mastodon the server
     */
    Consent begin(Network network, Map<String, String> typed);

    /**
     * Tries what was typed, and keeps nothing of it.
     *
     * @param typed by the keys of {@link app.detente.model.AccountField#of}
     */
    Found test(Network network, Map<String, String> typed);

    /** Connects the account that what was typed leads to. Where it does not work nothing is kept. */
    ConnectedAccount connect(Network network, Map<String, String> typed, Adviser me);

    /** Cuts an account off, and forgets its secrets. */
    void disconnect(ConnectedAccount account, Adviser me);
}
