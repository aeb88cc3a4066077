package app.detente.channel.bluesky;

import app.detente.channel.Json;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.Trouble;
import app.detente.channel.bluesky.Facets.Directory;
import app.detente.channel.bluesky.Parents.Look;
import app.detente.channel.bluesky.Session.Talk;
import app.detente.model.AccountTrouble;
import app.detente.model.Network;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Publishes a reply under its {@link RecordKey}, once: put only where nothing is yet, and asked for by that key where nobody knows.
 */
final class Posting {
    private static final int MOST_GRAPHEMES = 300;
    private static final int MOST_BYTES = 3_000;
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private final Talk talk;
    private final Outgoing reply;
    private final String text;

    Posting(Talk talk, Outgoing reply) {
        this.talk = talk;
        this.reply = reply;
        this.text = new String(reply.text().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    Outcome publish() {
        if (isTooLong(text)) {
            return new Outcome.Rejected("too_long");
        }
        Optional<Outcome> refused = reply.refusedFiles(Network.BLUESKY);
        if (refused.isPresent()) {
            return refused.get();
        }
        Optional<AtUri> parent = reply.inReplyTo().flatMap(AtUri::ofPost);
        if (parent.isEmpty()) {
            return new Outcome.Rejected("no_parent");
        }
        try {
            return switch (Parents.look(talk, parent.get())) {
                case Look.Gone() -> new Outcome.Rejected("gone");
                case Look.Closed(Optional<Place> ignored) -> new Outcome.Rejected("not_allowed");
                case Look.There(Place place) -> upload(Place.read(reply.handle()).filter(kept -> isOf(kept, parent.get())).orElse(place));
            };
        } catch (Trouble e) {
            return Settled.notDone(e);
        }
    }

    /** What the lexicon of a post allows, app.bsky.feed.post: the server counts the same, and refuses more. */
    static boolean isTooLong(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES || GRAPHEME.matcher(text).results().count() > MOST_GRAPHEMES;
    }

    private static boolean isOf(Place kept, AtUri parent) {
        return kept.parent().uri().equals(parent.toString());
    }

    private Outcome upload(Place place) throws Trouble {
        return switch (Pictures.put(talk, reply.files())) {
            case Pictures.There(Optional<ObjectNode> embed) -> put(place, embed);
            case Pictures.Refused(Outcome outcome) -> outcome;
        };
    }

    private Outcome put(Place place, Optional<ObjectNode> embed) throws Trouble {
        AtUri where = where();
        ObjectNode body = Json.MAPPER.createObjectNode().put("repo", where.did()).put("collection", where.collection()).put("rkey", where.key());
        ObjectNode record = record(place);
        embed.ifPresent(pictures -> record.set("embed", pictures));
        body.set("record", record);
        body.putNull("swapRecord");
        return switch (talk.tell("com.atproto.repo.putRecord", body)) {
            case Said.Fine(JsonNode done) -> sent(done, where, place);
            case Said.Refused refused when refused.isAbout("InvalidSwap") -> taken();
            case Said.Refused refused when refused.isAbout("too big", "too long", "PayloadTooLarge") -> new Outcome.Rejected("too_long");
            case Said.Refused refused -> new Outcome.Rejected("refused");
            case Said.Unable(Trouble trouble) -> Settled.notDone(trouble);
            case Said.Doubtful(Trouble trouble) -> Settled.unknown(trouble);
        };
    }

    private ObjectNode record(Place place) throws Trouble {
        ObjectNode record = Json.MAPPER.createObjectNode().put("$type", AtUri.POST).put("text", text)
                .put("createdAt", reply.at().truncatedTo(ChronoUnit.MILLIS).toString());
        record.set("reply", place.json());
        ArrayNode facets = Facets.of(text, directory());
        if (!facets.isEmpty()) {
            record.set("facets", facets);
        }
        return record;
    }

    private Directory directory() {
        return handle -> {
            Said said = talk.ask("com.atproto.identity.resolveHandle", "handle", handle);
            return said instanceof Said.Refused ? Optional.empty() : Json.text(Session.body(said), "did").filter(AtUri::isDid);
        };
    }

    private static Outcome sent(JsonNode done, AtUri where, Place place) {
        return Ref.read(done).filter(ref -> ref.uri().equals(where.toString())).map(ref -> sent(ref, place))
                .orElse(new Outcome.Unknown(AccountTrouble.GARBLED.key()));
    }

    private static Outcome sent(Ref ref, Place place) {
        return new Outcome.Sent(ref.uri(), new Place(place.root(), ref).handle());
    }

    private AtUri where() throws Trouble {
        return new AtUri(talk.me().did(), AtUri.POST, RecordKey.of(reply));
    }

    /** Something is there already: what an earlier attempt put, or else what is not ours to overwrite. */
    private Outcome taken() {
        return switch (lookUp()) {
            case Outcome.Retry gone -> new Outcome.Unknown(AccountTrouble.GARBLED.key());
            case Outcome.Held held -> new Outcome.Unknown(held.trouble().kind().key());
            case Outcome other -> other;
        };
    }

    /** Exact: our own server says at once what is under our key, without the network behind it. */
    Outcome lookUp() {
        try {
            AtUri where = where();
            Said said = talk.ask("com.atproto.repo.getRecord", "repo", where.did(), "collection", where.collection(), "rkey", where.key());
            if (said instanceof Said.Refused refused && refused.isAbout("RecordNotFound", "Could not locate record")) {
                return new Outcome.Retry(Duration.ZERO, "not_there");
            }
            JsonNode body = Session.body(said);
            JsonNode record = body.path("value");
            Optional<Ref> ref = Ref.read(body).filter(found -> found.uri().equals(where.toString()));
            if (ref.isEmpty()) {
                return new Outcome.Unknown(AccountTrouble.GARBLED.key());
            }
            return isOurs(record) ? sent(ref.get(), new Place(Place.below(ref.get(), record).root(), ref.get())) : new Outcome.Rejected("taken");
        } catch (Trouble e) {
            return e.kind().passes() ? Settled.unknown(e) : new Outcome.Held(e);
        }
    }

    private boolean isOurs(JsonNode record) {
        Optional<String> parent = Ref.read(record.path("reply").get("parent")).map(Ref::uri);
        return parent.equals(reply.inReplyTo()) && Json.text(record, "text").equals(Optional.of(text));
    }
}
