package app.detente.channel.x;

import app.detente.channel.Json;
import app.detente.channel.x.Session.Me;
import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.MessageLimit;
import app.detente.model.Network;
import app.detente.model.RemoteEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads posts; docs.x.com/x-api/fundamentals/data-dictionary. An edited post has a new id, and its history begins with the one it was written under:
 * that one stays the message's, the newest is what is answered and is kept as the handle.
 */
final class Posts {
    /** What has to be asked for of a post; the rest comes by itself. */
    static final String FIELDS = "tweet.fields=author_id,conversation_id,created_at,edit_history_tweet_ids,entities,in_reply_to_user_id,note_tweet,"
            + "referenced_tweets";
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9_]{1,50}");
    private final Me us;
    private final Instant now;
    private final Map<String, JsonNode> people = new HashMap<>();

    /** Why a post is none; nothing of what stands in it. */
    static final class Unreadable extends Exception {
        Unreadable(String part) {
            super(part);
        }
    }

    /**
     * @param body the answer the posts stand in, with their authors
     * @param now  against dates in the future
     */
    Posts(Me us, JsonNode body, Instant now) {
        this.us = us;
        this.now = now;
        body.path("includes").path("users").forEach(user -> Json.text(user, "id").ifPresent(id -> people.put(id, user)));
    }

    static boolean isUsername(String text) {
        return USERNAME.matcher(text).matches();
    }

    /** A repost says nothing of its own: it is passed over. */
    static boolean isRepost(JsonNode post) {
        return referenced(post, "retweeted").isPresent();
    }

    /** The message and, where it was edited, that too. */
    List<RemoteEvent> read(JsonNode post) throws Unreadable {
        String newest = Json.text(post, "id").filter(Snowflake::isId).orElseThrow(() -> new Unreadable("no id"));
        String author = Json.text(post, "author_id").filter(Snowflake::isId).orElseThrow(() -> new Unreadable("no author"));
        Instant at = Json.instant(post, "created_at").orElseThrow(() -> new Unreadable("no date"));
        if (at.isAfter(now.plus(AHEAD)) || at.isBefore(Instant.EPOCH)) {
            throw new Unreadable("a date in the future, or before there were any");
        }
        String id = first(post, newest);
        String text = PostText.of(post);
        Optional<String> username = Optional.ofNullable(people.get(author)).flatMap(user -> Json.text(user, "username")).filter(Posts::isUsername);
        IncomingMessage message = new IncomingMessage(Network.X, id, Json.text(post, "conversation_id").filter(Snowflake::isId),
                referenced(post, "replied_to"), author.equals(us.id()) ? MessageKind.BRAND : MessageKind.CUSTOMER, author, name(author, username),
                Optional.empty(), text, newest.equals(id) ? at : Snowflake.time(id),
                Optional.of("https://x.com/" + username.orElse("i") + "/status/" + newest));
        List<RemoteEvent> events = new ArrayList<>();
        events.add(new RemoteEvent.Written(message, limits(post, message), newest));
        if (!newest.equals(id)) {
            events.add(new RemoteEvent.Edited(id, text, at));
        }
        return events;
    }

    /** Under which id it was first written. */
    private static String first(JsonNode post, String newest) {
        JsonNode oldest = post.path("edit_history_tweet_ids").path(0);
        return oldest.isString() && Snowflake.isId(oldest.asString()) && Snowflake.isNewer(newest, oldest.asString()) ? oldest.asString() : newest;
    }

    /** The post it answers, quotes or repeats. */
    static Optional<String> referenced(JsonNode post, String how) {
        for (JsonNode reference : post.path("referenced_tweets")) {
            if (Json.text(reference, "type").equals(Optional.of(how))) {
                return Json.text(reference, "id").filter(Snowflake::isId);
            }
        }
        return Optional.empty();
    }

    /**
     * Since 23 February 2026 a reply is refused through the interface unless the post mentions or quotes the account that answers; whoever is mentioned
     * may answer under every setting of its author. What began a conversation of somebody else’s cannot be hidden.
     */
    private Set<MessageLimit> limits(JsonNode post, IncomingMessage message) {
        Set<MessageLimit> limits = EnumSet.noneOf(MessageLimit.class);
        if (message.kind() == MessageKind.CUSTOMER) {
            if (!mentionsUs(post) && !quotesUs(post)) {
                limits.add(MessageLimit.NO_REPLY);
            }
            if (message.thread().equals(Optional.of(message.id()))) {
                limits.add(MessageLimit.NO_HIDING);
            }
        }
        return limits;
    }

    private static Stream<JsonNode> entities(JsonNode post, String kind) {
        return Stream.of(post, post.path("note_tweet")).flatMap(node -> node.path("entities").path(kind).valueStream());
    }

    private boolean mentionsUs(JsonNode post) {
        return entities(post, "mentions").anyMatch(mention -> Json.text(mention, "id").equals(Optional.of(us.id()))
                || Json.text(mention, "username").filter(us.username()::equalsIgnoreCase).isPresent());
    }

    /** The link to what is quoted names its author; asking for the post itself would cost five times the mention. */
    private boolean quotesUs(JsonNode post) {
        Optional<String> quoted = referenced(post, "quoted");
        return quoted.isPresent() && entities(post, "urls").flatMap(link -> Json.text(link, "expanded_url").stream())
                .anyMatch(address -> address.matches("(?i)https://(?:x|twitter)\\.com/" + us.username() + "/status/" + quoted.get() + "(?:[/?].*)?"));
    }

    private String name(String author, Optional<String> username) {
        String name = Optional.ofNullable(people.get(author)).flatMap(user -> Json.text(user, "name")).filter(shown -> !shown.isBlank())
                .or(() -> username.map(known -> "@" + known)).orElse(author);
        if (name.length() <= IncomingMessage.MAX_NAME) {
            return name;
        }
        int end = IncomingMessage.MAX_NAME;
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end);
    }
}
