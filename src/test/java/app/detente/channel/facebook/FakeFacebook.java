package app.detente.channel.facebook;

import app.detente.channel.Json;
import app.detente.channel.Parts;
import app.detente.channel.Parts.Part;
import app.detente.channel.RemoteStage;
import app.detente.channel.RemoteStage.Cut;
import app.detente.channel.facebook.FakePage.Thing;
import app.detente.model.AccountTrouble;
import app.detente.model.FileKind;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The Graph API as its reference describes it: field expansion, cursors, errors with numbers, headers of usage. */
final class FakeFacebook implements AutoCloseable {
    static final String TOKEN = "EAAG" + RemoteStage.SECRET;
    /** Of somebody who manages the page. */
    static final String PERSON = "EAAB" + RemoteStage.SECRET;
    static final String VERSION = "v26.0";
    private static final Pattern COMMENTS = Pattern.compile(
            "comments\\.filter\\(stream\\)(?:\\.order\\(chronological\\))?(?:\\.since\\((\\d+)\\))?\\.limit\\((\\d+)\\)(?:\\.after\\(([^)]*)\\))?");
    private static final Pattern PICTURED = Pattern.compile("/([^/]+)/comments");
    final FakePage page = new FakePage();
    /** Posts that it fails at, whoever asks for them. */
    final Map<String, Failure> broken = new LinkedHashMap<>();
    final List<String> calls = new CopyOnWriteArrayList<>();
    final Map<String, String> headers = new LinkedHashMap<>();
    volatile AccountTrouble trouble;
    volatile Cut cut;
    volatile int pageSize = 100;
    volatile boolean ranked;
    volatile int most = Integer.MAX_VALUE;
    /** The error that answers the next attempt to change something, or every question, as Facebook would. */
    volatile Optional<Failure> refused = Optional.empty();
    volatile Optional<Failure> failing = Optional.empty();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    record Failure(int status, int code, int subcode, String message) {
        Failure(int code, int subcode) {
            this(400, code, subcode, "as Facebook puts it");
        }
    }

    private record Reply(int status, String type, String body) {}

