package app.detente.channel.facebook;

import app.detente.channel.Json;
import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.MessageLimit;
import app.detente.model.Network;
import app.detente.model.RemoteEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Reads posts and comments; developers.facebook.com/docs/graph-api/reference/page-post and …/comment. Facebook leaves {@code from} out where its
 * author has not agreed to be named: such a message has an author of its own, whom nobody else is.
 *
 * @param page our page's id
 * @param now  against dates in the future
 */
record Items(String page, Instant now) {
    static final String POST = "id,message,story,created_time,from{id,name},permalink_url";
    static final String COMMENT = "id,message,created_time,from{id,name},parent{id},permalink_url,attachment{title,description,url},is_hidden,"
            + "can_hide,can_comment,can_reply_privately";
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final String NAMELESS = Network.FACEBOOK.label();

    /** Why it is none; nothing of what stands in it. */
    static final class Unreadable extends Exception {
        Unreadable(String part) {
            super(part);
        }
    }

    /** Answers to a post are comments below it: its handle is its own id. */
    Item post(JsonNode post) throws Unreadable {
        String id = id(post);
        String text = Json.text(post, "message").or(() -> Json.text(post, "story")).orElse("");
        return item(post, id, Optional.empty(), text, Set.of(MessageLimit.NO_HIDING, MessageLimit.NO_PRIVATE_REPLY), id);
    }

    /**
     * The handle is where an answer goes: Facebook has two levels of comments, and what answers a reply hangs below the same comment.
     *
     * @param post it is below
     */
    Item comment(JsonNode comment, String post) throws Unreadable {
        String id = id(comment);
        if (id.equals(post)) {
            throw new Unreadable("a comment that is its own post");
        }
        Optional<String> above = Optional.ofNullable(comment.get("parent")).filter(JsonNode::isObject).flatMap(parent -> Json.text(parent, "id"));
        if (above.isPresent() && !Graph.isId(above.get())) {
            throw new Unreadable("no id of a parent");
        }
        Set<MessageLimit> limits = EnumSet.noneOf(MessageLimit.class);
        limit(comment, "can_comment", MessageLimit.NO_REPLY, limits);
        limit(comment, "can_hide", MessageLimit.NO_HIDING, limits);
        if (!comment.path("can_reply_privately").asBoolean(false)) {
            limits.add(MessageLimit.NO_PRIVATE_REPLY);
        }
        return item(comment, id, Optional.of(post), text(comment), limits, above.orElse(id));
    }

    private static void limit(JsonNode comment, String can, MessageLimit limit, Set<MessageLimit> limits) {
        if (!comment.path(can).asBoolean(true)) {
            limits.add(limit);
        }
    }

    private static String id(JsonNode item) throws Unreadable {
        return Json.text(item, "id").filter(Graph::isId).orElseThrow(() -> new Unreadable("no id"));
    }

    private Item item(JsonNode item, String id, Optional<String> post, String text, Set<MessageLimit> limits, String handle) throws Unreadable {
        Instant authored = Json.instant(item, "created_time").orElseThrow(() -> new Unreadable("no date"));
        if (authored.isAfter(now.plus(AHEAD)) || authored.isBefore(Instant.EPOCH)) {
            throw new Unreadable("a date that cannot be");
        }
        if (text.length() > IncomingMessage.MAX_TEXT) {
            throw new Unreadable("too long a text");
        }
        JsonNode from = item.path("from");
        String author = Json.text(from, "id").filter(Graph::isId).orElse(id);
        Optional<String> parent = post.map(root -> handle.equals(id) ? root : handle);
        IncomingMessage message = new IncomingMessage(Network.FACEBOOK, id, Optional.of(post.orElse(id)), parent,
                author.equals(page) ? MessageKind.BRAND : MessageKind.CUSTOMER, author, name(from), Optional.empty(), text, authored,
                Json.text(item, "permalink_url").filter(url -> url.startsWith("https://")));
        return new Item(new RemoteEvent.Written(message, limits, handle), item.path("is_hidden").asBoolean(false));
    }

    private static String name(JsonNode from) {
        String name = Json.text(from, "name").filter(text -> !text.isBlank()).orElse(NAMELESS);
        if (name.length() <= IncomingMessage.MAX_NAME) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(IncomingMessage.MAX_NAME - 1)) ? IncomingMessage.MAX_NAME - 1 : IncomingMessage.MAX_NAME;
        return name.substring(0, end);
    }

    /** What was written, and in words what hangs on it: a picture, a sticker, a link. */
    private static String text(JsonNode comment) {
        StringBuilder text = new StringBuilder(Json.text(comment, "message").orElse(""));
        JsonNode attached = comment.path("attachment");
        for (String name : new String[] {"title", "description", "url"}) {
            Json.text(attached, name).filter(part -> !part.isBlank() && text.indexOf(part) < 0)
                    .ifPresent(part -> text.append(text.isEmpty() ? "" : "\n").append(part));
        }
        return text.toString();
    }
}
