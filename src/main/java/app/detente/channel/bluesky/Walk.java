package app.detente.channel.bluesky;

import app.detente.channel.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How far a list that the network gives newest first, page by page, has been read: from its top back to what is known, over as many fetches as it
 * takes. What comes meanwhile is above where the walk began, and the next one's. A post's place in the list is the time its writer's program
 * claims, where that is in the past, so one may appear below what was read before: the newest are known one by one, and what is new among them is
 * taken wherever it stands. Immutable.
 *
 * @param since the list was read whole down to this moment, but for what is new
 * @param known marks of what was brought from there on
 * @param met   marks of what this walk has come by, from the top; {@code newest} and {@code oldest} are when
 * @param full  whether it has come by more than it keeps
 * @param back  where the network says the next page is; empty between walks
 * @param count how many it has come by
 * @param edge  marks of the last moment of its last page, which the next one begins with
 * @param first whether nothing was read before: then it does not go back to the beginning
 */
record Walk(Instant since, Set<String> known, Set<String> met, Instant newest, Instant oldest, boolean full, Optional<String> back, int count,
        boolean first, Set<String> edge) {
    private static final Duration BUSY = Duration.ofMinutes(15);
    private static final Duration FIRST_LOOK = Duration.ofDays(7);
    private static final int MARK = 8;
    /** Before a page that brought us no further: it is to be asked for as the network names it. */
    static final String EXACTLY = "!";

    /** One item of a page. */
    record Item(String mark, Instant at) {
        /** A mark of 48 bits: two of a few hundred are never alike by chance. */
        static Item of(String id, Instant at) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
                return new Item(Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, MARK), at);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * How many of the newest are known one by one.
     *
     * @param busy  as many where they came within a quarter of an hour
     * @param first how many are enough for the first look
     */
    record Depth(int usual, int busy, int first) {}

    /** @param fresh for each item of the page whether it is to be brought */
    record Step(List<Boolean> fresh, Walk after) {}

    static Walk first(Instant now) {
        return between(now.minus(FIRST_LOOK), Set.of(), true);
    }

    private static Walk between(Instant since, Set<String> known, boolean first) {
        return new Walk(since, known, Set.of(), Instant.EPOCH, Instant.EPOCH, false, Optional.empty(), 0, first, Set.of());
    }

    boolean isUnderWay() {
        return back.isPresent();
    }

    /** From the top again, as where the network no longer knows the page we were to go on with. */
    Walk again() {
        return between(since, known, first);
    }

    /**
     * @param items what is for us on the page
     * @param lowest when the last item of the page was written, for us or not
     * @param next  where the network says the list goes on; empty at its end
     */
    Step step(List<Item> items, Instant lowest, Optional<String> next, Depth depth) {
        Set<String> all = new LinkedHashSet<>(met);
        List<Boolean> fresh = new ArrayList<>();
        Instant top = newest;
        Instant low = oldest;
        boolean over = full;
        Optional<String> on = next.map(page -> back.equals(next) ? EXACTLY + page : page).filter(page -> !back.equals(Optional.of(page)));
                for (Item item : items) {
            boolean below = item.at().isBefore(since);
            fresh.add(!below && !known.contains(item.mark()) && !all.contains(item.mark()) && !edge.contains(item.mark()));
            if (!below && !all.contains(item.mark())) {
                top = all.isEmpty() ? item.at() : top;
                over |= all.size() >= depth.busy() || all.size() >= depth.usual() && Duration.between(item.at(), top).compareTo(BUSY) > 0;
                if (!over) {
                    all.add(item.mark());
                    low = item.at();
                }
            }
        }
        int brought = count + items.size();
        boolean bottom = on.isEmpty() || lowest.isBefore(since) || first && brought >= depth.first();
        if (!bottom) {
            return new Step(fresh, new Walk(since, known, all, top, low, over, on, brought, first, edge(items)));
        }
        boolean cut = over || first && !all.isEmpty() && on.isPresent();
        return new Step(fresh, between(cut ? low.plusMillis(1) : since, all.isEmpty() ? known : all, false));
    }

    private static Set<String> edge(List<Item> items) {
        Set<String> edge = new LinkedHashSet<>();
        items.stream().filter(item -> item.at().equals(items.getLast().at())).forEach(item -> edge.add(item.mark()));
        return edge;
    }

    ObjectNode json() {
        ObjectNode node = Json.MAPPER.createObjectNode().put("since", since.toString()).put("known", String.join("", known));
        if (first) {
            node.put("first", true);
        }
        back.ifPresent(page -> node.put("back", page).put("met", String.join("", met)).put("newest", newest.toString())
                .put("oldest", oldest.toString()).put("full", full).put("count", count)
                .put("edge", String.join("", edge)));
        return node;
    }

    /** As {@link #json} wrote it; empty for anything else. */
    static Optional<Walk> read(JsonNode node) {
        if (node == null || !node.isObject()) {
            return Optional.empty();
        }
        return Json.instant(node, "since").map(since -> new Walk(since, marks(node, "known"), marks(node, "met"),
                Json.instant(node, "newest").orElse(Instant.EPOCH), Json.instant(node, "oldest").orElse(Instant.EPOCH), node.path("full").asBoolean(false),
                Json.text(node, "back"), node.path("count").asInt(0), node.path("first").asBoolean(false), marks(node, "edge")));
    }

    private static Set<String> marks(JsonNode node, String name) {
        String together = Json.text(node, name).orElse("");
        Set<String> marks = new LinkedHashSet<>();
        for (int i = 0; i + MARK <= together.length(); i += MARK) {
            marks.add(together.substring(i, i + MARK));
        }
        return marks;
    }
}
