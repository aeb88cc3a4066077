package app.detente.model;

import java.time.Duration;

/**
 * Somebody who decides where the desk cannot: whom an escalation goes to, and how long they have to say that they have it.
 *
 * @param contact how to reach them, as people wrote it: an address, a number; may be empty
 * @param within  until they are to have said so, whole minutes
 */
public record Executive(String name, String contact, Duration within) {
    /** How many there can be in a chain. */
    public static final int MOST = 8;
    /** UTF-16 units of a name, and of how to reach somebody. */
    public static final int LONGEST = 200;
    /** The longest that somebody is waited for. */
    public static final Duration PATIENCE = Duration.ofDays(7);

    /** @throws Problem `executive_nameless`, `executive_long`, `executive_within` */
    public void check() {
        if (name.isBlank()) {
            throw new Problem("executive_nameless");
        } else if (name.length() > LONGEST || contact.length() > LONGEST) {
            throw new Problem("executive_long", LONGEST);
        } else if (within.toMinutes() < 1 || within.compareTo(PATIENCE) > 0) {
            throw new Problem("executive_within", PATIENCE.toDays());
        }
    }
}
