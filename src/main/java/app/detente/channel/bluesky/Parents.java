package app.detente.channel.bluesky;

import app.detente.channel.Json;
import app.detente.channel.Trouble;
import app.detente.channel.bluesky.Session.Talk;
import app.detente.model.AccountTrouble;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Looks at a post that is to be answered or hidden: a server takes an answer to anything, also to what its author has long deleted. */
final class Parents {
    private Parents() {}

    sealed interface Look {
        record There(Place place) implements Look {}

        record Gone() implements Look {}

        /** It is there, but its author has blocked us, or lets nobody like us answer. */
        record Closed(Optional<Place> place) implements Look {}
    }

    /** Our own are asked of our own server, which knows them before the network does. */
    static Look look(Talk talk, AtUri post) throws Trouble {
        return post.did().equals(talk.me().did()) ? own(talk, post) : others(talk, post);
    }

    private static Look own(Talk talk, AtUri post) throws Trouble {
        Said said = talk.ask("com.atproto.repo.getRecord", "repo", post.did(), "collection", post.collection(), "rkey", post.key());
        if (said instanceof Said.Refused refused && refused.isAbout("RecordNotFound", "Could not locate record")) {
            return new Look.Gone();
        }
        JsonNode body = Session.body(said);
        return new Look.There(Place.below(ref(body, post), body.path("value")));
    }

    private static Look others(Talk talk, AtUri post) throws Trouble {
        Said said = talk.ask("app.bsky.feed.getPostThread", "uri", post.toString(), "depth", "0", "parentHeight", "0");
        if (said instanceof Said.Refused refused && refused.isAbout("NotFound")) {
            return new Look.Gone();
        }
        JsonNode thread = Session.body(said).path("thread");
        return switch (Json.text(thread, "$type").orElse("")) {
            case "app.bsky.feed.defs#threadViewPost" -> {
                JsonNode view = thread.path("post");
                Place place = Place.below(ref(view, post), view.path("record"));
                yield view.path("viewer").path("replyDisabled").asBoolean(false) ? new Look.Closed(Optional.of(place)) : new Look.There(place);
            }
            case "app.bsky.feed.defs#notFoundPost" -> new Look.Gone();
            case "app.bsky.feed.defs#blockedPost" -> new Look.Closed(Optional.empty());
            default -> throw new Trouble(AccountTrouble.GARBLED, "no thread");
        };
    }

    private static Ref ref(JsonNode node, AtUri post) throws Trouble {
        return Ref.read(node).filter(ref -> ref.uri().equals(post.toString()))
                .orElseThrow(() -> new Trouble(AccountTrouble.GARBLED, "another post than asked for"));
    }
}
