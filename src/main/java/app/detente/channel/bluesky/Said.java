package app.detente.channel.bluesky;

import app.detente.channel.Trouble;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What became of one XRPC call; atproto.com/specs/xrpc. */
sealed interface Said {
    record Fine(JsonNode body) implements Said {}

    /** The server understood, and does not do it: surely not done. The message is its own, for decisions and never for a log. */
    record Refused(int status, String error, String message) implements Said {
        private static final Set<String> TOKEN = Set.of("ExpiredToken", "InvalidToken", "AuthMissing", "AuthenticationRequired");

        /** A token that is old or no token comes as 400 with its name from most servers, as 401 from others; both were seen. */
        boolean isAboutTheToken() {
            return status == 401 || TOKEN.contains(error);
        }

        boolean isAbout(String... words) {
            for (String word : words) {
                if (error.equals(word) || message.contains(word)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Surely not done, and for no fault of what was asked. */
    record Unable(Trouble trouble) implements Said {}

    /** Nobody knows whether it is done. */
    record Doubtful(Trouble trouble) implements Said {}
}
