package app.detente.channel.bluesky;

import app.detente.channel.Json;
import app.detente.channel.Page;
import app.detente.channel.Trouble;
import app.detente.channel.bluesky.Posts.Unreadable;
import app.detente.channel.bluesky.Session.Talk;
import app.detente.model.AccountTrouble;
import app.detente.model.RemoteEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One fetch: a page of each {@link Listing} whose {@link Walk} is under way, or the top page of each when none is. */
final class Intake {
    private static final int RAW = 64 << 10;
    private final Talk talk;
    private final Instant now;
    private final List<RemoteEvent> events = new ArrayList<>();
    private final List<Page.Aside> aside = new ArrayList<>();

    Intake(Talk talk, Instant now) {
        this.talk = talk;
        this.now = now;
    }

    Page fetch(String cursor) throws Trouble {
        Map<Listing, Walk> walks = read(cursor);
        String us = talk.me().did();
        boolean none = walks.values().stream().noneMatch(Walk::isUnderWay);
        for (Listing listing : Listing.values()) {
            Walk walk = walks.get(listing);
            if (none || walk.isUnderWay()) {
                walks.put(listing, step(listing, walk, us));
            }
        }
        return new Page(events, aside, written(walks), walks.values().stream().anyMatch(Walk::isUnderWay));
    }

    private Walk step(Listing listing, Walk walk, String us) throws Trouble {
        Said said = listing.ask(talk, us, walk.back());
        if (said instanceof Said.Refused && walk.isUnderWay()) {
            said = listing.ask(talk, us, Optional.empty());
            walk = walk.again();
        }
        JsonNode body = Session.body(said);
        JsonNode array = body.get(listing.array);
        if (array == null || !array.isArray()) {
            throw new Trouble(AccountTrouble.GARBLED, "no " + listing.array);
        }
        List<JsonNode> posts = new ArrayList<>();
        List<Optional<Instant>> times = new ArrayList<>();
        List<Walk.Item> items = new ArrayList<>();
        Instant last = now;
        for (JsonNode item : array) {
            Optional<Instant> at = listing.at(item);
            last = at.orElse(last);
            Optional<JsonNode> post = listing.post(item, us);
            if (post.isPresent()) {
                posts.add(post.get());
                times.add(at);
                items.add(Walk.Item.of(Json.text(post.get(), "uri").orElseGet(item::toString), last));
            }
        }
        Walk.Step step = walk.step(items, last, Json.text(body, "cursor").filter(next -> !next.isEmpty()), listing.depth);
        Posts reader = new Posts(us, now);
        for (int i = 0; i < posts.size(); i++) {
            if (step.fresh().get(i)) {
                take(reader, posts.get(i), times.get(i));
            }
        }
        return step.after();
    }

    private void take(Posts reader, JsonNode post, Optional<Instant> at) {
        try {
            events.add(reader.read(post, at));
        } catch (Unreadable e) {
            byte[] raw = post.toString().getBytes(StandardCharsets.UTF_8);
            aside.add(new Page.Aside(e.getMessage(), raw.length > RAW ? Arrays.copyOf(raw, RAW) : raw));
        }
    }

    /** A cursor that is none begins anew: what it brings twice is taken once. */
    private Map<Listing, Walk> read(String cursor) {
        Map<Listing, Walk> walks = new EnumMap<>(Listing.class);
        JsonNode node = parsed(cursor);
        for (Listing listing : Listing.values()) {
            walks.put(listing, Walk.read(node.get(listing.array)).orElseGet(() -> Walk.first(now)));
        }
        return walks;
    }

    private static JsonNode parsed(String cursor) {
        try {
            return cursor.isEmpty() ? Json.MAPPER.createObjectNode() : Json.read(cursor.getBytes(StandardCharsets.UTF_8));
        } catch (Trouble e) {
            return Json.MAPPER.createObjectNode();
        }
    }

    private static String written(Map<Listing, Walk> walks) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        walks.forEach((listing, walk) -> node.set(listing.array, walk.json()));
        return Json.MAPPER.writeValueAsString(node);
    }
}
