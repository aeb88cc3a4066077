package app.detente.channel.x;

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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** X's interface as its documents describe it and others have noted it: paging by tokens, problems, prices' limits, and who may be answered. */
final class FakeX implements AutoCloseable {
    static final String TOKEN = "token-" + RemoteStage.SECRET;
    final FakeWorld world = new FakeWorld();
    final FakeMedia media = new FakeMedia();
    final List<String> calls = new CopyOnWriteArrayList<>();
    final Map<String, String> headers = new LinkedHashMap<>();
    final Set<String> tokens = new LinkedHashSet<>(List.of(TOKEN));
    final Set<String> refreshes = new LinkedHashSet<>();
    volatile AccountTrouble trouble;
    volatile Cut cut;
    volatile int pageSize = 100;
    volatile boolean refuseDuplicates;
    volatile boolean lagging;
    volatile Optional<String> missingScope = Optional.empty();
    volatile UnaryOperator<ObjectNode> page = UnaryOperator.identity();
    volatile Optional<Answer> next = Optional.empty();
    private final Map<String, String> pages = new LinkedHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    record Answer(int status, String type, String body) {}

    FakeX() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/2/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    long count(String call) {
        return calls.stream().filter(made -> made.startsWith(call)).count();
    }

    /** The tokens of pages given out so far are worth nothing any more. */
    void forgetPages() {
        pages.clear();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring("/2/".length());
            String method = exchange.getRequestMethod();
            byte[] body = exchange.getRequestBody().readAllBytes();
            calls.add(method + " " + path + (exchange.getRequestURI().getRawQuery() == null ? "" : "?" + exchange.getRequestURI().getRawQuery()));
            Cut now = method.equals("GET") ? null : cut;
            cut = now == null ? cut : null;
            if (now == Cut.BEFORE) {
                return;
            }
            Answer answer = answer(method, path, exchange, body);
            if (now == Cut.AFTER) {
                return;
            }
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private synchronized Answer answer(String method, String path, HttpExchange exchange, byte[] body) {
        if (path.equals("oauth2/token")) {
            return renewed(new String(body, StandardCharsets.UTF_8));
        }
        String bearer = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("").replaceFirst("^Bearer ", "");
        if (trouble != null && trouble != AccountTrouble.INCOMPLETE) {
            return switch (trouble) {
                case SIGN_IN -> problem(401, "about:blank", "Unauthorized " + bearer);
                case PERMISSION -> problem(403, "https://api.twitter.com/2/problems/client-forbidden", bearer + " is not enrolled");
                case CREDIT -> problem(402, "https://api.twitter.com/2/problems/credits", "Your account does not have any credits to fulfill this request.");
                case BUSY -> {
                    exchange.getResponseHeaders().set("x-rate-limit-limit", "300");
                    exchange.getResponseHeaders().set("x-rate-limit-remaining", "0");
                    exchange.getResponseHeaders().set("x-rate-limit-reset", String.valueOf(Instant.now().plusSeconds(600).getEpochSecond()));
                    yield problem(429, "about:blank", "Too Many Requests");
                }
                case GARBLED -> new Answer(200, "text/html", "<html>Connexion au Wi-Fi</html>");
                default -> problem(503, "about:blank", "Service Unavailable");
            };
        }
        if (!tokens.contains(bearer)) {
            return problem(401, "about:blank", "Unauthorized");
        }
        if (next.isPresent() && !method.equals("GET")) {
            Answer answer = next.get();
            next = Optional.empty();
            return answer;
        }
        if (missingScope.filter((method + " " + path)::matches).isPresent()) {
            return problem(403, "about:blank", "Forbidden");
        }
        return path.equals("media/upload") ? media.upload(exchange.getRequestHeaders().getFirst("Content-Type"), body)
                : signedIn(method, path, query(exchange), body);
    }

    private Answer signedIn(String method, String path, Map<String, String> query, byte[] body) {
        String id = path.replaceAll("\\D", "");
        return switch (method + " " + path.replaceAll("\\d+", "0")) {
            case "GET users/me" -> fine(200, Json.MAPPER.createObjectNode().put("id", FakeWorld.US).put("name", "Maison").put("username", "maison"));
            case "GET users/0/mentions" -> page(world.mentions(), query);
            case "GET users/0/tweets" -> page(lagging ? List.of() : world.ours(), query);
            case "GET tweets" -> lookUp(List.of(query.get("ids").split(",")));
            case "POST tweets" -> create(Json.MAPPER.readTree(body));
            case "DELETE tweets/0" -> delete(id);
            case "PUT tweets/0/hidden" -> hide(id, Json.MAPPER.readTree(body).path("hidden").asBoolean());
            default -> problem(404, "about:blank", "Not Found");
        };
    }

    private Answer create(JsonNode body) {
        String text = body.path("text").asString();
        String parent = body.path("reply").path("in_reply_to_tweet_id").asString("");
        JsonNode answered = world.posts.get(parent);
        if (answered == null) {
            return problem(403, "about:blank", "You attempted to reply to a Tweet that is deleted or not visible to you.");
        }
        boolean engaged = answered.path("author_id").asString().equals(FakeWorld.US)
                || answered.path("entities").path("mentions").valueStream().anyMatch(mention -> mention.path("id").asString().equals(FakeWorld.US));
        if (!engaged) {
            return problem(403, "about:blank", "Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by "
                    + "the author of the post you are replying to.");
        }
        if (text.codePointCount(0, text.length()) > 280) {
            return problem(403, "about:blank", "Your Tweet text is too long. For more information on how Twitter determines text length see …");
        }
        if (refuseDuplicates && world.ours().stream().anyMatch(post -> post.path("text").asString().endsWith(text))) {
            return problem(403, "about:blank", "You are not allowed to create a Tweet with duplicate content.");
        }
        List<String> pictures = body.path("media").path("media_ids").valueStream().map(JsonNode::asString).toList();
        if (body.has("media") && !media.areThere(pictures)) {
            return problem(400, "https://api.twitter.com/2/problems/invalid-request", "Your media IDs are invalid.");
        }
        String id = world.write(FakeWorld.US, text, Optional.of(parent));
        media.attach(world.posts.get(id), pictures);
        ObjectNode data = Json.MAPPER.createObjectNode().put("id", id).put("text", world.posts.get(id).path("text").asString());
        data.putArray("edit_history_tweet_ids").add(id);
        return fine(201, data);
    }

    private Answer delete(String id) {
        if (!world.posts.containsKey(id)) {
            return problem(404, "https://api.twitter.com/2/problems/resource-not-found", "Could not find tweet with id: [" + id + "].");
        }
        if (!world.posts.get(id).path("author_id").asString("").equals(FakeWorld.US)) {
            return problem(403, "about:blank", "You are not authorized to delete this Tweet.");
        }
        world.posts.remove(id);
        return fine(200, Json.MAPPER.createObjectNode().put("deleted", true));
    }

    private Answer hide(String id, boolean hidden) {
        JsonNode root = Optional.ofNullable(world.posts.get(id)).map(post -> world.posts.get(post.path("conversation_id").asString())).orElse(null);
        if (root == null || !root.path("author_id").asString("").equals(FakeWorld.US)) {
            return problem(403, "about:blank", "You are not allowed to hide this reply.");
        }
        if (hidden) {
            world.hidden.add(id);
        } else {
            world.hidden.remove(id);
        }
        return fine(200, Json.MAPPER.createObjectNode().put("hidden", hidden));
    }

    private Answer lookUp(List<String> ids) {
        ObjectNode answer = Json.MAPPER.createObjectNode();
        ArrayNode data = answer.putArray("data");
        ArrayNode errors = answer.putArray("errors");
        for (String id : ids) {
            boolean there = world.posts.values().stream().anyMatch(post -> post.path("edit_history_tweet_ids").toString().contains("\"" + id + "\""));
            if (there) {
                data.addObject().put("id", id).put("text", "…");
            } else {
                errors.addObject().put("resource_type", "tweet").put("resource_id", id).put("value", id).put("title", "Not Found Error")
                        .put("type", "https://api.twitter.com/2/problems/resource-not-found");
            }
        }
        return new Answer(200, "application/json", answer.toString());
    }

    /** Newest first; a token stands for the id its page begins below. */
    private Answer page(List<ObjectNode> all, Map<String, String> query) {
        String token = query.getOrDefault("pagination_token", "");
        if (!token.isEmpty() && !pages.containsKey(token)) {
            return problem(400, "https://api.twitter.com/2/problems/invalid-request", "The 'pagination_token' query parameter value is not valid.");
        }
        String since = query.getOrDefault("since_id", "1");
        int limit = Math.min(pageSize, Integer.parseInt(query.getOrDefault("max_results", "10")));
        List<ObjectNode> left = all.stream().filter(post -> Snowflake.isNewer(post.path("id").asString(), since)
                && (token.isEmpty() || Snowflake.isNewer(pages.get(token), post.path("id").asString()))).toList();
        List<ObjectNode> given = left.stream().limit(limit).toList();
        ObjectNode answer = Json.MAPPER.createObjectNode();
        ObjectNode meta = answer.putObject("meta").put("result_count", given.size());
        if (!given.isEmpty()) {
            answer.putArray("data").addAll(given);
            meta.put("newest_id", given.getFirst().path("id").asString()).put("oldest_id", given.getLast().path("id").asString());
            ArrayNode users = answer.putObject("includes").putArray("users");
            given.stream().map(post -> post.path("author_id").asString("")).distinct().filter(world.people::containsKey)
                    .forEach(id -> users.addObject().put("id", id).put("name", world.people.get(id)).put("username", world.username(id)));
        }
        if (left.size() > limit) {
            String name = "t" + (pages.size() + 1);
            pages.put(name, given.getLast().path("id").asString());
            meta.put("next_token", name);
        }
        return new Answer(200, "application/json; charset=utf-8", page.apply(answer).toString());
    }

    /** Each refresh token is good for one use. */
    private Answer renewed(String form) {
        String refresh = form.replaceFirst(".*refresh_token=([^&]*).*", "$1");
        if (trouble == AccountTrouble.SIGN_IN || !form.contains("client_id=app-1") || !refreshes.remove(refresh)) {
            return new Answer(400, "application/json", "{\"error\":\"invalid_request\",\"error_description\":\"Value passed for the token was invalid.\"}");
        }
        int number = calls.size();
        tokens.clear();
        tokens.add("token-" + number + "-" + RemoteStage.SECRET);
        refreshes.add("refresh-" + number + "-" + RemoteStage.SECRET);
        return new Answer(200, "application/json", Json.MAPPER.createObjectNode().put("token_type", "bearer").put("expires_in", 7200)
                .put("access_token", "token-" + number + "-" + RemoteStage.SECRET).put("refresh_token", "refresh-" + number + "-" + RemoteStage.SECRET)
                .put("scope", "tweet.read users.read tweet.write tweet.moderate.write offline.access").toString());
    }

    static Answer fine(int status, JsonNode data) {
        return new Answer(status, "application/json; charset=utf-8", Json.MAPPER.createObjectNode().set("data", data).toString());
    }

    static Answer problem(int status, String type, String detail) {
        return new Answer(status, "application/problem+json", Json.MAPPER.createObjectNode().put("title", "Problem").put("detail", detail).put("type", type)
                .put("status", status).toString());
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new LinkedHashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            query.put(pair.substring(0, pair.indexOf('=')), URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8));
        }
        return query;
    }

    /** The texts of our replies, in order. */
    List<String> published() {
        return new ArrayList<>(world.ours().reversed().stream().filter(post -> post.has("referenced_tweets"))
                .map(post -> post.path("text").asString()).toList());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
