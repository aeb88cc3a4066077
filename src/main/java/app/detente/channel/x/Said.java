package app.detente.channel.x;

import app.detente.channel.Trouble;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What became of one call; docs.x.com/x-api/fundamentals/response-codes-and-errors. */
sealed interface Said {
    record Fine(JsonNode body) implements Said {}

    /**
     * X understood, and does not do it: surely not done.
     *
     * @param type   of the problem, without the address in front of it; "" where it did not say why
     * @param detail X's own words, which may repeat what was asked: for decisions and never for a log
     */
    record Refused(int status, String type, String detail) implements Said {
        private static final Set<String> APP = Set.of("client-forbidden", "unsupported-authentication", "oauth1-permissions");
        private static final Set<String> CREDIT = Set.of("usage-capped", "credits", "spend-cap");

        boolean isAboutTheToken() {
            return status == 401;
        }

        /** What the account may spend is spent; X says so with 402, and on older plans with 429 or 403. */
        boolean isAboutCredit() {
            return status == 402 || CREDIT.contains(type) || says("usage cap exceeded", "does not have any credits", "spend cap");
        }

        /** The app, its token or the whole account may not; a missing scope is a bare “Forbidden”. */
        boolean isAboutTheAccount() {
            return status == 403 && (APP.contains(type) || detail.equalsIgnoreCase("forbidden")
                    || says("your account is suspended", "account is temporarily locked"));
        }

        boolean isExplained() {
            return !type.isEmpty() || !detail.isEmpty();
        }

        boolean says(String... words) {
            String said = detail.toLowerCase(Locale.ROOT);
            return Stream.of(words).anyMatch(said::contains);
        }
    }

    /** Surely not done, and for no fault of what was asked. */
    record Unable(Trouble trouble) implements Said {}

    /** Nobody knows whether it is done. */
    record Doubtful(Trouble trouble) implements Said {}
}
