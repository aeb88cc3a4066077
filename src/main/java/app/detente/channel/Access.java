package app.detente.channel;

import app.detente.model.AccountTrouble;
import java.util.Map;
import java.util.Optional;

/** What an account was set up with. Secrets are asked for at each use, kept anew when the network renews them, and never part of a text. */
public interface Access {
    /** What is no secret: addresses, names, numbers; by the field's key. */
    Map<String, String> fields();

    /** A secret by the field's key, from the keychain; empty where it is not there. */
    Optional<String> secret(String key);

    /** Keeps a secret that the network has just renewed; durable when this returns. */
    void renew(String key, String secret);

    /** A field that has to be there. @throws Trouble {@link app.detente.model.AccountTrouble#INCOMPLETE} */
    default String field(String key) throws Trouble {
        return Optional.ofNullable(fields().get(key)).filter(value -> !value.isBlank())
                .orElseThrow(() -> new Trouble(AccountTrouble.INCOMPLETE, "no " + key));
    }

    /** A secret that has to be there. @throws Trouble {@link app.detente.model.AccountTrouble#INCOMPLETE} */
    default String need(String key) throws Trouble {
        return secret(key).orElseThrow(() -> new Trouble(AccountTrouble.INCOMPLETE, "no " + key));
    }
}
