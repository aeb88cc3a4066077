package app.detente.channel.mastodon;

import app.detente.channel.Json;
import app.detente.channel.Parts;
import app.detente.channel.RemoteStage;
import app.detente.channel.RemoteStage.Cut;
import app.detente.model.AccountTrouble;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Mastodon server on this machine, built from docs.joinmastodon.org. {@code bare} makes it one of those that keep to less of it: no Link and no limits
 * told, min_id that gives the newest, one status at a time, no keys, no stream, no deleting, and what is not for everybody in no list.
 */
final class FakeMastodon implements AutoCloseable {
    static final String TOKEN = "token-" + RemoteStage.SECRET;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<OutputStream> streams = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    final FakeStatuses statuses = new FakeStatuses();
    boolean bare;
    int most = 500;
    /** At most so many at a time, however many are asked for. */
    int page = 3;
    String scopes = "read write";
    Optional<AccountTrouble> trouble = Optional.empty();
    Map<String, String> headers = Map.of("Retry-After", "7");
    Optional<Cut> cut = Optional.empty();

    FakeMastodon() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::turn);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void turn(HttpExchange exchange) throws IOException {
        try {
            if (exchange.getRequestURI().getPath().startsWith("/api/v1/streaming") && !bare) {
                stream(exchange);
                return;
            }
            synchronized (this) {
                asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                boolean changes = !exchange.getRequestMethod().equals("GET");
                Optional<Cut> now = changes ? cut : Optional.empty();
                cut = changes ? Optional.empty() : cut;
                if (now.equals(Optional.of(Cut.BEFORE)) || trouble.equals(Optional.of(AccountTrouble.UNREACHABLE))) {
                    exchange.close();
                    return;
                }
                Said said = trouble.flatMap(this::refused).orElseGet(() -> answer(exchange));
                if (now.isPresent()) {
                    exchange.close();
                    return;
                }
                said.headers().forEach(exchange.getResponseHeaders()::add);
                exchange.sendResponseHeaders(said.status(), said.body().length == 0 ? -1 : said.body().length);
                exchange.getResponseBody().write(said.body());
                exchange.close();
            }
        } catch (RuntimeException e) {
            e.printStackTrace();
            exchange.close();
        }
    }

    private record Said(int status, byte[] body, Map<String, String> headers) {
        static Said json(int status, JsonNode node) {
            return new Said(status, Json.MAPPER.writeValueAsBytes(node), Map.of("Content-Type", "application/json"));
        }

        static Said error(int status, String words) {
            return json(status, Json.MAPPER.createObjectNode().put("error", words));
        }

        Said with(String name, String value) {
            Map<String, String> all = new HashMap<>(headers);
            all.put(name, value);
            return new Said(status, body, all);
        }
    }

    private Optional<Said> refused(AccountTrouble kind) {
        return switch (kind) {
            case SIGN_IN -> Optional.of(Said.error(401, "The access token is invalid"));
            case PERMISSION -> Optional.of(Said.error(403, "This action is outside the authorized scopes")
                    .with("WWW-Authenticate", "Bearer realm=\"Doorkeeper\", error=\"insufficient_scope\""));
            case BUSY -> Optional.of(headers.entrySet().stream().reduce(Said.error(429, "Too many requests"),
                    (said, header) -> said.with(header.getKey(), header.getValue()), (one, other) -> one));
            case GARBLED -> Optional.of(new Said(200, "<!DOCTYPE html><html><title>Wi-Fi</title></html>".getBytes(StandardCharsets.UTF_8), Map.of()));
            case UNREACHABLE, CREDIT, INCOMPLETE -> Optional.empty();
        };
    }

    private Said answer(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        Map<String, String> asks = fields(exchange.getRequestURI().getRawQuery());
        if (method.equals("GET") && path.equals("/api/v2/instance")) {
            return bare ? new Said(404, "<h1>404</h1>".getBytes(StandardCharsets.UTF_8), Map.of()) : Said.json(200, instance());
        }
        if (method.equals("GET") && path.equals("/api/v1/instance")) {
            return Said.json(200, Json.MAPPER.readTree("{\"configuration\":{\"statuses\":{\"max_characters\":" + most + "}}}"));
        }
        if (method.equals("POST") && (path.equals("/api/v1/apps") || path.equals("/oauth/token"))) {
            return signIn(path, fields(body(exchange)));
        }
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return Said.error(401, "The access token is invalid");
        }
        if (!scopes.contains(method.equals("GET") ? "read" : "write")) {
            return refused(AccountTrouble.PERMISSION).orElseThrow();
        }
        Said said = signedIn(exchange, method, path, asks);
        return bare ? said : said.with("X-RateLimit-Limit", "300").with("X-RateLimit-Remaining", "150")
                .with("X-RateLimit-Reset", Instant.now().plusSeconds(120).toString());
    }

    private Said signedIn(HttpExchange exchange, String method, String path, Map<String, String> asks) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return switch (method + " " + path.replaceFirst("^(/api/v\\d/[a-z]+)/[^/]+(/?.*)$", "$1/:id$2")) {
            case "GET /api/v1/accounts/:id" -> Said.json(200, FakeStatuses.account("Maison"));
            case "GET /api/v1/accounts/:id/statuses" -> page(statuses.ours().stream()
                    .filter(status -> !bare || status.path("visibility").asString().equals("public")).toList(), asks);
            case "GET /api/v1/notifications" -> page(statuses.notifications(), asks);
            case "GET /api/v1/statuses" -> bare ? Said.error(404, "Not found") : Said.json(200, several(exchange.getRequestURI().getQuery()));
            case "GET /api/v1/statuses/:id" -> found(last, status -> Said.json(200, status));
            case "GET /api/v1/statuses/:id/context" -> found(path.split("/")[4], status -> Said.json(200,
                    Json.MAPPER.createObjectNode().set("descendants", statuses.answersTo(status.get("id").asString()))));
            case "POST /api/v1/statuses" -> post(exchange);
            case "POST /api/v2/media" -> media(exchange);
            case "DELETE /api/v1/statuses/:id" -> !bare && statuses.delete(last) ? Said.json(200, Json.MAPPER.createObjectNode())
                    : Said.error(404, "Record not found");
            default -> Said.error(404, "Not found");
        };
    }

    private Said found(String id, Function<ObjectNode, Said> then) {
        return statuses.find(id).map(then).orElseGet(() -> Said.error(404, "Record not found"));
    }

    private static Said media(HttpExchange exchange) {
        boolean whole = Parts.read(exchange.getRequestHeaders().getFirst("Content-Type"), bytes(exchange))
                .filter(parts -> parts.containsKey("file") && !parts.get("file").file().isEmpty()).isPresent();
        return whole ? Said.json(200, Json.MAPPER.createObjectNode().put("id", "media-1").put("url", "https://x"))
                : Said.error(422, "Validation failed: File can't be blank");
    }

    private Said post(HttpExchange exchange) {
        Map<String, String> fields = fields(body(exchange));
        String text = fields.get("status");
        String parent = fields.get("in_reply_to_id");
        if (!bare && parent != null && statuses.find(parent).isEmpty()) {
            return Said.error(404, "The post you are trying to reply to does not appear to exist.");
        }
        if (text.length() > most) {
            return Said.error(422, "La validation a échoué : Texte limite de " + most + " caractères dépassée");
        }
        return Said.json(200, statuses.post(text, fields, bare ? Optional.empty()
                : Optional.ofNullable(exchange.getRequestHeaders().getFirst("Idempotency-Key"))));
    }

    private static Said signIn(String path, Map<String, String> fields) {
        if (path.equals("/api/v1/apps")) {
            return Said.json(200, Json.MAPPER.createObjectNode().put("client_id", "client").put("client_secret", "app-" + RemoteStage.SECRET));
        }
        boolean right = fields.get("code").equals("c0de") && fields.get("client_secret").equals("app-" + RemoteStage.SECRET);
        return right ? Said.json(200, Json.MAPPER.createObjectNode().put("access_token", TOKEN)) : Said.error(400, "invalid_grant");
    }

    /** api/guidelines, "Pagination": min_id gives what comes next above it, since_id and neither of them the newest; newest first always. */
    private Said page(List<ObjectNode> all, Map<String, String> asks) {
        Comparator<String> age = Walk.BY_AGE;
        List<ObjectNode> found = all.stream().filter(item -> !item.path("id").isString()
                || (asks.get("min_id") == null || age.compare(item.get("id").asString(), asks.get("min_id")) > 0)
                && (asks.get("max_id") == null || age.compare(item.get("id").asString(), asks.get("max_id")) < 0)).toList();
        int many = Math.min(page, Integer.parseInt(asks.getOrDefault("limit", "20")));
        boolean upwards = asks.containsKey("min_id") && !bare;
        List<ObjectNode> some = found.size() <= many ? found : upwards ? found.subList(0, many) : found.subList(found.size() - many, found.size());
        ArrayNode array = Json.MAPPER.createArrayNode();
        some.reversed().forEach(array::add);
        Said said = Said.json(200, array);
        return bare || some.isEmpty() ? said : said.with("Link", "<" + address() + "/next>; rel=\"next\", <" + address() + "/prev>; rel=\"prev\"");
    }

    private ArrayNode several(String query) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        for (String part : query.split("&")) {
            statuses.find(part.substring(part.indexOf('=') + 1)).ifPresent(array::add);
        }
        return array;
    }

    private ObjectNode instance() {
        return (ObjectNode) Json.MAPPER.readTree("""
                {"configuration":{"urls":{"streaming":"ws://127.0.0.1:%d"},"statuses":{"max_characters":%d,"characters_reserved_per_url":23}}}
                """.formatted(port(), most));
    }

    /** In one: whoever hears of the stream finds it written down. */
    private synchronized void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        out.write(":)\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        asked.add("STREAM");
        streams.add(out);
        notifyAll();
    }

    /** What goes down every stream that is open. */
    synchronized void send(String lines) throws IOException {
        for (OutputStream out : streams) {
            out.write(lines.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    /** Ends every stream that is open. */
    synchronized void endStreams() throws IOException {
        for (OutputStream out : streams) {
            out.close();
        }
        streams.clear();
    }

    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    private static String body(HttpExchange exchange) {
        return new String(bytes(exchange), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(HttpExchange exchange) {
        try {
            return exchange.getRequestBody().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> fields(String encoded) {
        Map<String, String> fields = new HashMap<>();
        for (String part : encoded == null ? new String[0] : encoded.split("&")) {
            int is = part.indexOf('=');
            fields.put(URLDecoder.decode(part.substring(0, is), StandardCharsets.UTF_8), URLDecoder.decode(part.substring(is + 1), StandardCharsets.UTF_8));
        }
        return fields;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
