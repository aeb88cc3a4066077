package app.detente.channel.x;

import app.detente.channel.Json;
import app.detente.channel.Outcome;
import app.detente.channel.Trouble;
import app.detente.channel.x.Session.Talk;
import app.detente.model.AccountTrouble;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Hides what others wrote below our posts (docs.x.com/x-api/posts/hide-reply), and deletes what we wrote (docs.x.com/x-api/posts/delete-post). */
final class Moderating {
    /** The first post ever was not ours and is not below ours: what is asked of it changes nothing, and tells what a token may. */
    private static final String NOT_OURS = "20";
    private final Talk talk;
    private final Spending spending;

    Moderating(Talk talk, Spending spending) {
        this.talk = talk;
        this.spending = spending;
    }

    Outcome hide(String id, boolean hidden) {
        if (!Snowflake.isId(id)) {
            return new Outcome.Rejected("gone");
        }
        return switch (tellHidden(id, hidden)) {
            case Said.Fine(JsonNode done) -> done(id, done.path("data").path("hidden").asBoolean(!hidden) == hidden);
            case Said.Refused refused when refused.status() == 404 -> new Outcome.Rejected("gone");
            case Said.Refused refused -> new Outcome.Rejected(refused.says("725", "maximum number") ? "hiding_full" : "no_hiding");
            case Said.Unable(Trouble trouble) -> Settled.notDone(trouble);
            case Said.Doubtful(Trouble trouble) -> Settled.unknown(trouble);
        };
    }

    Outcome delete(String id) {
        if (!Snowflake.isId(id)) {
            return new Outcome.Rejected("gone");
        }
        return switch (tellDeleted(id)) {
            case Said.Fine(JsonNode done) -> done(id, done.path("data").path("deleted").asBoolean(false));
            case Said.Refused refused when refused.status() == 404 -> new Outcome.Sent(id);
            case Said.Refused refused -> new Outcome.Rejected(refused.status() == 403 ? "not_ours" : "refused");
            case Said.Unable(Trouble trouble) -> Settled.notDone(trouble);
            case Said.Doubtful(Trouble trouble) -> Settled.unknown(trouble);
        };
    }

    private static Outcome done(String id, boolean done) {
        return done ? new Outcome.Sent(id) : new Outcome.Unknown(AccountTrouble.GARBLED.key());
    }

    /** Whether the token has the scope tweet.write. @throws Trouble where that cannot be told */
    boolean mayWrite() throws Trouble {
        return isAllowed(tellDeleted(NOT_OURS));
    }

    /** Whether it has tweet.moderate.write. */
    boolean mayHide() throws Trouble {
        return isAllowed(tellHidden(NOT_OURS, false));
    }

    static boolean isAllowed(Said said) throws Trouble {
        return switch (said) {
            case Said.Fine fine -> true;
            case Said.Refused refused -> true;
            case Said.Unable(Trouble trouble) when trouble.kind() == AccountTrouble.PERMISSION -> false;
            case Said.Unable(Trouble trouble) -> throw trouble;
            case Said.Doubtful(Trouble trouble) -> throw trouble;
        };
    }

    private Said tellHidden(String id, boolean hidden) {
        Said said = talk.tell("PUT", "tweets/" + id + "/hidden", Optional.of(Json.MAPPER.createObjectNode().put("hidden", hidden)));
        return paid(said, Prices.HIDE);
    }

    private Said tellDeleted(String id) {
        return paid(talk.tell("DELETE", "tweets/" + id, Optional.empty()), Prices.DELETE);
    }

    private Said paid(Said said, int price) {
        if (said instanceof Said.Fine || said instanceof Said.Doubtful) {
            spending.done(price);
        }
        return said;
    }
}
