package app.detente.keychain;

import app.detente.model.Problem;
import java.nio.file.Path;
import java.util.Optional;

/** Secrets by name. What is kept is durable when the call returns. For any thread. */
public interface Keychain {
    /** @throws Problem {@code keychain_closed} where it cannot be read */
    Optional<String> read(String name);

    /** @throws Problem {@code keychain_closed} where it cannot be written */
    void keep(String name, String secret);

    /** Does nothing where there is none of this name. */
    void forget(String name);

    /** Whether it is the system's own, which locks with the person's session, or our file. */
    boolean isOfTheSystem();

    /**
     * The system's keychain; where the system has none, as on a server, an encrypted file in this folder.
     *
     * @param folder of the queue, readable by its owner alone
     */
    static Keychain open(Path folder) {
        return SystemKeychain.find().<Keychain>map(found -> found).orElseGet(() -> sealed(folder));
    }

    /** An encrypted file in this folder, whatever the system has: for tests, which must not touch the secrets of whoever runs them. */
    static Keychain sealed(Path folder) {
        return new SealedFile(folder);
    }
}
