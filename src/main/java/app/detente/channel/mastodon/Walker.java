package app.detente.channel.mastodon;

import app.detente.channel.Http.Answer;
import app.detente.channel.Json;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Walks a list without gaps, a question at a time. Mastodon gives with {@code min_id} what comes next above an id (api/guidelines, "Pagination"), so
 * one goes up by it. Servers that send no Link header give the newest instead, however much lies between; there one goes down from it to where one
 * was. A page that is not full is no end anywhere: what the server keeps from us counts too. Only an empty one is.
 */
final class Walker {
    /** A first look takes what is this young, or so many items. */
    private static final Duration RECENT = Duration.ofDays(7);
    private static final int FIRST = 200;
    private final Api api;
    private final InstantSource clock;

    /** @param more whether to ask at once again */
    record Step(List<JsonNode> items, Walk next, boolean more) {}

    Walker(Api api, InstantSource clock) {
        this.api = api;
        this.clock = clock;
    }

    /** @param list its path and how many at a time, as `v1/notifications?limit=80` */
    Step step(Walk walk, String list) throws Trouble {
        String above = walk.isFirst() ? "" : "&min_id=" + walk.floor();
        String below = walk.isOnItsWayDown() ? "&max_id=" + walk.bottom() : "";
        Answer answer = api.get(list + above + below);
        JsonNode array = Json.read(answer.body());
        if (!array.isArray()) {
            throw new Trouble(AccountTrouble.GARBLED, "no list");
        }
        List<JsonNode> items = StreamSupport.stream(array.spliterator(), false)
                .filter(item -> Statuses.id(item).map(id -> isWanted(walk, id)).orElse(true)).toList();
        List<String> ids = items.stream().map(Statuses::id).flatMap(Optional::stream).sorted(Walk.BY_AGE).toList();
        if (ids.isEmpty()) {
            return new Step(items, walk.isOnItsWayDown() ? walk.arrived() : walk, false);
        }
        if (!walk.isFirst() && !walk.isOnItsWayDown() && answer.headers().firstValue("Link").isPresent()) {
            return new Step(items, Walk.at(ids.getLast()), true);
        }
        Walk down = walk.down(ids.getLast(), ids.getFirst(), items.size());
        return isFarEnough(down, items) ? new Step(items, down.arrived(), false) : new Step(items, down, true);
    }

    /** Servers that know no min_id or max_id send the same again: that is no news. */
    private static boolean isWanted(Walk walk, String id) {
        return walk.isNew(id) && (!walk.isOnItsWayDown() || Walk.BY_AGE.compare(id, walk.bottom()) < 0);
    }

    private boolean isFarEnough(Walk walk, List<JsonNode> items) {
        Instant young = clock.instant().minus(RECENT);
        return walk.isFirst() && (walk.taken() >= FIRST || items.stream().map(item -> Json.instant(item, "created_at")).flatMap(Optional::stream)
                .anyMatch(at -> at.isBefore(young)));
    }
}
