package app.detente.channel.facebook;

import app.detente.channel.Json;
import app.detente.channel.Page;
import app.detente.channel.Trouble;
import app.detente.channel.facebook.Followed.Known;
import app.detente.model.AccountTrouble;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
    private final Cursor cursor;
    private final Brought brought;

    /**
     * @param now    by our clock
     * @param cursor as the last page left it
     */
    Intake(Graph graph, Portions portions, Stumbles stumbles, Instant now, String cursor) throws Trouble {
        this.graph = graph;
        this.portions = portions;
        this.stumbles = stumbles;
        this.now = now;
        this.there = graph.there(now);
        this.cursor = Cursor.read(cursor, there.minus(FIRST_LOOK).getEpochSecond());
        this.brought = new Brought(there, this.cursor.spoilt());
    }

    Page fetch() throws Trouble {
        Optional<Followed> post = cursor.next();
        return brought.page(post.isPresent() ? read(post.get()) : list());
    }

    private Cursor list() throws Trouble {
        String feed = "/" + graph.page() + "/feed";
        JsonNode body = Graph.body(portions.ask(size -> graph.ask(feed, "fields", LIST, "limit", String.valueOf(size))));
        Map<String, Followed> posts = new LinkedHashMap<>();
        long oldest = Long.MAX_VALUE;
        int stale = 0;
        for (JsonNode item : array(body)) {
            Optional<String> id = Json.text(item, "id").filter(Graph::isId);
            Optional<Instant> created = Json.instant(item, "created_time");
            if (id.isEmpty() || created.isEmpty()) {
                brought.aside(item, id.isEmpty() ? "no id" : "no date");
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

    private Cursor read(Followed post) throws Trouble {
        Walk walk = cursor.walk().orElseGet(() -> begun(post));
        Said said = portions.ask(size -> graph.ask("/" + post.id(), "fields", fields(walk, size)));
        return switch (said) {
            case Said.Fine(JsonNode body) when Json.text(body, "id").equals(Optional.of(post.id())) -> {
                stumbles.fine(post.id());
                yield taken(post, walk, body);
            }
            case Said.Fine another -> passOver(post);
            case Said.Gone() -> gone(post);
            case Said.Refused refused when !walk.after().isEmpty() && !walk.isEndless() -> cursor.with(post, Optional.of(walk.again()));
            case Said.Refused refused -> passOver(post);
            case Said.TooMuch() -> passOver(post);
            case Said.Unable(Trouble trouble) -> throw trouble;
            case Said.Doubtful(Trouble trouble) -> {
                if (!stumbles.isHopeless(post.id())) {
                    throw trouble;
                }
                yield passOver(post);
            }
        };
    }

    /** Told once, and tried again at each look: its neighbours come all the same. */
    private Cursor passOver(Followed post) {
        brought.aside(Json.MAPPER.createObjectNode().put("id", post.id()), "a post whose comments cannot be read");
        return cursor.with(post.passedOver(), Optional.empty());
    }

    private Cursor taken(Followed post, Walk walk, JsonNode body) throws Trouble {
        Map<String, Known> known = new LinkedHashMap<>(post.known());
        Set<String> missing = new LinkedHashSet<>(walk.missing());
        Items items = new Items(graph.page(), there);
        JsonNode comments = body.path("comments");
        for (JsonNode comment : comments.path("data")) {
            Json.text(comment, "id").ifPresent(missing::remove);
            brought.item(known, comment, () -> items.comment(comment, post.id()));
        }
        if (walk.after().isEmpty()) {
            JsonNode alone = ((ObjectNode) body).deepCopy().without("comments");
            brought.item(known, alone, () -> items.post(alone));
        }
        Followed so = post.having(known);
        Optional<String> next = Graph.next(comments);
        return next.isPresent() && !next.get().equals(walk.after()) && !walk.isEndless()
                ? cursor.with(so, Optional.of(walk.next(next.get(), missing))) : ended(so, walk, missing);
    }

    private Walk begun(Followed post) {
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

    /** What did not come may be deleted, or kept from the list by a filter of Facebook's: it says so itself. */
    private Cursor ended(Followed post, Walk walk, Set<String> missing) throws Trouble {
        Map<String, Known> known = new LinkedHashMap<>(post.known());
        for (String id : missing.stream().limit(MOST_GONE).toList()) {
            Said said = graph.ask("/" + id, "fields", "id");
            if (said instanceof Said.Gone) {
                brought.deleted(id);
            } else {
                Graph.body(said);
            }
            known.remove(id);
        }
        Followed whole = post.having(known).whole(walk.began());
        return post.mark().equals(Followed.ABSENT) ? cursor.without(whole) : cursor.with(whole, Optional.empty());
    }

    private Cursor gone(Followed post) throws Trouble {
        Said said = graph.ask("/" + post.id(), "fields", "id");
        if (!(said instanceof Said.Gone)) {
            Graph.body(said);
            return passOver(post);
        }
        post.known().keySet().forEach(brought::deleted);
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
