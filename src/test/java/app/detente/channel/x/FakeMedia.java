package app.detente.channel.x;

import app.detente.channel.Json;
import app.detente.channel.Parts;
import app.detente.channel.Parts.Part;
import app.detente.channel.x.FakeX.Answer;
import app.detente.model.FileKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What X keeps of uploads until a post names them. */
final class FakeMedia {
    private static final int MOST = 5 * 1024 * 1024;
    private final Map<String, byte[]> kept = new LinkedHashMap<>();
    private final List<byte[]> attached = new ArrayList<>();

    /** A picture in one request: a form with its category and its bytes, told to be what they are. */
    synchronized Answer upload(String type, byte[] body) {
        Map<String, Part> parts = Parts.read(type, body).orElse(Map.of());
        Part media = parts.get("media");
        if (media == null || !parts.containsKey("media_category") || !parts.get("media_category").text().equals("tweet_image")) {
            return FakeX.problem(400, "https://api.twitter.com/2/problems/invalid-request", "One or more parameters to your request was invalid.");
        }
        FileKind kind = FileKind.of(media.content());
        if (!EnumSet.of(FileKind.JPEG, FileKind.PNG, FileKind.WEBP, FileKind.GIF).contains(kind) || !media.type().equals(kind.type())) {
            return FakeX.problem(400, "https://api.twitter.com/2/problems/invalid-request", "media type unrecognized.");
        }
        if (media.content().length > MOST) {
            return FakeX.problem(413, "about:blank", "Request Entity Too Large");
        }
        String id = String.valueOf(1_146_654_567_674_912_769L + kept.size());
        kept.put(id, media.content());
        return FakeX.fine(200, Json.MAPPER.createObjectNode().put("id", id).put("media_key", "3_" + id).put("size", media.content().length)
                .put("expires_after_secs", 86_400));
    }

    synchronized boolean areThere(List<String> ids) {
        return !ids.isEmpty() && ids.size() <= 4 && kept.keySet().containsAll(ids);
    }

    /** X puts one link to the pictures behind the words, and tells what it is in the entities. */
    synchronized void attach(ObjectNode post, List<String> ids) {
        ids.forEach(id -> attached.add(kept.get(id)));
        if (!ids.isEmpty()) {
            String id = post.path("id").asString();
            String link = "https://t.co/p" + id.substring(id.length() - 8);
            post.put("text", post.path("text").asString() + " " + link);
            ((ArrayNode) ((ObjectNode) post.path("entities")).withArray("urls")).addObject().put("url", link)
                    .put("expanded_url", "https://x.com/maison/status/" + id + "/photo/1").put("display_url", "pic.x.com/p")
                    .put("media_key", "3_" + ids.getFirst());
        }
    }

    synchronized List<byte[]> attached() {
        return List.copyOf(attached);
    }

    synchronized int count() {
        return kept.size();
    }
}
