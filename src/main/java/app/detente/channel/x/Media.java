package app.detente.channel.x;

import app.detente.channel.Json;
import app.detente.channel.Multipart;
import app.detente.channel.Outcome;
import app.detente.channel.Trouble;
import app.detente.channel.x.Session.Talk;
import app.detente.model.AccountTrouble;
import app.detente.model.AttachedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The pictures of a post, each uploaded in one request; docs.x.com/x-api/media/upload-media. X forgets within a day what no post names, so that an
 * upload which was lost is made again; it may have been paid for.
 */
sealed interface Media {
    record There(List<String> ids) implements Media {}

    /** Surely no post. */
    record Refused(Outcome outcome) implements Media {}

    static Media put(Talk talk, Spending spending, List<AttachedFile> files) {
        List<String> ids = new ArrayList<>();
        for (AttachedFile file : files) {
            Said said = talk.upload("media/upload", new Multipart().with("media_category", "tweet_image").with("media", file));
            if (said instanceof Said.Fine || said instanceof Said.Doubtful) {
                spending.done(Prices.UPLOAD);
            }
            Optional<String> id = said instanceof Said.Fine(JsonNode body) ? Json.text(body.path("data"), "id").filter(Snowflake::isId)
                    : Optional.empty();
            if (id.isEmpty()) {
                return new Refused(without(said));
            }
            ids.add(id.get());
        }
        return new There(ids);
    }

    /** A token from before pictures lacks the scope media.write, and is good for everything else: that is this reply's trouble, not the account's. */
    private static Outcome without(Said said) {
        return switch (said) {
            case Said.Fine fine -> Settled.notDone(new Trouble(AccountTrouble.GARBLED, "media without an id"));
            case Said.Refused refused -> new Outcome.Rejected(refused.status() == 413 ? "file_too_large" : "file_refused");
            case Said.Unable(Trouble trouble) when trouble.kind() == AccountTrouble.PERMISSION -> new Outcome.Rejected("no_upload");
            case Said.Unable(Trouble trouble) -> Settled.notDone(trouble);
            case Said.Doubtful(Trouble trouble) -> Settled.notDone(trouble);
        };
    }

    /** Whether the token has the scope media.write: an upload of nothing is refused for that, or else for being none. */
    static boolean mayUpload(Talk talk) throws Trouble {
        return Moderating.isAllowed(talk.upload("media/upload", new Multipart().with("media_category", "tweet_image")));
    }
}
