package app.detente.channel.bluesky;

import app.detente.channel.Json;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One version of a post: com.atproto.repo.strongRef. */
record Ref(String uri, String cid) {
    private static final Pattern CID = Pattern.compile("[A-Za-z0-9+=]{8,256}");

    /** What stands under {@code uri} and {@code cid} of this node; empty where that names no post. */
    static Optional<Ref> read(JsonNode node) {
        if (node == null) {
            return Optional.empty();
        }
        Optional<String> uri = Json.text(node, "uri").filter(text -> AtUri.ofPost(text).isPresent());
        Optional<String> cid = Json.text(node, "cid").filter(text -> CID.matcher(text).matches());
        return uri.flatMap(where -> cid.map(version -> new Ref(where, version)));
    }

    ObjectNode json() {
        return Json.MAPPER.createObjectNode().put("uri", uri).put("cid", cid);
    }
}
