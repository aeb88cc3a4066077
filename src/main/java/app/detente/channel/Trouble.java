package app.detente.channel;

import app.detente.model.AccountTrouble;
import java.time.Duration;

/**
 * Why an account cannot be read from or written to. {@link AccountTrouble} says whether it passes by itself or takes a person; the message is for the
 * log: technical, in English, a line of at most {@value #LONGEST} characters, without secrets and without what customers wrote.
 */
public final class Trouble extends Exception {
    private static final int LONGEST = 200;
    private final AccountTrouble kind;
    private final Duration wait;

    /** @param wait how long the network asks us to leave it alone; zero where it does not say */
    public Trouble(AccountTrouble kind, Duration wait, String detail) {
        super(line(detail));
        this.kind = kind;
        this.wait = wait.isNegative() ? Duration.ZERO : wait;
    }

    public Trouble(AccountTrouble kind, String detail) {
        this(kind, Duration.ZERO, detail);
    }

    public AccountTrouble kind() {
        return kind;
    }

    public Duration waiting() {
        return wait;
    }

    private static String line(String detail) {
        String one = detail.replaceAll("\\p{Cntrl}+", " ");
        return one.length() > LONGEST ? one.substring(0, LONGEST) : one;
    }
}
