package app.detente.channel.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.channel.Http;
import app.detente.channel.Json;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.Page;
import app.detente.channel.RemoteStage;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import app.detente.model.RemoteEvent;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Servers that are none, or mean us harm: every call ends, nothing is taken for done, and no secret is named. */
class AbuseTest {
    private static final Http.Limits SMALL = new Http.Limits(Duration.ofMillis(700), 1 << 20);
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private interface Body {
        void write(OutputStream out) throws IOException;
    }

    private static void against(int status, Map<String, String> headers, Body body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor(); Http http = new Http(SMALL)) {
            server.setExecutor(threads);
            server.createContext("/", exchange -> {
                try (exchange) {
                    headers.forEach(exchange.getResponseHeaders()::set);
                    exchange.sendResponseHeaders(status, 0);
                    body.write(exchange.getResponseBody());
                }
            });
            server.start();
            XChannel channel = new XChannel(new Keys("http://127.0.0.1:" + server.getAddress().getPort()), http, InstantSource.system());
            assertThatThrownBy(() -> channel.fetch("")).isInstanceOfSatisfying(Trouble.class, trouble -> {
                assertThat(trouble.kind()).isIn(AccountTrouble.GARBLED, AccountTrouble.UNREACHABLE);
                assertThat(trouble.getMessage()).doesNotContain(RemoteStage.SECRET);
            });
            assertThatThrownBy(channel::test).isInstanceOf(Trouble.class);
            Outgoing reply = new Outgoing("k", "x", Optional.of("17"), "Maison", "Sonia", "Bonjour", Instant.now());
            assertThat(channel.publish(reply)).isInstanceOfAny(Outcome.Unknown.class, Outcome.Retry.class);
            assertThat(channel.lookUp(reply)).isInstanceOf(Outcome.Unknown.class);
            assertThat(channel.hide("17", true)).isInstanceOfAny(Outcome.Unknown.class, Outcome.Retry.class);
            assertThat(channel.delete("17")).isInstanceOfAny(Outcome.Unknown.class, Outcome.Retry.class);
            server.stop(0);
            threads.shutdownNow();
        }
    }

    private static Body text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aPageInsteadOfAnAnswerIsNone() throws Exception {
        against(200, Map.of("Content-Type", "text/html"), text("<html><form>Mot de passe</form></html>"));
        against(403, Map.of("Content-Type", "text/html"), text("<html>Just a moment…</html>"));
        against(404, Map.of("Content-Type", "text/html"), text("<html>Not Found</html>"));
        against(503, Map.of("Content-Type", "text/html"), text("<html>Over capacity</html>"));
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        against(302, Map.of("Location", "http://127.0.0.1:1/"), text(""));
    }

    @Test
    void jsonThatIsNotWhatWasAskedForIsNone() throws Exception {
        against(200, JSON, text("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)));
        against(200, JSON, text("[]"));
        against(200, JSON, text("{}"));
        against(200, JSON, text("{\"data\":{\"id\":17,\"id\":18}}"));
        against(200, JSON, text("{\"data\":{\"id\":\"../../x\",\"hidden\":\"oui\",\"deleted\":null},\"meta\":[]}"));
        against(200, JSON, text("{\"data\":[{\"id\":\"1\"}]"));
    }

    private static List<String> places(JsonNode node, String at) {
        List<String> all = new ArrayList<>();
        node.propertyStream().forEach(entry -> all.addAll(places(entry.getValue(), at + "/" + entry.getKey())));
        for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
            all.addAll(places(node.get(i), at + "/" + i));
        }
        all.add(at);
        return all;
    }

    /** At each place of one post and of its author something stands that has no business there. */
    @Test
    void whateverIsOfTheWrongKindInOnePostItsNeighbourComes() throws Exception {
        try (FakeStage stage = new FakeStage()) {
            String neighbour = stage.arrives("Nadia", "Bonjour ?");
            ObjectNode post = stage.x.world.posts.get(stage.arrives("Karim", "voir https://maison.fr/aide et maison.fr"));
            post.putObject("note_tweet").put("text", "voir plus longuement").set("entities", post.path("entities").deepCopy());
            List<String> places = new ArrayList<>();
            stage.x.page = page -> {
                places.addAll(places.isEmpty() ? places(page.path("data").get(0), "/data/0") : List.of());
                return page;
            };
            stage.channel.fetch("");
            places.addAll(List.of("/includes", "/includes/users", "/includes/users/0", "/includes/users/0/id", "/includes/users/0/name"));
            assertThat(places).hasSizeGreaterThan(30);
            for (String place : places) {
                for (String wrong : List.of("null", "17", "-1e9", "true", "[]", "{}", "\"\"", "\"../me\"", "[[{}]]", "{\"0\":{\"id\":[]}}")) {
                    stage.x.page = page -> replaced(page, place, Json.MAPPER.readTree(wrong));
                    Page page = stage.channel.fetch("");
                    assertThat(page.events()).as("%s at %s", wrong, place).extracting(RemoteEvent::id).contains(neighbour);
                    stage.channel.fetch(page.cursor());
                }
            }
        }
    }

    private static ObjectNode replaced(ObjectNode page, String place, JsonNode wrong) {
        ObjectNode copy = page.deepCopy();
        String name = place.substring(place.lastIndexOf('/') + 1);
        switch (copy.at(place.substring(0, place.lastIndexOf('/')))) {
            case ObjectNode parent when parent.has(name) -> parent.set(name, wrong);
            case ArrayNode parent when parent.size() > Integer.parseInt(name) -> parent.set(Integer.parseInt(name), wrong);
            default -> { }
        }
        return copy;
    }

    @Test
    void aTimelineThatIsNoneIsATroubleAndNoEnd() throws Exception {
        try (FakeStage stage = new FakeStage()) {
            String question = stage.arrives("Nadia", "Bonjour ?");
            Outgoing reply = new Outgoing("k", "x", Optional.of(question), "Maison", "Sonia", "Bonjour", Instant.now());
            for (String meta : List.of("{\"next_token\":17}", "{\"next_token\":\"a&b=../\"}", "{\"next_token\":\"\"}", "[]", "null")) {
                stage.x.page = page -> page.set("meta", Json.MAPPER.readTree(meta));
                isGarbled(stage, reply);
            }
            stage.x.page = page -> page.set("data", Json.MAPPER.createObjectNode());
            isGarbled(stage, reply);
            stage.x.page = page -> {
                ArrayNode data = page.putArray("data");
                IntStream.rangeClosed(0, Timeline.MOST).forEach(i -> data.addObject());
                return page;
            };
            isGarbled(stage, reply);
        }
    }

    private static void isGarbled(FakeStage stage, Outgoing reply) {
        assertThatThrownBy(() -> stage.channel.fetch("")).isInstanceOfSatisfying(Trouble.class,
                trouble -> assertThat(trouble.kind()).isEqualTo(AccountTrouble.GARBLED));
        assertThat(stage.channel.lookUp(reply)).isEqualTo(new Outcome.Unknown("garbled"));
    }

    @Test
    void anAnswerWithoutEndIsGivenUp() throws Exception {
        against(200, JSON, out -> {
            byte[] spaces = " ".repeat(65_536).getBytes(StandardCharsets.UTF_8);
            while (!Thread.currentThread().isInterrupted()) {
                out.write(spaces);
            }
        });
    }

    @Test
    void anAnswerOneByteAtATimeIsGivenUp() throws Exception {
        against(200, JSON, out -> {
            try {
                while (true) {
                    out.write(' ');
                    out.flush();
                    Thread.sleep(100);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Test
    void nothingCompressedIsUnpacked() throws Exception {
        against(200, Map.of("Content-Encoding", "gzip"), text("{\"data\":{\"id\":\"1001\",\"username\":\"maison\"}}"));
    }
}
