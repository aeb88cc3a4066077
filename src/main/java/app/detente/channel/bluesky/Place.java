package app.detente.channel.bluesky;

import app.detente.channel.Json;
import app.detente.channel.Trouble;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where an answer hangs in its thread: below which post, and which one began it all. It is the handle of a message. */
record Place(Ref root, Ref parent) {

    /** Below this post, whose record says what it answers itself. */
    static Place below(Ref post, JsonNode record) {
        return new Place(Ref.read(record.path("reply").get("root")).orElse(post), post);
    }

    /** A handle as {@link #handle} wrote it; empty for any other text. */
    static Optional<Place> read(String handle) {
        if (handle.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonNode node = Json.read(handle.getBytes(StandardCharsets.UTF_8));
            return Ref.read(node.get("root")).flatMap(root -> Ref.read(node.get("parent")).map(parent -> new Place(root, parent)));
        } catch (Trouble e) {
            return Optional.empty();
        }
    }

    String handle() {
        return Json.MAPPER.writeValueAsString(json());
    }

    /** As a post's {@code reply} has it: app.bsky.feed.post#replyRef. */
    ObjectNode json() {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.set("root", root.json());
        node.set("parent", parent.json());
        return node;
    }
}
