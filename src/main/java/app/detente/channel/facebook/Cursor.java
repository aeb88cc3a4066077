package app.detente.channel.facebook;

import app.detente.channel.Json;
import app.detente.channel.Trouble;
import app.detente.channel.facebook.Followed.Known;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How far the page has been read, as it is kept between fetches. At most {@value #MOST_KNOWN} comments are known one by one, some 40 kB.
 *
 * @param floor  nothing older is read, seconds since 1970: where the first look began
 * @param posts  by id, newest first
 * @param walk   under way
 * @param spoilt marks of what could not be read, so that it is set aside once
 */
record Cursor(long floor, Map<String, Followed> posts, Optional<Walk> walk, Set<String> spoilt) {
    private static final int MOST_KNOWN = 500;
    private static final int MOST_SPOILT = 100;

    static Cursor first(long floor) {
        return new Cursor(floor, Map.of(), Optional.empty(), Set.of());
    }

    /** A post whose comments are to be read next. */
    Optional<Followed> next() {
        return walk.map(under -> posts.get(under.post())).or(() -> posts.values().stream().filter(Followed::due).findFirst());
    }

    /** With a post as it is known now. */
    Cursor with(Followed post, Optional<Walk> now) {
        Map<String, Followed> changed = new LinkedHashMap<>(posts);
        changed.put(post.id(), post);
        return new Cursor(floor, changed, now, spoilt);
    }

    Cursor without(Followed post) {
        Map<String, Followed> changed = new LinkedHashMap<>(posts);
        changed.remove(post.id());
        return new Cursor(floor, changed, Optional.empty(), spoilt);
    }

    Cursor following(Map<String, Followed> now) {
        return new Cursor(floor, now, Optional.empty(), spoilt);
    }

    Cursor spoilt(Set<String> more) {
        List<String> all = new ArrayList<>(spoilt);
        all.addAll(more);
        return new Cursor(floor, posts, walk, new LinkedHashSet<>(all.subList(Math.max(0, all.size() - MOST_SPOILT), all.size())));
    }

    /** Text that is no cursor begins anew: what comes twice is taken once. */
    static Cursor read(String text, long floor) {
        try {
            JsonNode node = Json.read(text.getBytes(StandardCharsets.UTF_8));
            if (!node.path("floor").isIntegralNumber()) {
                return first(floor);
            }
            Map<String, Followed> posts = node.path("posts").valueStream().map(Cursor::post).filter(post -> Graph.isId(post.id()))
                    .collect(Collectors.toMap(Followed::id, post -> post, (one, other) -> one, LinkedHashMap::new));
            Optional<Walk> walk = Optional.ofNullable(node.get("walk")).map(Cursor::walk).filter(under -> posts.containsKey(under.post()));
            return new Cursor(node.path("floor").asLong(), posts, walk, strings(node.path("spoilt")));
        } catch (Trouble e) {
            return first(floor);
        }
    }

    private static Followed post(JsonNode node) {
        Map<String, Known> known = new LinkedHashMap<>();
        node.path("known").forEach(one -> known.put(one.path(0).asString(""), new Known(one.path(1).asLong(0), one.path(2).asString(""))));
        return new Followed(node.path("id").asString(""), node.path("created").asLong(0), node.path("mark").asString(""),
                node.path("due").asBoolean(false), node.path("read").asLong(0), known);
    }

    private static Walk walk(JsonNode node) {
        return new Walk(node.path("post").asString(""), node.path("after").asString(""), node.path("since").asLong(0), node.path("began").asLong(0),
                node.path("pages").asInt(0), strings(node.path("missing")));
    }

    private static Set<String> strings(JsonNode array) {
        return array.valueStream().map(one -> one.asString("")).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    String written() {
        ObjectNode node = Json.MAPPER.createObjectNode().put("floor", floor);
        ArrayNode list = node.putArray("posts");
        long oldest = oldestKept();
        for (Followed post : posts.values()) {
            ObjectNode one = list.addObject().put("id", post.id()).put("created", post.created()).put("mark", post.mark()).put("due", post.due())
                    .put("read", post.read());
            ArrayNode known = one.putArray("known");
            post.known().forEach((id, what) -> {
                if (what.at() >= oldest || id.equals(post.id())) {
                    known.addArray().add(id).add(what.at()).add(what.mark());
                }
            });
        }
        walk.ifPresent(under -> {
            ObjectNode one = node.putObject("walk").put("post", under.post()).put("after", under.after()).put("since", under.since())
                    .put("began", under.began()).put("pages", under.pages());
            ArrayNode missing = one.putArray("missing");
            under.missing().forEach(missing::add);
        });
        ArrayNode marks = node.putArray("spoilt");
        spoilt.forEach(marks::add);
        return Json.MAPPER.writeValueAsString(node);
    }

    private long oldestKept() {
        List<Long> times = posts.values().stream().flatMap(post -> post.known().values().stream()).map(Known::at)
                .sorted(Comparator.reverseOrder()).toList();
        return times.size() > MOST_KNOWN ? times.get(MOST_KNOWN - 1) : Long.MIN_VALUE;
    }
}
