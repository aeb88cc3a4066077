package app.detente.storage;

import java.io.Serial;

/** The store could not do what it was asked, for a reason no person can mend on the spot. Says what it was doing; the cause says why. */
public final class StorageException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    StorageException(String doing, Throwable cause) {
        super(doing, cause);
    }
}
