package app.detente.channel.bluesky;

import app.detente.channel.Channel;
import app.detente.channel.Http;
import app.detente.channel.Json;
import app.detente.channel.RemoteStage;
import app.detente.channel.Trouble;
import app.detente.model.Network;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A real server with the network behind it, and accounts of this stage's own on it. Nadia mentions us, everybody else answers a post of ours. */
final class RealStage implements RemoteStage {
    private static final int LOOKS = 200;
    final Http http = new Http();
    final Keys keys;
    final BlueskyChannel channel;
    private final String server;
    private final String suffix;
    private final Map<String, Account> people = new HashMap<>();
    private final Account us;
    private final ObjectNode root;

    record Account(String did, String handle, String token) {}

    RealStage(String server) throws Exception {
        this.server = server;
        byte[] some = new byte[4];
        new SecureRandom().nextBytes(some);
        this.suffix = HexFormat.of().formatHex(some);
        String password = "pw-" + SECRET;
        this.us = account("Maison", password);
        this.keys = new Keys(server, us.handle(), password);
        this.channel = new BlueskyChannel(keys, http, InstantSource.system());
        this.root = post(us, record("Nouvelle box !"));
    }

    /** Whether a server answers there. */
    static boolean isThere(String server) {
        try (Http http = new Http()) {
            return http.ask(Http.to(server + "/xrpc/_health").GET().build()).isFine();
        } catch (Trouble e) {
            return false;
        }
    }

    Account account(String name, String password) throws Exception {
        String handle = name.toLowerCase(java.util.Locale.ROOT) + "-" + suffix + ".test";
        ObjectNode who = Json.MAPPER.createObjectNode().put("handle", handle).put("email", handle + "@example.test").put("password", password);
        JsonNode made = tell("com.atproto.server.createAccount", who, "");
        Account account = new Account(made.path("did").asString(), handle, made.path("accessJwt").asString());
        ObjectNode body = Json.MAPPER.createObjectNode().put("repo", account.did()).put("collection", "app.bsky.actor.profile").put("rkey", "self");
        body.putObject("record").put("$type", "app.bsky.actor.profile").put("displayName", name);
        tell("com.atproto.repo.putRecord", body, account.token());
        return account;
    }

    private Account person(String name) throws Exception {
        if (!people.containsKey(name)) {
            people.put(name, account(name, "pw-" + name));
        }
        return people.get(name);
    }

    static ObjectNode record(String text) {
        return Json.MAPPER.createObjectNode().put("$type", AtUri.POST).put("text", text).put("createdAt", Instant.now().toString());
    }

    ObjectNode post(Account who, ObjectNode record) throws Exception {
        ObjectNode body = Json.MAPPER.createObjectNode().put("repo", who.did()).put("collection", AtUri.POST);
        body.set("record", record);
        JsonNode made = tell("com.atproto.repo.createRecord", body, who.token());
        return Json.MAPPER.createObjectNode().put("uri", made.path("uri").asString()).put("cid", made.path("cid").asString());
    }

    JsonNode tell(String method, JsonNode body, String token) throws Exception {
        var request = Http.to(server + "/xrpc/" + method).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.toString()));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return answer(http.ask(request.build()));
    }

    private JsonNode ask(String methodAndQuery) throws Exception {
        return answer(http.ask(Http.to(server + "/xrpc/" + methodAndQuery).header("Authorization", "Bearer " + us.token()).GET().build()));
    }

    private static JsonNode answer(Http.Answer answer) throws Trouble {
        if (!answer.isFine()) {
            throw new AssertionError(answer.status() + " " + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return Json.read(answer.body());
    }

    @Override
    public Network network() {
        return Network.BLUESKY;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Set<Feat> feats() {
        return Set.of(Feat.LOOK_UP, Feat.HIDE, Feat.DELETE, Feat.PICTURE);
    }

    @Override
    public String arrives(String author, String text) throws Exception {
        String id = writes(author, text);
        until("app.bsky.notification.listNotifications?limit=100", id);
        return id;
    }

    /** Without waiting until the network has told us of it. */
    String writes(String author, String text) throws Exception {
        if (!author.equals("Nadia")) {
            ObjectNode record = record(text);
            ObjectNode reply = record.putObject("reply");
            reply.set("root", root);
            reply.set("parent", root);
            return post(person(author), record).path("uri").asString();
        }
        return mentions(author, text);
    }

    /** A post of its own that names us. */
    String mentions(String author, String text) throws Exception {
        ObjectNode record = record("@" + us.handle() + " " + text);
        ObjectNode facet = record.putArray("facets").addObject();
        facet.putObject("index").put("byteStart", 0).put("byteEnd", us.handle().length() + 1);
        facet.putArray("features").addObject().put("$type", "app.bsky.richtext.facet#mention").put("did", us.did());
        return post(person(author), record).path("uri").asString();
    }

    private void until(String methodAndQuery, String words) throws Exception {
        for (int look = 0; look < LOOKS; look++) {
            if (ask(methodAndQuery).toString().contains(words)) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the network never told us of " + words);
    }

    /** A post as the network shows it, once it knows it. */
    JsonNode shown(String id) throws Exception {
        String asked = "app.bsky.feed.getPosts?uris=" + java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8);
        until(asked, id);
        return ask(asked).path("posts").get(0);
    }

    List<JsonNode> ours(String collection) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            JsonNode page = ask("com.atproto.repo.listRecords?limit=100&repo=" + us.did() + "&collection=" + collection
                    + (cursor.get().isEmpty() ? "" : "&cursor=" + cursor.get()));
            page.path("records").forEach(all::add);
            cursor = page.path("records").isEmpty() ? Optional.empty() : Json.text(page, "cursor");
        }
        return all;
    }

    @Override
    public List<String> published() throws Exception {
        return ours(AtUri.POST).stream().map(record -> record.path("value")).filter(record -> record.has("reply"))
                .map(record -> record.path("text").asString()).toList();
    }

    /** As the server gives them to anybody who asks. */
    @Override
    public List<byte[]> pictures() throws Exception {
        List<byte[]> pictures = new ArrayList<>();
        for (JsonNode record : ours(AtUri.POST)) {
            for (String link : FakeBlobs.of(record.path("value")).toList()) {
                Http.Answer answer = http.ask(Http.to(server + "/xrpc/com.atproto.sync.getBlob?did=" + us.did() + "&cid=" + link).GET().build());
                if (!answer.isFine()) {
                    throw new AssertionError("a blob that is not there: " + answer.status());
                }
                pictures.add(answer.body());
            }
        }
        return pictures;
    }

    @Override
    public List<String> hidden() throws Exception {
        return ours("app.bsky.feed.threadgate").stream().flatMap(record -> record.path("value").path("hiddenReplies").valueStream())
                .map(JsonNode::asString).toList();
    }

    @Override
    public void delete(String id) throws Exception {
        Account author = people.values().stream().filter(person -> id.contains(person.did())).findFirst().orElseThrow();
        tell("com.atproto.repo.deleteRecord", Json.MAPPER.createObjectNode().put("repo", author.did()).put("collection", AtUri.POST)
                .put("rkey", AtUri.of(id).orElseThrow().key()), author.token());
    }

    @Override
    public void close() {
        channel.close();
        http.close();
    }
}