    FakeFacebook() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/" + VERSION + "/", this::handle);
        server.setExecutor(threads);
        server.start();
        headers.put("facebook-api-version", VERSION);
    }

    /** Without the version. */
    String host() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String address() {
        return host() + "/" + VERSION;
    }

    long count(String call) {
        return calls.stream().filter(one -> one.startsWith(call)).count();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(VERSION.length() + 1);
            String raw = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
            byte[] sent = exchange.getRequestBody().readAllBytes();
            String body = new String(sent, StandardCharsets.UTF_8);
            String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
            calls.add(exchange.getRequestMethod() + " " + path + " " + raw);
            boolean changes = !exchange.getRequestMethod().equals("GET");
            Cut now = changes ? cut : null;
            cut = changes ? null : cut;
            if (now == Cut.BEFORE) {
                return;
            }
            String bearer = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("").replaceFirst("^Bearer ", "");
            Reply reply = bearer.equals(PERSON) ? person(path)
                    : inTrouble(bearer, exchange)
                            .orElseGet(() -> type.startsWith("multipart/") ? refusing().orElseGet(() -> pictured(path, type, sent))
                            : answer(exchange.getRequestMethod(), path, form(raw), body));
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

    private Optional<Reply> inTrouble(String bearer, HttpExchange exchange) {
        if (!bearer.equals(TOKEN) || trouble == AccountTrouble.SIGN_IN) {
            return Optional.of(error(new Failure(400, 190, 463, "Error validating access token " + bearer)));
        }
        return switch (trouble) {
            case BUSY -> {
                exchange.getResponseHeaders().set("X-Business-Use-Case-Usage", "{\"" + FakePage.US
                        + "\":[{\"type\":\"pages\",\"call_count\":100,\"total_cputime\":3,\"total_time\":4,\"estimated_time_to_regain_access\":7}]}");
                yield Optional.of(error(new Failure(80_001, 0)));
            }
            case GARBLED -> Optional.of(new Reply(200, "text/html", "<html><form>Connexion à Facebook</form></html>"));
            case UNREACHABLE -> Optional.of(error(new Failure(500, 2, 0, "Service temporarily unavailable")));
            case PERMISSION -> Optional.of(error(new Failure(403, 200, 0, "Requires pages_read_engagement, not " + bearer)));
            case null, default -> failing.map(this::error);
        };
    }

    private Reply person(String path) {
        return switch (path) {
            case "/me" -> fine(Json.MAPPER.createObjectNode().put("id", "9"));
            case "/" + FakePage.US -> fine(Json.MAPPER.createObjectNode().put("id", FakePage.US).put("access_token", TOKEN));
            default -> error(new Failure(403, 200, 0, "not with this token"));
        };
    }

    private Reply error(Failure failure) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        ObjectNode error = node.putObject("error").put("message", "(#" + failure.code() + ") " + failure.message()).put("type", "OAuthException")
                .put("code", failure.code()).put("fbtrace_id", "AbCdEf");
        if (failure.subcode() > 0) {
            error.put("error_subcode", failure.subcode());
        }
        return new Reply(failure.status(), "application/json; charset=UTF-8", node.toString());
    }

    private static Reply fine(JsonNode body) {
        return new Reply(200, "application/json; charset=UTF-8", body.toString());
    }

    private Reply gone() {
        return error(new Failure(100, 33));
    }

    private synchronized Reply answer(String method, String path, Map<String, String> query, String body) {
        String[] parts = path.substring(1).split("/");
        Optional<Reply> refusing = method.equals("GET") ? Optional.empty() : refusing();
        return refusing.isPresent() ? refusing.get() : switch (method) {
            case "GET" -> parts.length > 1 ? edge(parts[0], parts[1], query) : node(parts[0], query);
            case "POST" -> parts.length > 1 ? parts[1].equals("comments") ? comment(parts[0], form(body)) : message(Json.MAPPER.readTree(body))
                    : hide(parts[0], form(body));
            default -> delete(parts[0]);
        };
    }

    private synchronized Optional<Reply> refusing() {
        Optional<Reply> reply = refused.map(this::error);
        refused = Optional.empty();
        return reply;
    }

    /** A comment with a picture in it: JPEG or PNG by its content, of 4 MB at most, and told to be what it is. */
    private synchronized Reply pictured(String path, String type, byte[] sent) {
        Matcher comments = PICTURED.matcher(path);
        Optional<Map<String, Part>> parts = Parts.read(type, sent);
        if (!comments.matches() || parts.isEmpty() || !parts.get().keySet().equals(Set.of("message", "source"))) {
            return error(new Failure(100, 0));
        }
        Part source = parts.get().get("source");
        FileKind kind = FileKind.of(source.content());
        boolean picture = kind == FileKind.JPEG || kind == FileKind.PNG;
        if (source.file().isEmpty()) {
            return error(new Failure(324, 0));
        }
        if (!picture || !source.type().equals(kind.type()) || source.content().length > 4_000_000) {
            return error(new Failure(100, 1_366_046));
        }
        Reply reply = comment(comments.group(1), Map.of("message", parts.get().get("message").text()));
        if (reply.status() == 200) {
            page.pictures.put(Json.MAPPER.readTree(reply.body()).path("id").asString(), source.content());
        }
        return reply;
    }

    private Reply edge(String id, String edge, Map<String, String> query) {
        if (edge.equals("messages")) {
            ObjectNode answer = Json.MAPPER.createObjectNode();
            answer.set("data", FakePage.array(page.messages.values().stream().map(FakePage::json).toList()));
            return fine(answer);
        }
        if (Integer.parseInt(query.get("limit")) > most) {
            return error(new Failure(500, 1, 0, "Please reduce the amount of data you're asking for, then retry your request"));
        }
        ObjectNode answer = Json.MAPPER.createObjectNode();
        answer.set("data", FakePage.array(page.posts().stream().limit(Integer.parseInt(query.get("limit")))
                .map(post -> expanded(post, query.get("fields"))).toList()));
        return fine(answer);
    }

    private Reply node(String id, Map<String, String> query) {
        if (id.equals("me") || id.equals(FakePage.US)) {
            return fine(Json.MAPPER.createObjectNode().put("id", FakePage.US).put("name", "Maison Télécom"));
        }
        Thing thing = page.things.get(id);
        if (thing == null) {
            return gone();
        }
        if (broken.containsKey(id)) {
            return error(broken.get(id));
        }
        String fields = query.get("fields");
        if (thing.post.isEmpty() && fields.startsWith("id,can_comment")) {
            return error(new Failure(100, 0));
        }
        return fine(expanded(thing, fields));
    }

    private ObjectNode expanded(Thing thing, String fields) {
        ObjectNode node = FakePage.json(thing);
        if (thing.post.isEmpty()) {
            node.put("updated_time", page.updated(thing));
        }
        if (fields.contains("private_reply_conversation") && page.messages.values().stream().anyMatch(message -> message.post.equals(thing.id))) {
            node.putObject("private_reply_conversation").put("id", "t_1");
        }
        Matcher comments = COMMENTS.matcher(fields);
        if (!comments.find()) {
            return node;
        }
        long since = Optional.ofNullable(comments.group(1)).map(Long::parseLong).orElse(0L);
        List<JsonNode> all = new ArrayList<>(page.below(thing.id, ranked).stream().filter(one -> one.at.getEpochSecond() >= since)
                .map(FakePage::json).toList());
        if (thing.post.isEmpty() && thing.id.equals(page.posts().getLast().id)) {
            all.addAll(page.spoilt);
        }
        int limit = Math.min(pageSize, Integer.parseInt(comments.group(2)));
        int from = Optional.ofNullable(comments.group(3)).map(after -> Integer.parseInt(after.substring(1))).orElse(0);
        ObjectNode list = node.putObject("comments");
        list.set("data", FakePage.array(all.stream().skip(from).limit(limit).toList()));
        if (limit > 0 && from + limit < all.size()) {
            ObjectNode paging = list.putObject("paging");
            paging.putObject("cursors").put("before", "Q" + from).put("after", "Q" + (from + limit));
            paging.put("next", "http://127.0.0.1:1/" + VERSION + "/next?access_token=" + TOKEN);
        }
        if (fields.contains("summary(true)")) {
            list.putObject("summary").put("total_count", page.below(thing.id, false).size());
        }
        return node;
    }

    private Reply comment(String under, Map<String, String> form) {
        Thing parent = page.things.get(under);
        if (parent == null) {
            return gone();
        }
        String id = page.comment(under, Optional.of(FakePage.US), form.get("message").strip(), Instant.now());
        return fine(Json.MAPPER.createObjectNode().put("id", id));
    }

    private Reply message(JsonNode what) {
        JsonNode recipient = what.path("recipient");
        Thing to = page.things.get(recipient.path("comment_id").asString(recipient.path("post_id").asString("")));
        if (to == null) {
            return gone();
        }
        if (!to.canReplyPrivately) {
            return error(new Failure(10_900, 0));
        }
        to.canReplyPrivately = false;
        String id = "m_" + page.messages.size();
        String text = what.path("message").path("text").asString();
        page.messages.put(id, new Thing(id, to.id, Optional.empty(), Optional.of(FakePage.US), text, Instant.now()));
        return fine(Json.MAPPER.createObjectNode().put("recipient_id", "42").put("message_id", id));
    }

    private Reply hide(String id, Map<String, String> form) {
        Thing thing = page.things.get(id);
        if (thing == null) {
            return gone();
        }
        thing.hidden = Boolean.parseBoolean(form.get("is_hidden"));
        return fine(Json.MAPPER.createObjectNode().put("success", true));
    }

    private Reply delete(String id) {
        if (!page.things.containsKey(id)) {
            return gone();
        }
        page.remove(id);
        return fine(Json.MAPPER.createObjectNode().put("success", true));
    }

    private static Map<String, String> form(String raw) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : raw.isEmpty() ? new String[0] : raw.split("&")) {
            form.put(pair.substring(0, pair.indexOf('=')), URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8));
        }
        return form;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
