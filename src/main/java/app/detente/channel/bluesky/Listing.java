package app.detente.channel.bluesky;

import app.detente.channel.Json;
import app.detente.channel.bluesky.Session.Talk;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A list of the network's that posts come from, newest first. */
enum Listing {
    /** What others wrote to us: app.bsky.notification.listNotifications. */
    TO_US("notifications", new Walk.Depth(80, 400, 200)) {
        private static final Set<String> REASONS = Set.of("mention", "reply", "quote");

        @Override
        Said ask(Talk talk, String did, Optional<String> back) {
            String[] query = {"limit", "100", "reasons", "mention", "reasons", "reply", "reasons", "quote"};
            return talk.ask("app.bsky.notification.listNotifications", with(query, back.map(Listing::onceMore)));
        }

        @Override
        Optional<JsonNode> post(JsonNode item, String did) {
            return Json.text(item, "reason").filter(reason -> !REASONS.contains(reason)).isPresent() ? Optional.empty() : Optional.of(item);
        }

        /** The network's own word: the time the post claims, but never later than it came. */
        @Override
        Optional<Instant> at(JsonNode item) {
            return Json.instant(item, "indexedAt");
        }
    },
    /** What we wrote, here or elsewhere: app.bsky.feed.getAuthorFeed. Reposts stand in it too. */
    OURS("feed", new Walk.Depth(20, 20, 50)) {
        @Override
        Said ask(Talk talk, String did, Optional<String> back) {
            return talk.ask("app.bsky.feed.getAuthorFeed", with(new String[] {"actor", did, "filter", "posts_with_replies", "limit", "25"}, back.map(Listing::exactly)));
        }

        @Override
        Optional<JsonNode> post(JsonNode item, String did) {
            JsonNode post = item.path("post");
            boolean others = item.has("reason") || Json.text(post.path("author"), "did").filter(author -> !author.equals(did)).isPresent();
            return others ? Optional.empty() : Optional.of(post);
        }

        @Override
        Optional<Instant> at(JsonNode item) {
            return item.has("reason") ? Json.instant(item.path("reason"), "indexedAt")
                    : earlier(Json.instant(item.path("post"), "indexedAt"), Json.instant(item.path("post").path("record"), "createdAt"));
        }
    };

    /** Where the items stand in the answer. */
    final String array;

    final Walk.Depth depth;

    Listing(String array, Walk.Depth depth) {
        this.array = array;
        this.depth = depth;
    }

    abstract Said ask(Talk talk, String did, Optional<String> back);

    /** The post in an item; empty where it is none for us. What has no form at all is given as it is: it is for the reader to set aside. */
    abstract Optional<JsonNode> post(JsonNode item, String did);

    /** When the list has it, which is its place there. */
    abstract Optional<Instant> at(JsonNode item);

    /**
     * The cursor of notifications is the moment of the last one, and the next page begins strictly below it: of several of the same millisecond those
     * beyond the page's end would be in neither. So the page begins a millisecond above, and what comes twice is taken once. (Read in and tried on
     * the reference server, @atproto/bsky 0.0.280, IsoSortAtKey.)
     */
    private static String onceMore(String cursor) {
        try {
            return cursor.startsWith(Walk.EXACTLY) ? exactly(cursor) : Instant.parse(cursor).plusMillis(1).toString();
        } catch (DateTimeException e) {
            return cursor;
        }
    }

    private static String exactly(String cursor) {
        return cursor.startsWith(Walk.EXACTLY) ? cursor.substring(Walk.EXACTLY.length()) : cursor;
    }

    private static String[] with(String[] query, Optional<String> back) {
        return Stream.concat(Stream.of(query), back.stream().flatMap(cursor -> Stream.of("cursor", cursor))).toArray(String[]::new);
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        return one.map(a -> other.filter(b -> b.isBefore(a)).orElse(a));
    }
}
