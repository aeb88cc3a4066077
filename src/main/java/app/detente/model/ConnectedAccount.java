package app.detente.model;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An account with how it stands.
 *
 * @param fields   what it was set up with, without its secrets
 * @param trouble  what is wrong now
 * @param since    when that began
 * @param nextTry  no byte leaves for it before
 * @param lookedAt when it was last read to its end
 */
public record ConnectedAccount(ChannelAccount account, State state, Map<String, String> fields, Optional<AccountTrouble> trouble,
        Optional<Instant> since, Optional<Instant> nextTry, Optional<Instant> lookedAt) {

    /** Whether messages come and go. */
    public enum State {
        /** It has no connection: messages come by import, replies go to a folder. */
        FILES,
        CONNECTED,
        /** Somebody has stopped it; replies wait. */
        PAUSED,
        /** It cannot go on before somebody has signed in again; replies wait. */
        RECONNECT;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    public ConnectedAccount {
        fields = Map.copyOf(fields);
    }

    public long id() {
        return account.id();
    }

    /** Whether something may leave for it at this moment. */
    public boolean isOpen(Instant now) {
        return (state == State.FILES || state == State.CONNECTED) && nextTry.filter(now::isBefore).isEmpty();
    }
}
