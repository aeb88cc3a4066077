package app.detente.channel.bluesky;

import app.detente.channel.Json;
import app.detente.channel.Outcome;
import app.detente.channel.Trouble;
import app.detente.channel.bluesky.Session.Talk;
import app.detente.model.AccountTrouble;
import app.detente.model.AttachedFile;
import app.detente.model.FileKind;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pictures of a post: com.atproto.repo.uploadBlob for each, then app.bsky.embed.images. A blob that no record names is seen by nobody and thrown
 * away by its server, so that an upload which was lost is made again; the same bytes are the same blob.
 */
sealed interface Pictures {
    /** @param embed empty where there are none */
    record There(Optional<ObjectNode> embed) implements Pictures {}

    /** Surely no post. */
    record Refused(Outcome outcome) implements Pictures {}

    static Pictures put(Talk talk, List<AttachedFile> files) {
        ObjectNode embed = Json.MAPPER.createObjectNode().put("$type", "app.bsky.embed.images");
        ArrayNode images = embed.putArray("images");
        for (AttachedFile file : files) {
            Said said = talk.upload("com.atproto.repo.uploadBlob", file.content(), FileKind.of(file.content()).type());
            Optional<JsonNode> blob = said instanceof Said.Fine(JsonNode body) ? blob(body) : Optional.empty();
            if (blob.isEmpty()) {
                return new Refused(without(said));
            }
            ObjectNode image = images.addObject().put("alt", file.description());
            image.set("image", blob.get());
            PictureSize.of(file.content()).ifPresent(size -> image.putObject("aspectRatio").put("width", size.width()).put("height", size.height()));
        }
        return new There(files.isEmpty() ? Optional.empty() : Optional.of(embed));
    }

    /** As it goes into the record, atproto.com/specs/data-model#blob-type. */
    private static Optional<JsonNode> blob(JsonNode body) {
        return Optional.of(body.path("blob")).filter(blob -> Json.text(blob.path("ref"), "$link").isPresent());
    }

    private static Outcome without(Said said) {
        return switch (said) {
            case Said.Fine fine -> Settled.notDone(new Trouble(AccountTrouble.GARBLED, "a blob without a reference"));
            case Said.Refused refused -> new Outcome.Rejected(refused.status() == 413 || refused.isAbout("BlobTooLarge", "too large")
                    ? "file_too_large" : "file_refused");
            case Said.Unable(Trouble trouble) -> Settled.notDone(trouble);
            case Said.Doubtful(Trouble trouble) -> Settled.notDone(trouble);
        };
    }
}
