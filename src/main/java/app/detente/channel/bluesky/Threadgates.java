package app.detente.channel.bluesky;

import app.detente.channel.Json;
import app.detente.channel.Outcome;
import app.detente.channel.Trouble;
import app.detente.channel.bluesky.Parents.Look;
import app.detente.channel.bluesky.Session.Talk;
import app.detente.model.AccountTrouble;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hides replies below our own posts: each post has a record beside it, under the same key, that lists what is hidden there and says who may answer;
 * app.bsky.feed.threadgate. It is kept as it is but for that list: without {@code allow} everybody may answer, with an empty one nobody.
 */
final class Threadgates {
    private static final String GATE = "app.bsky.feed.threadgate";
    private static final String HIDDEN = "hiddenReplies";
    private static final int MOST = 300;
    private static final int ATTEMPTS = 3;
    private final Talk talk;
    private final Instant now;

    /** @param cid of what is there; empty where nothing is */
    private record Gate(ObjectNode record, Optional<String> cid) {}

    Threadgates(Talk talk, Instant now) {
        this.talk = talk;
        this.now = now;
    }

    Outcome hide(String remoteId, boolean hidden) {
        Optional<AtUri> post = AtUri.ofPost(remoteId);
        if (post.isEmpty()) {
            return new Outcome.Rejected("no_hiding");
        }
        try {
            return switch (Parents.look(talk, post.get())) {
                case Look.Gone() -> hidden ? new Outcome.Rejected("gone") : new Outcome.Sent(remoteId);
                case Look.There(Place place) -> below(place, post.get(), hidden);
                case Look.Closed(Optional<Place> place) when place.isPresent() -> below(place.get(), post.get(), hidden);
                case Look.Closed(Optional<Place> none) -> new Outcome.Rejected("no_hiding");
            };
        } catch (Trouble e) {
            return Settled.notDone(e);
        }
    }

    private Outcome below(Place place, AtUri post, boolean hidden) throws Trouble {
        AtUri root = AtUri.ofPost(place.root().uri()).orElseThrow();
        if (!root.did().equals(talk.me().did()) || post.equals(root)) {
            return new Outcome.Rejected("no_hiding");
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Gate gate = read(root);
            ArrayNode list = listed(gate.record(), post.toString(), hidden);
            if (list.equals(gate.record().get(HIDDEN)) || list.isEmpty() && gate.cid().isEmpty()) {
                return new Outcome.Sent(post.toString());
            }
            if (list.size() > MOST) {
                return new Outcome.Rejected("hiding_full");
            }
            gate.record().set(HIDDEN, list);
            Said said = write(root, gate);
            if (!(said instanceof Said.Refused refused && refused.isAbout("InvalidSwap"))) {
                return settled(said, post);
            }
        }
        return new Outcome.Retry(Duration.ofSeconds(30), "busy");
    }

    private Gate read(AtUri root) throws Trouble {
        Said said = talk.ask("com.atproto.repo.getRecord", "repo", root.did(), "collection", GATE, "rkey", root.key());
        if (said instanceof Said.Refused refused && refused.isAbout("RecordNotFound", "Could not locate record")) {
            return new Gate(Json.MAPPER.createObjectNode().put("$type", GATE).put("post", root.toString())
                    .put("createdAt", now.truncatedTo(ChronoUnit.MILLIS).toString()), Optional.empty());
        }
        JsonNode body = Session.body(said);
        Optional<String> cid = Json.text(body, "cid");
        if (cid.isEmpty() || !(body.get("value") instanceof ObjectNode record)) {
            throw new Trouble(AccountTrouble.GARBLED, "no threadgate");
        }
        return new Gate(record, cid);
    }

    private static ArrayNode listed(ObjectNode record, String post, boolean hidden) {
        ArrayNode list = Json.MAPPER.createArrayNode();
        boolean there = false;
        for (JsonNode entry : record.path(HIDDEN)) {
            boolean same = entry.isString() && entry.asString().equals(post);
            there |= same;
            if (!same || hidden) {
                list.add(entry);
            }
        }
        return hidden && !there ? list.add(post) : list;
    }

    private Said write(AtUri root, Gate gate) {
        ObjectNode body = Json.MAPPER.createObjectNode().put("repo", root.did()).put("collection", GATE).put("rkey", root.key());
        body.set("record", gate.record());
        gate.cid().ifPresentOrElse(cid -> body.put("swapRecord", cid), () -> body.putNull("swapRecord"));
        return talk.tell("com.atproto.repo.putRecord", body);
    }

    private static Outcome settled(Said said, AtUri post) {
        return switch (said) {
            case Said.Fine fine -> new Outcome.Sent(post.toString());
            case Said.Refused refused -> new Outcome.Rejected("refused");
            case Said.Unable(Trouble trouble) -> Settled.notDone(trouble);
            case Said.Doubtful(Trouble trouble) -> Settled.unknown(trouble);
        };
    }
}
