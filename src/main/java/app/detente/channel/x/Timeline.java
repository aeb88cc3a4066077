package app.detente.channel.x;

import app.detente.channel.Json;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * One page of a timeline; docs.x.com/x-api/fundamentals/pagination.
 *
 * @param posts newest first
 * @param next  the token of the page behind it; empty at the end
 */
record Timeline(List<JsonNode> posts, Optional<String> next) {
    /** Posts of a page, which is the most that X gives. */
    static final int MOST = 100;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,200}");

    static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }

    /** @throws Trouble where this is none: an end that is none would be a gap, or a reply published twice */
    static Timeline of(JsonNode body) throws Trouble {
        JsonNode meta = body.path("meta");
        JsonNode data = body.path("data");
        JsonNode token = meta.path("next_token");
        boolean sound = meta.isObject() && (data.isArray() || data.isMissingNode()) && data.size() <= MOST
                && (token.isMissingNode() || token.isString() && isToken(token.asString()));
        if (!sound) {
            throw new Trouble(AccountTrouble.GARBLED, "no timeline");
        }
        return new Timeline(data.valueStream().toList(), Json.text(meta, "next_token"));
    }
}
