package app.detente.channel.bluesky;

import app.detente.channel.Json;
import app.detente.channel.RemoteStage;
import app.detente.channel.RemoteStage.Cut;
import app.detente.model.AccountTrouble;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A Bluesky server and the network behind it, as the reference servers were seen to behave: errors, cursors and all. */
final class FakeBluesky implements AutoCloseable {
    static final String PASSWORD = "abcd-" + RemoteStage.SECRET;
    final FakeWorld world = new FakeWorld();
    final FakeBlobs blobs = new FakeBlobs();
    final List<String> calls = new CopyOnWriteArrayList<>();
    final Set<String> revoked = new HashSet<>();
    final Map<String, String> headers = new LinkedHashMap<>();
    volatile AccountTrouble trouble;
    volatile Cut cut;
    volatile int pageSize = 100;
    volatile boolean passwordRefused;
    volatile boolean replyDisabled;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private int tokens;

    private record Reply(int status, String type, String body) {}

    FakeBluesky() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/xrpc/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    long count(String method) {
        return calls.stream().filter(call -> call.startsWith(method)).count();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestURI().getPath().substring("/xrpc/".length());
            byte[] body = exchange.getRequestBody().readAllBytes();
            calls.add(method + (exchange.getRequestURI().getRawQuery() == null ? "" : "?" + exchange.getRequestURI().getRawQuery()));
            boolean changes = method.startsWith("com.atproto.repo.") && exchange.getRequestMethod().equals("POST");
            Cut now = changes ? cut : null;
            if (now != null) {
                cut = null;
            }
            if (now == Cut.BEFORE) {
                return;
            }
            Reply reply = answer(method, exchange, body);
            if (now == Cut.AFTER) {
                return;
            }
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("Content-Type", reply.type());
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private synchronized Reply answer(String method, HttpExchange exchange, byte[] body) throws IOException {
        String bearer = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("").replaceFirst("^Bearer ", "");
        switch (trouble) {
            case BUSY -> {
                exchange.getResponseHeaders().set("RateLimit-Reset", String.valueOf(Instant.now().getEpochSecond() + 120));
                return error(429, "RateLimitExceeded");
            }
            case GARBLED -> {
                return new Reply(200, "text/html", "<html>Connexion au Wi-Fi</html>");
            }
            case UNREACHABLE -> {
                return error(502, "UpstreamFailure");
            }
            case PERMISSION -> {
                return new Reply(403, "application/json", "{\"error\":\"Forbidden\",\"message\":\"" + bearer + "\"}");
            }
            case null, default -> { }
        }
        return switch (method) {
            case "com.atproto.server.createSession" -> createSession(Json.MAPPER.readTree(body));
            case "com.atproto.server.refreshSession" -> body.length > 0 ? error(400, "InvalidRequest")
                    : isGood(bearer, "refresh") ? session() : error(400, "ExpiredToken");
            default -> isGood(bearer, "access") ? method.equals("com.atproto.repo.uploadBlob")
                    ? upload(exchange.getRequestHeaders().getFirst("Content-Type"), body) : signedIn(method, query(exchange), body)
                    : error(400, "ExpiredToken");
        };
    }

    private boolean isGood(String token, String kind) {
        return token.startsWith(kind) && !revoked.contains(token) && trouble != AccountTrouble.SIGN_IN;
    }

    private Reply createSession(JsonNode who) {
        boolean right = who.path("identifier").asString("").equals("maison.test") && who.path("password").asString("").equals(PASSWORD);
        return right && !passwordRefused && trouble != AccountTrouble.SIGN_IN ? session() : error(401, "AuthenticationRequired");
    }

    private Reply session() {
        int number = ++tokens;
        return fine(me().put("accessJwt", "access." + number + "." + RemoteStage.SECRET).put("refreshJwt", "refresh." + number + "." + RemoteStage.SECRET));
    }

    private static ObjectNode me() {
        return Json.MAPPER.createObjectNode().put("did", FakeWorld.US).put("handle", "maison.test").put("active", true);
    }

    private Reply signedIn(String method, Map<String, String> query, byte[] body) {
        return switch (method) {
            case "com.atproto.server.getSession" -> fine(me());
            case "com.atproto.repo.getRecord" -> record("at://" + query.get("repo") + "/" + query.get("collection") + "/" + query.get("rkey"));
            case "com.atproto.repo.putRecord" -> put(Json.MAPPER.readTree(body));
            case "com.atproto.repo.deleteRecord" -> {
                world.remove(uri(Json.MAPPER.readTree(body)));
                yield fine(Json.MAPPER.createObjectNode());
            }
            case "com.atproto.identity.resolveHandle" -> query.get("handle").equals("nadia.test")
                    ? fine(Json.MAPPER.createObjectNode().put("did", "did:plc:nadia")) : error(400, "HandleNotFound");
            case "app.bsky.notification.listNotifications" -> page("notifications", world.notifications(), query, false);
            case "app.bsky.feed.getAuthorFeed" -> page("feed", world.ours(), query, true);
            case "app.bsky.feed.getPostThread" -> thread(query.get("uri"));
            default -> error(501, "MethodNotImplemented");
        };
    }

    private static String uri(JsonNode body) {
        return "at://" + body.path("repo").asString() + "/" + body.path("collection").asString() + "/" + body.path("rkey").asString();
    }

    private Reply record(String uri) {
        JsonNode record = world.records.get(uri);
        return record == null ? error(400, "RecordNotFound") : fine(world.ref(uri).set("value", record));
    }

    private Reply upload(String type, byte[] body) {
        return body.length > FakeBlobs.MOST ? error(413, "BlobTooLarge") : fine(Json.MAPPER.createObjectNode().set("blob", blobs.keep(type, body)));
    }

    private Reply put(JsonNode body) {
        String uri = uri(body);
        JsonNode record = body.get("record");
        JsonNode there = world.records.get(uri);
        if (record.path("text").asString("").codePointCount(0, record.path("text").asString("").length()) > 300) {
            return new Reply(400, "application/json", "{\"error\":\"InvalidRequest\",\"message\":\"Invalid app.bsky.feed.post record: grapheme too big\"}");
        }
        Optional<String> wrong = blobs.wrong(record.get("embed"));
        if (wrong.isPresent()) {
            return new Reply(400, "application/json", "{\"error\":\"InvalidRequest\",\"message\":\"Invalid app.bsky.feed.post record: "
                    + wrong.get() + "\"}");
        }
        if (!(there != null && there.equals(record)) && body.has("swapRecord")) {
            JsonNode swap = body.get("swapRecord");
            if (swap.isNull() != (there == null) || there != null && !swap.asString().equals(FakeWorld.cid(there))) {
                return error(400, "InvalidSwap");
            }
        }
        world.put(uri, record, world.next());
        return fine(world.ref(uri).put("validationStatus", "valid"));
    }

    private Reply thread(String uri) {
        if (!world.records.containsKey(uri)) {
            return error(400, "NotFound");
        }
        ObjectNode post = world.view(uri);
        post.putObject("viewer").put("replyDisabled", replyDisabled);
        ObjectNode answer = Json.MAPPER.createObjectNode();
        answer.putObject("thread").put("$type", "app.bsky.feed.defs#threadViewPost").set("post", post);
        return fine(answer);
    }

    /** The cursor is when the last one came, and the next page begins strictly below. */
    private Reply page(String name, List<JsonNode> all, Map<String, String> query, boolean wrapped) {
        int limit = Math.min(pageSize, Integer.parseInt(query.getOrDefault("limit", "50")));
        Instant below = query.containsKey("cursor") ? Instant.parse(query.get("cursor")) : Instant.MAX;
        List<JsonNode> left = all.stream().filter(node -> FakeWorld.at(node).orElse(Instant.EPOCH).isBefore(below)).toList();
        ObjectNode answer = Json.MAPPER.createObjectNode();
        ArrayNode array = answer.putArray(name);
        left.stream().limit(limit).forEach(node -> {
            if (wrapped) {
                array.addObject().set("post", node);
            } else {
                array.add(node);
            }
        });
        if (left.size() > limit) {
            answer.put("cursor", FakeWorld.at(left.get(limit - 1)).orElse(Instant.EPOCH).toString());
        }
        return fine(answer);
    }

    private static Reply fine(JsonNode body) {
        return new Reply(200, "application/json; charset=utf-8", body.toString());
    }

    private static Reply error(int status, String name) {
        return new Reply(status, "application/json", "{\"error\":\"" + name + "\",\"message\":\"as the server puts it\"}");
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new LinkedHashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            query.put(pair.substring(0, pair.indexOf('=')), URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8));
        }
        return query;
    }

    List<String> published() {
        return new ArrayList<>(world.ours().reversed().stream().map(node -> node.path("record")).filter(record -> record.has("reply"))
                .map(record -> record.path("text").asString()).toList());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
