package app.detente.channel.bluesky;

import app.detente.channel.Json;
import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.MessageLimit;
import app.detente.model.Network;
import app.detente.model.RemoteEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Reads posts as the network shows them: app.bsky.feed.defs#postView and, with the same names, a notification.
 *
 * @param us  our DID
 * @param now against dates in the future
 */
record Posts(String us, Instant now) {
    private static final Duration AHEAD = Duration.ofDays(1);

    /** Why a post is none; nothing of what stands in it. */
    static final class Unreadable extends Exception {
        Unreadable(String part) {
            super(part);
        }
    }

    /** @param at when the network says it was written */
    RemoteEvent.Written read(JsonNode post, Optional<Instant> at) throws Unreadable {
        Ref ref = Ref.read(post).orElseThrow(() -> new Unreadable("no address of a post"));
        AtUri uri = AtUri.ofPost(ref.uri()).orElseThrow();
        JsonNode author = post.path("author");
        String did = Json.text(author, "did").filter(uri.did()::equals).orElseThrow(() -> new Unreadable("an author who is not the post’s"));
        JsonNode record = post.path("record");
        if (!Json.text(record, "$type").equals(Optional.of(AtUri.POST)) || Json.text(record, "text").isEmpty()) {
            throw new Unreadable("no record of a post");
        }
        Instant authored = at.orElseThrow(() -> new Unreadable("no date"));
        if (authored.isAfter(now.plus(AHEAD))) {
            throw new Unreadable("a date in the future");
        }
        String text = PostText.of(record);
        if (text.length() > IncomingMessage.MAX_TEXT) {
            throw new Unreadable("too long a text");
        }
        Place place = Place.below(ref, record);
        Optional<String> parent = Ref.read(record.path("reply").get("parent")).map(Ref::uri);
        boolean ours = did.equals(us);
        boolean ourThread = AtUri.ofPost(place.root().uri()).filter(root -> root.did().equals(us)).isPresent();
        IncomingMessage message = new IncomingMessage(Network.BLUESKY, ref.uri(), Optional.of(place.root().uri()), parent,
                ours ? MessageKind.BRAND : MessageKind.CUSTOMER, did, name(author, did), Optional.empty(), text, authored, Optional.of(uri.page()));
        return new RemoteEvent.Written(message, ourThread ? Set.of() : Set.of(MessageLimit.NO_HIDING), place.handle());
    }

    private static String name(JsonNode author, String did) {
        String name = Json.text(author, "displayName").filter(shown -> !shown.isBlank())
                .or(() -> Json.text(author, "handle").filter(handle -> !handle.isBlank()).map(handle -> "@" + handle)).orElse(did);
        if (name.length() <= IncomingMessage.MAX_NAME) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(IncomingMessage.MAX_NAME - 1)) ? IncomingMessage.MAX_NAME - 1 : IncomingMessage.MAX_NAME;
        return name.substring(0, end);
    }
}
