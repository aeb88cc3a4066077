package app.detente.model;

import java.util.Arrays;
import java.util.Locale;

/** What somebody does in the team, beside answering. */
public enum Role {
    /** Their replies, all or a sample, need a second pair of eyes before they go. */
    NEWCOMER,
    ADVISER,
    /** Says who does what. */
    LEAD;

    /** The word it is kept by. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws java.util.NoSuchElementException where no role is kept by this word */
    public static Role of(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst().orElseThrow();
    }

    /** Whether somebody of this role may be the second pair of eyes. */
    public boolean reviews() {
        return this != NEWCOMER;
    }
}
