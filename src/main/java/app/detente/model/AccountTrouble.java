package app.detente.model;

import java.util.Locale;

/** What is wrong with an account on a network, and whether it passes by itself. */
public enum AccountTrouble {
    /** No connection, or none that can be trusted. */
    UNREACHABLE(true),
    /** The network asks for a pause. */
    BUSY(true),
    /** It answered something that is no answer. */
    GARBLED(true),
    /** The token has expired or was taken back, or the password is another. */
    SIGN_IN(false),
    /** The token no longer allows what is needed. */
    PERMISSION(false),
    /** What was paid for is used up, or the limit that was set is reached. */
    CREDIT(false),
    /** The account is not set up in full, or its token is not in the keychain any more. */
    INCOMPLETE(false);

    private final boolean passes;

    AccountTrouble(boolean passes) {
        this.passes = passes;
    }

    /** Whether trying again later can help; otherwise a person has to do something first. */
    public boolean passes() {
        return passes;
    }

    /** The word it is kept by. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is none */
    public static AccountTrouble of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
