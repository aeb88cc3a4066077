package app.detente.channel.facebook;

import app.detente.channel.Json;
import app.detente.channel.Page;
import app.detente.channel.Trouble;
import app.detente.channel.facebook.Followed.Known;
import app.detente.channel.facebook.Items.Unreadable;
import app.detente.model.AccountTrouble;
import app.detente.model.RemoteEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One fetch, which is one call: the list of the page's newest posts, or where that has shown that a post has changed, a page of its comments. What is
 * known and does not come again is asked for by itself before it is told to be gone.
 */
final class Intake {
    private static final int RAW = 64 << 10;
    private static final Duration FIRST_LOOK = Duration.ofDays(7);
    /** Posts read once more for edits and deletions, in one look. */
    private static final int MOST_STALE = 5;
    /** Asked for one by one in one fetch; the rest at the next reading of the post. */
    private static final int MOST_GONE = 10;
    private static final String LIST = "id,created_time,updated_time,comments.filter(stream).limit(0).summary(true)";
    private final Graph graph;
    private final Portions portions;
    private final Stumbles stumbles;
    private final Instant now;
    private final Instant there;
    private final List<RemoteEvent> events = new ArrayList<>();
    private final List<Page.Aside> aside = new ArrayList<>();
    private final Set<String> spoilt = new LinkedHashSet<>();

    /** @param now by our clock */
    Intake(Graph graph, Portions portions, Stumbles stumbles, Instant now) throws Trouble {
        this.graph = graph;
        this.portions = portions;
        this.stumbles = stumbles;
        this.now = now;
        this.there = graph.there(now);
    }

    Page fetch(String text) throws Trouble {
        Cursor cursor = Cursor.read(text, there.minus(FIRST_LOOK).getEpochSecond());
        spoilt.addAll(cursor.spoilt());
        Optional<Followed> post = cursor.next();
        Cursor after = (post.isPresent() ? read(cursor, post.get()) : list(cursor)).spoilt(spoilt);
        return new Page(events, aside, after.written(), after.next().isPresent());
    }

    private Cursor list(Cursor cursor) throws Trouble {
        String feed = "/" + graph.page() + "/feed";
        JsonNode body = Graph.body(portions.ask(size -> graph.ask(feed, "fields", LIST, "limit", String.valueOf(size))));
        Map<String, Followed> posts = new LinkedHashMap<>();
        long oldest = Long.MAX_VALUE;
        int stale = 0;
        for (JsonNode item : array(body)) {
            Optional<String> id = Json.text(item, "id").filter(Graph::isId);
            Optional<Instant> created = Json.instant(item, "created_time");
            if (id.isEmpty() || created.isEmpty()) {
                putAside(item, id.isEmpty() ? "no id" : "no date");
                continue;
            }
            oldest = Math.min(oldest, created.get().getEpochSecond());
            Followed known = cursor.posts().get(id.get());
            boolean again = known != null && stale < MOST_STALE && !graph.usage().isPressed() && known.isStale(now.getEpochSecond());
            stale += again ? 1 : 0;
            posts.put(id.get(), known == null ? listed(item, id.get(), created.get(), cursor.floor()) : known.listed(mark(item), again));
        }
        for (Followed known : cursor.posts().values()) {
            if (!posts.containsKey(known.id()) && known.created() > oldest) {
                posts.put(known.id(), known.listed(Followed.ABSENT, true));
            }
        }
        return posts.isEmpty() ? cursor : cursor.following(posts);
    }

    /** One that is new in the list: an old one is read only once somebody has written below it. */
    private static Followed listed(JsonNode item, String id, Instant created, long floor) {
        Instant updated = Json.instant(item, "updated_time").orElse(created);
        boolean due = Math.max(created.getEpochSecond(), updated.getEpochSecond()) >= floor;
        return Followed.first(id, created.getEpochSecond(), mark(item), due);
    }

    private static String mark(JsonNode item) {
        return Json.text(item, "updated_time").map(Item::hash).orElse("") + item.path("comments").path("summary").path("total_count").asLong(-1);
    }

    private Cursor read(Cursor cursor, Followed post) throws Trouble {
        Walk walk = cursor.walk().orElseGet(() -> begun(cursor, post));
        Said said = portions.ask(size -> graph.ask("/" + post.id(), "fields", fields(walk, size)));
        return switch (said) {
            case Said.Fine(JsonNode body) when Json.text(body, "id").equals(Optional.of(post.id())) -> {
                stumbles.fine(post.id());
                yield taken(cursor, post, walk, body);
            }
            case Said.Fine another -> passOver(cursor, post);
            case Said.Gone() -> gone(cursor, post);
            case Said.Refused refused when !walk.after().isEmpty() && !walk.isEndless() -> cursor.with(post, Optional.of(walk.again()));
            case Said.Refused refused -> passOver(cursor, post);
            case Said.TooMuch() -> passOver(cursor, post);
            case Said.Unable(Trouble trouble) -> throw trouble;
            case Said.Doubtful(Trouble trouble) -> {
                if (!stumbles.isHopeless(post.id())) {
                    throw trouble;
                }
                yield passOver(cursor, post);
            }
        };
    }

