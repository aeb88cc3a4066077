package app.detente.keychain;

import app.detente.model.Problem;
import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;

/** The keychain of macOS, the credential store of Windows, the secret service of a Linux desktop. */
final class SystemKeychain implements Keychain {
    private static final String SERVICE = "Détente";
    private final Keyring keyring;

    private SystemKeychain(Keyring keyring) {
        this.keyring = keyring;
    }

    /** Empty where this system has none, or none that answers. */
    static Optional<SystemKeychain> find() {
        try {
            return Optional.of(new SystemKeychain(Keyring.create()));
        } catch (BackendNotSupportedException | LinkageError e) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized Optional<String> read(String name) {
        try {
            return Optional.ofNullable(keyring.getPassword(SERVICE, name));
        } catch (PasswordAccessException none) {
            return Optional.empty(); // it does not tell a secret that is not there from one it will not show
        }
    }

    @Override
    public synchronized void keep(String name, String secret) {
        try {
            keyring.setPassword(SERVICE, name, secret);
        } catch (PasswordAccessException e) {
            throw new Problem("keychain_closed");
        }
    }

    @Override
    public synchronized void forget(String name) {
        try {
            keyring.deletePassword(SERVICE, name);
        } catch (PasswordAccessException none) {
            // not there, which is what was wanted
        }
    }

    @Override
    public boolean isOfTheSystem() {
        return true;
    }
}
