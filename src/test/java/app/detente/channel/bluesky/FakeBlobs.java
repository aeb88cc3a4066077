package app.detente.channel.bluesky;

import app.detente.channel.Json;
import app.detente.model.FileKind;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Blobs as a server keeps them until a record names them, and what app.bsky.embed.images allows of them. */
final class FakeBlobs {
    /** What the reference server takes of any blob. */
    static final int MOST = 5 * 1024 * 1024;
    private static final int MOST_OF_A_PICTURE = 2_000_000;
    private final Map<String, byte[]> blobs = new LinkedHashMap<>();

    /** The same bytes are the same blob; its type is what they are, whatever was said. */
    synchronized ObjectNode keep(String type, byte[] bytes) {
        String link = "bafkfake" + new BigInteger(1, Arrays.copyOf(bytes, 8)).toString(36) + Integer.toHexString(Arrays.hashCode(bytes));
        blobs.put(link, bytes);
        FileKind kind = FileKind.of(bytes);
        ObjectNode blob = Json.MAPPER.createObjectNode().put("$type", "blob");
        blob.putObject("ref").put("$link", link);
        return blob.put("mimeType", kind == FileKind.OTHER ? type : kind.type()).put("size", bytes.length);
    }

    synchronized byte[] bytes(String link) {
        return blobs.get(link);
    }

    synchronized int count() {
        return blobs.size();
    }

    /** The links of a post's pictures. */
    static Stream<String> of(JsonNode record) {
        return record.path("embed").path("images").valueStream().map(image -> image.path("image").path("ref").path("$link").asString());
    }

    /** What is wrong with an embed; empty where nothing is, or where there is none. */
    synchronized Optional<String> wrong(JsonNode embed) {
        if (embed == null) {
            return Optional.empty();
        }
        if (!embed.path("$type").asString("").equals("app.bsky.embed.images") || embed.path("images").size() < 1 || embed.path("images").size() > 4) {
            return Optional.of("embed");
        }
        return embed.path("images").valueStream().flatMap(image -> wrongImage(image).stream()).findFirst();
    }

    private Optional<String> wrongImage(JsonNode image) {
        JsonNode blob = image.path("image");
        byte[] bytes = blobs.get(blob.path("ref").path("$link").asString(""));
        if (!image.path("alt").isString()) {
            return Optional.of("alt is required");
        }
        if (bytes == null) {
            return Optional.of("Could not find blob");
        }
        boolean described = blob.path("$type").asString("").equals("blob") && blob.path("size").asInt() == bytes.length;
        if (!described || !blob.path("mimeType").asString("").startsWith("image/") || bytes.length > MOST_OF_A_PICTURE) {
            return Optional.of("not the blob that was kept, or none that a picture may be");
        }
        JsonNode ratio = image.path("aspectRatio");
        boolean sized = ratio.isMissingNode() || ratio.path("width").asInt() > 0 && ratio.path("height").asInt() > 0;
        return sized ? Optional.empty() : Optional.of("aspectRatio");
    }
}
