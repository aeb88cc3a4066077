package app.detente.channel.facebook;

import app.detente.channel.Trouble;
import tools.jackson.databind.JsonNode;

/** What became of one call; developers.facebook.com/docs/graph-api/guides/error-handling. */
sealed interface Said {
    record Fine(JsonNode body) implements Said {}

    /** What was asked about is not there, or no more: surely nothing was done. */
    record Gone() implements Said {}

    /** Facebook understood, and does not do it: surely not done, and for good. The reason as in {@code Outcome.Rejected}. */
    record Refused(String reason) implements Said {}

    /** It is more than Facebook gives at once: to be asked for in smaller pieces. */
    record TooMuch() implements Said {}

    /** Surely not done, and for no fault of what was asked. */
    record Unable(Trouble trouble) implements Said {}

    /** Nobody knows whether it is done. */
    record Doubtful(Trouble trouble) implements Said {}
}