    /** Told once, and tried again at each look: its neighbours come all the same. */
    private Cursor passOver(Cursor cursor, Followed post) {
        putAside(Json.MAPPER.createObjectNode().put("id", post.id()), "a post whose comments cannot be read");
        return cursor.with(post.passedOver(), Optional.empty());
    }

    private Cursor taken(Cursor cursor, Followed post, Walk walk, JsonNode body) throws Trouble {
        Map<String, Known> known = new LinkedHashMap<>(post.known());
        Set<String> missing = new LinkedHashSet<>(walk.missing());
        Items items = new Items(graph.page(), there);
        JsonNode comments = body.path("comments");
        for (JsonNode comment : comments.path("data")) {
            Json.text(comment, "id").ifPresent(missing::remove);
            take(known, comment, () -> items.comment(comment, post.id()));
        }
        if (walk.after().isEmpty()) {
            JsonNode alone = ((ObjectNode) body).deepCopy().without("comments");
            take(known, alone, () -> items.post(alone));
        }
        Followed so = post.having(known);
        Optional<String> next = Graph.next(comments);
        return next.isPresent() && !next.get().equals(walk.after()) && !walk.isEndless()
                ? cursor.with(so, Optional.of(walk.next(next.get(), missing))) : ended(cursor, so, walk, missing);
    }

    private Walk begun(Cursor cursor, Followed post) {
        long since = post.since(cursor.floor(), Duration.between(now, there).toSeconds());
        Set<String> missing = new LinkedHashSet<>();
        post.known().forEach((id, what) -> {
            if (!id.equals(post.id()) && what.at() > since) {
                missing.add(id);
            }
        });
        return new Walk(post.id(), "", since, now.getEpochSecond(), 0, missing);
    }

    /** Replies to comments come in the same list: filter {@code stream}. */
    private static String fields(Walk walk, int size) {
        String after = walk.after().isEmpty() ? "" : ".after(" + walk.after() + ")";
        String comments = "comments.filter(stream).order(chronological).since(" + walk.since() + ").limit(" + size + ")" + after;
        return Items.POST + "," + comments + "{" + Items.COMMENT + "}";
    }

    private interface Reading {
        Item item() throws Unreadable;
    }

    private void take(Map<String, Known> known, JsonNode raw, Reading reading) {
        try {
            Item item = reading.item();
            events.addAll(item.since(Optional.ofNullable(known.get(item.id())).map(Known::mark), there));
            known.put(item.id(), new Known(item.at(), item.mark()));
        } catch (Unreadable e) {
            putAside(raw, e.getMessage());
        }
    }

    /** Once: it comes again at every look. */
    private void putAside(JsonNode item, String detail) {
        byte[] raw = item.toString().getBytes(StandardCharsets.UTF_8);
        if (spoilt.add(Item.hash(detail + Json.text(item, "id").orElseGet(item::toString)))) {
            aside.add(new Page.Aside(detail, raw.length > RAW ? Arrays.copyOf(raw, RAW) : raw));
        }
    }

    /** What did not come may be deleted, or kept from the list by a filter of Facebook's: it says so itself. */
    private Cursor ended(Cursor cursor, Followed post, Walk walk, Set<String> missing) throws Trouble {
        Map<String, Known> known = new LinkedHashMap<>(post.known());
        for (String id : missing.stream().limit(MOST_GONE).toList()) {
            Said said = graph.ask("/" + id, "fields", "id");
            if (said instanceof Said.Gone) {
                events.add(new RemoteEvent.Deleted(id, there));
            } else {
                Graph.body(said);
            }
            known.remove(id);
        }
        Followed whole = post.having(known).whole(walk.began());
        return post.mark().equals(Followed.ABSENT) ? cursor.without(whole) : cursor.with(whole, Optional.empty());
    }

    private Cursor gone(Cursor cursor, Followed post) throws Trouble {
        Said said = graph.ask("/" + post.id(), "fields", "id");
        if (!(said instanceof Said.Gone)) {
            Graph.body(said);
            return passOver(cursor, post);
        }
        post.known().keySet().forEach(id -> events.add(new RemoteEvent.Deleted(id, there)));
        return cursor.without(post);
    }

    private static JsonNode array(JsonNode body) throws Trouble {
        JsonNode array = body.get("data");
        if (array == null || !array.isArray()) {
            throw new Trouble(AccountTrouble.GARBLED, "no list");
        }
        return array;
    }
}
